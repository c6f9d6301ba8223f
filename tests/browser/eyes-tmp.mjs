import { startSite } from "./harness.mjs";
import { MARGARET, walk, press, heading } from "./journey.mjs";
const out = "/tmp/eyes2/";
const site = await startSite();
const shot = (page, name, full = true) => page.screenshot({ path: `${out}${name}.png`, fullPage: full, animations: "disabled", caret: "hide" });
async function at(name, width, path, prepare, options = {}) {
  try { const page = await site.open(path, { width, ...options }); await prepare(page); await shot(page, `${name}-${width}`); await page.context().close(); console.log("ok", name, width); } catch (e) { console.log("FAILED", name, width, e.message.split("\n")[0]); }
}
const quick = async (page) => { await page.ready(); await page.locator("#words").waitFor(); await page.waitForTimeout(800); };
const which = process.argv.slice(2);
const jobs = {
  waysin: () => at("waysin", 390, "#/quick-find", quick),
  fruitless: () => at("fruitless", 390, "#/quick-find", async (p) => { await quick(p); await p.locator("#words").fill("zebra unicycle"); await p.waitForTimeout(1500); }),
  sale: () => at("sale", 390, "#/quick-find", async (p) => { await quick(p); await p.locator("#words").fill("sale choir"); await p.waitForTimeout(1500); }),
  compare: async () => { for (const w of [390, 820, 1280]) await at("compare", w, "", async (p) => { await walk(p, MARGARET); const pick = p.locator(".wm-card").getByLabel(/compare/i); const n = await pick.count(); for (let i = 0; i < Math.min(3, n); i++) await pick.nth(i).check(); await p.evaluate(() => location.assign("#/compare")); await p.locator("#main table").waitFor(); }); },
  unsafe: () => at("unsafe", 390, "", async (p) => { await walk(p, { ...MARGARET, topics: ["Meeting people", "Money and bills"], unsafe: "Yes" }, "hopes", undefined, "Who can help now"); }),
  results: async () => { for (const w of [390, 820]) await at("results", w, "", (p) => walk(p, MARGARET)); },
};
for (const name of which.length ? which : Object.keys(jobs)) await jobs[name]();
await site.stop();
