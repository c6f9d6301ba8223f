// First visits on slow lines (B7, B8) and starts from what the device keeps (B10).

import { MARGARET, STEPS, heading } from "../journey.mjs";
import { LINES, fresh, noted, watchedPage } from "./page.mjs";

/** First screen and program on a line, by somebody who was never here. */
export async function firstVisit(site, subject, figures, name) {
  const context = await fresh(site);
  const page = await watchedPage(context, LINES[name]);
  await page.goto(`${site.origin}/`, { waitUntil: "commit" });
  const seen = await noted(page, subject.there);
  figures.add(`first screen, ${name}`, Math.max(seen.fcp, seen.heading, seen.link));
  figures.add(`first paint, ${name}`, seen.fcp);
  figures.add(`largest paint, ${name}`, seen.lcp);
  figures.add(`layout shift, ${name}`, seen.moved);
  figures.add(`program, ${name}`, seen[subject.mark]);
  if (subject.asks) {
    // Being there is not enough: the first press leads to the first question.
    await STEPS.start(page, MARGARET);
    await heading(page, /Where do (you|they) live/);
  }
  await context.close();
}

/** The second visit of a browser that kept the files of the first, and has no worker. */
export async function warmStart(site, subject, figures) {
  const context = await fresh(site, { serviceWorkers: "block" });
  await visitBefore(context, site, subject);
  const page = await watchedPage(context);
  await page.goto(`${site.origin}/`, { waitUntil: "commit" });
  figures.add("warm start", (await noted(page, subject.there))[subject.mark]);
  await context.close();
}

/** A start with the server stopped, from what the worker keeps. */
export async function offlineStart(site, subject, figures) {
  const context = await fresh(site);
  await visitBefore(context, site, subject, "html[data-offline=ready]");
  await site.server.stop();
  try {
    const page = await watchedPage(context);
    await stopWorkers(context, page);
    await page.goto(`${site.origin}/`, { waitUntil: "commit" });
    figures.add("offline start", (await noted(page, subject.there))[subject.mark]);
  } finally {
    await site.server.start();
    await context.close();
  }
}

/** As after a night: the worker is started anew, and the page finds no process of the site still running. */
async function stopWorkers(context, page) {
  const devtools = await context.newCDPSession(page);
  await devtools.send("ServiceWorker.enable");
  await devtools.send("ServiceWorker.stopAllWorkers");
  await devtools.detach();
  await page.waitForTimeout(500);
}

/** Twice: on the second visit the browser keeps the compiled program too, as it does for anybody who comes back. */
async function visitBefore(context, site, subject, until = subject.there) {
  for (const _ of [1, 2]) {
    const page = await context.newPage();
    await page.goto(`${site.origin}/`);
    await page.locator(subject.there).first().waitFor({ state: "attached" });
    await page.locator(until).first().waitFor({ state: "attached", timeout: 60_000 });
    await page.waitForTimeout(500);
    await page.close();
  }
}
