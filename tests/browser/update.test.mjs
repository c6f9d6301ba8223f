// A newer build arrives: nobody loses an answer, no page gets files of two builds, and a build that is not whole on its
// host changes nothing (O3, O4).

import assert from "node:assert/strict";
import { cpSync } from "node:fs";
import { join } from "node:path";
import { after, afterEach, before, describe, test } from "node:test";
import * as build from "./builds.mjs";
import { picture } from "./faults.mjs";
import { DIST, ROOT, startSite, words } from "./harness.mjs";
import { MARGARET, STEPS, heading, walk } from "./journey.mjs";

let site;
let second;
before(() => (second = build.newer()));
after(build.removeCopies);
afterEach(() => site.stop());

/** A page with the first build on the device, and another on the host. */
async function firstInstalled(folder = second) {
  site = await startSite({ workers: "allow" });
  const page = await build.installed(site);
  await site.server.use(folder);
  site.server.asked.length = 0;
  return page;
}

/** Lets the page find the second build and install it. */
async function secondArrives(page) {
  assert.equal(await build.update(page), "installed");
  await build.updateThere(page);
}

/** That each of the page's files is named by one build, and that the services are that build's. */
async function allFrom(page, folder) {
  const known = new Set([...build.listed(folder), "site.json", "local.csv", "sw.js"]);
  const names = await page.evaluate(() => {
    const top = new URL("./", document.baseURI).href;
    return performance.getEntriesByType("resource").map(({ name }) => name.slice(top.length));
  });
  assert.deepEqual(names.filter((name) => name !== "" && !known.has(name)), []);
  assert.ok(names.some((name) => name.startsWith("data/national.")));
}

/** Loads the first page; the build it is of. */
async function start(page) {
  await page.goto(`${site.origin}/`);
  await page.ready();
  return build.said(page, "version");
}

/** The rest of a journey that stands at the question of age. */
async function goOn(page) {
  for (const name of ["age", "describe", "topics", "order", "enjoy", "private", "hopes", "more"]) {
    await STEPS[name](page, MARGARET);
    await page.waitForTimeout(300);
  }
  await heading(page, "What could help");
  await page.locator(".wm-results__goals:not([aria-busy]) .wm-card").first().waitFor();
  assert.match(await words(page), /Money and bills.*which you asked about/);
}

describe("a newer build (O4)", () => {
  test("waits while a journey goes on, keeps its answers and its files, and is there at the next start", async () => {
    const page = await firstInstalled();
    await walk(page, MARGARET, "age");
    await secondArrives(page);
    // With files that only the first build has, and the host has no more.
    await goOn(page);
    await allFrom(page, DIST);
    assert.equal(await build.said(page, "version"), undefined);

    let loads = 0;
    page.on("load", () => (loads += 1));
    assert.equal(await start(page), "2");
    await build.says(page, "ready");
    assert.equal(loads, 1);
    assert.equal(await build.said(page, "update"), undefined);
    assert.equal((await build.builds(page)).length, 1);
    await site.server.stop();
    await walk(page, MARGARET);
    await allFrom(page, second);
    await page.goto(`${site.origin}/urgent-help.html`);
    assert.equal(await page.locator("h1").innerText(), "Get urgent help (second build)");
    assert.deepEqual(page.log.problems(), []);
  });

  test("is there after Finish and clear", async () => {
    const page = await firstInstalled();
    await walk(page, { ...MARGARET, device: "A shared or staff tablet" }, "age");
    await secondArrives(page);
    await page.getByRole("button", { name: "Finish and clear" }).click();
    await page.locator('html[data-version="2"]').waitFor({ state: "attached" });
    await heading(page, "We deleted your answers");
  });

  test("is there by a plain link to the first page", async () => {
    const page = await firstInstalled();
    await secondArrives(page);
    await page.evaluate(() => {
      const link = Object.assign(document.createElement("a"), { href: "./" });
      document.body.append(link);
      link.click();
    });
    await page.locator('html[data-version="2"]').waitFor({ state: "attached" });
  });

  test("takes nothing from another window, which goes on with its own files", async () => {
    const page = await firstInstalled();
    await walk(page, MARGARET, "age");
    await secondArrives(page);
    const other = await page.context().newPage();
    other.ready = page.ready.bind(other);
    await other.goto(`${site.origin}/`);
    await other.locator('html[data-version="2"]').waitFor({ state: "attached" });
    await build.says(other, "ready");
    assert.equal((await build.builds(page)).length, 2);
    await site.server.stop();
    await page.bringToFront();
    await goOn(page);
    await allFrom(page, DIST);
    await page.close();
    await other.reload();
    await build.says(other, "ready");
    assert.equal((await build.builds(other)).length, 1);
  });

  test("its worker follows when all windows were closed", async () => {
    const page = await firstInstalled();
    await secondArrives(page);
    await page.close();
    const next = await page.context().newPage();
    await next.goto(`${site.origin}/`);
    await build.says(next, "ready");
    assert.equal(await build.said(next, "version"), "2");
    assert.equal(await next.evaluate(async () => (await navigator.serviceWorker.getRegistration()).waiting), null);
    assert.equal((await build.builds(next)).length, 1);
  });

  test("brings its urgent help as soon as it is on the device", async () => {
    const page = await firstInstalled();
    await secondArrives(page);
    await site.server.stop();
    await page.goto(`${site.origin}/urgent-help.html`);
    assert.equal(await page.locator("h1").innerText(), "Get urgent help (second build)");
  });

  test("does not fetch again what both builds share", async () => {
    const folder = build.copy();
    build.edit(folder, "index.html", (text) => text.replace("<html", '<html data-version="2"'));
    const page = await firstInstalled(build.refill(folder));
    assert.equal(await build.update(page), "installed");
    const pages = build.listed(DIST).filter((path) => path.endsWith(".html"));
    // Urgent help twice: for its own place, and with the rest.
    const wanted = [...pages, "urgent-help.html", "sw.js", "site.json", "local.csv"].map((path) => `/${path}`).sort();
    assert.deepEqual(site.server.asked.map(({ path }) => path).sort(), wanted);
    assert.equal(await start(page), "2");
  });

  test("lost to the browser, it comes back though its worker still waits", async () => {
    const page = await firstInstalled();
    await secondArrives(page);
    assert.equal(await start(page), "2");
    await page.evaluate(async () => Promise.all((await caches.keys()).map((name) => caches.delete(name))));
    assert.equal(await start(page), "2");
    await build.says(page, "ready");
    await site.server.stop();
    assert.equal(await start(page), "2");
    await walk(page, MARGARET);
  });
});

describe("a newer build that is not whole (O3)", () => {
  /** The first build is in use, whole and offline; nothing of the second is there. */
  async function firstStands(page) {
    await site.server.stop();
    assert.equal(await start(page), undefined);
    await build.says(page, "ready");
    assert.equal((await build.builds(page)).length, 1);
    await walk(page, MARGARET);
    await allFrom(page, DIST);
    await picture(page, "half-updated-host");
    await page.goto(`${site.origin}/urgent-help.html`);
    assert.match(await words(page), /Call 999/);
  }
  const lost = () => `/${build.listed(second).find((path) => path.startsWith("data/libraries-london"))}`;

  for (const [what, answer] of Object.entries({
    "one file answered with 500": { status: 500, body: "" },
    "one file with other bytes": { body: Buffer.alloc(1000) },
  })) {
    test(what, async () => {
      const page = await firstInstalled();
      site.server.replace[lost()] = answer;
      assert.equal(await build.update(page), "redundant");
      await firstStands(page);
    });
  }

  test("only its worker on the host, all else of the first build", async () => {
    const half = build.copy();
    cpSync(join(second, "sw.js"), join(half, "sw.js"));
    const page = await firstInstalled(half);
    assert.equal(await build.update(page), "redundant");
    await firstStands(page);
  });

  test("the server stopped while it was coming", async () => {
    const page = await firstInstalled();
    site.server.hold(lost());
    const over = build.update(page);
    for (let tries = 0; site.server.asked.length < 8 && tries < 100; tries += 1) await page.waitForTimeout(50);
    await site.server.stop();
    assert.equal(await over, "redundant");
    await firstStands(page);
  });

  test("what a killed installation left is not used, and is cleared away", async () => {
    const page = await firstInstalled(DIST);
    await page.evaluate(async () => {
      const left = await caches.open("waymark / build 0123456789abcdef");
      await left.put("index.html", new Response("<!doctype html><html data-version='half'>", { headers: { "Content-Type": "text/html" } }));
    });
    await firstStands(page);
  });

  test("a host that went back to the first build: the device does so too, and not by halves", async () => {
    const page = await firstInstalled();
    await secondArrives(page);
    assert.equal(await start(page), "2");
    await build.says(page, "ready");
    await site.server.use(DIST);
    // A page: other files come from the browser's own store, which keeps what never changes.
    site.server.replace["/about.html"] = { status: 500, body: "" };
    assert.equal(await build.update(page), "redundant");
    assert.equal(await start(page), "2");
    delete site.server.replace["/about.html"];
    assert.equal(await build.update(page), "installed");
    assert.equal(await start(page), undefined);
    await build.says(page, "ready");
    await firstStands(page);
  });
});

test("a worker without a list switches working offline off", async () => {
  const off = build.copy();
  cpSync(join(ROOT, "static/sw.js"), join(off, "sw.js"));
  const page = await firstInstalled(off);
  assert.equal(await build.update(page), "installed");
  await start(page);
  await build.says(page, "no");
  assert.deepEqual(await build.builds(page), ["waymark / build none"]);
  await site.server.stop();
  await assert.rejects(page.goto(`${site.origin}/`), /ERR_CONNECTION_REFUSED|ERR_FAILED/);
});
