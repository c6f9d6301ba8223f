// The whole benchmark in one run: README.md says what is measured and how. Called by `cargo xtask bench`.
//
//   node tests/bench/src/run/main.mjs WISH.json, which says: packages, folder, sizes, quick, only, json, docs

import { cpus, loadavg, platform, release, totalmem } from "node:os";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { Bundler } from "./bundle.mjs";
import { LIMIT, Pages, inNode } from "./cells.mjs";
import { Data, packed } from "./data.mjs";
import { ENGINES } from "./engines.mjs";
import { agreement, quality, times } from "./figures.mjs";
import { ours } from "./ours.mjs";
import { shelves } from "../data/real.mjs";
import { report } from "../report/report.mjs";
import { OURS } from "../report/targets.mjs";

const wish = JSON.parse(readFileSync(process.argv[2], "utf8"));
/** The catalogue that all engines are put to in Chromium, but for those that take this many milliseconds in Node. */
const BROWSER_SIZE = wish.quick ? 1_000 : 10_000;
const TOO_SLOW_TWICE = 250;
/** A string of a browser or of Node holds no more services than this as JSON. */
const MOST_AS_JSON = 200_000;
/** What our columns take a service in memory, by decision 12: a floor to hold times against. */
const BYTES_A_ROW = 44;
/** The gate of the budgets: so many services, a processor slowed down so many times. */
const GATE = { size: 20_000, rate: 4 };

const notRun = (error) => `not run: ${String(error?.message ?? error).split("\n")[0].slice(0, 120)}`;

class Run {
  constructor() {
    mkdirSync(wish.folder, { recursive: true });
    this.bundler = new Bundler(wish.packages, wish.folder);
    this.data = new Data(wish.folder);
    // Before anything is run: whether somebody else uses the machine.
    this.load = loadavg()[0];
    this.cells = [];
    this.wire = [];
    this.real = [];
  }

  wants(part) {
    return !wish.only || wish.only === part;
  }

  /** Ours first, then the peers. */
  engines(part) {
    return [...ours(wish).filter((one) => one.part === part), ...ENGINES[part].map((one) => ({ ...one, part }))];
  }

  given(engine, made) {
    const files = Object.fromEntries(Object.entries(engine.files ?? {}).map(([name, path]) => [name, this.bundler.file(path)]));
    const own = engine.own ? engine.pack(made) : {};
    const json = engine.part === "match" ? made.list : made.search;
    const words = engine.everyday ? { everyday: this.data.everyday() } : {};
    return { json: engine.own ? undefined : json, files: { ...files, ...own, ...words }, today: made.today };
  }

  /** One cell, in Node or, with a rate, in Chromium. What goes wrong is said in its row, and does not end the run. */
  async cell(engine, made, rate) {
    const row = { part: engine.part, engine: engine.name, ours: Boolean(engine.own), size: made.size ?? made.name, where: rate ? "Chromium" : "Node", rate: rate || 1 };
    try {
      return { ...row, ...(await this.measured(engine, made, rate)) };
    } catch (error) {
      return { ...row, failed: notRun(error) };
    }
  }

  async measured(engine, made, rate) {
    const { part } = engine;
    const where = rate ? "Chromium" : "Node";
    console.log(`   ${part}, ${made.size ?? made.name}, ${where}${rate > 1 ? `, ${rate} × slower` : ""}: ${engine.name}`);
    const bundle = await this.bundler.cell(part, engine.file);
    const asks = part === "text" ? made.queries.map(({ text }) => text) : made.people.slice(0, wish.quick ? 50 : 200);
    // The others are measured closely in Node; in Chromium it is for the order of size.
    const loops = made.name || wish.quick || (rate && !engine.own) ? 1 : 5;
    const given = { ...this.given(engine, made), asks, loops };
    const said = rate ? await this.pages.cell(bundle, given, rate) : await inNode(wish.folder, bundle, given);
    if (part === "text") return { ...times(said), ndcg: quality(said, made.queries) };
    return { ...times(said), ...(made.list && { agreement: agreement(said, this.right(made)) }) };
  }

  /** What the oracle answers, by name and points; worked out once for a catalogue and kept with it. */
  right(made) {
    if (this.oracle?.size !== made.size) this.oracle = { size: made.size, answers: this.data.oracle(made) };
    return this.oracle.answers;
  }

  /** Ours alone, where the others could not even be given the catalogue. */
  async large(size) {
    const made = this.data.large(size);
    for (const engine of ours(wish).filter(({ part }) => part === "match")) this.cells.push(await this.cell(engine, made));
    await this.floor(made);
  }

  async made(size) {
    if (size > MOST_AS_JSON) return this.large(size);
    const made = this.data.made(size);
    await this.weigh(made);
    for (const part of ["match", "text"].filter((one) => this.wants(one))) {
      for (const engine of this.engines(part)) {
        const failed = this.tooSlow(engine, size);
        const row = { part, engine: engine.name, size, where: "Node", rate: 1, failed };
        this.cells.push(failed ? row : await this.cell(engine, made));
      }
    }
    await this.floor(made);
  }

  /** What was too slow with fewer services, or would need all its time to get ready, is not tried with more. */
  tooSlow({ part, name }, size) {
    const before = this.cells.filter((row) => row.part === part && row.engine === name && row.where === "Node");
    const failed = before.find((row) => row.failed)?.failed;
    const ready = Math.max(0, ...before.map((row) => (row.ready * size) / row.size));
    return failed ?? (ready > LIMIT ? `not run: too slow (getting ready would take ${Math.round(ready / 1000)} s)` : undefined);
  }

  /** Bytes over the wire until it can match and list, and until it can search, for each engine. */
  async weigh(made) {
    const weightOf = async (engine) => {
      const program = packed(Buffer.from(await this.bundler.program(engine.file)));
      if (engine.own) return engine.weigh(made, packed, program);
      const files = Object.values(engine.files ?? {}).reduce((sum, path) => sum + packed(readFileSync(this.bundler.file(path))), 0);
      const words = engine.everyday ? packed(readFileSync(this.data.everyday())) : 0;
      return { program: program + files, data: (engine.part === "text" ? made.weights.search : made.weights.list) + words };
    };
    for (const engine of [...this.engines("match"), ...this.engines("text")]) {
      const row = { size: made.size, part: engine.part, engine: engine.name, ours: Boolean(engine.own) };
      try {
        this.wire.push({ ...row, ...(await weightOf(engine)) });
      } catch (error) {
        this.cells.push({ ...row, where: "on the wire", rate: 1, failed: notRun(error) });
      }
    }
    this.wire.push({ size: made.size, part: "json", engine: "full JSON alone", program: 0, data: made.weights.json });
  }

  /** How long reading our columns once takes: nothing that looks at every service is faster. */
  async floor(made) {
    const bytes = BYTES_A_ROW * made.size;
    const bundle = await this.bundler.cell("scan", "cell/measure.mjs");
    const said = await inNode(wish.folder, bundle, { bytes, asks: [0, 1, 2], loops: 5 });
    this.cells.push({ part: "floor", engine: "reading the columns once", size: made.size, where: "Node", rate: 1, bytes, ...times(said) });
  }

  async browser() {
    try {
      this.pages = await Pages.start(wish.folder);
      const size = wish.sizes.includes(BROWSER_SIZE) ? BROWSER_SIZE : wish.sizes[0];
      for (const part of ["match", "text"]) {
        for (const engine of this.engines(part)) {
          const inNodeRow = this.cells.find((row) => row.part === part && row.engine === engine.name && row.size === size);
          if (!inNodeRow?.failed && !(inNodeRow?.p95 > TOO_SLOW_TWICE)) this.cells.push(await this.cell(engine, this.data.made(size), 1));
        }
      }
      for (const [at, rate] of [[GATE.size, GATE.rate], [100_000, GATE.rate]].filter(([at]) => at <= wish.sizes.at(-1))) {
        for (const engine of ours(wish).filter(({ name }) => name === OURS)) this.cells.push(await this.cell(engine, this.data.made(at), rate));
      }
    } catch (error) {
      this.cells.push({ part: "browser", engine: "all others", size: BROWSER_SIZE, where: "Chromium", rate: 1, failed: notRun(error) });
    } finally {
      await this.pages?.stop();
    }
  }

  async default() {
    for (const shelf of shelves()) {
      const made = this.data.shelf(shelf);
      for (const engine of this.engines("text")) this.real.push({ ...(await this.cell(engine, made)), count: made.count });
    }
  }

  async all() {
    for (const size of wish.sizes) await this.whole(size, () => this.made(size));
    if (this.wants("browser")) await this.browser();
    this.keep();
    if (this.wants("real")) await this.whole("default catalogue", () => this.default());
    return this.said();
  }

  /** A catalogue's cells; where it could not be had, that is said in the document. */
  async whole(size, cells) {
    try {
      await cells();
    } catch (error) {
      this.cells.push({ part: "catalogue", engine: "all others", size, where: "Node", rate: 1, failed: notRun(error) });
    }
    this.keep();
  }

  /** What is known so far, for a run that is broken off. */
  keep() {
    writeFileSync(join(wish.folder, "last.json"), JSON.stringify(this.said()));
  }

  said() {
    const packages = [...new Set(Object.values(ENGINES).flat().flatMap((one) => one.packages))];
    return {
      date: new Date().toISOString().slice(0, 10),
      machine: {
        processor: cpus()[0].model,
        cores: cpus().length,
        memory: Math.round(totalmem() / 2 ** 30),
        system: `${platform()} ${release()}`,
        load: this.load,
      },
      versions: {
        Node: process.version,
        ...(this.pages && { Chromium: this.pages.version }),
        ...Object.fromEntries(packages.map((name) => [name, this.bundler.version(name)])),
      },
      quick: wish.quick,
      sizes: wish.sizes,
      cells: this.cells,
      wire: this.wire,
      real: this.real,
    };
  }
}

const said = await new Run().all();
if (wish.json) writeFileSync(wish.json, `${JSON.stringify(said, null, 1)}\n`);
report(said, wish.docs);
