// A plot as SVG, written by hand: a row an engine, a mark a catalogue, on a scale where each line is ten times the one
// before. Marks differ by form, so that it reads in black and white; the title and the text beside it say the same.

const [LEFT, RIGHT, TOP, ROW, BOTTOM] = [190, 40, 66, 30, 44];
const WIDTH = 860;
const MARKS = [
  (x, y) => `<circle cx="${x}" cy="${y}" r="5.5" fill="#fff" stroke="#212b32" stroke-width="2"/>`,
  (x, y) => `<rect x="${x - 5}" y="${y - 5}" width="10" height="10" fill="#212b32"/>`,
  (x, y) => `<path d="M${x} ${y - 7}l7 12h-14z" fill="#768692" stroke="#212b32" stroke-width="1.5"/>`,
  (x, y) => `<path d="M${x - 5} ${y - 5}l10 10m0-10l-10 10" stroke="#212b32" stroke-width="2.5" fill="none"/>`,
];

const safe = (text) => String(text).replace(/&/g, "&amp;").replace(/</g, "&lt;");
const at = (number) => Math.round(number * 10) / 10;
const label = (ms) => (ms >= 1 ? `${ms.toLocaleString("en-GB")} ms` : ms >= 0.001 ? `${at(ms * 1000)} µs` : `${at(ms * 1e6)} ns`);

/**
 * `rows` are `{ name, values }`, a value for each of `sizes` in milliseconds or null; the first row stands out. `words`
 * are the title and the description.
 */
export function plot({ rows, sizes, words }) {
  const all = rows.flatMap(({ values }) => values).filter((value) => value > 0);
  const [low, high] = [Math.floor(Math.log10(Math.min(...all))), Math.ceil(Math.log10(Math.max(...all)))];
  const x = (ms) => at(LEFT + ((Math.log10(ms) - low) / (high - low)) * (WIDTH - LEFT - RIGHT));
  const height = TOP + rows.length * ROW + BOTTOM;
  const lines = Array.from({ length: high - low + 1 }, (_, i) => grid(x(10 ** (low + i)), height, 10 ** (low + i)));
  const key = sizes.map((size, i) => keyOf(size, i));
  const parts = [...lines, ...key, ...rows.map((row, i) => rowOf(row, i, x))];
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${height}" role="img" aria-labelledby="title desc" font-family="Arial, sans-serif" font-size="14" fill="#212b32">
<title id="title">${safe(words.title)}</title>
<desc id="desc">${safe(words.description)}</desc>
<rect width="${WIDTH}" height="${height}" fill="#fff"/>
<text x="16" y="26" font-size="17" font-weight="bold">${safe(words.title)}</text>
${parts.join("\n")}
</svg>
`;
}

function grid(x, height, ms) {
  return `<path d="M${x} ${TOP - 8}V${height - BOTTOM}" stroke="#d8dde0"/><text x="${x}" y="${height - BOTTOM + 20}" text-anchor="middle" font-size="12">${label(ms)}</text>`;
}

function keyOf(size, i) {
  const x = LEFT + i * 150;
  return `${MARKS[i % MARKS.length](x, 45)}<text x="${x + 14}" y="50">${size.toLocaleString("en-GB")} services</text>`;
}

function rowOf({ name, values }, i, x) {
  const y = TOP + i * ROW + ROW / 2;
  const found = values.filter((value) => value > 0);
  const band = i === 0 ? `<rect x="0" y="${y - ROW / 2}" width="${WIDTH}" height="${ROW}" fill="#e8edee"/>` : "";
  const line = found.length > 1 ? `<path d="M${x(Math.min(...found))} ${y}H${x(Math.max(...found))}" stroke="#212b32"/>` : "";
  const marks = values.map((value, at) => (value > 0 ? MARKS[at % MARKS.length](x(value), y) : ""));
  return `${band}<text x="16" y="${y + 5}"${i === 0 ? ' font-weight="bold"' : ""}>${safe(name)}</text>${line}${marks.join("")}`;
}
