// Catalogues, people, queries and weights on disk: made once for a version of the generator, kept beside the builds.

import { createHash } from "node:crypto";
import { closeSync, existsSync, mkdirSync, openSync, readFileSync, readdirSync, writeFileSync, writeSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { brotliCompressSync, constants } from "node:zlib";
import { SEED, TODAY, services as madeUp } from "../data/catalogue.mjs";
import { FETCHED, line, texts } from "../data/lines.mjs";
import { people } from "../data/people.mjs";
import { queries } from "../data/queries.mjs";
import { exhaustive } from "../match/best.mjs";
import { everyday, vocabulary } from "../data/vocabulary.mjs";

const MAKERS = join(dirname(fileURLToPath(import.meta.url)), "../data");
/** Above this many bytes the highest level takes minutes, and a host would not use it. */
const LARGE = 20_000_000;

/** The level of brotli that so many bytes are packed with. */
export const level = (bytes) => (bytes > LARGE ? 9 : 11);

export function packed(bytes) {
  const { BROTLI_PARAM_QUALITY, BROTLI_PARAM_LGWIN, BROTLI_PARAM_SIZE_HINT } = constants;
  const params = { [BROTLI_PARAM_QUALITY]: level(bytes.length), [BROTLI_PARAM_LGWIN]: 24, [BROTLI_PARAM_SIZE_HINT]: bytes.length };
  return brotliCompressSync(bytes, { params }).length;
}

function generation() {
  const hash = createHash("sha256");
  hash.update(JSON.stringify(vocabulary()));
  readdirSync(MAKERS).sort().forEach((name) => hash.update(readFileSync(join(MAKERS, name))));
  return hash.digest("hex").slice(0, 12);
}

/** What our engine reads: lines to pack, where the packed list goes, texts, and the vocabularies. */
const ours = (path) => ({ lines: path(".jsonl"), list: path(".bin"), texts: path(".texts"), ids: path(".ids") });

/** What is asked of one catalogue, and where it lies. */
export class Data {
  constructor(folder) {
    this.folder = join(folder, `data-${generation()}`);
    mkdirSync(this.folder, { recursive: true });
  }

  /** A made-up catalogue: `{ json, list, search, ours, queries, people, weights }`, the first four as paths. */
  made(size) {
    const path = (name) => join(this.folder, `${size}${name}`);
    const ids = vocabulary();
    if (!existsSync(path(".asks.json"))) {
      const services = [...madeUp(size)];
      const text = JSON.stringify(services);
      // What a list of results and the matching need: everything but the running text.
      const listed = JSON.stringify(services, (key, value) => (key === "summary" ? undefined : value));
      writeFileSync(path(".json"), text);
      const searched = JSON.stringify(services, FETCHED);
      writeFileSync(path(".list.json"), listed);
      writeFileSync(path(".search.json"), searched);
      writeFileSync(path(".jsonl"), services.map((service) => `${line(service, ids)}\n`).join(""));
      writeFileSync(path(".texts"), texts(services, ids));
      writeFileSync(path(".ids"), JSON.stringify(ids));
      const weights = { json: packed(Buffer.from(text)), list: packed(Buffer.from(listed)), search: packed(Buffer.from(searched)) };
      writeFileSync(path(".asks.json"), JSON.stringify({ weights, queries: queries(services), people: people(200, size) }));
    }
    const asks = JSON.parse(readFileSync(path(".asks.json"), "utf8"));
    const json = { json: path(".json"), list: path(".list.json"), search: path(".search.json") };
    return { size, seed: SEED, today: TODAY, ...json, ours: ours(path), ...asks };
  }

  /** A catalogue that is too large for JSON, as ours reads it, with its people: for matching alone. */
  large(size) {
    const path = (name) => join(this.folder, `${size}${name}`);
    const ids = vocabulary();
    if (!existsSync(path(".ids"))) {
      const file = openSync(path(".jsonl"), "w");
      for (const service of madeUp(size, { withTexts: false })) writeSync(file, `${line(service, ids)}\n`);
      closeSync(file);
      writeFileSync(path(".ids"), JSON.stringify(ids));
    }
    return { size, seed: SEED, today: TODAY, ours: ours(path), people: people(200, size) };
  }

  /** The oracle's answers to the people of a made-up catalogue: name and points of each service. */
  oracle(made) {
    const path = join(this.folder, `${made.size}.oracle.json`);
    if (!existsSync(path)) {
      const services = JSON.parse(readFileSync(made.list, "utf8"));
      // A service with none of the needs is left out by the first rule: it need not be judged to know that.
      const of = (person) => services.filter(({ needs }) => needs.some((need) => person.needs.includes(need)));
      const right = (person) => exhaustive(of(person), made.today, person).map(({ name, points }) => [name, points]);
      writeFileSync(path, JSON.stringify(made.people.map(right)));
    }
    return JSON.parse(readFileSync(path, "utf8"));
  }

  /** Our everyday words and the needs they mean, as JSON; where they lie. */
  everyday() {
    const path = join(this.folder, "everyday.json");
    writeFileSync(path, JSON.stringify(everyday()));
    return path;
  }

  /** A shelf of the real catalogue. */
  shelf({ name, services, queries: asked }) {
    const file = join(this.folder, `shelf-${name.replace(" ", "-")}`);
    writeFileSync(`${file}.json`, JSON.stringify(services, FETCHED));
    writeFileSync(`${file}.texts`, texts(services, vocabulary()));
    return { name, search: `${file}.json`, ours: ours((end) => `${file}${end}`), queries: asked, count: services.length };
  }
}
