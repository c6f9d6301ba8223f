// What the tests of faults share: a panic, what the page says when it has stopped or cannot start, and pictures of what a
// person sees then. The pictures are for docs/faults.md and are taken only where WAYMARK_FAULTS names a folder.

import assert from "node:assert/strict";
import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { words } from "./harness.mjs";
import { smaller } from "./small-png.mjs";

const FOLDER = process.env.WAYMARK_FAULTS;
const PHONE = { width: 390, height: 844 };

/** Keeps a picture of what a phone shows now; `at` is brought into the middle of it first. */
export async function picture(page, name, at) {
  if (!FOLDER) return;
  const size = page.viewportSize();
  await page.setViewportSize(PHONE);
  await at?.evaluate((node) => node.scrollIntoView({ block: "center" }));
  const taken = await page.screenshot({ animations: "disabled", caret: "hide" });
  await page.setViewportSize(size);
  const blank = await page.context().browser().newPage();
  await mkdir(FOLDER, { recursive: true });
  await writeFile(join(FOLDER, `${name}.png`), await smaller(blank, taken));
  await blank.close();
}

/** What a Rust panic becomes: a module whose one function is `unreachable`. Called in the page. */
export const panic = () => {
  const bytes = [0, 97, 115, 109, 1, 0, 0, 0, 1, 4, 1, 96, 0, 0, 3, 2, 1, 0, 7, 5, 1, 1, 102, 0, 0, 10, 5, 1, 3, 0, 0, 11];
  const { exports } = new WebAssembly.Instance(new WebAssembly.Module(new Uint8Array(bytes)));
  queueMicrotask(exports.f);
};

/** The program cannot start: the first screen stays, without what would do nothing, and says what works. */
export async function saysWhatWorks(page) {
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
export async function saysSo(page) {
  await page.locator("#stopped").waitFor({ state: "visible" });
  assert.match(await words(page), /^Something went wrong.*Get urgent help/);
  assert.equal(await page.locator("#app").isVisible(), false);
  assert.equal(await page.evaluate(() => document.activeElement.tagName), "H1");
}

/** Urgent help is one press away. */
export async function leadsToUrgentHelp(page, block) {
  await page.locator(block).getByRole("link", { name: "Get urgent help" }).click();
  await page.getByRole("heading", { level: 1, name: "Get urgent help" }).waitFor();
  assert.match(await words(page), /Call 999 or go to A&E now if:/);
}
