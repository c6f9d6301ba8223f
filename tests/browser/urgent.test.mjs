// Urgent help: static, without script, complete at every width (S1, S2, S3, B6).

import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { overflows, startSite, words } from "./harness.mjs";

describe("urgent help", () => {
  let site;
  before(async () => (site = await startSite()));
  after(() => site.stop());

  for (const width of [390, 1280]) {
    test(`A: axe finds nothing, ${width} wide`, async () => {
      assert.deepEqual(await site.axe("urgent-help.html", { width }), []);
    });
  }

  test("S1: reads the same with JavaScript off, and asks for nothing but its own files", async () => {
    const [on, off] = [await site.open("urgent-help.html"), await site.open("urgent-help.html", { javaScript: false })];
    assert.equal(await words(off), await words(on));
    assert.deepEqual(on.log.problems(), []);
    assert.equal(await off.locator("script").count(), 0);
    const asked = off.log.requests.map((url) => url.slice(site.origin.length));
    assert.deepEqual(asked.filter((path) => !/^\/(urgent-help\.html|urgent\.[0-9a-f]+\.css|icon\.svg|favicon\.ico)$/.test(path)), []);
  });

  test("S2 S3: emergency, urgent, listening, in that order, with numbers as text", async () => {
    const text = await words(await site.open("urgent-help.html"));
    assert.match(text, /Call 999 or go to A&E now if:.*Call 111.*Samaritans.*116 123.*Shout 85258/);
    assert.match(text, /Not yet rung|Checked on/);
  });

  test("every number that can be tapped can be read", async () => {
    const page = await site.open("urgent-help.html");
    const links = await page.locator('a[href^="tel:"]').evaluateAll((all) => all.map((a) => [a.href, a.textContent]));
    assert.ok(links.length > 20);
    for (const [href, text] of links) assert.equal(text.replace(/\D/g, ""), href.slice("tel:".length));
  });

  test("readable when the stylesheet fails, and nothing sticks out at 320 pixels", async () => {
    const page = await site.newPage({ width: 320 });
    await page.route("**/urgent.*.css", (route) => route.abort());
    await page.goto(`${site.origin}/urgent-help.html`);
    assert.match(await words(page), /Call 999 or go to A&E now if:/);
    const styled = await site.open("urgent-help.html", { width: 320 });
    assert.equal(await overflows(styled), false);
  });

  test("a wide finger finds every link of the lists", async () => {
    const page = await site.open("urgent-help.html", { width: 390 });
    const small = await page.locator(".contacts a").evaluateAll((all) =>
      all.map((a) => [a.textContent, a.getBoundingClientRect().height]).filter(([, height]) => height < 24),
    );
    assert.deepEqual(small, []);
  });
});
