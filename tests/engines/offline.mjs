// What is kept on the device, with the host gone (rule O9). What the worker promises is tested in tests/browser.

import assert from "node:assert/strict";
import { has, toPaper, toPlan } from "./journeys.mjs";
import { until } from "./page.mjs";
import { MARGARET, walk } from "./steps.mjs";

/** Which load of a page this is. */
const load = () => performance.timeOrigin;

export const OFFLINE = {
  async "O9 V1: kept on the device, the site starts without its host: the whole way to the plan, urgent help, paper"(page, { site, allow }) {
    await page.onDevice();
    const first = await page.run(load);
    await site.stop();
    await page.open();
    assert.notEqual(await page.run(load), first);
    await walk(page, MARGARET);
    const name = await toPlan(page);
    await page.follow("Get urgent help");
    await page.heading("Get urgent help");
    has(await page.all(), "Call 999");
    await page.tab.back();
    await page.heading("My plan");
    has(await page.words("//main"), name);
    await toPaper(page);
    // By its address, as from a bookmark.
    await page.open("urgent-help.html");
    has(await page.all(), "Call 999");
    // The icon of the tab is the browser's own to ask for, again and again.
    allow(/CONNECTION_REFUSED.*icon\.(svg|ico)$/);
  },

  async "O9: a device that has kept nothing finds nothing without the host"(page, { site, fresh, allow }) {
    await page.onDevice();
    await page.tab.close();
    await site.stop();
    const stranger = await fresh();
    await assert.rejects(stranger.open(), /refused|Waited in vain for the compiled page/i);
    await until("the browser's own page", () => stranger.run(() => document.querySelector("#app") === null));
    // The host was all that was wanting.
    await site.start();
    await stranger.open();
    await stranger.heading("Find what could help near you");
    allow(/CONNECTION_REFUSED/);
  },
};
