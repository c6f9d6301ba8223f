// Builds and service workers for the tests of working offline: copies of the built page that a test may change, a
// second build that shares no program or data file name with the first, and what a page says of itself.

import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { cpSync, mkdtempSync, readFileSync, readdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DIST, ROOT } from "./harness.mjs";

/** Built before any test of a browser is run: it is what runs them (`cargo xtask test`). */
const XTASK = join(process.env.CARGO_TARGET_DIR ?? join(ROOT, "target"), "debug/xtask");
const made = [];

/** A copy of the built page in a folder of its own; `path` inside it. */
export function copy(path = "") {
  const top = mkdtempSync(join(tmpdir(), "waymark-build-"));
  made.push(top);
  cpSync(DIST, join(top, path), { recursive: true });
  return path ? { top, folder: join(top, path) } : top;
}

/** Removes all copies. */
export function removeCopies() {
  for (const folder of made.splice(0)) rmSync(folder, { recursive: true, force: true });
}

/** Writes the list of files into a folder's worker again. */
export function refill(folder) {
  execFileSync(XTASK, ["precache", folder], { cwd: ROOT });
  return folder;
}

/** What the worker of a folder keeps: paths. */
export function listed(folder) {
  const line = readFileSync(join(folder, "sw.js"), "utf8").match(/^const FILES = (.*);$/m);
  return JSON.parse(line[1]).map(([path]) => path);
}

/** Changes a text file. */
export function edit(folder, path, change) {
  writeFileSync(join(folder, path), change(readFileSync(join(folder, path), "utf8")));
}

const integrity = (folder, path) => `sha384-${createHash("sha384").update(readFileSync(join(folder, path))).digest("base64")}`;

/** Pages name the bytes of what they load: after a change they name the changed ones. */
function renameBytes(folder, paths) {
  const sums = paths.map((path) => [integrity(DIST, path), integrity(folder, path)]).filter(([was, is]) => was !== is);
  for (const page of listed(folder).filter((path) => path.endsWith(".html"))) {
    edit(folder, page, (text) => sums.reduce((now, [was, is]) => now.replaceAll(was, is), text));
  }
}

const other = (hash) => hash.replace(/^./, (digit) => (digit === "0" ? "1" : "0"));

/**
 * A newer build: `<html data-version="2">`, urgent help and neutral page changed, every data file under another name,
 * which the program asks for, and program and glue under other names too.
 */
export function newer() {
  const folder = copy();
  const data = readdirSync(join(folder, "data")).map((name) => name.match(/\.([0-9a-f]{16})\.wmk$/)?.[1]).filter(Boolean);
  const wasm = readdirSync(folder).find((name) => /^waymark-app-.*_bg\.wasm$/.test(name));
  const program = wasm.match(/-([0-9a-f]+)_bg\.wasm$/)[1];
  const changed = (text) => [...data, program].reduce((now, hash) => now.replaceAll(hash, other(hash)), text);
  for (const path of listed(folder).filter((path) => /\.(html|js|wasm)$/.test(path))) {
    const bytes = readFileSync(join(folder, path)).toString("latin1");
    writeFileSync(join(folder, path), changed(bytes), "latin1");
  }
  renameBytes(folder, listed(folder).filter((path) => /\.(js|wasm)$/.test(path)));
  for (const path of listed(folder)) if (changed(path) !== path) renameSync(join(folder, path), join(folder, changed(path)));
  edit(folder, "index.html", (text) => text.replace("<html", '<html data-version="2"'));
  edit(folder, "urgent-help.html", (text) => text.replace("</h1>", " (second build)</h1>"));
  return refill(folder);
}

/** Waits until a page says of working offline what it is to say. */
export const says = (page, state) => page.locator(`html[data-offline="${state}"]`).waitFor({ state: "attached" });
/** Waits until a page says that a newer build is on the device. */
export const updateThere = (page) => page.locator('html[data-update="ready"]').waitFor({ state: "attached" });
/** What stands in an attribute of the page's root. */
export const said = (page, name) => page.evaluate((name) => document.documentElement.dataset[name], name);

/** Every cache of the origin with the paths in it. */
export function cached(page) {
  return page.evaluate(async () => {
    const found = {};
    for (const name of await caches.keys()) {
      const keys = await (await caches.open(name)).keys();
      found[name] = keys.map(({ url }) => new URL(url).pathname).sort();
    }
    return found;
  });
}

/** The names of the caches that hold builds. */
export const builds = async (page) => Object.keys(await cached(page)).filter((name) => / build /.test(name));

/** Opens the first page and waits until all of it is on the device. */
export async function installed(site, options) {
  const page = await site.open("", options);
  await says(page, "ready");
  return page;
}

/** Has the browser look for a newer worker now, which it otherwise does after each load; how its installing ended. */
export const update = (page) =>
  page.evaluate(async () => {
    const registration = await navigator.serviceWorker.getRegistration();
    await registration.update().catch(() => {});
    const worker = registration.installing ?? registration.waiting;
    while (worker?.state === "installing") await new Promise((done) => setTimeout(done, 50));
    return worker?.state;
  });
