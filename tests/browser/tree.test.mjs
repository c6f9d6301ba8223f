// The page as a screen reader has it: the name, role and value of everything, one text a state, compared with what is kept
// in trees/. And what is announced: each message once. To keep what there is now: WAYMARK_UPDATE=1.

import assert from "node:assert/strict";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { after, before, describe, test } from "node:test";
import { fileURLToPath } from "node:url";
import { startSite } from "./harness.mjs";
import { MARGARET, heading, press, walk } from "./journey.mjs";
import { SCREENS } from "./screens.mjs";
import { UPDATE, openStill } from "./still.mjs";

const TREES = new URL("trees/", import.meta.url);
const LONGEST = 220;

/**
 * Without addresses, which are not spoken, without what was announced last, which is looked at below, and without the
 * middle of long lists, which are the same again and again.
 */
function spoken(tree) {
  const lines = tree.split("\n").filter((line) => !/^ *- \/url:|^- status/.test(line));
  if (lines.length <= LONGEST) return `${lines.join("\n")}\n`;
  const left = lines.length - LONGEST;
  // Their number changes with the catalogue.
  return `${[...lines.slice(0, LONGEST - 30), "- …", ...lines.slice(LONGEST - 30 + left)].join("\n")}\n`;
}

describe("the page as it is spoken", { timeout: 600_000 }, () => {
  let site;
  before(async () => (site = await startSite()));
  after(() => site.stop());

  for (const screen of SCREENS.filter(({ name }) => !name.endsWith("-paper"))) {
    test(screen.name, { timeout: 60_000 }, async () => {
      const page = await openStill(site, screen, 390);
      const tree = spoken(await page.locator("body").ariaSnapshot());
      await page.context().close();
      const file = fileURLToPath(new URL(`${screen.name}.txt`, TREES));
      if (UPDATE) {
        mkdirSync(TREES, { recursive: true });
        writeFileSync(file, tree);
      }
      assert.equal(tree, readFileSync(file, "utf8"));
    });
  }
});

/** Remembers every change of words in a region that is announced. */
function listen() {
  window.said = [];
  const regions = "[role=status], [role=alert], [aria-live]";
  new MutationObserver((changes) => {
    const changed = changes.map(({ target }) => (target.nodeType === 1 ? target : target.parentElement)?.closest(regions));
    for (const region of new Set(changed.filter(Boolean))) {
      window.said.push(region.textContent.replace(/\s+/g, " ").trim());
    }
  }).observe(document.body, { subtree: true, childList: true, characterData: true });
}

describe("what is announced is said once", () => {
  let site;
  before(async () => (site = await startSite()));
  after(() => site.stop());

  /** What was said since the last time, once nothing more is said. */
  async function said(page) {
    await page.waitForTimeout(1_500);
    return page.evaluate(() => window.said.splice(0));
  }
  /** Exactly one message, which these words are part of. */
  async function once(page, words) {
    const all = await said(page);
    assert.equal(all.length, 1, JSON.stringify(all));
    assert.match(all[0], words);
  }

  test("on the results: adding, taking off, putting away, undoing, comparing", async () => {
    const page = await site.open("");
    await walk(page, MARGARET);
    await page.evaluate(listen);
    // How many fit is said on arriving, perhaps before anybody listened here.
    await said(page);
    const card = page.locator(".wm-card").first();
    await card.getByRole("button", { name: /^Add to plan/ }).click();
    await once(page, /Added/);
    await card.getByRole("button", { name: /^Remove from plan/ }).click();
    await once(page, /plan/);
    await card.getByRole("button", { name: /^Add to plan/ }).click();
    await once(page, /Added/);
    await card.getByRole("button", { name: /^Not for me/ }).click();
    // What was done, then how many are left.
    const [put, left, ...more] = await said(page);
    assert.match(put, /^Hidden/);
    assert.match(left, /^\d+ places and people fit/);
    assert.deepEqual(more, []);
    await page.getByRole("button", { name: /^Undo/ }).first().click();
    const undone = await said(page);
    assert.match(undone.at(-1), /^\d+ places and people fit/);
    assert.ok(undone.length <= 2 && undone.at(-1) !== left, JSON.stringify(undone));
    await page.getByRole("button", { name: /^Compare / }).first().click();
    await once(page, /^Picked to compare: /);
    await page.getByRole("link", { name: "See side by side (1)" }).click();
    await heading(page, "Options side by side");
    await page.evaluate(() => window.said.splice(0));
    await page.getByRole("button", { name: /^Take out / }).click();
    await once(page, /^Taken out: /);
  });

  test("on the plan: copying, twice", async () => {
    const page = await site.open("", { permissions: ["clipboard-write"] });
    await walk(page, MARGARET);
    await page.locator(".wm-card").first().getByRole("button", { name: /^Add to plan/ }).click();
    await page.getByRole("link", { name: /Your plan \(1\)/ }).first().click();
    await page.getByRole("button", { name: "Copy as text" }).waitFor();
    await page.evaluate(listen);
    for (const time of [1, 2]) {
      await page.getByRole("button", { name: "Copy as text" }).click();
      await once(page, /cop/i).catch((reason) => assert.fail(`time ${time}: ${reason.message}`));
    }
  });

  test("in order: what moved where", async () => {
    const page = await site.open("");
    await walk(page, MARGARET, "order");
    await page.evaluate(listen);
    await page.getByRole("button", { name: "More important Meeting people" }).click();
    await once(page, /Meeting people is now 1 of 3/);
    await page.getByRole("button", { name: "Less important Meeting people" }).click();
    await once(page, /Meeting people is now 2 of 3/);
  });

  test("in quick find: how many were found", async () => {
    const page = await site.open("", { width: 820 });
    await page.ready();
    await press(page, "I am a link worker");
    await page.locator("#words").waitFor();
    await page.evaluate(listen);
    await page.locator("#words").pressSequentially("skint", { delay: 60 });
    const all = await said(page);
    // Not at every letter: once, when no more are typed.
    assert.deepEqual(all, [await page.locator("#found").innerText()]);
    await page.locator("#words").fill("");
    await page.getByRole("button", { name: "debt", exact: true }).click();
    await page.locator("#found:focus").waitFor();
    assert.deepEqual(await said(page), [await page.locator("#found").innerText()]);
  });

  test("on another page nothing of it is met again", async () => {
    const page = await site.open("");
    await walk(page, MARGARET);
    await page.locator(".wm-card").first().getByRole("button", { name: /^Add to plan/ }).click();
    await page.getByRole("status").getByText(/Added/).waitFor({ state: "attached" });
    await page.getByRole("link", { name: /Your plan \(1\)/ }).first().click();
    await heading(page, "My plan");
    assert.deepEqual((await page.getByRole("status").allInnerTexts()).map((words) => words.trim()).filter(Boolean), []);
  });
});
