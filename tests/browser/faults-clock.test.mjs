// The device's clock jumps while somebody is in the middle of it: an hour or forty days on or back, or to 1970 as where
// its battery was flat. What is meant to happen is in docs/decisions/0010-leaving-clearing-saving.md (V4, V6).

import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { picture } from "./faults.mjs";
import { startSite, words } from "./harness.mjs";
import { MARGARET, heading, press, walk } from "./journey.mjs";

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const KEY = "waymark.saved";
const OWN = { ...MARGARET, device: "My own" };
/** What stands on "Check your answers" after the whole journey. */
const SAID = ["Sale, Trafford", "60–69", "Carer", "Music or singing"];
/** From each question to the next another jump: on and back by an hour and by forty days, to 1970, and to today again. */
const JUMPS = [(now) => now + HOUR, (now) => now - HOUR, (now) => now + 40 * DAY, (now) => now - 80 * DAY, () => 0, () => Date.now()];

let site;
before(async () => (site = await startSite()));
after(() => site.stop());

async function opened({ time = Date.now(), text, ...options } = {}) {
  const page = await site.newPage(options);
  await page.clock.install({ time });
  if (text) await page.addInitScript(([key, text]) => localStorage.setItem(key, text), [KEY, text]);
  await page.goto(`${site.origin}/`);
  await page.ready();
  return page;
}

async function jump(page, to) {
  await page.clock.setSystemTime(to(await page.evaluate(() => Date.now())));
  // Whatever looks at the clock once a second has looked.
  await page.clock.runFor(1_500);
}

const saved = (page) => page.evaluate((key) => localStorage.getItem(key), KEY);

describe("a clock that jumps, on one's own device", { concurrency: 3, timeout: 90_000 }, () => {
  /** Everything that was said still stands there. */
  async function check(page) {
    await page.evaluate(() => location.assign("#/answers"));
    await heading(page, "Check your answers");
    const text = await words(page);
    for (const said of SAID) assert.ok(text.includes(said), said);
  }
  async function save(page) {
    await check(page);
    await press(page, "Save on this device");
    await page.getByText("Changes are saved too").waitFor();
  }

  test("V4: between any two questions: no answer is lost, and none is stored", async () => {
    const page = await opened();
    let at = 0;
    await walk(page, OWN, undefined, () => jump(page, JUMPS[at++ % JUMPS.length]));
    assert.ok(at > JUMPS.length);
    await check(page);
    assert.equal(await saved(page), null);
    assert.deepEqual(page.log.problems(), []);
  });

  test("V4: while saving is on: changes go on being saved, whatever the clock says", async () => {
    const page = await opened();
    await walk(page, OWN);
    await save(page);
    const until = /\nuntil (\S+)\n/.exec(await saved(page))[1];
    for (const [at, to] of JUMPS.entries()) {
      await jump(page, to);
      await page.evaluate(() => location.assign("#/results"));
      await page.locator(".wm-card").getByRole("button", { name: /^Add to plan/ }).first().click();
      await page.getByRole("link", { name: `Your plan (${at + 1})` }).first().waitFor();
      assert.equal(/\nchosen (.*)\n/.exec(await saved(page))[1].split(" ").length, at + 1);
    }
    assert.equal(/\nuntil (\S+)\n/.exec(await saved(page))[1], until, "thirty days from the day on which the visit began");
    await check(page);
    assert.deepEqual(page.log.problems(), []);
  });

  test("V4: before the next start: an hour either way loses nothing, forty days on is past the last day", async () => {
    const first = await opened();
    await walk(first, OWN, "describe");
    await first.evaluate(() => location.assign("#/answers"));
    await press(first, "Save on this device");
    await first.getByText("Changes are saved too").waitFor();
    const text = await saved(first);
    for (const time of [Date.now() + HOUR, Date.now() - HOUR]) {
      const page = await opened({ time, text });
      await press(page, "Carry on");
      await heading(page, "Check your answers");
      assert.match(await words(page), /Sale, Trafford.*60–69/);
    }
    const late = await opened({ time: Date.now() + 40 * DAY, text });
    await late.getByText("came to its last day").waitFor();
    assert.equal(await saved(late), null);
  });
});

describe("a clock that jumps, on a shared tablet", { concurrency: 3, timeout: 90_000 }, () => {
  /** Somebody has begun on a shared tablet. */
  async function begun() {
    const page = await opened({ width: 820 });
    await page.getByLabel("A shared or staff tablet", { exact: true }).check();
    await press(page, MARGARET.start);
    await heading(page, /live/);
    page.setDefaultTimeout(6_000);
    return page;
  }

  for (const [what, to] of [["an hour on", JUMPS[0]], ["forty days on", JUMPS[2]]]) {
    test(`V6: ${what}: the answers go at once`, async () => {
      const page = await begun();
      await jump(page, to);
      await heading(page, "We deleted your answers");
      await picture(page, "clock-shared");
      assert.deepEqual(page.log.problems(), []);
    });
  }

  for (const [what, to] of [["an hour back", JUMPS[1]], ["forty days back", (now) => now - 40 * DAY], ["to 1970", JUMPS[4]]]) {
    test(`V6: ${what}: untouched answers stay no longer than they would have`, async () => {
      const page = await begun();
      await jump(page, to);
      await heading(page, /live/);
      await page.clock.runFor(15.5 * 60_000);
      await heading(page, "We deleted your answers");
      assert.deepEqual(page.log.problems(), []);
    });
  }
});
