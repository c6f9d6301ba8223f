// How figures are written.

export const count = (number) => number.toLocaleString("en-GB");
const digits = (number, places) => number.toLocaleString("en-GB", { maximumSignificantDigits: places });

/** Milliseconds, to three figures. */
export const ms = (number) => (number === null || number === undefined ? "–" : digits(number, 3));
export const kb = (bytes) => `${digits(bytes / 1000, 3)} kB`;
export const mb = (bytes) => (bytes === undefined ? "–" : `${digits(Math.max(0, bytes) / 1e6, 3)} MB`);
export const times = (ratio) => (ratio === null ? "–" : `${digits(ratio, 3)} ×`);
export const share = (number) => (number === null || number === undefined ? "–" : number.toFixed(3).replace(/^0/, ""));

/** A table of Markdown: heads (a colon at the end puts figures to the right), then rows of texts. */
export function table(heads, rows) {
  const line = (cells) => `| ${cells.join(" | ")} |`;
  const rule = `|${heads.map((head) => (head.endsWith(":") ? "--:" : "---")).join("|")}|`;
  return [line(heads.map((head) => head.replace(/:$/, ""))), rule, ...rows.map(line)].join("\n");
}
