// Runs cells: each in a Node process of its own, or in a page of its own in Chromium.

import { spawn } from "node:child_process";
import { cpSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const HERE = dirname(fileURLToPath(import.meta.url));
/** Milliseconds a cell may take, getting ready included. */
export const LIMIT = 60_000;
/** What a process or page takes to start and to be told what to do. */
const START = 10_000;
const TOO_SLOW = { failed: "not run: too slow" };

/** A cell in Node. `given` is what cell/node.mjs reads, with files as paths. */
export async function inNode(folder, bundle, given) {
  const [input, output] = [join(folder, "input.json"), join(folder, "output.json")];
  writeFileSync(input, JSON.stringify({ limit: LIMIT, ...given }));
  const words = ["--expose-gc", "--max-old-space-size=8000", join(HERE, "../cell/node.mjs"), bundle, input, output];
  const child = spawn("node", words, { stdio: ["ignore", "ignore", "pipe"] });
  let said = "";
  child.stderr.on("data", (text) => (said = (said + text).slice(-4_000)));
  const stop = setTimeout(() => child.kill("SIGKILL"), LIMIT + START);
  const [code, signal] = await new Promise((ended) => child.on("close", (...how) => ended(how)));
  clearTimeout(stop);
  if (signal === "SIGKILL") return TOO_SLOW;
  return code === 0 ? JSON.parse(readFileSync(output, "utf8")) : { failed: reason(said) };
}

const reason = (said) => `failed: ${said.split("\n").find((line) => /error|heap/i.test(line))?.trim().slice(0, 120) ?? "no reason given"}`;

/** Pages are kept to themselves, so that the clock is fine. */
const HEADERS = `/*
  Cross-Origin-Opener-Policy: same-origin
  Cross-Origin-Embedder-Policy: require-corp
`;

/** Chromium and a folder that is served to it. */
export class Pages {
  static async start(folder) {
    const { startSite } = await import("../../../browser/harness.mjs");
    const root = join(folder, "served");
    mkdirSync(root, { recursive: true });
    writeFileSync(join(root, "_headers"), HEADERS);
    writeFileSync(join(root, "index.html"), "<!doctype html><meta charset=utf-8><title>Bench</title>");
    const site = await startSite({ folder: root, flags: ["--js-flags=--expose-gc --max-old-space-size=8000"] });
    return Object.assign(new Pages(), { site, root, version: site.browser.version() });
  }

  /** A cell in a page of its own, the processor slowed down `rate` times. */
  async cell(bundle, { json, files = {}, ...given }, rate) {
    const names = [bundle, json, ...Object.values(files)].filter(Boolean);
    names.forEach((path) => cpSync(path, join(this.root, basename(path))));
    const named = Object.fromEntries(Object.entries(files).map(([name, path]) => [name, basename(path)]));
    const page = await this.site.newPage();
    try {
      await page.goto(`${this.site.server.origin}/`);
      const devtools = await page.context().newCDPSession(page);
      await devtools.send("Emulation.setCPUThrottlingRate", { rate });
      const asked = page.evaluate(inPage, { bundle: basename(bundle), json: json && basename(json), files: named, limit: LIMIT, ...given });
      const late = new Promise((done) => setTimeout(() => done(TOO_SLOW), LIMIT + START));
      return await Promise.race([asked, late]);
    } catch (error) {
      return { failed: `failed: ${error.message.split("\n")[0].slice(0, 120)}` };
    } finally {
      await page.context().close();
    }
  }

  stop() {
    return this.site.stop();
  }
}

/** Runs in the page. */
async function inPage({ bundle, json, files, ...given }) {
  if (!globalThis.crossOriginIsolated) throw new Error("the page is not isolated, so its clock is coarse");
  await import(`/${bundle}`);
  const bytes = async (name) => new Uint8Array(await (await fetch(`/${name}`)).arrayBuffer());
  const entries = await Promise.all(Object.entries(files).map(async ([name, path]) => [name, await bytes(path)]));
  const text = json ? await (await fetch(`/${json}`)).text() : undefined;
  return globalThis.runCell({ ...given, files: Object.fromEntries(entries), json: text });
}
