// What a question page does while it is answered: where focus goes, what is kept of what is typed, what clearing leaves.

import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { startSite } from "./harness.mjs";
import { heading, press } from "./journey.mjs";

/** Waits until focus is on the element with an id: it moves once the page is drawn. */
const focusOn = (page, id) => page.locator(`#${id}:focus`).waitFor({ state: "attached" });

/** Passes over questions until this one. */
async function skipTo(page, name) {
  await press(page, "Start now, for me");
  await heading(page, /Where do you live/);
  for (let passed = 0; passed < 9; passed += 1) {
    const asked = await page.locator("#main h1").innerText();
    if (name.test(asked)) return;
    await page.locator("#main .wm-plain-button").click();
    await page.locator("#main h1", { hasNotText: asked }).waitFor();
  }
}

describe("question pages", () => {
  let site;
  before(async () => (site = await startSite()));
  after(() => site.stop());

  async function at(name) {
    const page = await site.open("");
    await page.ready();
    await skipTo(page, name);
    return page;
  }

  test("the question that appears after an answer leaves focus where it was", async () => {
    const page = await at(/in private/);
    await page.locator("label", { hasText: /^Yes$/ }).first().click();
    await page.getByText("feel unsafe").waitFor();
    const yes = await page.locator("input[type=radio]").first().getAttribute("id");
    await focusOn(page, yes);
  });

  test("V14: of a whole postcode only the first half stays in the field", async () => {
    const page = await at(/Where do you live/);
    const field = page.locator("#main input");
    await field.pressSequentially("M33 7XS");
    assert.equal(await field.inputValue(), "M33");
    await page.getByRole("button", { name: /^M33/ }).click();
    await focusOn(page, "continue");
  });

  test("P8: a place that is none is said in the title and the summary, which leads to the field", async () => {
    const page = await at(/Where do you live/);
    const field = page.locator("#main input");
    await field.fill("zzzz");
    await press(page, "Continue");
    await page.locator(".nhsuk-error-summary:focus").waitFor();
    assert.match(await page.title(), /^Error: Question 1/);
    await page.locator(".nhsuk-error-summary a").click();
    await focusOn(page, await field.getAttribute("id"));
    assert.match(await page.locator(".nhsuk-error-message").innerText(), /Choose a place/);
  });

  test("A2: topics are put in order by buttons, which keep focus and say what moved", async () => {
    const page = await at(/to be different/);
    for (const label of ["Money and bills", "Meeting people", "Losing someone"]) await page.getByLabel(label).check();
    await press(page, "Continue");
    await heading(page, /matters most/);
    await page.getByRole("button", { name: "More important Losing someone" }).click();
    await page.getByText("Losing someone is now 2 of 3").waitFor({ state: "attached" });
    await page.locator("button:focus", { hasText: /^More important\s+Losing someone$/ }).waitFor();
    assert.match(await page.locator(".wm-order__line").nth(1).innerText(), /Losing someone/);
  });

  test("V7: after finishing and clearing on a shared tablet, Back shows the first page and no answer", async () => {
    const page = await site.open("");
    await page.ready();
    await page.getByLabel("A shared or staff tablet").check();
    await skipTo(page, /How old/);
    await page.getByLabel("60–69").check();
    await page.getByRole("button", { name: "Finish and clear" }).click();
    await heading(page, "We deleted your answers");
    assert.equal(new URL(page.url()).hash, "#/cleared");
    await page.goBack();
    await page.getByRole("button", { name: "Start now, for me" }).waitFor();
    assert.equal(await page.locator("input:checked").count(), 0);
  });
});
