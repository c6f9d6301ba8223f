// Phone numbers on a shared tablet (V13): a code for the person's own phone, read here as a phone's camera reads it.

import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import jsqr from "jsqr";
import { PNG } from "pngjs";
import { axe, startSite, words } from "./harness.mjs";
import { MARGARET, walk } from "./journey.mjs";

const SHARED = { ...MARGARET, device: "A shared or staff tablet" };

/** What a camera reads in a picture of an element. */
async function scanned(element) {
  const { data, width, height } = PNG.sync.read(await element.screenshot());
  return jsqr(new Uint8ClampedArray(data), width, height)?.data;
}

describe("V13: phone numbers", () => {
  let site;
  before(async () => (site = await startSite()));
  after(() => site.stop());

  /** The results, with the first number that can be pressed there. */
  async function withNumber(person, options) {
    const page = await site.open("", options);
    await walk(page, person);
    const number = page.locator("main a[href^='tel:']:visible").first();
    await number.waitFor();
    return { page, number };
  }

  test("on a shared tablet, a code that a phone reads as this number, beside the number in words", async () => {
    const { page, number } = await withNumber(SHARED, { width: 820 });
    const [shown, href] = [await number.innerText(), await number.getAttribute("href")];
    await number.click();
    const dialog = page.getByRole("dialog", { name: "Call from your own phone" });
    await dialog.locator("svg").waitFor();
    assert.equal(await scanned(dialog.locator("svg")), href);
    assert.ok((await dialog.innerText()).includes(shown));
    assert.equal(await dialog.getByRole("link", { name: "Call from this device" }).getAttribute("href"), href);
    await dialog.getByRole("button", { name: "Close" }).click();
    await dialog.waitFor({ state: "hidden" });
    assert.equal(await number.evaluate((link) => link === document.activeElement), true, "focus is back on the number");
    assert.deepEqual(page.log.problems(), []);
  });

  test("read in forced colours too, and closed by Escape; axe finds nothing", async () => {
    const { page, number } = await withNumber(SHARED, { bypassCSP: true, forcedColors: "active" });
    const href = await number.getAttribute("href");
    await number.press("Enter");
    const dialog = page.getByRole("dialog", { name: "Call from your own phone" });
    await dialog.locator("svg").waitFor();
    assert.equal(await scanned(dialog.locator("svg")), href);
    assert.deepEqual(await axe(page), []);
    await page.keyboard.press("Escape");
    await dialog.waitFor({ state: "hidden" });
  });

  test("without the script of codes the number still stands there", async () => {
    const { page, number } = await withNumber(SHARED);
    await page.route(/\/qr-[^/]*\.js$/, (route) => route.abort());
    const shown = await number.innerText();
    await number.click();
    const dialog = page.getByRole("dialog", { name: "Call from your own phone" });
    await dialog.waitFor();
    assert.ok((await dialog.innerText()).includes(shown));
    assert.equal(await dialog.getByRole("button", { name: "Close" }).isVisible(), true);
  });

  test("on a device of one's own a number dials, and nothing stands in between", async () => {
    const { page, number } = await withNumber(MARGARET);
    assert.equal(await page.locator("dialog").count(), 0);
    assert.doesNotMatch(await words(page), /Call from your own phone/);
    // The link is left to the browser: nothing takes the press away from it.
    const taken = await number.evaluate((link) => {
      const press = new MouseEvent("click", { bubbles: true, cancelable: true });
      addEventListener("click", (event) => { window.taken = event.defaultPrevented; event.preventDefault(); }, { once: true });
      link.dispatchEvent(press);
      return window.taken;
    });
    assert.equal(taken, false);
  });
});
