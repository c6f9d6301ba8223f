// Right to left (A17): the page is mirrored by measure, not only in name. No language is offered yet that needs it; the
// direction is set by hand.

import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { overflows, startSite } from "./harness.mjs";
import { MARGARET, heading, walk } from "./journey.mjs";

const mirror = (page) => page.evaluate(() => (document.documentElement.dir = "rtl"));
/** Left and right edges of the first thing in sight that a selector finds. */
const box = (page, selector) =>
  page.locator(`${selector} >> visible=true`).first().evaluate((node) => {
    const { left, right, top } = node.getBoundingClientRect();
    return { left, right, top };
  });
const style = (page, selector, pseudo, property) =>
  page.locator(selector).first().evaluate((node, [p, name]) => getComputedStyle(node, p)[name], [pseudo, property]);

describe("right to left", () => {
  let site;
  before(async () => (site = await startSite()));
  after(() => site.stop());

  test("the name stands right of urgent help, the other way round than left to right", async () => {
    const page = await site.open("", { width: 820 });
    await page.ready();
    const order = async () => (await box(page, ".wm-header__name")).left - (await box(page, ".wm-header__urgent")).left;
    assert.ok((await order()) < 0);
    await mirror(page);
    assert.ok((await order()) > 0);
  });

  test("a choice stands right of its words, and its mark inside its ring", async () => {
    const page = await site.open("", { width: 390 });
    await walk(page, MARGARET, "age");
    await mirror(page);
    const [input, words] = [await box(page, ".nhsuk-radios__input"), await box(page, ".nhsuk-radios__label")];
    assert.ok(input.left >= words.right - 1, JSON.stringify({ input, words }));
    const mark = (pseudo, property) => style(page, ".nhsuk-radios__label", pseudo, property);
    const [edge, width] = [parseFloat(await mark("::before", "right")), parseFloat(await mark("::before", "width"))];
    // The dot begins at the middle of the ring, and is moved by half its own width to the right.
    assert.equal(parseFloat(await mark("::after", "right")), edge + width / 2);
    assert.match(await mark("::after", "transform"), /^matrix\(1, 0, 0, 1, 1\d, -1\d\)$/);
  });

  test("what points, points the other way", async () => {
    const page = await site.open("", { width: 820 });
    await walk(page, MARGARET, "age");
    const chevron = () => style(page, ".nhsuk-back-link", "::before", "transform");
    const left = await chevron();
    await mirror(page);
    const right = await chevron();
    // Turned by 225 degrees it points left, by 45 right: every part of the rotation has the other sign.
    const turn = (matrix) => matrix.match(/-?[\d.]+/g).slice(0, 2).map(Number).map(Math.sign);
    assert.deepEqual(turn(left), [-1, -1]);
    assert.deepEqual(turn(right), [1, 1]);
    const link = await box(page, ".nhsuk-back-link");
    const main = await box(page, "#main");
    assert.ok(Math.abs(link.right - main.right) < 2, "at the right edge");
  });

  test("folded parts: the triangle stands right of its words and points left", async () => {
    const page = await site.open("", { width: 390 });
    await walk(page, MARGARET);
    await page.locator(".wm-card").first().getByRole("button", { name: /^Add to plan/ }).click();
    await page.getByRole("link", { name: /Your plan \(1\)/ }).first().click();
    await heading(page, /plan/i);
    await mirror(page);
    const summary = ".wm-keep .nhsuk-details__summary";
    assert.equal(await style(page, summary, "::before", "right"), "0px");
    assert.equal(await style(page, summary, "::before", "clipPath"), "polygon(100% 0%, 0% 50%, 100% 100%)");
  });

  test("numbers keep their order", async () => {
    const page = await site.open("", { width: 390 });
    await walk(page, MARGARET);
    await mirror(page);
    const phones = page.locator("#main .wm-phone");
    assert.ok((await phones.count()) > 3);
    for (const phone of await phones.all()) {
      assert.equal(await phone.evaluate((node) => getComputedStyle(node).direction), "ltr");
    }
  });

  for (const [name, prepare] of Object.entries({
    start: (page) => page.ready(),
    topics: (page) => walk(page, MARGARET, "topics"),
    order: (page) => walk(page, MARGARET, "order"),
    results: (page) => walk(page, MARGARET),
  })) {
    test(`nothing sticks out sideways at 320 pixels: ${name}`, async () => {
      const page = await site.open("", { width: 320 });
      await prepare(page);
      await mirror(page);
      assert.equal(await overflows(page), false);
      const out = await page.locator("#app *:visible").evaluateAll((all) =>
        all
          .filter((node) => !node.closest(".wm-visually-hidden, .nhsuk-skip-link, svg"))
          .filter((node) => {
            const { left, right, width, height } = node.getBoundingClientRect();
            return width > 1 && height > 1 && (left < -0.5 || right > innerWidth + 0.5);
          })
          .map((node) => `${node.tagName}.${node.className}`),
      );
      assert.deepEqual(out, []);
    });
  }

  test("urgent help: everything stands at the right edge, and nothing sticks out", async () => {
    const page = await site.open("urgent-help.html", { width: 320 });
    await mirror(page);
    assert.equal(await overflows(page), false);
    assert.equal(await page.locator("main").evaluate((node) => getComputedStyle(node).textAlign), "start");
  });
});
