// Urgent help, notices and the private answer in a real browser, when everything works and when nothing does.

import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { startSite, words } from "./harness.mjs";
import { MARGARET, heading, press, walk } from "./journey.mjs";

/** Opens a site whose files can be made to fail. */
async function withSite(replace, look) {
  const site = await startSite({ replace });
  try {
    await look(site);
  } finally {
    await site.stop();
  }
}

/** A page that gets none of the files it asks for once it runs: no settings, no words, no places, no lists. */
async function openWithoutFiles(site) {
  const page = await site.newPage();
  await page.route(/\/data\/|site\.json|local\.csv/, (route) => route.abort());
  await page.goto(`${site.origin}/`);
  await page.ready();
  return page;
}

const go = (page, hash) => page.evaluate((to) => location.assign(to), hash);

/** Somebody with no food today, who did not say where they live: without the list of places nobody can be found. */
const HUNGRY = { ...MARGARET, place: undefined, topics: ["Getting enough food"], unsafe: "No" };

describe("safety", () => {
  test("S1: urgent help can be pressed on every page while nothing can be fetched", async () => {
    await withSite({}, async (site) => {
      const page = await openWithoutFiles(site);
      const known = ["#/about", "#/privacy", "#/accessibility", "#/check"];
      const pages = ["#/", "#/compare", "#/plan", "#/quick-find", "#/a-to-z", ...known];
      for (const hash of [...pages, "#/service/none", "#/nowhere", "#/question/7", "#/results", "#/answers"]) {
        await go(page, hash);
        await page.locator("#main h1").waitFor();
        const link = page.getByRole("link", { name: "Get urgent help", exact: true }).first();
        const box = await link.boundingBox();
        assert.ok(box && box.y < 120 && box.height >= 24, `${hash}: at the top`);
      }
      await page.getByRole("link", { name: "Get urgent help", exact: true }).first().click();
      await heading(page, "Get urgent help");
      assert.match(await words(page), /Call 999.*Samaritans 116 123/);
    });
  });

  test("S6: notices stand, with their numbers, when nothing at all can be fetched", async () => {
    await withSite({}, async (site) => {
      const page = await openWithoutFiles(site);
      await walk(page, HUNGRY, "more");
      await page.getByLabel("No, not today", { exact: true }).check();
      await press(page, "Continue");
      await heading(page, "What could help");
      await page.getByRole("heading", { name: "We could not get the list of services" }).waitFor();
      const notice = page.getByRole("region", { name: "Food today" });
      assert.match(await notice.innerText(), /Ask your council for crisis help/);
      assert.equal(await notice.locator('a[href="tel:08082082138"]').isVisible(), true);
      const top = async (locator) => (await locator.boundingBox()).y;
      assert.ok((await top(notice)) < (await top(page.locator(".wm-results__goals"))), "above what could not be got");
    });
  });

  test("S7: what was said of feeling unsafe is on no later page and on no paper", async () => {
    await withSite({}, async (site) => {
      const page = await site.open("");
      await walk(page, { ...MARGARET, topics: ["Meeting people"], unsafe: "Yes" }, "hopes", undefined, "Who can help now");
      await page.getByRole("link", { name: "Carry on" }).click();
      await heading(page, /A little more/);
      await press(page, "Continue");
      await heading(page, "What could help");
      await page.locator(".wm-card").first().waitFor();
      await page.getByRole("button", { name: /^Add to plan/ }).first().click();
      const trace = /unsafe|private|Who can help now|hurt|suicide|crisis/i;
      for (const [hash, name] of [["#/results", "What could help"], ["#/answers", "Check your answers"], ["#/plan", "My plan"]]) {
        await go(page, hash);
        await heading(page, name);
        for (const media of ["screen", "print"]) {
          await page.emulateMedia({ media });
          // What saving says of everything private it says to everybody.
          const text = (await page.locator("#main").innerText()).replaceAll("What you told us in private is not saved.", "");
          assert.doesNotMatch(text, trace, `${hash} ${media}`);
        }
        await page.emulateMedia({ media: "screen" });
      }
      const kept = () => JSON.stringify([{ ...localStorage }, { ...sessionStorage }, document.cookie, history.state, location.href]);
      assert.doesNotMatch(await page.evaluate(kept), trace);
      assert.deepEqual(page.log.problems(), []);
    });
  });

  test("S8: a link worker sees the site's safeguarding contact, and where there is none that it is not set up", async () => {
    const reminder = /Follow your safeguarding procedure\. Speak to the duty GP or your supervisor today\./;
    const opened = async (site) => {
      const page = await site.open("");
      await page.ready();
      await press(page, "I am a link worker");
      const card = page.getByRole("region", { name: /Worried about someone/ });
      await card.waitFor();
      await page.waitForLoadState("networkidle");
      return card;
    };
    await withSite({}, async (site) => {
      const card = await opened(site);
      await card.getByText("The local safeguarding contact is not set up yet.").waitFor();
      assert.match(await card.innerText(), reminder);
      assert.equal(await card.locator('a[href^="tel:"]').count(), 0, "no invented number");
    });
    const body = JSON.stringify({ safeguarding: { name: "Adult help desk", phone: "0161 496 0777" } });
    await withSite({ "/site.json": { body } }, async (site) => {
      const card = await opened(site);
      await card.locator('a[href="tel:01614960777"]').waitFor();
      assert.match(await card.innerText(), reminder);
      assert.doesNotMatch(await card.innerText(), /not set up/);
    });
  });
});
