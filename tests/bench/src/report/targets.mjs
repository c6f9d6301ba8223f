// What was to be reached, and whether it was: said by the run itself.

import { count, kb, ms, share, times } from "./numbers.mjs";

const OURS = "Waymark";

/** Looks figures up in what a run said. */
export class Figures {
  constructor(said) {
    this.said = said;
  }
  cell(part, engine, size, where = "Node", rate = 1) {
    return this.said.cells.find((one) => one.part === part && one.engine === engine && one.size === size && one.where === where && one.rate === rate);
  }
  time(part, engine, size, where, rate) {
    return this.cell(part, engine, size, where, rate)?.p95 ?? null;
  }
  /** How many times as much somebody else takes. */
  over(part, engine, size) {
    const [theirs, ours] = [this.time(part, engine, size), this.time(part, OURS, size)];
    return theirs && ours ? theirs / ours : null;
  }
  wire(part, engine, size) {
    const found = this.said.wire.find((one) => one.part === part && one.engine === engine && one.size === size);
    return found ? found.program + found.data : null;
  }
  /** The least that any peer needs of something. */
  least(part, size, of) {
    const peers = this.said.cells.filter((one) => one.part === part && one.size === size && one.where === "Node" && !one.ours && one[of] > 0);
    return peers.length ? peers.reduce((best, one) => (one[of] < best[of] ? one : best)) : null;
  }
}

const KINDS = ["name", "need", "prefix", "typo", "sentence"];

/** Each: what, what was wanted, `of(figures)` the value or null where it was not run, whether that is enough, how it is written. */
const TARGETS = [
  ...[["JavaScript, columns", 10], ["JavaScript, objects", 10], ["kdbush + JavaScript", 5], ["json-rules-engine", 1000]].map(([peer, least]) => ({
    what: `matching with reasons, 10,000, p95: faster than ${peer}`, wanted: `≥ ${count(least)} ×`, of: (f) => f.over("match", peer, 10_000), met: (value) => value >= least, write: times,
  })),
  { what: "search, 10,000, p95: faster than MiniSearch", wanted: "≥ 50 ×", of: (f) => f.over("text", "MiniSearch", 10_000), met: (value) => value >= 50, write: times },
  ...KINDS.map((kind) => ({
    what: `search, 10,000, nDCG@10 of ${kind}: ours less MiniSearch's, with or without everyday words`, wanted: "≥ 0",
    of: (f) => difference(f, kind), met: (value) => value >= -0.0005, write: (value) => `${value < 0 ? "−" : "+"}${share(Math.abs(value))}`,
  })),
  { what: "search, 10,000, nDCG@10 with a slip", wanted: "≥ .90", of: (f) => f.cell("text", OURS, 10_000)?.ndcg?.typo ?? null, met: (value) => value >= 0.9, write: share },
  { what: "bytes until ready to match and list, 10,000: less than full JSON", wanted: "≥ 5 ×", of: (f) => ratio(f.wire("json", "full JSON alone", 10_000), f.wire("match", OURS, 10_000)), met: (value) => value >= 5, write: times },
  { what: "bytes until ready to search, 10,000: the lightest peer to ours", wanted: "> 1 ×", of: (f) => ratio(lightest(f, 10_000), f.wire("text", OURS, 10_000)), met: (value) => value > 1, write: times },
  ...[["match", "matching"], ["text", "search"]].map(([part, words]) => ({
    what: `memory for ${words}, 10,000: less than the leanest peer`, wanted: "≥ 3 ×", of: (f) => ratio(f.least(part, 10_000, "memory")?.memory, f.cell(part, OURS, 10_000)?.memory), met: (value) => value >= 3, write: times,
  })),
  ...[["match", "matching with reasons", 0.15], ["text", "search", 2.5]].flatMap(([part, words, most]) => [
    { what: `${words}, 100,000, p95`, wanted: `≤ ${most} ms`, of: (f) => f.time(part, OURS, 100_000), met: (value) => value <= most, write: (value) => `${ms(value)} ms` },
    { what: `${words}, 100,000, p95, Chromium 4 × slower`, wanted: "≤ 16 ms", of: (f) => f.time(part, OURS, 100_000, "Chromium", 4), met: (value) => value <= 16, write: (value) => `${ms(value)} ms` },
    { what: `${words}, 20,000, p95, Chromium 4 × slower (the gate)`, wanted: "≤ 16 ms", of: (f) => f.time(part, OURS, 20_000, "Chromium", 4), met: (value) => value <= 16, write: (value) => `${ms(value)} ms` },
    { what: `${words}: growth of p95 from 1,000 to 100,000`, wanted: "≤ 100 ×", of: (f) => ratio(f.time(part, OURS, 100_000), f.time(part, OURS, 1_000)), met: (value) => value <= 100, write: times },
  ]),
  { what: "matching with reasons, 1,000,000, p95", wanted: "≤ 2 ms", of: (f) => f.time("match", OURS, 1_000_000), met: (value) => value <= 2, write: (value) => `${ms(value)} ms` },
  ...[10_000, 100_000].map((size) => ({
    what: `index for search, ${count(size)}, a service`, wanted: "≤ 40 µs", of: (f) => ratio(f.cell("text", OURS, size)?.ready * 1000, size), met: (value) => value <= 40, write: (value) => `${ms(value)} µs`,
  })),
  ...[["structure", "structure", 10], ["data", "structure and names", 30]].map(([of, words, most]) => ({
    what: `${words}, 10,000, brotli, a service`, wanted: `≤ ${most} B`, of: (f) => ratio(f.said.wire.find((one) => one.structure && one.size === 10_000)?.[of], 10_000), met: (value) => value <= most, write: (value) => `${ms(value)} B`,
  })),
  { what: "engine that matches and searches, without the adapter, brotli", wanted: "≤ 40 KB", of: (f) => f.said.wire.find((one) => one.library)?.library ?? null, met: (value) => value <= 40 * 1024, write: kb },
  { what: "agreement of all matchers with the oracle", wanted: "100 %", of: agreed, met: (value) => value === 1, write: (value) => `${ms(100 * value)} %` },
];

function ratio(a, b) {
  return Number.isFinite(a) && Number.isFinite(b) && b > 0 ? a / b : null;
}

function difference(f, kind) {
  const of = (engine) => f.cell("text", engine, 10_000)?.ndcg?.[kind];
  const theirs = ["MiniSearch", "MiniSearch, everyday words"].map(of).filter(Number.isFinite);
  return Number.isFinite(of(OURS)) && theirs.length ? of(OURS) - Math.max(...theirs) : null;
}

function lightest(f, size) {
  const all = f.said.wire.filter((one) => one.part === "text" && one.size === size && !one.ours).map((one) => one.program + one.data);
  return all.length ? Math.min(...all) : null;
}

function agreed({ said }) {
  const all = said.cells.filter(({ part, agreement }) => part === "match" && typeof agreement === "number").map(({ agreement }) => agreement);
  return all.length ? Math.min(...all) : null;
}

/** Rows of a table: what, wanted, reached, met or not. */
export function judged(said) {
  const figures = new Figures(said);
  return TARGETS.map(({ what, wanted, of, met, write }) => {
    const value = of(figures);
    return value === null ? [what, wanted, "–", "not run"] : [what, wanted, write(value), met(value) ? "met" : "**not met**"];
  });
}

export { OURS };
