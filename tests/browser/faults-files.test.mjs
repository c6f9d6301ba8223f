// A file beside the page comes late, never, or with other bytes: what is said meanwhile, and that the journey goes on as
// far as it can. A national list that is broken, wording that is missing, and the owner's own files are in data.test.mjs; a
// program that does not come in failures.test.mjs.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { after, before, describe, test } from "node:test";
import { listed } from "./builds.mjs";
import { picture } from "./faults.mjs";
import { DIST, startSite, words } from "./harness.mjs";
import { MARGARET, STEPS, heading, press, walk } from "./journey.mjs";

const AREA = "trafford";
const data = (name) => `/${listed(DIST).find((path) => path.startsWith(`data/${name}.`))}`;
const bytes = (name) => readFileSync(`${DIST}${data(name)}`);
const PART = "A part of the list could not be loaded, so something that fits may be missing here.";
const FAILED = "We could not get the list of services";
const LOADING = "Getting the list of services";
const NO_PLACES = "The list of places could not be loaded. The first half of a postcode works, such as M33.";

/** One bit of the middle is another. */
function flipped(name) {
  const other = Buffer.from(bytes(name));
  other[other.length >> 1] ^= 1;
  return { body: other };
}
const BROKEN = {
  missing: () => ({ status: 404, body: "" }),
  short: (name) => ({ body: bytes(name).subarray(0, 900) }),
  flipped,
  version: () => ({ body: Buffer.concat([Buffer.from("WMK1\x02\x63\x00"), Buffer.alloc(64)]) }),
};

let site;
before(async () => (site = await startSite()));
after(() => site.stop());

/** A page for which one file is broken in a way that can be changed, or mended by `null`. */
async function withBroken(name, first) {
  const page = await site.newPage();
  let how = first;
  await page.route(`**${data(name)}`, (route) =>
    how ? route.fulfill({ status: 200, contentType: "application/octet-stream", ...BROKEN[how](name) }) : route.continue(),
  );
  await page.goto(`${site.origin}/`);
  return { page, next: (other) => (how = other) };
}

/** A page for which some files do not come until they are let go. */
async function withHeld(...paths) {
  const page = await site.newPage();
  const held = [];
  for (const path of paths) await page.route(`**${path}`, (route) => void held.push(route));
  await page.goto(`${site.origin}/`);
  return { page, release: () => Promise.all(held.splice(0).map((route) => route.continue())) };
}

/** Walks to the last question and answers it; the suggestions may be on their way then, or lost. */
async function answered(page) {
  await walk(page, MARGARET, "more");
  await STEPS.more(page, MARGARET);
  await heading(page, "What could help");
}
const suggestions = (page) => page.locator(".wm-results__goals:not([aria-busy]) .wm-card").first().waitFor();
/** Presses "Try again", and waits until the file was asked for and looked at. */
async function again(page, name) {
  const answer = page.waitForResponse(`**${data(name)}`);
  await page.locator("#main").getByRole("button", { name: "Try again" }).first().click();
  await answer;
  await page.waitForTimeout(300);
}
/** The lines that browsers print by themselves for files that are not there are no fault. */
const quiet = (page) => assert.deepEqual(page.log.problems().filter((line) => !/Failed to load resource/.test(line)), []);

describe("a data file with other bytes", { concurrency: 3, timeout: 90_000 }, () => {
  for (const [name, hows] of [["national", ["flipped"]], [AREA, ["missing", "short", "flipped", "version"]]]) {
    test(`S6: the ${name} list ${hows.join(", ")}: it is said, the other lists help, and trying again brings it`, async () => {
      const { page, next } = await withBroken(name, hows[0]);
      await walk(page, MARGARET);
      for (const how of hows) {
        next(how);
        await again(page, name);
        await page.getByText(PART).first().waitFor();
        assert.ok((await page.locator(".wm-card").count()) > 0, how);
        if (name === AREA) await picture(page, "area-broken", page.getByText(PART).first());
      }
      next(null);
      await again(page, name);
      await page.getByText(PART).first().waitFor({ state: "detached" });
      quiet(page);
    });
  }

  test("S6: the wording short, flipped, of another version: answers and urgent help stay, and trying again brings it", async () => {
    const { page, next } = await withBroken("wording", "missing");
    await answered(page);
    for (const how of ["short", "flipped", "version"]) {
      next(how);
      await again(page, "wording");
      await page.getByRole("heading", { name: FAILED }).waitFor();
      assert.match(await words(page), /Get urgent help.*Your answers are still here/);
      await picture(page, "wording-broken");
    }
    next(null);
    await again(page, "wording");
    await suggestions(page);
    quiet(page);
  });

  for (const how of Object.keys(BROKEN)) {
    test(`S6: the list of places ${how}: half a postcode is enough`, async () => {
      const { page } = await withBroken("gazetteer", how);
      await walk(page, MARGARET, "place");
      await page.getByText(NO_PLACES).first().waitFor();
      await picture(page, "places-broken");
      await page.locator("#main input").first().fill("M33");
      await press(page, "Continue");
      await heading(page, /How old/);
      quiet(page);
    });
  }
});

describe("a file that does not come", { concurrency: 3, timeout: 90_000 }, () => {
  for (const [name, path] of [["national", data("national")], [AREA, data(AREA)], ["wording", data("wording")], ["settings", "/site.json"]]) {
    test(`S6: ${name}: the questions work, the list is said to be on its way, and comes when it can`, async () => {
      const { page, release } = await withHeld(path);
      await answered(page);
      await page.getByText(LOADING).first().waitFor();
      assert.equal(await page.locator('header a[href="urgent-help.html"]').isVisible(), true);
      await picture(page, name === "settings" ? "settings-stalled" : "list-stalled");
      await release();
      await suggestions(page);
      quiet(page);
    });
  }

  test("S6: the list of places: half a postcode is enough", async () => {
    const { page } = await withHeld(data("gazetteer"));
    await walk(page, MARGARET, "place");
    await page.locator("#main input").first().fill("M33");
    await picture(page, "places-stalled");
    await press(page, "Continue");
    await heading(page, /How old/);
    quiet(page);
  });

  test("S6: libraries and the site's own groups: all else is shown without them", async () => {
    const { page } = await withHeld(data("libraries-north-west"), "/local.csv");
    await walk(page, MARGARET);
    await picture(page, "extras-stalled");
    quiet(page);
  });
});

test("S6: every file slow by seconds: the first screen stands at once, and the journey reaches its suggestions", async () => {
  const page = await site.newPage();
  await page.route(/\.(wasm|wmk|json|csv)$/, async (route) => {
    await new Promise((done) => setTimeout(done, 2_500));
    await route.continue();
  });
  await page.goto(`${site.origin}/`);
  assert.equal(await page.locator("#app[data-live]").count(), 0);
  assert.equal(await page.getByRole("button", { name: "Start now, for me" }).isVisible(), true);
  await picture(page, "slow");
  await walk(page, MARGARET);
  quiet(page);
});
