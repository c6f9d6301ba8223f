// A newer build arrives: nobody loses an answer, no page gets files of two builds, and a build that is not whole on its
// host changes nothing (O3, O4).

import assert from "node:assert/strict";
import { cpSync } from "node:fs";
import { join } from "node:path";
import { after, afterEach, before, describe, test } from "node:test";
import * as build from "./builds.mjs";
import { DIST, ROOT, startSite, words } from "./harness.mjs";
import { MARGARET, STEPS, heading, walk } from "./journey.mjs";

let site;
let second;
before(() => (second = build.newer()));
after(build.removeCopies);
afterEach(() => site.stop());

/** A page with the first build on the device, and the second one on the host. */
async function firstInstalled(folder = second) {
  site = await startSite();
  const page = await build.installed(site);
  await site.server.use(folder);
  site.server.asked.length = 0;
  return page;
}

/** Lets the page find the second build and install it. */
async function secondWaits(page) {
  await build.lookForUpdate(page);
  await build.updateWaits(page);
}

/** Files the page fetched since it was loaded, as the list writes them. */
const fetched = (page) =>
  page.evaluate(() => {
    const top = new URL("./", document.baseURI).href;
    return performance.getEntriesByType("resource").map(({ name }) => name.slice(top.length)).filter((name) => name !== "");
  });

/** That each of the page's files stands in one build, and that program and data are that build's. */
async function allFrom(page, folder) {
  const known = new Set([...build.listed(folder), "site.json", "local.csv", "sw.js"]);
  const names = await fetched(page);
  assert.deepEqual(names.filter((name) => !known.has(name)), []);
  assert.ok(names.some((name) => name.startsWith("data/national.")));
}

const version = (page) => build.said(page, "version");

/** Loads the first page, as after Finish and clear. */
async function start(page) {
  await page.goto(`${site.origin}/`);
  await page.ready();
}

/** Starts as often as it takes until the second build is there: once, or twice where the machine is slow. */
async function startsAsSecond(page) {
  for (let starts = 1; starts < 4; starts += 1) {
    await start(page);
    const second = page.locator('html[data-version="2"]').waitFor({ state: "attached", timeout: 3000 });
    if (await second.then(() => true, () => false)) return starts;
  }
  throw new Error("the second build did not start");
}

describe("a newer build (O4)", () => {
  test("waits while a journey goes on, keeps its answers and its files, and starts after it", async () => {
    const page = await firstInstalled();
    await walk(page, MARGARET, "age");
    await secondWaits(page);
    // The rest of the journey, with files that only the first build has and the host has no more.
    for (const name of ["age", "describe", "topics", "order", "enjoy", "private", "hopes", "more"]) {
      await STEPS[name](page, MARGARET);
      await page.waitForTimeout(300);
    }
    await heading(page, "What could help");
    await page.locator(".wm-results__goals:not([aria-busy]) .wm-card").first().waitFor();
    assert.match(await words(page), /Money and bills.*You said this is you/);
    await allFrom(page, DIST);
    assert.equal(await version(page), undefined);

    let loads = 0;
    page.on("load", () => (loads += 1));
    const starts = await startsAsSecond(page);
    await build.says(page, "ready");
    assert.ok(loads - starts <= 1, `${loads} loads: the page is not loaded again and again`);
    assert.equal((await build.builds(page)).length, 1);
    await site.server.stop();
    await walk(page, MARGARET);
    await allFrom(page, second);
    await page.goto(`${site.origin}/urgent-help.html`);
    assert.equal(await page.locator("h1").innerText(), "Get urgent help (second build)");
    assert.deepEqual(page.log.problems(), []);
  });

  test("starts after Finish and clear, without being asked", async () => {
    const page = await firstInstalled();
    await walk(page, { ...MARGARET, device: "A shared or staff tablet" }, "age");
    await secondWaits(page);
    await page.getByRole("button", { name: "Finish and clear" }).click();
    await page.locator('html[data-version="2"]').waitFor({ state: "attached" });
    await heading(page, "Find what could help near you");
  });

  test("a page reloaded in the middle stays with its build until the next start", async () => {
    const page = await firstInstalled();
    await walk(page, MARGARET, "topics");
    await secondWaits(page);
    await page.evaluate(() => location.assign("#/privacy"));
    await page.reload();
    await page.ready();
    await build.updateWaits(page);
    assert.equal(await version(page), undefined);
    await startsAsSecond(page);
  });

  test("waits as long as another window is open", async () => {
    const page = await firstInstalled();
    const other = await page.context().newPage();
    await other.goto(`${site.origin}/`);
    await other.locator("#app[data-live]").waitFor({ state: "attached" });
    await secondWaits(page);
    await start(page);
    await build.updateWaits(page);
    assert.equal(await version(page), undefined);
    assert.equal((await build.builds(page)).length, 2);
    await other.close();
    await startsAsSecond(page);
    await build.says(page, "ready");
    assert.equal((await build.builds(page)).length, 1);
  });

  test("what somebody began while it takes over is not lost", async () => {
    const page = await firstInstalled();
    await secondWaits(page);
    // A finger comes down just as the worker changes, before the page would load again.
    await page.addInitScript(() =>
      navigator.serviceWorker.addEventListener("controllerchange", () => dispatchEvent(new Event("pointerdown"))),
    );
    await page.goto(`${site.origin}/`);
    await page.ready();
    await build.updateWaits(page);
    await walk(page, MARGARET);
    await allFrom(page, DIST);
    assert.equal(await version(page), undefined);
  });

  test("urgent help of the newer build is there as soon as it is on the device", async () => {
    const page = await firstInstalled();
    await secondWaits(page);
    await site.server.stop();
    await page.goto(`${site.origin}/urgent-help.html`);
    assert.equal(await page.locator("h1").innerText(), "Get urgent help (second build)");
  });

  test("what both builds share is not fetched again", async () => {
    const folder = build.copy();
    build.edit(folder, "index.html", (text) => text.replace("<html", '<html data-version="2"'));
    const page = await firstInstalled(build.refill(folder));
    await secondWaits(page);
    const pages = build.listed(DIST).filter((path) => path.endsWith(".html"));
    // Urgent help twice: for its own place, and with the rest.
    const wanted = [...pages, "urgent-help.html", "sw.js", "site.json", "local.csv"].map((path) => `/${path}`).sort();
    assert.deepEqual(site.server.asked.map(({ path }) => path).sort(), wanted);
  });
});

describe("a newer build that is not whole (O3)", () => {
  /** The first build is in use, whole and offline; nothing of the second is there. */
  async function firstStands(page) {
    await site.server.stop();
    await page.goto(`${site.origin}/`);
    await page.ready();
    await build.says(page, "ready");
    assert.equal(await version(page), undefined);
    assert.equal((await build.builds(page)).length, 1);
    await walk(page, MARGARET);
    await allFrom(page, DIST);
    await page.goto(`${site.origin}/urgent-help.html`);
    assert.match(await words(page), /Call 999/);
  }
  /** Waits until an installation that was begun has failed. */
  async function refused(page) {
    await page.evaluate(async () => {
      const registration = await navigator.serviceWorker.getRegistration();
      const begun = new Promise((done) => registration.addEventListener("updatefound", done, { once: true }));
      registration.update().catch(() => {});
      await begun;
      const worker = registration.installing;
      while (worker.state === "installing") await new Promise((done) => setTimeout(done, 50));
      if (worker.state !== "redundant") throw new Error(worker.state);
    });
  }
  const lost = () => `/${build.listed(second).find((path) => path.startsWith("data/libraries-london"))}`;

  for (const [what, answer] of Object.entries({
    "one file answered with 500": { status: 500, body: "" },
    "one file with other bytes": { body: Buffer.alloc(1000) },
  })) {
    test(what, async () => {
      const page = await firstInstalled();
      site.server.replace[lost()] = answer;
      await refused(page);
      await firstStands(page);
    });
  }

  test("only its worker on the host, all else of the first build", async () => {
    const half = build.copy();
    cpSync(join(second, "sw.js"), join(half, "sw.js"));
    const page = await firstInstalled(half);
    await refused(page);
    await firstStands(page);
  });

  test("the server stopped while it was coming", async () => {
    const page = await firstInstalled();
    site.server.hold(lost());
    const over = refused(page);
    for (let tries = 0; site.server.asked.length < 8 && tries < 100; tries += 1) await page.waitForTimeout(50);
    await site.server.stop();
    await over;
    await firstStands(page);
  });

  test("a host that went back to the first build: that one stays, also where it cannot be fetched again", async () => {
    const page = await firstInstalled();
    await secondWaits(page);
    await site.server.use(DIST);
    for (const path of build.listed(DIST)) site.server.replace[`/${path}`] = { status: 500, body: "" };
    await refused(page);
    for (const path of build.listed(DIST)) delete site.server.replace[`/${path}`];
    await build.lookForUpdate(page);
    await start(page);
    await build.says(page, "ready");
    await firstStands(page);
  });
});

test("a worker without a list switches working offline off", async () => {
  const off = build.copy();
  cpSync(join(ROOT, "static/sw.js"), join(off, "sw.js"));
  const page = await firstInstalled(off);
  await build.lookForUpdate(page);
  await build.says(page, "no");
  await page.goto(`${site.origin}/`);
  await page.ready();
  await build.says(page, "no");
  assert.deepEqual(await build.builds(page), []);
  await site.server.stop();
  await assert.rejects(page.goto(`${site.origin}/`), /ERR_CONNECTION_REFUSED/);
});
