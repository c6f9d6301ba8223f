// A state of the page that is the same on every day and machine: for what is compared with what was kept.

/** Noon on a working day, a little after the data was gathered. */
const NOW = new Date("2026-11-03T12:00:00Z");

/** Whether what was kept is to be written anew in place of being compared. */
export const UPDATE = Boolean(process.env.WAYMARK_UPDATE);

/** Opens a screen of screens.mjs with the clock standing still. */
export async function openStill(site, screen, width) {
  const page = await site.newPage({ width, reducedMotion: "reduce", ...screen.options });
  if (screen.options?.javaScript !== false) await page.clock.setFixedTime(NOW);
  await page.goto(`${site.origin}/${screen.path}`, { waitUntil: "load" });
  if (screen.prepare) await screen.prepare(page);
  // Nothing lies under the pointer by chance.
  await page.mouse.move(0, 0);
  // What was fetched may still be on its way into the page.
  await page.waitForLoadState("networkidle");
  return page;
}
