// The pages that need no script: the list of services, the paper form, and the pages about the site (F16, O11).

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { after, before, describe, test } from "node:test";
import { overflows, startSite, words } from "./harness.mjs";

const PAGES = ["a-to-z.html", "about.html", "privacy.html", "accessibility.html", "paper.html"];
const OWN_FILES = /^\/([a-z-]+\.html|app-[0-9a-f]+\.css|images\/[a-z-]+\.svg|icon\.svg|favicon\.ico)$/;

describe("static pages", () => {
  let site;
  before(async () => (site = await startSite()));
  after(() => site.stop());

  for (const name of PAGES) {
    test(`O11: ${name} reads the same with JavaScript off, quietly, from its own files`, async () => {
      const [on, off] = [await site.open(name), await site.open(name, { javaScript: false })];
      assert.equal(await words(off), await words(on));
      assert.deepEqual(on.log.problems(), []);
      assert.equal(await off.locator("script, button, input").count(), 0);
      const asked = off.log.requests.map((url) => url.slice(site.origin.length));
      assert.deepEqual(asked.filter((path) => !OWN_FILES.test(path)), []);
      assert.equal(await off.locator("h1").count(), 1);
      for (const landmark of ["header", "main", "footer", "a[href='#main']"]) assert.equal(await off.locator(landmark).count(), 1, landmark);
      assert.equal(await off.locator('header a[href="urgent-help.html"]').isVisible(), true);
    });

    test(`A: axe finds nothing on ${name}, and nothing sticks out at 320 pixels`, async () => {
      assert.deepEqual(await site.axe(name, { width: 390 }), []);
      assert.equal(await overflows(await site.open(name, { width: 320 })), false);
    });

    test(`every link of ${name} leads somewhere, from any folder`, async () => {
      const page = await site.open(name, { javaScript: false });
      const hrefs = await page.locator("a").evaluateAll((links) => links.map((link) => link.getAttribute("href")));
      const parts = new Set(await page.locator("[id]").evaluateAll((all) => all.map(({ id }) => id)));
      const outside = /^(https?:\/\/|tel:|mailto:)/;
      for (const href of new Set(hrefs.filter((href) => !outside.test(href)))) {
        assert.ok(!href.startsWith("/"), `${href} holds only at the top of a host`);
        if (href.startsWith("#")) assert.ok(parts.has(href.slice(1)), href);
        else assert.equal((await page.request.get(new URL(href, page.url()).href)).status(), 200, href);
      }
    });
  }

  test("each has a title and a heading of its own", async () => {
    const of = async (name) => {
      const page = await site.open(name, { javaScript: false });
      return [await page.title(), await page.locator("h1").innerText()];
    };
    const said = await Promise.all(PAGES.map(of));
    for (const at of [0, 1]) assert.equal(new Set(said.map((pair) => pair[at])).size, PAGES.length);
  });

  test("the list names services by letter with how to reach them, and says what it leaves out", async () => {
    const page = await site.open("a-to-z.html", { javaScript: false });
    assert.ok((await page.locator("h3").count()) > 500);
    assert.ok((await page.locator('a[href^="tel:"]').count()) > 150);
    const text = await words(page);
    assert.match(text, /whole country, and for Trafford.*Libraries are here for Trafford only.*What we do not know is left out/);
    assert.doesNotMatch(text, /We don['’]t know/);
    const samaritans = page.locator("li").filter({ has: page.locator("h3", { hasText: /^Samaritans$/ }) });
    assert.match(await samaritans.innerText(), /116 123/);
    await page.getByRole("navigation", { name: "Letters" }).getByRole("link", { name: "S", exact: true }).click();
    assert.match(page.url(), /#letter-s$/);
  });

  test("urgent help in the list says that it is, and leads to urgent help", async () => {
    const page = await site.open("a-to-z.html", { javaScript: false });
    assert.ok((await page.locator('li a[href="urgent-help.html"]').count()) > 5);
  });

  test("the list on paper has addresses in full and no buttons of the screen", async () => {
    const page = await site.open("a-to-z.html", { javaScript: false });
    await page.emulateMedia({ media: "print" });
    for (const hidden of [".wm-letters", ".nhsuk-footer", ".wm-back"]) assert.equal(await page.locator(hidden).isVisible(), false);
    const after = await page.locator('main a[href^="https"]').first().evaluate((link) => getComputedStyle(link, "::after").content);
    assert.match(after, /https:/);
  });

  test("S1 S4: the paper form begins with urgent numbers, and asks nothing that is asked in private", async () => {
    const page = await site.open("paper.html", { javaScript: false });
    const text = await words(page);
    assert.match(text, /If you need help now.*999.*111.*116 123.*No one reads this but you and who you give it to.*Where do you live/);
    assert.doesNotMatch(text, /unsafe|in private right now/);
    assert.ok((text.match(/☐/g) ?? []).length > 100);
    await page.emulateMedia({ media: "print" });
    assert.equal(await page.locator(".wm-urgent").isVisible(), true);
  });

  test("the first screen and its static kin have one security policy", () => {
    const policy = (name) => {
      const html = readFileSync(new URL(`../../dist/${name}`, import.meta.url), "utf8");
      const tag = html.match(/<meta[^>]*http-equiv=["']?Content-Security-Policy[^>]*>/)[0];
      return tag.match(/content="([^"]*)"/)[1];
    };
    for (const name of PAGES) assert.equal(policy(name), policy("index.html"), name);
  });
});
