// How long a person waits on the way (B9), with the processor slowed down, and what the tab holds at the end of it (B11).

import { MARGARET, STEPS, heading, walk } from "../journey.mjs";
import { fresh, watchedPage } from "./page.mjs";

const MEGABYTE = 1_000_000;

/** In the page: notes when something was pressed and when what followed was drawn. */
function watchPresses() {
  window.presses = [];
  window.longest = 0;
  let pressed = null;
  const heading = () => document.querySelector("#app h1")?.textContent;
  const noteWhat = ({ target }) => {
    const leadsOn = /^(Continue|Start now)/.test(target.textContent.trim());
    pressed = { at: performance.now(), from: leadsOn ? heading() : null };
  };
  addEventListener("click", noteWhat, true);
  new MutationObserver(() => {
    const h1 = heading();
    // A press answers at once on the page where it is; what leads onward is over when the next page is there.
    if (!pressed || h1 === pressed.from) return;
    const { at, from } = pressed;
    const drawn = performance.now() - at;
    pressed = null;
    requestAnimationFrame(() => setTimeout(() => window.presses.push({ h1, onward: from !== null, drawn, painted: performance.now() - at })));
  }).observe(document, { subtree: true, childList: true, characterData: true });
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) if (entry.interactionId) window.longest = Math.max(window.longest, entry.duration);
  }).observe({ type: "event", durationThreshold: 16, buffered: true });
}

/** From page to page, suggestions after a change of what matters, and the slowest press of all. */
export async function presses(site, subject, figures) {
  const context = await fresh(site);
  const page = await watchedPage(context);
  await page.addInitScript(watchPresses);
  await page.goto(`${site.origin}/`);
  await page.locator(subject.there).waitFor({ state: "attached" });
  await page.waitForLoadState("networkidle");
  for (const step of Object.values(STEPS)) {
    await step(page, MARGARET);
    // Not by waiting for words: looking for them would be work for the same processor.
    await page.waitForTimeout(1_000);
  }
  const onward = await page.evaluate(() => window.presses.splice(0));
  for (const { h1, painted } of onward.filter((press) => press.onward)) {
    figures.add("page to page", painted);
    figures.add(`to “${h1}”`, painted);
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
  figures.add("suggestions anew", ...(await page.evaluate(() => window.presses.splice(0))).map((press) => press.drawn));
  figures.add("slowest press", await page.evaluate(() => window.longest));
  await context.close();
}

/** In the page: notes the memory of every program, which DevTools count with neither heap nor buffers. */
function keepMemories() {
  window.memories = [];
  for (const name of ["instantiate", "instantiateStreaming"]) {
    const own = WebAssembly[name];
    WebAssembly[name] = async (...all) => {
      const made = await own.apply(WebAssembly, all);
      const { exports } = made.instance ?? made;
      if (exports.memory) window.memories.push(exports.memory);
      return made;
    };
  }
}

/** What the tab holds: after the whole way to a plan, or as it stands where nothing is asked. */
export async function memory(site, subject, figures) {
  const context = await fresh(site);
  const page = await context.newPage();
  await page.addInitScript(keepMemories);
  page.ready = () => page.locator(subject.there).waitFor({ state: "attached" });
  await page.goto(`${site.origin}/`);
  await page.ready();
  if (subject.asks) await toPlan(page);
  const devtools = await context.newCDPSession(page);
  const held = await devtools.send("Runtime.getHeapUsage");
  const programs = await page.evaluate(() => window.memories.map((memory) => memory.buffer.byteLength));
  if (programs.length === 0) throw new Error("no program's memory was seen");
  const ofPrograms = programs.reduce((sum, bytes) => sum + bytes, 0);
  const all = held.usedSize + held.backingStorageSize + (held.embedderHeapUsedSize ?? 0) + ofPrograms;
  figures.add("memory", all / MEGABYTE);
  figures.add("memory, the program's own, MB", ofPrograms / MEGABYTE);
  await context.close();
}

/** What crates/rank leaves to be called, and what its times are called. */
const ORDERS = [
  ["waymarkRank", "order alone"],
  ["waymarkRankMany", "order of 20,000"],
  ["waymarkFindMany", "search of 20,000"],
  ["waymarkOpenMany", "index of 20,000"],
];

/** The order of suggestions alone, in the same core: the first time and some more, as somebody changes their mind. The
 * default catalogue first, then as many services as are put in order, and found by words, without a worker. */
export async function order(site, subject, figures) {
  const context = await fresh(site);
  const page = await watchedPage(context);
  await page.goto(`${site.origin}/`);
  await page.locator(subject.there).waitFor({ state: "attached" });
  for (const [name, of] of ORDERS) {
    figures.add(of, ...(await orderTimes(page, name)));
  }
  await context.close();
}

async function orderTimes(page, name) {
  const { found, times } = await page.evaluate(async (name) => {
    const times = [];
    let found = 0;
    for (let change = 0; change < 6; change += 1) {
      const begun = performance.now();
      found = window[name]();
      times.push(performance.now() - begun);
      await new Promise((done) => setTimeout(done, 300));
    }
    return { found, times };
  }, name);
  if (found === 0) throw new Error(`${name}: nothing was found to be put in order`);
  return times;
}

async function toPlan(page) {
  await walk(page, MARGARET);
  await page.locator(".wm-card").first().getByRole("button", { name: /Add/ }).click();
  await page.getByRole("link", { name: /Your plan \(1\)/ }).first().click();
  await heading(page, /plan/i);
}
