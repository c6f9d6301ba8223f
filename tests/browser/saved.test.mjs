// Saving on one's own device, at one's own wish (V4, V5), and every fault that storage can have (O1, O2, O10).

import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { picture } from "./faults.mjs";
import { startSite, words } from "./harness.mjs";
import { MARGARET, heading, press, walk } from "./journey.mjs";

const KEY = "waymark.saved";
const OWN = { ...MARGARET, device: "My own" };
const PRIVATE = { ...OWN, topics: ["Feeling safe with people"], more: ["Someone close hurts or scares me"] };

describe("saving", () => {
  let site;
  before(async () => (site = await startSite()));
  after(() => site.stop());

  const saved = (page) => page.evaluate((key) => localStorage.getItem(key), KEY);
  const goTo = async (page, hash, name) => {
    await page.evaluate((hash) => location.assign(hash), hash);
    await heading(page, name);
  };
  const save = async (page) => {
    await goTo(page, "#/answers", "Check your answers");
    await press(page, "Save on this device");
    await page.getByText("Changes are saved too").waitFor();
  };
  /** A page where this text is saved already; in a context of its own, or with that of another page. */
  async function found(text, { context, options } = {}) {
    const page = context ? await context.newPage() : await site.newPage(options);
    if (!context) {
      await page.goto(`${site.origin}/icon.svg`);
      await page.evaluate(([key, text]) => localStorage.setItem(key, text), [KEY, text]);
    }
    await page.goto(`${site.origin}/`);
    await page.locator("#app[data-live]").waitFor({ state: "attached" });
    return page;
  }
  /** What a whole visit saves. */
  async function savedText(person = OWN) {
    const page = await site.open("");
    await walk(page, person);
    await save(page);
    const text = await saved(page);
    await page.context().close();
    return text;
  }

  test("V4: nothing is stored until it is asked for; then the visit goes on in a new tab, plan and all", async () => {
    const page = await site.open("");
    await walk(page, OWN);
    assert.equal(await page.evaluate(() => localStorage.length), 0);
    await page.locator(".wm-card").first().getByRole("button", { name: /^Add to plan/ }).click();
    await save(page);
    const context = page.context();
    await page.close({ runBeforeUnload: false });
    const again = await found(null, { context });
    await press(again, "Carry on");
    await heading(again, "Check your answers");
    const text = await words(again);
    for (const said of ["Sale, Trafford", "60–69", "Carer", "Music or singing"]) assert.ok(text.includes(said), said);
    await goTo(again, "#/plan", /plan/i);
    assert.equal(await again.getByText("Nothing on your plan yet").count(), 0);
  });

  test("V4: changes are saved as they are made, and deleting leaves nothing", async () => {
    const page = await site.open("");
    await walk(page, OWN);
    await save(page);
    const before = await saved(page);
    await goTo(page, "#/results", "What could help");
    await page.locator(".wm-card").first().getByRole("button", { name: /^Add to plan/ }).click();
    await page.getByRole("link", { name: /Your plan \(1\)/ }).first().waitFor();
    const after = await saved(page);
    assert.ok(after.includes("\nchosen ") && !before.includes("\nchosen "));
    await goTo(page, "#/requests", "See for yourself");
    await press(page, "Delete what is saved");
    await page.getByText("It is not there now").waitFor();
    assert.deepEqual(await page.evaluate(() => Object.keys(localStorage)), []);
    await goTo(page, "#/results", "What could help");
    await page.locator(".wm-card").nth(1).getByRole("button", { name: /^Add to plan/ }).click();
    await page.getByRole("link", { name: /Your plan \(2\)/ }).first().waitFor();
    assert.equal(await saved(page), null, "what was deleted is not saved again");
  });

  test("V4 S7: what was said in private is neither stored nor shown again", async () => {
    const text = await savedText(PRIVATE);
    assert.doesNotMatch(text, /private|unsafe|more-safe|abuse/);
    assert.match(text, /\nanswer topics safe\n/);
  });

  test("V5: on a shared device nothing can be saved", async () => {
    const page = await site.open("");
    await walk(page, { ...MARGARET, device: "A shared or staff tablet" });
    await goTo(page, "#/answers", "Check your answers");
    assert.equal(await page.getByRole("button", { name: /Save|my own device/ }).count(), 0);
    await page.locator(".wm-card").first().waitFor({ state: "detached" });
    await goTo(page, "#/plan", /plan/i);
    assert.equal(await page.getByRole("button", { name: /Save on|my own device/ }).count(), 0);
  });

  test("V2 V3: no key but this one is ever used, and no answer stands in it that was not saved by wish", async () => {
    const page = await site.open("");
    await walk(page, OWN);
    await save(page);
    const kept = await page.evaluate(async () => ({
      local: Object.keys(localStorage), session: Object.keys(sessionStorage), cookie: document.cookie,
      databases: (await indexedDB.databases()).length, state: history.state,
    }));
    assert.deepEqual(kept, { local: [KEY], session: [], cookie: "", databases: 0, state: null });
    await goTo(page, "#/requests", "See for yourself");
    assert.match(await words(page), /waymark\.saved: your answers and plan.*It is there now/);
  });

  const faults = [
    ["random bytes", () => "\u0000\ud800garbage", /damaged/],
    ["nothing at all", () => "", /damaged/],
    ["cut short", (text) => text.slice(0, -40), /damaged/],
    ["changed in one letter", (text) => text.replace("M33", "M34"), /damaged/],
    ["written by a newer version", (text) => text.replace("waymark-visit 1", "waymark-visit 2"), /newer version/],
  ];
  for (const [what, change, said] of faults) {
    test(`O10: what is saved is ${what}: it is said, can be deleted, and everything else works`, async () => {
      const page = await found(change(await savedText()));
      assert.match(await words(page), said);
      await picture(page, `saved-${said.source.split(" ")[0]}`);
      assert.equal(await page.getByRole("button", { name: "Carry on", exact: true }).count(), 0);
      await press(page, "Delete what is saved");
      await page.getByText("is deleted").first().waitFor();
      assert.equal(await saved(page), null);
      await walk(Object.assign(page, { ready: async () => {} }), OWN);
      assert.deepEqual(page.log.problems(), []);
    });
  }

  test("V4: after its last day it is gone; a clock set back reads it still", async () => {
    const text = await savedText();
    const at = async (days) => {
      const page = await site.newPage();
      await page.clock.install({ time: Date.now() + days * 86_400_000 });
      await page.goto(`${site.origin}/icon.svg`);
      await page.evaluate(([key, text]) => localStorage.setItem(key, text), [KEY, text]);
      await page.goto(`${site.origin}/`);
      await page.ready();
      return page;
    };
    const late = await at(32);
    await late.getByText("came to its last day").waitFor();
    await picture(late, "saved-expired");
    assert.equal(await saved(late), null);
    const back = await at(-20);
    await back.getByRole("button", { name: "Carry on", exact: true }).waitFor();
    const years = await at(-700);
    await years.getByText("came to its last day").waitFor();
  });

  test("O2: a device that does not let us save says so, and the answers stay on the page", async () => {
    const page = await site.newPage();
    await page.addInitScript(() => {
      Storage.prototype.setItem = () => {
        throw new DOMException("full", "QuotaExceededError");
      };
    });
    await page.goto(`${site.origin}/`);
    await walk(page, OWN);
    await goTo(page, "#/answers", "Check your answers");
    await press(page, "Save on this device");
    await page.locator("#main").getByText("did not let us save").waitFor();
    assert.ok((await words(page)).includes("60–69"));
    await picture(page, "storage-full", page.locator("#main").getByText("did not let us save"));
    assert.deepEqual(page.log.problems(), []);
  });

  test("O2: a private window without any storage starts, works, and says that it cannot save", async () => {
    const page = await site.newPage();
    await page.addInitScript(() => {
      for (const name of ["localStorage", "sessionStorage", "indexedDB", "caches"]) {
        Object.defineProperty(window, name, { get: () => { throw new DOMException("denied", "SecurityError"); } });
      }
      Object.defineProperty(navigator, "storage", { get: () => undefined });
    });
    await page.goto(`${site.origin}/`);
    await walk(page, OWN);
    await goTo(page, "#/answers", "Check your answers");
    await press(page, "Save on this device");
    await page.locator("#main").getByText("did not let us save").waitFor();
    await picture(page, "storage-forbidden", page.locator("#main").getByText("did not let us save"));
    assert.deepEqual(page.log.problems(), []);
  });

  test("O10: of two tabs the one that saved first stops when the other saves or deletes, and says so", async () => {
    const page = await site.open("");
    await walk(page, OWN);
    await save(page);
    const other = await found(null, { context: page.context() });
    await press(other, "Delete what is saved");
    await page.locator("#main").getByText("Saving stopped here").waitFor();
    await goTo(page, "#/results", "What could help");
    await page.locator(".wm-card").first().getByRole("button", { name: /^Add to plan/ }).click();
    await page.getByRole("link", { name: /Your plan \(1\)/ }).first().waitFor();
    assert.equal(await saved(page), null);
    await goTo(page, "#/answers", "Check your answers");
    await picture(page, "two-tabs", page.locator("#main").getByText("Saving stopped here"));
  });

  test("browser killed mid-journey with saving on: the next start offers everything up to the last press", async () => {
    const page = await site.open("");
    await walk(page, OWN);
    await save(page);
    await goTo(page, "#/results", "What could help");
    await page.locator(".wm-card").first().getByRole("button", { name: /^Add to plan/ }).click();
    await page.getByRole("link", { name: /Your plan \(1\)/ }).first().waitFor();
    const client = await page.context().newCDPSession(page);
    page.on("crash", () => {});
    const context = page.context();
    client.send("Page.crash").catch(() => {});
    await new Promise((crashed) => page.once("crash", crashed));
    const again = await found(null, { context });
    await picture(again, "browser-killed");
    await press(again, "Carry on");
    await heading(again, "Check your answers");
    await goTo(again, "#/results", "What could help");
    await again.getByRole("link", { name: /Your plan \(1\)/ }).first().waitFor();
  });

  test("finishing deletes what was saved too", async () => {
    const page = await site.open("");
    await walk(page, { ...OWN, unsafe: "Yes" }, "hopes", undefined, "Who can help now");
    await page.evaluate(([key]) => localStorage.setItem(key, "x"), [KEY]);
    await press(page, "Stop and clear my answers");
    await heading(page, "We deleted your answers");
    assert.equal(await saved(page), null);
  });
});
