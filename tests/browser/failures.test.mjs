// What a reader sees when the compiled page cannot start: never a blank page, always urgent help (S1, S6, O6).

import assert from "node:assert/strict";
import { readdirSync } from "node:fs";
import { describe, test } from "node:test";
import { startSite, words } from "./harness.mjs";

const dist = readdirSync(new URL("../../dist", import.meta.url));
const wasm = `/${dist.find((name) => name.endsWith(".wasm"))}`;
const glue = `/${dist.find((name) => /^waymark-app-.*\.js$/.test(name))}`;

/** Opens a site with one broken answer. */
async function withBroken(replace, look) {
  const site = await startSite({ replace });
  try {
    await look(await site.open(""));
  } finally {
    await site.stop();
  }
}

async function saysSo(page) {
  await page.locator("#stopped").waitFor({ state: "visible" });
  assert.match(await words(page), /^Something went wrong.*Get urgent help/);
  assert.equal(await page.locator("#app").isVisible(), false);
  assert.equal(await page.evaluate(() => document.activeElement.tagName), "H1");
}

describe("a page that cannot start", () => {
  test("starts all the same when the host names a wrong type for .wasm", async () => {
    await withBroken({ [wasm]: { type: "application/octet-stream" } }, async (page) => {
      await page.ready();
      assert.deepEqual(page.log.problems(), []);
    });
  });

  test("says so when the compiled page is not there", () => withBroken({ [wasm]: { status: 404, body: "" } }, saysSo));

  test("says so when the compiled page is cut short", () =>
    withBroken({ [wasm]: { body: Buffer.from([0, 97, 115, 109, 1, 0, 0, 0, 1]) } }, saysSo));

  test("says so when the glue is not there", () => withBroken({ [glue]: { status: 404, body: "" } }, saysSo));

  test("leaves the static page when script has a wrong type", async () => {
    await withBroken({ "/boot.js": { type: "text/plain" } }, async (page) => {
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
      await saysSo(page);
    } finally {
      await site.stop();
    }
  });

  test("says so when it stops later", async () => {
    const site = await startSite();
    try {
      const page = await site.open("");
      await page.ready();
      // A module whose one function is `unreachable`: what a Rust panic becomes.
      await page.evaluate(() => {
        const bytes = [0, 97, 115, 109, 1, 0, 0, 0, 1, 4, 1, 96, 0, 0, 3, 2, 1, 0, 7, 5, 1, 1, 102, 0, 0, 10, 5, 1, 3, 0, 0, 11];
        const { exports } = new WebAssembly.Instance(new WebAssembly.Module(new Uint8Array(bytes)));
        setTimeout(exports.f, 0);
      });
      await saysSo(page);
    } finally {
      await site.stop();
    }
  });
});
