// The first screen: loads, says nothing on the console, asks no other host, and helps without script.

import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { WIDTHS, axe, overflows, startSite, words } from "./harness.mjs";

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

  test("the live page begins with the words that stood there before it", async () => {
    const still = await site.newPage();
    await still.route("**/boot.js", (route) => route.abort());
    await still.goto(`${site.origin}/`);
    const live = await site.open("");
    await live.ready();
    const main = async (page) => (await page.locator("#app main").innerText()).replace(/\s+/g, " ").trim();
    const [before, after] = [await main(still), await main(live)];
    assert.equal(after.slice(0, before.length), before);
    assert.equal(await live.title(), await still.title());
  });

  test("V11: no referrer is sent, by header and by the page itself", async () => {
    const page = await site.newPage();
    const response = await page.goto(`${site.origin}/`);
    assert.equal(response.headers()["referrer-policy"], "no-referrer");
    assert.equal(await page.locator('meta[name="referrer"]').getAttribute("content"), "no-referrer");
  });

  test("S1: readable with JavaScript off, and leads to urgent help", async () => {
    const page = await site.open("", { javaScript: false });
    assert.match(await words(page), /call 999.*stay on this device.*The questions need JavaScript/);
    await page.locator('a[href="urgent-help.html"]').first().click();
    assert.equal(await page.locator("h1").innerText(), "Get urgent help");
  });

  test("A: axe finds nothing on the first screen before the page has started", async () => {
    const page = await site.newPage({ bypassCSP: true });
    await page.route("**/boot.js", (route) => route.abort());
    await page.goto(`${site.origin}/`);
    assert.deepEqual(await axe(page), []);
  });
});
