// The program dies, wherever somebody is in it: a panic on each page, too little memory; and the worker while it installs.
// Nothing of what was said stays on the screen, what was saved stays on the device, and urgent help is one press away
// (S1, S6, O3, O10).

import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { listed, says } from "./builds.mjs";
import { leadsToUrgentHelp, panic, picture, saysSo, saysWhatWorks } from "./faults.mjs";
import { DIST, startSite, words } from "./harness.mjs";
import { MARGARET, heading, press, walk } from "./journey.mjs";
import { SCREENS } from "./screens.mjs";

/** Everything that is the program's: paper looks the same to it, and static pages are not. */
const STATES = SCREENS.filter(
  ({ name, path, options }) => !name.endsWith("-paper") && !path.endsWith(".html") && options?.javaScript !== false,
);
/** What the pages of screens.mjs were told. */
const TOLD = /Sale|M33|Trafford|60|Carer|Money|Meeting|Moving|Music|Walking|Heating|skint/i;
/** What it looks like is the same everywhere. */
const PICTURED = "topics";
const SHARED = { ...MARGARET, device: "A shared or staff tablet" };

/** The program dies on a page: nothing of it is left, not in the tab's title either, and urgent help can be pressed. */
async function dies(page, name) {
  await page.evaluate(panic);
  await saysSo(page);
  const besides = await page.evaluate(() => [...document.body.children].filter((node) => node.id !== "stopped" && node.checkVisibility()).length);
  assert.equal(besides, 0, name);
  assert.doesNotMatch(await page.title(), TOLD, name);
  const urgent = page.locator("#stopped").getByRole("link", { name: "Get urgent help" });
  await urgent.click({ trial: true });
  assert.equal(await urgent.getAttribute("href"), "urgent-help.html");
  if (name === PICTURED) await picture(page, "panic");
}

/** The program that died was another one: Waymark's own is unhurt, and is put back in place of walking here anew. */
const putBack = (page) =>
  page.evaluate(() => {
    document.getElementById("stopped").hidden = true;
    document.getElementById("app").hidden = false;
  });

describe("a panic", { concurrency: 3 }, () => {
  let site;
  before(async () => (site = await startSite()));
  after(() => site.stop());

  test("S6: on each page of the questions leaves nothing of it, and urgent help", { timeout: 120_000 }, async () => {
    const steps = new Set(STATES.map(({ step }) => step).filter(Boolean));
    const page = await site.open("");
    await walk(page, MARGARET, undefined, async (name) => {
      if (!steps.delete(name)) return;
      await dies(page, name);
      await putBack(page);
    });
    assert.deepEqual([...steps], []);
  });

  test("S6: on each page after the results leaves nothing of it, and urgent help", { timeout: 120_000 }, async () => {
    const page = await site.open("");
    await walk(page, MARGARET);
    for (const { name, onward } of STATES.filter(({ onward }) => onward)) {
      await onward(page);
      await dies(page, name);
      await putBack(page);
      await page.evaluate(() => location.assign("#/privacy"));
      await heading(page, "Privacy");
      await page.evaluate(() => location.assign("#/results"));
      await page.locator(".wm-results__goals:not([aria-busy]) .wm-card").first().waitFor();
    }
  });

  for (const { name, path, prepare, options } of STATES.filter(({ step, onward }) => !step && !onward)) {
    test(`S6: on the page "${name}" leaves nothing of it, and urgent help`, { timeout: 60_000 }, async () => {
      const page = await site.open(path, options);
      await prepare(page);
      await dies(page, name);
      await leadsToUrgentHelp(page, "#stopped");
      await page.context().close();
    });
  }

  describe("on a shared tablet", () => {
    /** Somebody has begun on a shared tablet, and nobody has touched it for so many minutes. */
    async function untouched(minutes) {
      const page = await site.newPage({ width: 820 });
      await page.clock.install();
      await page.goto(`${site.origin}/`);
      await walk(page, SHARED, "place");
      page.setDefaultTimeout(6_000);
      await page.clock.runFor(minutes * 60_000);
      return page;
    }

    test("V6 S6: while it asks whether anybody is there: urgent help can be pressed, and the answers go", async () => {
      const page = await untouched(13.2);
      await page.getByRole("dialog", { name: "Are you still there?" }).waitFor();
      await dies(page, "timer");
      await page.clock.runFor(16 * 60_000);
      await heading(page, "We deleted your answers");
    });

    test("V6 S6: before it would ask: urgent help can be pressed then too, and the answers go", async () => {
      const page = await untouched(1);
      await dies(page, "before-timer");
      await page.clock.runFor(13.5 * 60_000);
      await page.locator("#stopped").getByRole("link", { name: "Get urgent help" }).click({ trial: true });
      await page.clock.runFor(16 * 60_000);
      await heading(page, "We deleted your answers");
    });
  });
});

describe("too little memory", () => {
  /** A browser that gives each program so many pages of 64 KiB; this one asks for 16 to start. */
  const withPages = (count) => startSite({ flags: [`--js-flags=--wasm-max-mem-pages=${count}`] });

  test("S6: to start: the first screen says what works", async () => {
    const site = await withPages(15);
    try {
      const page = await site.open("");
      await saysWhatWorks(page);
      await picture(page, "cannot-start");
      await leadsToUrgentHelp(page, "#without");
    } finally {
      await site.stop();
    }
  });

  test("S6 O10: to go on: the page says that it stopped, and what was saved is still there", async () => {
    const site = await withPages(60);
    try {
      const page = await site.newPage();
      let release;
      const gate = new Promise((done) => (release = done));
      // The list of places is what takes most: it comes in the middle of the questions, and there is no room for it.
      await page.route("**/data/gazetteer.*", async (route) => (await gate, route.continue()));
      await page.goto(`${site.origin}/`);
      await walk(page, { ...MARGARET, device: "My own", place: null }, "topics");
      await page.evaluate(() => location.assign("#/answers"));
      await press(page, "Save on this device");
      await page.getByText("Changes are saved too").waitFor();
      release();
      await saysSo(page);
      assert.match(await words(page), /Your saved answers are still on this device: start again to go on/);
      await picture(page, "stopped-with-saved");
      await leadsToUrgentHelp(page, "#stopped");
      assert.match(await page.evaluate(() => localStorage.getItem("waymark.saved")), /\nanswer age /);
    } finally {
      await site.stop();
    }
  });
});

test("O3: the worker killed while it installs: the journey goes on, and all of it is there after the next start", async () => {
  const site = await startSite({ workers: "allow" });
  try {
    const release = site.server.hold(`/${listed(DIST).find((path) => path.startsWith("data/libraries-london"))}`);
    const page = await site.open("");
    await says(page, "getting");
    await walk(page, MARGARET, "topics");
    const browser = await page.context().newCDPSession(page);
    await browser.send("ServiceWorker.enable");
    await browser.send("ServiceWorker.stopAllWorkers");
    release();
    await says(page, "no");
    await picture(page, "worker-killed");
    await page.getByLabel("Meeting people", { exact: true }).check();
    await press(page, "Continue");
    await heading(page, /enjoy/);
    await page.goto(`${site.origin}/urgent-help.html`);
    await page.goto(`${site.origin}/`);
    await says(page, "ready");
    await site.server.stop();
    await page.reload();
    await walk(page, MARGARET, "place");
  } finally {
    await site.stop();
  }
});
