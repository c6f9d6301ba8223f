// The first screen: loads, says nothing on the console, asks no other host, is the program's own before the program is
// there, and keeps what was ticked and pressed meanwhile.

import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { picture } from "./faults.mjs";
import { WIDTHS, axe, overflows, startSite, words } from "./harness.mjs";

/** In the page: an element as text, its attributes in the order of their names. Nothing else is changed. */
const written = (node) => {
  const copy = node.cloneNode(true);
  // What the program takes out when it starts, and what says that it has.
  copy.querySelector("#without")?.remove();
  delete copy.dataset.live;
  for (const element of [copy, ...copy.querySelectorAll("*")]) {
    const pairs = [...element.attributes].map(({ name, value }) => [name, value]).sort();
    for (const [name] of pairs) element.removeAttribute(name);
    for (const [name, value] of pairs) element.setAttribute(name, value);
  }
  return copy.outerHTML;
};

/** Holds the program back until it is let go. */
async function held(page) {
  let release;
  const gate = new Promise((done) => (release = done));
  await page.route("**/*.wasm", async (route) => {
    await gate;
    await route.continue();
  });
  return () => release();
}

describe("the start page", () => {
  let site;
  before(async () => (site = await startSite()));
  after(() => site.stop());

  for (const width of WIDTHS) {
    test(`V1 V10: starts quietly and asks nobody else, ${width} wide`, async () => {
      const page = await site.open("", { width });
      await page.ready();
      await page.waitForLoadState("networkidle");
      assert.deepEqual(page.log.problems(), []);
      assert.equal(await page.locator("h1:visible").count(), 1);
      assert.equal(await page.locator("#stopped").isVisible(), false);
    });

    test(`A: axe finds nothing, ${width} wide`, async () => {
      assert.deepEqual(await site.axe("", { width, prepare: (page) => page.ready() }), []);
    });
  }

  test("nothing sticks out at 320 pixels", async () => {
    const page = await site.open("", { width: 320 });
    await page.ready();
    assert.equal(await overflows(page), false);
  });

  test("the first screen is, to the letter, what the program draws", async () => {
    const still = await site.newPage();
    await still.route("**/boot-*.js", (route) => route.abort());
    await still.goto(`${site.origin}/`);
    const live = await site.open("");
    await live.ready();
    assert.equal(await live.locator("#app").evaluate(written), await still.locator("#app").evaluate(written));
    assert.equal(await live.title(), await still.title());
  });

  test("B7: nothing jumps when the program takes over", async () => {
    const page = await site.newPage();
    await page.addInitScript(() => {
      window.moved = 0;
      new PerformanceObserver((list) => list.getEntries().forEach(({ value }) => (window.moved += value))).observe({ type: "layout-shift", buffered: true });
    });
    await page.goto(`${site.origin}/`);
    await page.ready();
    await page.waitForLoadState("networkidle");
    assert.equal(await page.evaluate(() => window.moved), 0);
  });

  test("what is ticked, pressed and focused before the program is there is not lost", async () => {
    const page = await site.newPage();
    const release = await held(page);
    await page.goto(`${site.origin}/`);
    await page.getByLabel("A shared or staff tablet").check();
    await page.getByRole("button", { name: "Start now, for me" }).click();
    await page.getByRole("button", { name: "Starting…" }).waitFor();
    release();
    await page.getByRole("heading", { level: 1, name: "Where do you live?" }).waitFor();
    assert.match(page.url(), /#\/question\/1$/);
    await page.getByRole("button", { name: "Finish and clear" }).waitFor();
    await page.goBack();
    await page.getByRole("heading", { level: 1, name: "Find what could help" }).waitFor();
    assert.equal(await page.getByLabel("A shared or staff tablet").isChecked(), true);
    assert.deepEqual(page.log.problems(), []);
  });

  test("A: focus stays where it was when the program takes over", async () => {
    const page = await site.newPage();
    const release = await held(page);
    await page.goto(`${site.origin}/`);
    await page.getByRole("button", { name: "I am helping someone" }).focus();
    release();
    await page.ready();
    assert.equal(await page.locator(":focus").innerText(), "I am helping someone");
  });

  test("a press meant for the first page is not repeated on another", async () => {
    const page = await site.newPage();
    const release = await held(page);
    await page.goto(`${site.origin}/#/about`);
    await page.getByRole("button", { name: "Start now, for me" }).click();
    release();
    await page.getByRole("heading", { level: 1, name: "About" }).waitFor();
    assert.match(page.url(), /#\/about$/);
  });

  test("a site that is set up never says that it is a demonstration", async () => {
    const body = JSON.stringify({ name: "Waymark in Sale", setUp: true });
    const own = await startSite({ replace: { "/site.json": { body, type: "application/json" } } });
    try {
      const page = await own.newPage();
      const release = await held(page);
      await page.goto(`${own.origin}/`);
      await page.getByRole("link", { name: "Waymark in Sale" }).waitFor();
      assert.equal(await page.locator(".wm-banner").count(), 0);
      release();
      await page.ready();
      await page.getByRole("link", { name: "Waymark in Sale" }).waitFor();
      assert.equal(await page.locator(".wm-banner").count(), 0);
    } finally {
      await own.stop();
    }
  });

  for (const [name, href] of [["A–Z", "a-to-z"], ["privacy", "privacy"]]) {
    test(`the link to ${name} stays within the program once it is there, and so do answers`, async () => {
      const page = await site.open("");
      await page.ready();
      await page.getByLabel("A shared or staff tablet").check();
      await page.evaluate((href) => {
        const link = Object.assign(document.createElement("a"), { href: `${href}.html`, id: "way", textContent: "x" });
        link.setAttribute("href", `${href}.html`);
        document.querySelector("#app main").append(link);
      }, href);
      await page.locator("#way").click();
      await page.locator(`#app h1:visible`).filter({ hasNotText: "Find what" }).waitFor();
      assert.match(page.url(), new RegExp(`/#/${href}$`));
      await page.goBack();
      await page.getByRole("heading", { level: 1, name: "Find what could help" }).waitFor();
      assert.equal(await page.getByLabel("A shared or staff tablet").isChecked(), true);
    });
  }

  test("V11: no referrer is sent, by header and by the page itself", async () => {
    const page = await site.newPage();
    const response = await page.goto(`${site.origin}/`);
    assert.equal(response.headers()["referrer-policy"], "no-referrer");
    assert.equal(await page.locator('meta[name="referrer"]').getAttribute("content"), "no-referrer");
  });

  test("S1: readable with JavaScript off, and leads to urgent help", async () => {
    const page = await site.open("", { javaScript: false });
    assert.match(await words(page), /call 999.*stay on this device.*The questions have not started.*A to Z.*on paper.*GP surgery/);
    assert.deepEqual([await page.locator("button:visible").count(), await page.locator("input:visible").count()], [0, 0]);
    await picture(page, "script-off");
    await page.locator('a[href="urgent-help.html"]').first().click();
    assert.equal(await page.locator("h1").innerText(), "Get urgent help");
  });

  test("A: axe finds nothing on the first screen before the page has started", async () => {
    const page = await site.newPage({ bypassCSP: true });
    await page.route("**/boot-*.js", (route) => route.abort());
    await page.goto(`${site.origin}/`);
    assert.deepEqual(await axe(page), []);
  });

  test("says what works where the script that starts everything was refused", async () => {
    const page = await site.newPage();
    await page.route(/\/boot-[^/]*\.js$/, (route) => route.fulfill({ contentType: "text/plain", body: "" }));
    await page.goto(`${site.origin}/`);
    const start = page.getByRole("button", { name: "Start now, for me" });
    await start.waitFor();
    assert.equal(await page.locator("#without").isVisible(), false);
    await page.locator("#without").waitFor({ state: "visible", timeout: 20_000 });
    await start.waitFor({ state: "hidden" });
    assert.equal(await page.locator("#app input:visible").count(), 0);
    for (const name of [/A to Z/, /on paper/, /Get urgent help/]) {
      assert.equal(await page.locator("#without").getByRole("link", { name }).isVisible(), true);
    }
  });
});
