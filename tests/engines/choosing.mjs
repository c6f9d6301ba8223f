// Choosing: options side by side, and what would change this. Parts of the journeys in journeys.mjs.

import assert from "node:assert/strict";
import { focused } from "./in-page.mjs";
import { until } from "./page.mjs";

const NOTHING = "Do nothing for now";
const FIELDS = [
  "What it is",
  "What happens the first time",
  "Good points",
  "Downsides",
  "Cost",
  "When",
  "Where and how",
  "Getting in and taking part",
  "How to start",
];

/** Waits until what has focus is called so, and gives its whole name. */
const hasFocus = (page, name) =>
  until(`focus on ${name}`, async () => {
    const now = await page.run(focused);
    return name.test(now) ? now : null;
  });

/** The table of the page: the names of its columns, and each row's name with the number of its cells. */
const table = (page) =>
  page.run(() => {
    const words = (nodes) => [...nodes].map((node) => node.textContent.trim());
    const rows = [...document.querySelectorAll("#main tbody tr")].map((row) => [
      row.querySelector("th").textContent.trim(),
      row.querySelectorAll("td").length,
    ]);
    return { heads: words(document.querySelectorAll("#main thead th")).slice(1), rows };
  });

/** What stands side by side: these services, and doing nothing; every option with the same fields in the same order. */
async function standSideBySide(page, names) {
  const options = [...names, NOTHING];
  await until(`${options.length} options`, async () => (await table(page)).heads.length === options.length);
  const { heads, rows } = await table(page);
  assert.deepEqual(heads, options);
  assert.deepEqual(rows, FIELDS.map((field) => [field, options.length]));
}

/** On the results, by keys alone: picks three, reads them side by side, takes one out and puts it back. `go(name)` tabs to something and presses it. */
export async function besideByKeyboard(page, go) {
  const names = [];
  for (let picked = 0; picked < 3; picked += 1) {
    await go(/^Compare /);
    // The same button, with focus on it still.
    names.push((await hasFocus(page, /^Do not compare /)).replace("Do not compare ", ""));
  }
  await go(/^See side by side \(3\)$/);
  await page.heading("Options side by side");
  await hasFocus(page, /^Options side by side$/);
  await standSideBySide(page, names);
  await go(/^Take out /);
  await hasFocus(page, /^Change what stands here$/);
  await standSideBySide(page, names.slice(1));
  await go(new RegExp(`^Compare ${names[0]}`));
  await hasFocus(page, /^Change what stands here$/);
  await standSideBySide(page, [...names.slice(1), names[0]]);
  await page.tabTo(/^Print this page$/);
  await page.tab.back();
  await page.heading("What could help");
}

/** On the results: says how far one can travel, and on the page of one that is too far presses what would let it in, then puts that back. */
export async function changeAndBack(page) {
  const fold = "//button[contains(@class, 'wm-fold__button')][contains(., 'Make this fit me better')]";
  if (await page.sees(fold)) await page.click(fold);
  await page.click("//summary[starts-with(normalize-space(.), 'Travel')]");
  await page.choose("About a mile");
  await page.press("Why not others?");
  await page.click("(//main//li[contains(., 'That is too far')]/a)[1]");
  await page.heading(/^Why not /);
  await page.press("If you could travel");
  await hasFocus(page, /^Put it back$/);
  assert.match(await page.words("//*[@id='changed']"), /^We changed your answer\. Travel: About \d+ miles/);
  await page.heading(/^Why (?!not )/);
  await page.press("Put it back");
  await hasFocus(page, /^If you could travel/);
  await page.heading(/^Why not /);
  await page.tab.back();
  await page.heading("What could help");
}
