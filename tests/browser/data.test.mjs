// What a reader sees when a file beside the page is missing, wrong or hostile: never a blank page, nothing lost.

import assert from "node:assert/strict";
import { readFileSync, readdirSync } from "node:fs";
import { describe, test } from "node:test";
import { picture } from "./faults.mjs";
import { startSite, words } from "./harness.mjs";
import { MARGARET, heading, walk } from "./journey.mjs";

const DIST = new URL("../../dist/", import.meta.url);
const HEADINGS = "name,summary,needs,for,ages,cost,postcode,when,phone,web\n";

/** The path of a data file of this build. */
function data(name) {
  return `/data/${readdirSync(new URL("data", DIST)).find((file) => file.startsWith(`${name}.`))}`;
}

/** Opens a site with some files replaced. */
async function withFiles(replace, look) {
  const site = await startSite({ replace });
  try {
    await look(site);
  } finally {
    await site.stop();
  }
}

/** The words of the check page once the files were read. */
async function checked(site) {
  const page = await site.open("#/check", { width: 1280 });
  await page.ready();
  await page.locator("#main h1", { hasText: "Check" }).waitFor();
  await page.waitForLoadState("networkidle");
  await page.locator("#main", { hasNotText: "The file is being read." }).waitFor();
  return { page, said: await words(page) };
}

/** Everything but the lines that browsers print by themselves for files that are not there. */
const problems = (page) => page.log.problems().filter((line) => !/Failed to load resource/.test(line));

describe("files beside the page", () => {
  test("without the words of suggestions the questions work, and trying again brings the rest", async () => {
    await withFiles({}, async (site) => {
      const page = await site.open("");
      await page.route("**/data/wording.*", (route) => route.abort());
      await page.reload();
      await walk(page, { ...MARGARET, topics: ["Getting enough food"], more: ["No, not today"] }, "more");
      await page.getByLabel("No, not today").check();
      await page.locator("#continue").click();
      await heading(page, "What could help");
      await page.getByRole("heading", { name: "We could not get the list of services" }).waitFor();
      assert.match(await words(page), /Food today/, "what is urgent is said whatever failed");
      await picture(page, "wording-missing", page.getByRole("heading", { name: "We could not get the list of services" }));
      await page.evaluate(() => location.assign("#/about"));
      await heading(page, "We could not get the list of services");
      assert.equal(await page.locator('a[href="urgent-help.html"]').first().isVisible(), true);
      await page.unroute("**/data/wording.*");
      await page.getByRole("button", { name: "Try again" }).click();
      await heading(page, "About this site");
      await page.goBack();
      await page.locator(".wm-card").first().waitFor();
      assert.match(await words(page), /Food today/, "the answers are still there");
      assert.deepEqual(problems(page), []);
    });
  });

  for (const [what, instead] of [
    ["is missing", { status: 404, body: "" }],
    ["is cut short", { body: readFileSync(new URL(`.${data("national")}`, DIST)).subarray(0, 900) }],
    ["is of another version", { body: Buffer.concat([Buffer.from("WMK1\x02\x63\x00"), Buffer.alloc(64)]) }],
    ["is a web page", { type: "text/html", body: "<!doctype html><title>Sorry</title>" }],
  ]) {
    test(`a national list that ${what} is said, and the area's own list still helps`, async () => {
      await withFiles({ [data("national")]: instead }, async (site) => {
        const page = await site.open("");
        await walk(page, MARGARET);
        assert.match(await words(page), /A part of the list could not be loaded/);
        await picture(page, "national-broken", page.getByText("A part of the list could not be loaded").first());
        assert.deepEqual(problems(page), []);
        assert.match((await checked(site)).said, /national/);
      });
    });
  }

  for (const [what, body, said] of [
    ["no JSON", '{ "name": ', /site\.json: .*JSON/i],
    ["a number for a name", '{ "name": 3, "runBy": "Sale PCN" }', /name.*not text in quotation marks.*Sale PCN/],
    ["a web page", "<!doctype html><title>Sorry</title>", /site\.json: /],
  ]) {
    test(`a site.json that is ${what} leaves the usual settings and is said on the check page`, async () => {
      await withFiles({ "/site.json": { body } }, async (site) => {
        const { page, said: text } = await checked(site);
        assert.match(text, said);
        await picture(page, "settings-broken", page.getByText(said).last());
        const patient = await site.open("");
        await walk(patient, MARGARET);
        assert.deepEqual([...problems(page), ...problems(patient)], []);
      });
    });
  }

  test("hostile settings and groups stay text, whatever they hold", async () => {
    const script = "<script>alert(1)</script><img src=x onerror=alert(1)>";
    const site = JSON.stringify({ name: `Sale ${script}\u202e`, runBy: script, colour: "red;}", linkWorker: { name: script, url: "javascript:alert(1)" }, setUp: true });
    const rows = [
      `"Choir ${script}","Sing ${script}",loneliness,,18+,free,M33 7XS,Tue 19:00-21:00,0161 496 0001,javascript:alert(1)`,
      `"Big group","${"lots and lots ".repeat(75_000)}",loneliness,,,,M33 7XS,,,https://example.org`,
      `"Turned \u202eround\u202c","x\u0000y",no-such-need,,,,M33 7XS,,12,`,
    ];
    await withFiles({ "/site.json": { body: site }, "/local.csv": { body: HEADINGS + rows.join("\n") } }, async (site) => {
      const { page, said } = await checked(site);
      assert.match(said, /no-such-need/);
      const patient = await site.open("");
      let dialogs = 0;
      for (const opened of [page, patient]) opened.on("dialog", () => (dialogs += 1));
      await walk(patient, { ...MARGARET, topics: ["Meeting people"], more: ["One person to talk to"] });
      const text = await words(patient);
      assert.ok(text.includes("Choir <script>alert(1)</script>") && text.includes("Big group"), text.slice(0, 400));
      await picture(patient, "hostile-files", patient.getByText("Choir <script>").first());
      for (const opened of [page, patient]) {
        assert.equal(await opened.locator("#app script, #app img, #app a[href^='javascript']").count(), 0);
        assert.ok(!(await opened.content()).includes("\u202e"), "no direction marks");
        assert.deepEqual(problems(opened), []);
      }
      assert.equal(dialogs, 0);
    });
  });

  for (const [what, instead] of [
    ["a workbook", { body: Buffer.from("PK\x03\x04 a workbook") }],
    ["a web page", { body: "<!doctype html><title>Not found</title>" }],
    ["missing", { status: 404, body: "" }],
    ["random bytes", { body: Buffer.from(Array.from({ length: 5000 }, (_, i) => (i * 7919) % 256)) }],
  ]) {
    test(`a local.csv that is ${what} changes nothing for patients`, async () => {
      await withFiles({ "/local.csv": instead }, async (site) => {
        const { page } = await checked(site);
        const patient = await site.open("");
        await walk(patient, MARGARET);
        await picture(page, "own-groups-broken", page.getByText("local.csv").last());
        assert.deepEqual([...problems(page), ...problems(patient)], []);
      });
    });
  }
});
