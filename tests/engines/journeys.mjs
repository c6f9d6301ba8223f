// What each engine is taken through, written once. A journey is given an open page at the start of the site, and the
// site itself; what must not happen anywhere (a console line, a breach of the policy, a request to another host) is
// looked at after each by suite.mjs.

import assert from "node:assert/strict";
import { besideByKeyboard, changeAndBack } from "./choosing.mjs";
import { at } from "./page.mjs";
import { focusInView, kept } from "./in-page.mjs";
import { MARGARET, OPPOSITE, results, walk } from "./steps.mjs";

/** Prints, by the page's own button and by the engine, where its driver can. */
export async function toPaper(page) {
  await page.press("Print");
  const [printed, pdf] = [await page.tab.printed(), await page.tab.pdf()];
  for (const paper of [printed, pdf].filter(Boolean)) {
    assert.equal(Buffer.from(paper.slice(0, 5)).toString(), "%PDF-");
    assert.ok(paper.length > 8_000, `a page of ${paper.length} bytes is empty`);
  }
}

/** From the results to the plan, with the first service on it; its name. */
export async function toPlan(page) {
  await results(page);
  const name = await page.words(`${at.card}//h3`);
  await page.click(`${at.card}${at.button("Add to plan")}`);
  await page.words(`//main${at.button("Remove from plan")}`);
  await page.follow("Your plan (1)");
  await page.heading("My plan");
  return name;
}

export const has = (text, part) => assert.ok(text.includes(part), `“${part}” is not in: ${text.slice(0, 600)}`);

/** What a test of a whole journey leaves on a device. */
const NOTHING = { local: [], session: [], cookie: "", databases: [], caches: [] };

export const JOURNEYS = {
  async "a patient answers, sees what fits, why, and what would change it, and leaves with a plan on paper"(page, { record }) {
    await walk(page, MARGARET);
    const said = await page.words("//main");
    has(said, "Nothing has been sent to anyone");
    assert.ok(said.indexOf("Money and bills") < said.indexOf("Meeting people"), "topics in the order given");
    await page.follow("Why this?");
    await page.words("//main//table");
    await page.tab.back();
    await page.heading("What could help");
    has(await page.tab.run(() => document.title), "What could help");
    await results(page);
    await changeAndBack(page);
    const name = await toPlan(page);
    has(await page.words("//main"), name);
    await toPaper(page);
    // The page works on after printing.
    await page.press("Print in large type");
    await page.follow("Back");
    await page.heading("What could help");
    const left = await page.run(kept);
    assert.deepEqual(left, NOTHING);
    // With the worker at rest the list of requests is whole.
    await page.onDevice();
    await record();
  },

  async "P3: Back and forward by the browser, and Back by the link, find the answers as they were"(page) {
    await walk(page, MARGARET, "topics");
    await page.choose("Losing someone");
    await page.tab.back();
    await page.heading(/describe/);
    assert.equal(await page.chosen("Carer"), true);
    await page.follow("Back");
    await page.heading(/^How old/);
    assert.equal(await page.chosen("60–69"), true);
    await page.tab.back();
    await page.heading(/describe/);
    await page.tab.forward();
    await page.heading(/^How old/);
    await page.press("Continue");
    await page.heading(/describe/);
    await page.press("Continue");
    await page.heading(/to be different/);
    assert.equal(await page.chosen("Losing someone"), true);
  },

  async "the keyboard alone leads from the start page to options side by side and a plan, with focus in view"(page) {
    const go = async (name, key = "Enter") => {
      await page.tabTo(name);
      assert.equal(await page.run(focusInView), true, `focus on ${name} lies under something`);
      await page.tab.press(key);
    };
    await go(/^Start now/);
    await page.heading(/live/);
    await go(/^Rather not say/);
    await page.heading(/^How old/);
    await page.tabTo(/^Under 18/);
    await page.tab.press("Space");
    for (let down = 0; down < 5; down += 1) await page.tab.press("ArrowDown");
    await go(/^Continue$/);
    await page.heading(/describe/);
    await go(/^Continue$/);
    await page.heading(/to be different/);
    await go(/^Meeting people/, "Space");
    await go(/^Continue$/);
    await page.heading(/enjoy/);
    await go(/^Skip/);
    await page.heading(/in private/);
    await go(/^Rather not say/);
    await page.heading(/a bit better/);
    await go(/^Skip/);
    await page.heading(/A little more/);
    await go(/^Skip/);
    // While they are being drawn they still move, from under what has focus, too.
    await results(page);
    await besideByKeyboard(page, go);
    await results(page);
    await go(/^Add to plan/);
    await page.words(`//main${at.button("Remove from plan")}`);
    await go(/^Your plan \(1\)/);
    await page.heading("My plan");
  },

  async "V2: opposite answers leave the same addresses, titles and states in the history"(page, { another }) {
    const trail = async (walker, person) => {
      const seen = [];
      await walk(walker, person, "results", async (name) => seen.push(`${name}: ${await walker.trace()}`));
      return seen;
    };
    const first = await trail(page, MARGARET);
    assert.equal(first.length, 11);
    await page.tab.close();
    assert.deepEqual(await trail(await another(), OPPOSITE), first);
  },

  async "a link worker finds, ticks and copies on one screen"(page) {
    await page.press("I am a link worker");
    await page.write("//main//input[@id='words']", "skint");
    await page.click("//*[contains(@class, 'wm-quick__results')]//label");
    await page.words("//main//*[self::h2 or self::h3][contains(., 'For the record')]");
    const main = await page.words("//main");
    for (const needed of ["For the patient", "For the record", "safeguarding"]) has(main, needed);
  },

  async "the plan is copied as text, or shown to be copied by hand"(page) {
    await walk(page, MARGARET);
    const name = await toPlan(page);
    await page.press("Copy as text");
    await page.words("//*[contains(@class, 'wm-copied')]");
    const shown = (await page.sees("//*[@id='plan-text']")) ? await page.words("//*[@id='plan-text']") : null;
    const text = shown ?? (await page.tab.clipboard());
    // An engine that neither shows the text nor lets a test read what was copied has said that it worked.
    if (text === null) has(await page.words("//*[contains(@class, 'wm-copied')]"), "Copied");
    else has(text, name);
  },

  async "S1: urgent help is one press away in mid-journey, and Back returns to the question as it was left"(page) {
    await walk(page, MARGARET, "topics");
    await page.choose("Losing someone");
    await page.follow("Get urgent help");
    await page.heading("Get urgent help");
    has(await page.all(), "Call 999");
    assert.equal(await page.run(() => document.title.includes("Question")), false);
    await page.tab.back();
    await page.heading(/to be different/);
    assert.equal(await page.chosen("Losing someone"), true);
    assert.equal(await page.chosen("Meeting people"), false);
    // It goes on from there, with the answers before it.
    await page.press("Continue");
    await page.heading(/enjoy/);
    await page.follow("Back");
    await page.heading(/to be different/);
    await page.follow("Back");
    await page.heading(/describe/);
    assert.equal(await page.chosen("Carer"), true);
  },

  async "a page loaded anew, or by an address that needs answers or that is none, is no dead end"(page) {
    await walk(page, MARGARET, "describe");
    await page.tab.reload();
    await page.live();
    await page.heading("Find what could help near you");
    assert.equal(await page.run(() => document.querySelectorAll("input:checked").length), 0);
    await page.open("#/nothing-of-this-name");
    await page.heading("There is no such page");
    await page.follow("Go to the first page");
    await page.heading("Find what could help near you");
  },

  async "with the host gone after the questions, the journey goes on to the plan"(page, { site, allow }) {
    await walk(page, MARGARET);
    await site.stop();
    await page.follow("Why this?");
    await page.words("//main//table");
    await page.tab.back();
    await page.heading("What could help");
    await toPlan(page);
    // The icon of the tab is the browser's own to ask for, again and again.
    allow(/CONNECTION_REFUSED.*icon\.(svg|ico)$/);
  },
};
