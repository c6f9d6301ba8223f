// What every browser test needs: the built page on a server of its own, a browser, pages that remember what happened in
// them, and axe.
//
//   const site = await startSite();                  once per file, in before()
//   const page = await site.open("", { width: 390 });
//   await page.ready();
//   assert.deepEqual(page.log.problems(), []);
//   assert.deepEqual(await site.axe("urgent-help.html", { width: 390 }), []);
//   await site.stop();                               in after()

import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { chromium } from "playwright-core";
import { serve } from "./server.mjs";

export const ROOT = join(dirname(fileURLToPath(import.meta.url)), "../..");
export const DIST = join(ROOT, "dist");
const AXE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

/** Widths that every page is looked at: phone, tablet, desktop. */
export const WIDTHS = [390, 820, 1280];
const HEIGHTS = { 320: 640, 390: 844, 820: 1180, 1280: 900 };

/** Chromium as it runs as root, without a display, and without calling home. */
export const CHROMIUM_FLAGS = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-dev-shm-usage",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-default-apps",
  "--disable-sync",
  "--no-first-run",
];

function launch(flags) {
  return chromium.launch({
    executablePath: process.env.WAYMARK_CHROMIUM ?? "/usr/bin/chromium",
    args: [...CHROMIUM_FLAGS, ...flags],
  });
}

/** What happened in a page: every request, every console line, every broken rule of the security policy. */
class Log {
  constructor(origin) {
    this.origin = origin;
    this.requests = [];
    this.console = [];
    this.errors = [];
  }

  /** Addresses asked for outside the page's own host. */
  elsewhere() {
    return this.requests.filter((url) => !url.startsWith(this.origin) && !url.startsWith("data:") && !url.startsWith("blob:"));
  }

  /** Everything that should not be: console lines, uncaught errors, policy violations, other hosts. */
  problems() {
    return [...this.console, ...this.errors, ...this.elsewhere().map((url) => `asked elsewhere: ${url}`)];
  }
}

function listen(page, origin) {
  const log = new Log(origin);
  page.on("request", (request) => log.requests.push(request.url()));
  page.on("console", (message) => {
    // Said by the test's own tool where it keeps the worker out.
    if (!message.text().includes("blocked by Playwright")) log.console.push(`${message.type()}: ${message.text()}`);
  });
  page.on("pageerror", (error) => log.errors.push(`uncaught: ${error.message}`));
  return log;
}

/** Violations are told to the page itself; a console line is not certain for each. */
async function watchPolicy(page, log) {
  await page.exposeFunction("waymarkViolation", (text) => log.errors.push(`policy: ${text}`));
  await page.addInitScript(() => {
    addEventListener("securitypolicyviolation", (event) => {
      window.waymarkViolation(`${event.violatedDirective} ${event.blockedURI}`);
    });
  });
}

/**
 * Starts a server with the built page, or another folder, and a browser, with more `flags` where a test needs them.
 * Options: `replace`, `under`, see server.mjs.
 */
export async function startSite({ folder = DIST, workers = "block", flags = [], ...options } = {}) {
  const server = await serve(folder, options);
  const browser = await launch(flags);
  const contexts = [];

  /** A page in a context of its own: no storage, no cache, nothing shared with other tests. */
  async function newPage({ width = 390, javaScript = true, bypassCSP = false, ...more } = {}) {
    const context = await browser.newContext({
      viewport: { width, height: HEIGHTS[width] ?? 900 },
      javaScriptEnabled: javaScript,
      bypassCSP,
      locale: "en-GB",
      timezoneId: "Europe/London",
      // Keeping a whole site is work beside every test, and ends at another moment each time: only tests of it have it.
      serviceWorkers: workers,
      ...more,
    });
    contexts.push(context);
    const page = await context.newPage();
    page.setDefaultTimeout(15_000);
    page.log = listen(page, server.origin);
    if (javaScript) await watchPolicy(page, page.log);
    // Waits until the compiled page has taken the place of the static first screen: boot.js marks it. (Not by
    // waitForFunction, which the security policy forbids, and rightly.)
    page.ready = () => page.locator("#app[data-live]").waitFor({ state: "attached" });
    return page;
  }

  /** Opens an address of the site: "", "urgent-help.html", "#/results". */
  async function open(path = "", options = {}) {
    const page = await newPage(options);
    await page.goto(`${server.address}/${path}`, { waitUntil: "load" });
    return page;
  }

  return {
    origin: server.origin,
    server,
    browser,
    newPage,
    open,
    /** Opens an address and returns what axe finds there; `prepare(page)` may first bring it into a state. */
    async axe(path, { prepare, ...options } = {}) {
      const page = await open(path, { ...options, bypassCSP: true });
      if (prepare) await prepare(page);
      const found = await axe(page);
      await page.context().close();
      return found;
    },
    async stop() {
      await Promise.all(contexts.map((context) => context.close().catch(() => {})));
      await browser.close();
      await server.stop();
    },
  };
}

/**
 * What axe finds wrong in a page, one line each. The page must have been opened with `bypassCSP: true`, because axe is
 * put in as script; keep that out of the tests that look at the policy.
 */
export async function axe(page) {
  await page.addScriptTag({ content: AXE });
  const results = await page.evaluate(() =>
    window.axe.run(document, {
      runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
      resultTypes: ["violations"],
    }),
  );
  return results.violations.flatMap((rule) =>
    rule.nodes.map((node) => `${rule.id}: ${node.target.join(" ")}: ${node.failureSummary?.replace(/\s+/g, " ")}`),
  );
}

/** The page's visible words, for comparing and counting. */
export async function words(page) {
  const text = await page.locator("body").innerText();
  return text.replace(/\s+/g, " ").trim();
}

/** Whether something sticks out sideways, so that a reader must scroll two ways (320 px reflow). */
export function overflows(page) {
  return page.evaluate(() => document.documentElement.scrollWidth > document.documentElement.clientWidth);
}

/** Controls under 44 pixels that do not stand inside a sentence (rule A3). */
export function smallTargets(page) {
  return page.evaluate(() => {
    const inSentence = (node) => {
      const parent = node.closest("p, dd, td, figcaption, summary") ?? node.parentElement;
      return node.tagName === "A" && parent.textContent.trim().length > node.textContent.trim().length;
    };
    const seen = (node) => node.checkVisibility({ opacityProperty: true, visibilityProperty: true });
    const found = [];
    for (const node of document.querySelectorAll("#app a[href], #app button, #app input, #app select, #app textarea, #app summary")) {
      // A radio or checkbox counts with its label, which is what is pressed.
      const box = (node.matches("input[type=radio], input[type=checkbox]") && node.closest("div, li")) || node;
      const { width, height } = box.getBoundingClientRect();
      if (!seen(node) || width === 0 || node.classList.contains("nhsuk-skip-link") || inSentence(node)) continue;
      if (width < 43.5 || height < 43.5) found.push(`${node.tagName} "${node.textContent.trim().slice(0, 40)}" ${Math.round(width)}×${Math.round(height)}`);
    }
    return found;
  });
}
