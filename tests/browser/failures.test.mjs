// What a reader sees when the compiled page cannot start: never a blank page, always urgent help (S1, S6, O6).

import assert from "node:assert/strict";
import { readdirSync } from "node:fs";
import { describe, test } from "node:test";
import { leadsToUrgentHelp, panic, picture, saysSo, saysWhatWorks } from "./faults.mjs";
import { startSite, words } from "./harness.mjs";

const dist = readdirSync(new URL("../../dist", import.meta.url));
const wasm = `/${dist.find((name) => /^waymark-app-.*\.wasm$/.test(name))}`;
const glue = `/${dist.find((name) => /^waymark-app-.*\.js$/.test(name))}`;
const boot = `/${dist.find((name) => /^boot-.*\.js$/.test(name))}`;
const SAVED = "waymark.saved";

/** Opens a site with one broken answer. */
async function withBroken(replace, look) {
  const site = await startSite({ replace });
  try {
    await look(await site.open(""));
  } finally {
    await site.stop();
  }
}

describe("a page that cannot start", () => {
  test("starts all the same when the host names a wrong type for .wasm", async () => {
    await withBroken({ [wasm]: { type: "application/octet-stream" } }, async (page) => {
      await page.ready();
      assert.deepEqual(page.log.problems(), []);
    });
  });

  /** It is said, kept as a picture, and urgent help works. */
  const saysWhatWorksAndHelps = async (page) => {
    await saysWhatWorks(page);
    await picture(page, "cannot-start");
    await leadsToUrgentHelp(page, "#without");
  };

  test("says so when the compiled page is not there", () =>
    withBroken({ [wasm]: { status: 404, body: "" } }, saysWhatWorksAndHelps));

  test("says so when the compiled page is cut short", () =>
    withBroken({ [wasm]: { body: Buffer.from([0, 97, 115, 109, 1, 0, 0, 0, 1]) } }, saysWhatWorksAndHelps));

  test("says so when the glue is not there", () =>
    withBroken({ [glue]: { status: 404, body: "" } }, saysWhatWorksAndHelps));

  test("says what works while the program does not come, and starts all the same when it does", async () => {
    const site = await startSite();
    try {
      const page = await site.newPage();
      await page.clock.install();
      let release;
      const gate = new Promise((done) => (release = done));
      await page.route("**/*.wasm", async (route) => (await gate, route.continue()));
      await page.goto(`${site.origin}/`);
      assert.equal(await page.locator("#without").isVisible(), false);
      await page.clock.fastForward(11_000);
      await page.locator("#without").waitFor({ state: "visible" });
      assert.equal(await page.getByRole("button", { name: "Start now, for me" }).isVisible(), true);
      await picture(page, "program-stalled");
      release();
      await page.clock.runFor(2_000);
      await page.ready();
      assert.equal(await page.locator("#without").count(), 0);
    } finally {
      await site.stop();
    }
  });

  test("leaves the static page when script has a wrong type", async () => {
    await withBroken({ [boot]: { type: "text/plain" } }, async (page) => {
      assert.match(await words(page), /call 999/);
      assert.equal(await page.locator('a[href="urgent-help.html"]').first().isVisible(), true);
      await picture(page, "script-wrong-type");
    });
  });

  test("says so where the browser has no WebAssembly", async () => {
    const site = await startSite();
    try {
      const page = await site.newPage();
      await page.addInitScript(() => delete window.WebAssembly);
      await page.goto(`${site.origin}/`);
      await saysWhatWorksAndHelps(page);
    } finally {
      await site.stop();
    }
  });

  test("says so when it stops later", async () => {
    const site = await startSite();
    try {
      const page = await site.open("");
      await page.ready();
      await page.evaluate(panic);
      await saysSo(page);
    } finally {
      await site.stop();
    }
  });

  test("O10: answers saved on this device are offered back, and can be deleted, when it stops", async () => {
    const site = await startSite();
    try {
      const page = await site.open("");
      await page.ready();
      await page.evaluate((key) => localStorage.setItem(key, "x"), SAVED);
      await page.evaluate(panic);
      await saysSo(page);
      assert.match(await words(page), /Your saved answers are still on this device: start again to go on/);
      await picture(page, "stopped-with-saved");
      await page.getByRole("button", { name: "Delete saved answers" }).click();
      await page.getByText("Your saved answers were deleted.").waitFor();
      assert.equal(await page.evaluate(() => localStorage.length), 0);
      assert.equal(await page.getByRole("button", { name: "Delete saved answers" }).isVisible(), false);
    } finally {
      await site.stop();
    }
  });

  test("O10: says nothing of saved answers where there are none, or where storage is forbidden", async () => {
    const site = await startSite();
    try {
      for (const forbidden of [false, true]) {
        const page = await site.newPage();
        if (forbidden) {
          await page.addInitScript(() => {
            Object.defineProperty(window, "localStorage", { get: () => { throw new DOMException("no", "SecurityError"); } });
          });
        }
        await page.goto(`${site.origin}/`);
        await page.ready();
        await page.evaluate(panic);
        await saysSo(page);
        assert.equal(await page.locator("#saved").isVisible(), false);
      }
    } finally {
      await site.stop();
    }
  });
});
