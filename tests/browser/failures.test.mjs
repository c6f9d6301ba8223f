// What a reader sees when the compiled page cannot start: never a blank page, always urgent help (S1, S6, O6).

import assert from "node:assert/strict";
import { readdirSync } from "node:fs";
import { describe, test } from "node:test";
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

/** The program cannot start: the first screen stays, without what would do nothing, and says what works. */
async function saysWhatWorks(page) {
  await page.locator("#without").waitFor({ state: "visible" });
  assert.match(await words(page), /Find what could help near you.*call 999.*The questions have not started/);
  for (const [name, href] of [[/A to Z/, "a-to-z.html"], [/on paper/, "paper.html"], [/Get urgent help/, "urgent-help.html"]]) {
    assert.equal(await page.locator("#without").getByRole("link", { name }).getAttribute("href"), href);
  }
  assert.match(await page.locator("#without").innerText(), /GP surgery.*link worker/);
  assert.equal(await page.locator("button:visible, input:visible").count(), 0, "nothing that would do nothing");
  assert.equal(await page.evaluate(() => document.activeElement.id), "without-heading");
  assert.equal(await page.locator("#stopped").isVisible(), false);
}

/** The program has stopped: nothing of it is left on the screen, and urgent help is. */
async function saysSo(page) {
  await page.locator("#stopped").waitFor({ state: "visible" });
  assert.match(await words(page), /^Something went wrong.*Get urgent help/);
  assert.equal(await page.locator("#app").isVisible(), false);
  assert.equal(await page.evaluate(() => document.activeElement.tagName), "H1");
}

/** What a Rust panic becomes: a module whose one function is `unreachable`. */
const panic = () => {
  const bytes = [0, 97, 115, 109, 1, 0, 0, 0, 1, 4, 1, 96, 0, 0, 3, 2, 1, 0, 7, 5, 1, 1, 102, 0, 0, 10, 5, 1, 3, 0, 0, 11];
  const { exports } = new WebAssembly.Instance(new WebAssembly.Module(new Uint8Array(bytes)));
  setTimeout(exports.f, 0);
};

describe("a page that cannot start", () => {
  test("starts all the same when the host names a wrong type for .wasm", async () => {
    await withBroken({ [wasm]: { type: "application/octet-stream" } }, async (page) => {
      await page.ready();
      assert.deepEqual(page.log.problems(), []);
    });
  });

  test("says so when the compiled page is not there", () => withBroken({ [wasm]: { status: 404, body: "" } }, saysWhatWorks));

  test("says so when the compiled page is cut short", () =>
    withBroken({ [wasm]: { body: Buffer.from([0, 97, 115, 109, 1, 0, 0, 0, 1]) } }, saysWhatWorks));

  test("says so when the glue is not there", () => withBroken({ [glue]: { status: 404, body: "" } }, saysWhatWorks));

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
    });
  });

  test("says so where the browser has no WebAssembly", async () => {
    const site = await startSite();
    try {
      const page = await site.newPage();
      await page.addInitScript(() => delete window.WebAssembly);
      await page.goto(`${site.origin}/`);
      await saysWhatWorks(page);
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
