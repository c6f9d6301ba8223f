// The tables of a run, as Markdown: printed, and after a whole run written to docs/benchmarks.md with its plots.

import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { KINDS } from "../data/queries.mjs";
import { count, kb, mb, ms, share, table, times } from "./numbers.mjs";
import { plot } from "./plot.mjs";
import { Figures, OURS, judged } from "./targets.mjs";

const PARTS = { match: "Matching, with twenty services and all their reasons", text: "Search, ten services" };
/** Bits a second and seconds of the line that downloads are reckoned for. */
const LINE = { name: "slow 4G (1.6 Mbit/s, 150 ms)", bits: 1_600_000, delay: 0.15 };

/** Prints a run; `docs` is where the documents are, or nothing. */
export function report(said, docs) {
  const text = page(said, Boolean(docs));
  console.log(`\n${text}`);
  if (!docs) return;
  mkdirSync(join(docs, "images"), { recursive: true });
  writeFileSync(join(docs, "benchmarks.md"), text);
  for (const part of Object.keys(PARTS)) writeFileSync(join(docs, "images", `bench-${part}.svg`), plotted(said, part));
}

const names = (said, part) => [...new Set(said.cells.filter((one) => one.part === part).map(({ engine }) => engine))];

function page(said, withPlots) {
  const parts = [
    "# Benchmarks",
    head(said),
    "## Targets\n\nWhat was to be reached, and whether this run reached it.",
    table(["What", "Wanted", "Here:", ""], judged(said)),
    ...Object.entries(PARTS).flatMap(([part, words]) => section(said, part, words, withPlots)),
    "## Ours beside the best of the others, and beside what no machine goes under",
    floors(said),
    "## Bytes over the wire",
    "Brotli: the program, and the catalogue it needs. For matching and listing the JSON goes without its running text.",
    wire(said),
    "## In Chromium",
    browser(said),
    "## Quality on made-up services: nDCG@10",
    "By kind of query. Texts are grown from words of the needs: compare columns.",
    made(said),
    "## Quality on the default catalogue: nDCG@10",
    "The [labelled searches](../tests/search/README.md), each on its own list. Only `trafford` was never looked at while words were chosen.",
    real(said),
    "## Not run",
    missing(said),
  ];
  return `${parts.filter(Boolean).join("\n\n")}\n`;
}

function head(said) {
  const { machine, versions } = said;
  const bank = Object.entries(versions).map(([name, version]) => `${name} ${version}`).join(", ");
  return `Written by \`cargo xtask bench\`; do not edit. One run, on ${said.date}${said.quick ? ", **quick: not to be quoted**" : ""}: ${machine.processor}, ${machine.cores} cores, ${machine.memory} GB, ${machine.system}, load ${ms(machine.load)} before it began. ${bank}.

How it is measured, and how it is fair: [tests/bench](../tests/bench/README.md). How to run it: [benchmarks](tasks/benchmarks.md). Times are milliseconds unless said; p50 and p95 are over all people or queries. Compare figures of one run only.`;
}

function section(said, part, words, withPlots) {
  const picture = withPlots ? [`![${words}: p95 by engine and number of services; the table below has the same figures](images/bench-${part}.svg)`] : [];
  const sizes = said.sizes.filter((size) => said.cells.some((one) => one.part === part && one.size === size));
  return sizes.length ? [`## ${words}`, ...picture, ...sizes.flatMap((size) => [`### ${count(size)} services`, rowsOf(said, part, size)])] : [];
}

function rowsOf(said, part, size) {
  const last = part === "match" ? "Oracle:" : "nDCG@10:";
  const rows = said.cells.filter((one) => one.part === part && one.size === size && one.where === "Node").map((one) => {
    if (one.failed) return [one.engine, one.failed, "", "", "", ""];
    const asked = one.asked < one.of ? `${ms(one.p50)} (${one.asked} of ${one.of} asked)` : ms(one.p50);
    return [one.engine, ms(one.ready), mb(one.memory), asked, ms(one.p95), share(part === "match" ? one.agreement : one.ndcg?.all)];
  });
  return table(["Engine", "Ready:", "Memory:", "p50:", "p95:", last], rows.map((row) => (row[0] === OURS ? row.map((cell) => cell && `**${cell}**`) : row)));
}

function floors(said) {
  const figures = new Figures(said);
  const rows = said.sizes.flatMap((size) => ["match", "text"].map((part) => besides(said, figures, part, size)).filter(Boolean));
  const scans = said.cells.filter(({ part }) => part === "floor").map((one) => `${ms(one.p50)} ms at ${count(one.size)}`);
  const words = `Reading our columns once (44 bytes a service, added up by WebAssembly) takes ${scans.join(", ")}. The download floor is the time the bytes alone take on ${LINE.name}.`;
  return `${words}\n\n${rows.length ? table(["Services:", "", "Ours, p95:", "Best other", "its p95:", "other ÷ ours:", "ours ÷ one reading:", "ready ÷ download alone:"], rows) : "Ours was not run."}`;
}

function besides(said, figures, part, size) {
  const ours = figures.cell(part, OURS, size);
  const best = figures.least(part, size, "p95");
  if (!ours?.p95 || !best) return null;
  const scan = said.cells.find((one) => one.part === "floor" && one.size === size);
  const download = LINE.delay * 1000 + (figures.wire(part, OURS, size) * 8_000) / LINE.bits;
  const reading = part === "match" && scan?.p50 ? times(ours.p95 / scan.p50) : "–";
  return [count(size), part === "match" ? "matching" : "search", ms(ours.p95), best.engine, ms(best.p95), times(best.p95 / ours.p95), reading, times((download + ours.ready) / download)];
}

function wire(said) {
  const rows = said.wire.map(({ size, part, engine, program, data }) => [count(size), { match: "match and list", text: "search", json: "–" }[part], engine, kb(program), kb(data), kb(program + data), ms(data / size)]);
  return table(["Services:", "Ready to", "Engine", "Program:", "Catalogue:", "Together:", "Bytes a service:"], rows);
}

function browser(said) {
  const rows = said.cells.filter(({ where }) => where === "Chromium").map((one) => [one.engine, one.part === "match" ? "matching" : "search", count(one.size), `${one.rate} ×`, ...(one.failed ? [one.failed, "", ""] : [ms(one.ready), ms(one.p50), ms(one.p95)])]);
  return rows.length ? table(["Engine", "", "Services:", "Slowed down:", "Ready:", "p50:", "p95:"], rows) : "Not run.";
}

function made(said) {
  const rows = said.cells.filter(({ part, ndcg }) => part === "text" && ndcg).filter(({ where }) => where === "Node");
  return rows.length ? table(["Services:", "Engine", ...KINDS.map((kind) => `${kind}:`), "all:"], rows.map((one) => [count(one.size), one.engine, ...KINDS.map((kind) => share(one.ndcg[kind])), share(one.ndcg.all)])) : "Not run.";
}

function real(said) {
  const lists = [...new Set(said.real.map(({ size }) => size))];
  const tables = lists.map((list) => {
    const rows = said.real.filter(({ size }) => size === list);
    const kinds = Object.keys(rows.find(({ ndcg }) => ndcg)?.ndcg ?? {});
    const line = (one) => [one.engine, ms(one.p95), ...kinds.map((kind) => share(one.ndcg?.[kind]))];
    return `### \`${list}\`, ${count(rows[0].count)} services\n\n${table(["Engine", "p95, ms:", ...kinds.map((kind) => `${kind}:`)], rows.map(line))}`;
  });
  return tables.length ? tables.join("\n\n") : "Not run.";
}

function missing(said) {
  const failed = [...said.cells, ...said.real].filter(({ failed }) => failed).map((one) => `- ${one.engine}, ${one.part}, ${typeof one.size === "number" ? count(one.size) : one.size}, ${one.where}: ${one.failed}`);
  return failed.length ? failed.join("\n") : "Everything that was planned was run.";
}

function plotted(said, part) {
  const { sizes } = said;
  const value = (engine, size) => said.cells.find((one) => one.part === part && one.engine === engine && one.size === size && one.where === "Node")?.p95 ?? null;
  const rows = names(said, part).map((name) => ({ name, values: sizes.map((size) => value(name, size)) }));
  const told = rows.map(({ name, values }) => `${name}: ${values.map((one, at) => `${one === null ? "not run" : `${ms(one)} ms`} at ${count(sizes[at])}`).join(", ")}`);
  return plot({ rows, sizes, words: { title: `${PARTS[part]}: 95 of 100 are answered within`, description: `${told.join(". ")}.` } });
}
