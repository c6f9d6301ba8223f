// The import as a browser runs it: compiled to Wasm, without files, threads or a clock. Node stands in for the page.

import assert from "node:assert/strict";
import { existsSync, readFileSync, readdirSync } from "node:fs";
import { dirname, join } from "node:path";
import { test } from "node:test";
import { fileURLToPath, pathToFileURL } from "node:url";

const root = join(dirname(fileURLToPath(import.meta.url)), "../..");
const built = join(root, "target/desk");
const { initSync } = await import(pathToFileURL(join(built, "desk.js")).href);
initSync({ module: readFileSync(join(built, "desk_bg.wasm")) });

const places = ["sectors.csv", "outcodes.csv", "places.tsv", "councils.csv"].map((name) =>
  readFileSync(join(root, "content/geo", name), "utf8"),
);
const file = (path) => [path, new Uint8Array(readFileSync(path))];
const folder = (name) => {
  const path = join(root, "crates/import/tests/fixtures", name);
  return readdirSync(path).map((inside) => file(join(path, inside)));
};

/** Imports files; `stop` ends it by what the page would answer. */
function imported(files, stop = () => undefined) {
  const services = [];
  const steps = [];
  const done = globalThis.waymarkDesk.import({ files, places, prefix: "", keepContacts: false }, (what, ...more) => {
    if (what === "service") services.push(JSON.parse(more[0]));
    else steps.push(more);
    return stop(services);
  });
  return { services, steps, error: done.error, renamed: done.renamed, report: done.report && JSON.parse(done.report) };
}

/** Every row is accounted for, and every service taken was handed over. */
function agrees({ report, services }) {
  const { input_rows, taken, merged, held_back, ignored } = report;
  assert.equal(input_rows, taken + merged + held_back + ignored);
  assert.equal(services.length, taken);
}

for (const name of ["oruk_1", "hsds_tables", "geojson", "outpost_csv"]) {
  test(`a directory is imported: ${name}`, () => {
    const all = imported(folder(name));
    agrees(all);
    assert.ok(all.services.length > 0);
    assert.ok(all.services.every((service) => service.id && service.name));
  });
}

test("the page can stop an import, and is told so", () => {
  const all = imported(folder("oruk_1"), (services) => services.length < 1);
  assert.equal(all.services.length, 1);
  assert.ok(all.report.problems.some((problem) => problem.code === "cancelled"));
});

test("services that came with one id are told apart", () => {
  const rows = "id,Name,When\n1,Yoga,Mondays\n1,Yoga,Fridays\n2,Tea,\n";
  const all = imported([["clubs.csv", new TextEncoder().encode(rows)]]);
  agrees(all);
  const renamed = new Map(all.renamed);
  const ids = all.services.map(({ id }) => renamed.get(id) ?? id);
  assert.equal(renamed.size, 2);
  assert.equal(new Set(ids).size, 3);
});

test("what is no directory is refused with a sentence", () => {
  const all = imported([["picture.png", new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 1, 2, 3])]]);
  assert.ok(all.error ?? all.report.problems.length > 0);
  assert.equal(all.services.length, 0);
});

const bristol = join(root, "../shared/data/oruk-1.0-bristol/services.json");
test("a council's whole feed", { skip: !existsSync(bristol) && "skipped: no ../shared" }, (context) => {
  const began = performance.now();
  const all = imported([file(bristol)]);
  context.diagnostic(`${all.report.input_rows} services in ${Math.round(performance.now() - began)} ms`);
  agrees(all);
  assert.ok(all.report.taken >= 780);
  assert.ok(all.steps.length > 0);
});
