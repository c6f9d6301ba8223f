// Leaving fast and leaving nothing behind: V6 (shared-tablet timer), V7 (finish and clear), V8 and V9 (leave this site).

import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { picture } from "./faults.mjs";
import { startSite, words } from "./harness.mjs";
import { MARGARET, heading, press, walk } from "./journey.mjs";

const SHARED = { ...MARGARET, device: "A shared or staff tablet" };
const AWAY = "https://www.bbc.co.uk/weather";
const minutes = (n) => n * 60_000;

describe("leaving", () => {
  let site;
  before(async () => (site = await startSite()));
  after(() => site.stop());

  /** A page whose way out leads to a blank page of its own: no test asks another host. */
  async function opened(options = {}) {
    const page = await site.newPage(options);
    await page.route(`${AWAY}**`, (route) => route.fulfill({ contentType: "text/html", body: "<title>Weather</title>" }));
    await page.goto(`${site.origin}/`);
    await page.ready();
    return page;
  }
  const onStart = (page) => page.getByRole("button", { name: "Start now, for me" }).waitFor();

  test("V8: the button leaves, and Back does not bring the answers back", async () => {
    const page = await opened();
    await walk(page, MARGARET, "topics");
    await page.getByRole("link", { name: "Leave this site", exact: true }).click();
    await page.waitForURL(`${AWAY}**`);
    await page.goBack();
    await onStart(page);
    assert.equal(await page.locator("input:checked").count(), 0);
    assert.doesNotMatch(await words(page), /Carer|60–69/);
  });

  test("V8: Shift three times within five seconds leaves; typing capitals does not", async () => {
    const page = await opened();
    await walk(page, MARGARET, "place");
    await page.locator("#main input").first().pressSequentially("SALE", { delay: 10 });
    for (const key of ["Shift", "Shift", "a", "Shift"]) await page.keyboard.press(key);
    assert.match(page.url(), /#\/question\/1$/);
    for (let i = 0; i < 3; i += 1) await page.keyboard.press("Shift");
    await page.waitForURL(`${AWAY}**`);
  });

  test("V8: slow presses of Shift do not leave", async () => {
    const page = await site.newPage();
    await page.clock.install();
    await page.goto(`${site.origin}/`);
    await page.ready();
    for (let i = 0; i < 4; i += 1) {
      await page.keyboard.press("Shift");
      await page.clock.runFor(2_600);
    }
    assert.equal(new URL(page.url()).pathname, "/");
    await onStart(page);
  });

  test("V8: offline it leads to a page that says nothing about this site", async () => {
    const page = await opened();
    await walk(page, MARGARET, "age");
    // The page itself is kept by the service worker; here only the way out matters.
    await page.evaluate(() => Object.defineProperty(navigator, "onLine", { get: () => false }));
    await page.getByRole("link", { name: "Leave this site", exact: true }).click();
    await page.waitForURL("**/neutral.html");
    const text = await page.content();
    assert.doesNotMatch(text, /waymark|question|60–69/i);
  });

  test("V8: the first link for a keyboard skips to the content, the second leaves", async () => {
    const page = await opened();
    await page.keyboard.press("Tab");
    assert.match(await page.evaluate(() => document.activeElement.textContent), /Skip to main content/);
    await page.keyboard.press("Tab");
    assert.match(await page.evaluate(() => document.activeElement.textContent), /Leave this site \(or press Shift 3 times\)/);
    await page.keyboard.press("Enter");
    await page.waitForURL(`${AWAY}**`);
  });

  test("V8: it works before the program is there, and after it has failed", async () => {
    const page = await site.newPage();
    await page.route(`${AWAY}**`, (route) => route.fulfill({ contentType: "text/html", body: "<title>Weather</title>" }));
    await page.route("**/*.wasm", (route) => route.abort());
    await page.goto(`${site.origin}/`);
    for (let i = 0; i < 3; i += 1) await page.keyboard.press("Shift");
    await page.waitForURL(`${AWAY}**`);
  });

  for (const [width, height] of [[390, 844], [820, 1180], [1180, 820], [320, 640]]) {
    test(`V9 A2: the button stays in view and is never covered, nor covers what has focus, ${width}×${height}`, async () => {
      const page = await opened({ width, viewport: { width, height } });
      await walk(page, SHARED);
      for (const share of [0, 0.5, 1]) {
        await page.evaluate((share) => scrollTo(0, share * document.documentElement.scrollHeight), share);
        const free = await page.getByRole("link", { name: "Leave this site", exact: true }).evaluate((link) => {
          const box = link.getBoundingClientRect();
          const top = document.elementFromPoint(box.left + box.width / 2, box.top + box.height / 2);
          return box.top >= 0 && box.bottom <= innerHeight && link.contains(top);
        });
        assert.ok(free, `at ${share} of the page`);
      }
      // Backwards from the end, so that each thing focused comes in under the bar.
      await page.evaluate(() => document.querySelector("footer a").focus());
      for (let i = 0; i < 25; i += 1) {
        await page.keyboard.press("Shift+Tab");
        const hidden = await page.evaluate(() => {
          const node = document.activeElement;
          if (node.closest(".wm-away, .nhsuk-skip-link")) return "";
          const box = node.getBoundingClientRect();
          const at = document.elementFromPoint(box.left + Math.min(box.width / 2, 40), Math.max(box.top + 2, 0));
          return node.contains(at) || at?.contains(node) ? "" : node.textContent.trim().slice(0, 40);
        });
        assert.equal(hidden, "");
      }
    });
  }

  test("V7: finishing on a shared tablet leaves no trace in page, storage, title or on the way back", async () => {
    const page = await opened();
    await walk(page, SHARED);
    await page.getByRole("button", { name: "Finish and clear" }).click();
    await heading(page, "We deleted your answers");
    for (const step of ["goBack", "goBack", "goForward", "reload"]) {
      await page[step]();
      await page.ready();
      assert.equal(await page.locator("input:checked").count(), 0);
      assert.doesNotMatch(await words(page), /Carer|60–69|Sale, Trafford/, step);
      await picture(page, "cleared");
    }
    const kept = await page.evaluate(() => [localStorage.length, sessionStorage.length, document.cookie, history.state]);
    assert.deepEqual(kept, [0, 0, "", null]);
  });

  test("V7: clearing one tab of a shared tablet clears the other", async () => {
    const page = await opened();
    await walk(page, SHARED, "age");
    const other = await page.context().newPage();
    await other.goto(`${site.origin}/`);
    await other.locator("#app[data-live]").waitFor({ state: "attached" });
    await walk(Object.assign(other, { ready: async () => {} }), SHARED, "describe");
    await page.getByRole("button", { name: "Finish and clear" }).click();
    await heading(other, "We deleted your answers");
  });

  describe("the timer of shared tablets", () => {
    async function timed(person, choose = async () => {}) {
      const page = await site.newPage({ width: 820 });
      await page.clock.install();
      await page.goto(`${site.origin}/`);
      await page.ready();
      await page.getByLabel(person.device, { exact: true }).check();
      await choose(page);
      await press(page, person.start);
      await heading(page, /live/);
      return page;
    }
    const dialog = (page) => page.getByRole("dialog", { name: "Are you still there?" });

    test("V6: asks after 13 minutes, counts the last one, and clears at 15", async () => {
      const page = await timed(SHARED);
      await page.clock.runFor(minutes(12.9));
      assert.equal(await dialog(page).isVisible(), false);
      await page.clock.runFor(minutes(0.2));
      await dialog(page).waitFor();
      assert.match(await dialog(page).innerText(), /in about 2 minutes/);
      assert.equal(await page.evaluate(() => document.activeElement.textContent), "I am still here");
      await page.clock.runFor(minutes(1.2));
      assert.match(await dialog(page).innerText(), /in 4\d seconds/);
      assert.match(await dialog(page).locator("[role=status]").textContent(), /in 60 seconds/);
      await page.clock.runFor(minutes(0.8));
      await heading(page, "We deleted your answers");
    });

    test("V6: staying works ten times, by button and by Escape; a touch of the page alone starts again", async () => {
      const page = await timed(SHARED);
      await page.evaluate(() => {
        window.dialogsClosed = 0;
        document.addEventListener("close", () => (window.dialogsClosed += 1), true);
      });
      for (let i = 0; i < 10; i += 1) {
        await page.clock.runFor(minutes(13.2));
        await dialog(page).waitFor();
        await (i % 2 ? page.keyboard.press("Escape") : page.getByRole("button", { name: "I am still here" }).click());
        await dialog(page).waitFor({ state: "hidden" });
        // Browsers say that it was closed a moment after; until then no time may pass.
        while ((await page.evaluate(() => window.dialogsClosed)) <= i) await page.waitForTimeout(10);
      }
      await page.clock.runFor(minutes(12));
      await page.mouse.click(5, 400);
      await page.clock.runFor(minutes(12));
      assert.equal(await dialog(page).isVisible(), false);
      await heading(page, /live/);
    });

    test("V6: focus stays in the dialog, and nothing of the page can be read behind it", async () => {
      const page = await timed(SHARED);
      await page.clock.runFor(minutes(13.2));
      await dialog(page).waitFor();
      for (let i = 0; i < 5; i += 1) {
        await page.keyboard.press("Tab");
        const outside = await page.evaluate(() => document.activeElement !== document.body && !document.activeElement.closest("dialog"));
        assert.equal(outside, false);
      }
      const backdrop = await dialog(page).evaluate((box) => getComputedStyle(box, "::backdrop").backgroundColor);
      assert.match(backdrop, /^rgb\(/, "the ground behind it is opaque");
    });

    test("V6: staff choose 5 to 30 minutes or never before the start", async () => {
      const choose = (label) => (page) => page.getByLabel(/nobody touches/).selectOption({ label });
      const five = await timed(SHARED, choose("5 minutes"));
      await five.clock.runFor(minutes(5.1));
      await heading(five, "We deleted your answers");
      const never = await timed(SHARED, choose("Never"));
      await never.clock.runFor(minutes(90));
      await heading(never, /live/);
    });

    test("V6: on one's own device there is no timer", async () => {
      const page = await timed(MARGARET.device ? MARGARET : { ...MARGARET, device: "My own" });
      await page.clock.runFor(minutes(300));
      await heading(page, /live/);
    });

    test("V6: a tablet that slept past its time is cleared when it wakes", async () => {
      const page = await timed(SHARED);
      await page.clock.fastForward(minutes(600));
      await heading(page, "We deleted your answers");
      await picture(page, "clock-shared");
    });
  });
});
