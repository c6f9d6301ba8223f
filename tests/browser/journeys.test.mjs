// Whole journeys in a real browser: patient, helper, link worker, by mouse and by keyboard alone.

import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { startSite } from "./harness.mjs";
import { MARGARET, heading, press, walk } from "./journey.mjs";

describe("journeys", () => {
  let site;
  before(async () => (site = await startSite({ workers: "allow" })));
  after(() => site.stop());

  test("a patient answers, sees what fits and why, and leaves with a plan; nobody else is asked", async () => {
    const page = await site.open("");
    await walk(page, MARGARET);
    assert.match(await page.locator(".wm-results__status").innerText(), /Nothing has been sent to anyone/);
    const sections = await page.locator("#main h2:visible").allInnerTexts();
    const order = ["Money and bills", "Meeting people", "Moving more, eating well"].map((t) => sections.indexOf(t));
    assert.ok(order.every((at, i) => at >= 0 && (i === 0 || at > order[i - 1])), sections.join(" | "));
    const first = page.locator(".wm-card").first();
    const name = (await first.getByRole("heading").innerText()).trim();
    await first.getByRole("link", { name: /Why this/ }).click();
    await page.locator("#main table").waitFor();
    await page.goBack();
    await page.locator(".wm-card").first().getByRole("button", { name: /Add/ }).click();
    await page.getByRole("link", { name: /Your plan \(1\)/ }).first().click();
    await heading(page, /plan/i);
    assert.ok((await page.locator("#main").innerText()).includes(name));
    assert.deepEqual(page.log.problems(), []);
    const asked = page.log.requests.map((url) => new URL(url).pathname);
    const known = /^\/($|index\.html|site\.json|local\.csv|icon\.svg|favicon\.ico|[a-z-]+[-.][0-9a-f]{8,}\S*\.(js|css|wasm)|data\/[a-z-]+\.[0-9a-f]{16}\.wmk|images\/|sw\.js$|manifest\.webmanifest$|icons\/)/;
    assert.deepEqual(asked.filter((path) => !known.test(path)), []);
    const kept = await page.evaluate(async () => ({
      local: Object.keys(localStorage), session: Object.keys(sessionStorage), cookie: document.cookie,
      databases: (await indexedDB.databases()).length, caches: (await caches.keys()).filter((name) => !name.startsWith("waymark / ")),
    }));
    assert.deepEqual(kept, { local: [], session: [], cookie: "", databases: 0, caches: [] });
  });

  test("P3: Back, by the link and by the browser, finds the answers as they were", async () => {
    const page = await site.open("");
    await walk(page, MARGARET, "topics");
    await page.goBack();
    await heading(page, /describe/);
    assert.equal(await page.getByLabel("Carer", { exact: true }).isChecked(), true);
    await page.getByRole("link", { name: "Back" }).click();
    await heading(page, /How old/);
    assert.equal(await page.getByLabel("60–69", { exact: true }).isChecked(), true);
  });

  test("V2: opposite answers leave the same addresses and titles", async () => {
    const trail = async (person) => {
      const page = await site.open("");
      const seen = [];
      await walk(page, person, undefined, async () => seen.push(`${new URL(page.url()).hash} ${await page.title()}`));
      return seen;
    };
    const other = { ...MARGARET, place: ["TR1", /^TR1/], age: "18–24", describe: ["LGBT+"], enjoy: ["Sport"], hopes: "Feeling calmer",
      topics: ["Feeling safe with people", "Feeling low or worried", "Losing someone"], more: ["Someone close hurts or scares me"] };
    assert.deepEqual(await trail(other), await trail(MARGARET));
  });

  test("a helper is asked about the person helped", async () => {
    const page = await site.open("", { width: 820 });
    await walk(page, { ...MARGARET, start: "I am helping someone" }, "topics", async (name) => {
      if (name === "place") await heading(page, "Where do they live?");
      if (name === "age") await heading(page, "How old are they?");
    });
    assert.deepEqual(page.log.problems(), []);
  });

  test("S4: feeling unsafe opens three doors with numbers at once, before anything else", async () => {
    const page = await site.open("");
    await walk(page, { ...MARGARET, topics: ["Meeting people"], unsafe: "Not sure" }, "hopes", undefined, "Who can help now");
    const main = await page.locator("#main").innerText();
    for (const needed of ["I might hurt myself, or cannot cope", "Someone hurts or scares me", "I am worried about someone else", "999", "116 123", "0808 2000 247"]) {
      assert.ok(main.includes(needed), `${needed} in: ${main}`);
    }
  });

  test("S5: no food today brings its line above the results, whatever is put away", async () => {
    const page = await site.open("");
    await walk(page, { ...MARGARET, topics: ["Getting enough food"], more: ["No, not today"] });
    const main = await page.locator("#main").innerText();
    assert.ok(main.indexOf("Food today") > 0 && main.indexOf("Food today") < main.indexOf("Getting enough food"), main.slice(0, 600));
    assert.ok(main.includes("0808 208 2138"));
  });

  test("S9: under 18 the journey stops at the lines for young people", async () => {
    const page = await site.open("");
    await walk(page, { ...MARGARET, age: "Under 18" }, "describe", undefined, /These people are there for you/);
    await page.getByText("0800 1111").first().waitFor();
    assert.equal(await page.getByRole("heading", { name: "What could help" }).count(), 0);
  });

  test("a link worker finds, ticks and copies on one screen", async () => {
    const page = await site.open("", { width: 1280 });
    await page.ready();
    await press(page, "I am a link worker");
    await page.getByLabel(/words/i).or(page.getByRole("searchbox")).first().fill("skint");
    await page.locator("#main input[type=checkbox]").first().waitFor();
    const results = page.locator(".wm-quick__results input[type=checkbox]");
    await results.first().check();
    const main = await page.locator("#main").innerText();
    for (const needed of ["For the patient", "For the record", "safeguarding"]) assert.ok(main.includes(needed), needed);
    assert.deepEqual(page.log.problems(), []);
  });

  test("the keyboard alone leads from the start page to a plan, with focus in view", async () => {
    const page = await site.open("");
    await page.ready();
    const tabTo = async (name, tries = 80) => {
      for (let i = 0; i < tries; i += 1) {
        const at = await page.evaluate(() => {
          const node = document.activeElement;
          const label = node.labels?.[0]?.innerText ?? node.getAttribute("aria-label") ?? node.innerText ?? node.value;
          return (label ?? "").trim();
        });
        if (name.test(at)) return;
        await page.keyboard.press("Tab");
      }
      throw new Error(`Tab never came to ${name}`);
    };
    const go = async (name, key = "Enter") => (await tabTo(name), await page.keyboard.press(key));
    await go(/^Start now/);
    await heading(page, /live/);
    await go(/^Rather not say/);
    await heading(page, /How old/);
    await tabTo(/^Under 18|^18/);
    await page.keyboard.press("Space");
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("ArrowDown");
    await go(/^Continue$/);
    await heading(page, /describe/);
    await go(/^Continue$/);
    await heading(page, /different/);
    await go(/^Meeting people/, "Space");
    await go(/^Continue$/);
    await heading(page, /enjoy/);
    await go(/^Continue$/);
    await heading(page, /private/);
    await go(/^Rather not say|^Skip/);
    await heading(page, /bit better/);
    await go(/^Continue$/);
    await heading(page, /little more/);
    await go(/^Continue$/);
    await heading(page, "What could help");
    await page.locator(".wm-card").first().waitFor();
    await tabTo(/^Add/, 200);
    const hidden = await page.evaluate(() => {
      const box = document.activeElement.getBoundingClientRect();
      const top = document.elementFromPoint(box.left + box.width / 2, box.top + box.height / 2);
      return !document.activeElement.contains(top) && top !== document.activeElement;
    });
    assert.equal(hidden, false, "focus lies under something");
    await page.keyboard.press("Enter");
    await tabTo(/^Your plan \(1\)/, 300);
    await page.keyboard.press("Enter");
    await heading(page, /plan/i);
  });
});
