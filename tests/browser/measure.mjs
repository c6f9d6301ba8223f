// How long a person waits, with the processor slowed down four times (B9): from one page to the next, for suggestions
// after a change, and at the slowest press of all. Run by `cargo xtask bench`; no part of the tests, as machines differ.

import { startSite } from "./harness.mjs";
import { MARGARET, STEPS } from "./journey.mjs";

const SLOWER = 4;
const RUNS = 5;

/** In the page: notes when something was pressed and when what followed was drawn. */
function watch() {
  window.presses = [];
  window.longest = 0;
  let pressed = null;
  addEventListener("click", (event) => (pressed = { at: performance.now(), what: event.target.textContent.trim().slice(0, 30) }), true);
  new MutationObserver(() => {
    if (!pressed) return;
    const { at, what } = pressed;
    const h1 = document.querySelector("#app h1")?.textContent;
    const drawn = performance.now() - at;
    pressed = null;
    requestAnimationFrame(() => setTimeout(() => window.presses.push({ what, h1, drawn, painted: performance.now() - at })));
  }).observe(document, { subtree: true, childList: true, characterData: true });
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) if (entry.interactionId) window.longest = Math.max(window.longest, entry.duration);
  }).observe({ type: "event", durationThreshold: 16, buffered: true });
}

const middle = (numbers) => [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)];
const line = (what, numbers, limit) =>
  console.log(`${what.padEnd(44)} median ${middle(numbers).toFixed(0).padStart(4)} ms  slowest ${Math.max(...numbers).toFixed(0).padStart(4)} ms  of ${limit} ms  (${numbers.length})`);

const site = await startSite();
const [pages, again, longest] = [[], [], []];
const to = {};
try {
  for (let run = 0; run < RUNS; run += 1) {
    const page = await site.newPage({ bypassCSP: true });
    await page.addInitScript(watch);
    await page.goto(`${site.origin}/`);
    await page.ready();
    await page.waitForLoadState("networkidle");
    const client = await page.context().newCDPSession(page);
    await client.send("Emulation.setCPUThrottlingRate", { rate: SLOWER });
    for (const step of Object.values(STEPS)) {
      await step(page, MARGARET);
      // Not by waiting for words: looking for them would be work for the same processor.
      await page.waitForTimeout(1_000);
    }
    const onward = await page.evaluate(() => window.presses.splice(0));
    for (const { what, h1, painted } of onward.filter((press) => /^(Continue|Start now)/.test(press.what))) {
      pages.push(painted);
      to[h1] = [...(to[h1] ?? []), painted];
    }
    await page.locator(".wm-fold__button").first().click();
    await page.waitForTimeout(300);
    await page.locator(".wm-fit__question summary").first().click();
    await page.evaluate(() => window.presses.splice(0));
    const choices = page.locator(".wm-fit__question").first().locator("label");
    for (const at of [0, 1, 2]) {
      await choices.nth(at).click();
      await page.waitForTimeout(400);
    }
    again.push(...(await page.evaluate(() => window.presses.splice(0))).map((press) => press.drawn));
    longest.push(await page.evaluate(() => window.longest));
    await page.context().close();
  }
} finally {
  await site.stop();
}
console.log(`Processor slowed down ${SLOWER} times, ${RUNS} journeys, 390 pixels wide`);
line("from one page to the next, painted", pages, 100);
for (const [h1, times] of Object.entries(to)) line(`  to “${h1}”`, times, 100);
line("suggestions drawn anew after a change", again, "20 for the order alone, 200 to the screen");
line("slowest press of a journey (INP)", longest, 200);
