// What every measurement needs: a folder served as a good host would, compressed ahead of time; a page that notes what
// is painted when; a line and a processor slowed down.

import { readFileSync, readdirSync } from "node:fs";
import { extname, join } from "node:path";
import { brotliCompressSync, constants } from "node:zlib";
import { startSite } from "../harness.mjs";

/** How much slower than this machine the processor is made. */
export const SLOWER = 4;
/** The lines of the budgets, as bits a second and milliseconds. */
export const LINES = {
  "slow 4G": { down: 1_600_000, up: 750_000, latency: 150 },
  "slow 3G": { down: 400_000, up: 400_000, latency: 400 },
};
const PACKED_ALREADY = [".png", ".ico"];
const QUALITY = { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } };

/** Answers with every file of a folder compressed, for the server to send in place of the files. */
function packed(folder) {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const answers = files
    .map(({ parentPath, name }) => join(parentPath, name))
    .filter((path) => !PACKED_ALREADY.includes(extname(path)))
    .map((path) => {
      const body = brotliCompressSync(readFileSync(path), QUALITY);
      return [path.slice(folder.length), { body, headers: { "Content-Encoding": "br", Vary: "Accept-Encoding" } }];
    });
  const all = Object.fromEntries(answers);
  return { ...all, "/": all["/index.html"] };
}

/** Serves a folder and starts a browser. */
export const servePacked = (folder) => startSite({ folder, replace: packed(folder) });

/** In the page: when the heading and the link were painted, when the program was there, what moved. */
function watch() {
  const seen = { moved: 0 };
  window.seen = seen;
  const parts = { heading: "h1", link: 'a[href="urgent-help.html"]' };
  const look = () => {
    for (const [name, selector] of Object.entries(parts)) {
      const node = name in seen ? null : document.querySelector(selector);
      // Asks the browser to say when these words were painted: this runs before anything of them is.
      if (node) [node.elementTiming, seen[name]] = [name, null];
    }
    if (!("mounted" in seen) && document.querySelector("h1")) seen.mounted = performance.now();
    if (!("live" in seen) && document.querySelector("#app[data-live]")) seen.live = performance.now();
  };
  new MutationObserver(look).observe(document, { subtree: true, childList: true, attributeFilter: ["data-live"] });
  const observe = (type, note) =>
    new PerformanceObserver((list) => list.getEntries().forEach(note)).observe({ type, buffered: true });
  observe("paint", ({ name, startTime }) => name === "first-contentful-paint" && (seen.fcp = startTime));
  observe("element", ({ identifier, renderTime }) => (seen[identifier] ??= renderTime));
  observe("largest-contentful-paint", ({ startTime }) => (seen.lcp = startTime));
  observe("layout-shift", ({ value, hadRecentInput }) => (seen.moved += hadRecentInput ? 0 : value));
}

/** A page that notes all this, its processor slowed down, on a line of `LINES` or none. */
export async function watchedPage(context, line) {
  const page = await context.newPage();
  page.setDefaultTimeout(60_000);
  await page.addInitScript(watch);
  const devtools = await context.newCDPSession(page);
  await devtools.send("Emulation.setCPUThrottlingRate", { rate: SLOWER });
  if (line) {
    await devtools.send("Network.enable");
    await devtools.send("Network.emulateNetworkConditions", {
      offline: false,
      latency: line.latency,
      downloadThroughput: line.down / 8,
      uploadThroughput: line.up / 8,
    });
  }
  return page;
}

/** Waits until the page can be used, and a little longer for what is painted after that; says what was noted. */
export async function noted(page, there) {
  await page.locator(there).first().waitFor({ state: "attached" });
  await page.waitForTimeout(500);
  return page.evaluate(() => window.seen);
}

/** A context of its own: nothing kept from another run. */
export const fresh = (site, options = {}) =>
  site.browser.newContext({ viewport: { width: 390, height: 844 }, locale: "en-GB", timezoneId: "Europe/London", ...options });

/** Tools for all that is measured: the figures of each, by name. */
export class Figures {
  constructor() {
    this.all = {};
  }

  add(name, ...values) {
    const broken = values.find((value) => !Number.isFinite(value));
    if (broken !== undefined) throw new Error(`${name}: no figure (${broken})`);
    (this.all[name] ??= []).push(...values);
  }
}
