// Every page in every state that has a picture, and some more: no fault that axe finds, nothing sideways at 320 pixels, no control too
// small for a finger (A1–A4, A11).

import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { axe, overflows, smallTargets, startSite } from "./harness.mjs";
import { BESIDE, SCREENS } from "./screens.mjs";

const onScreen = SCREENS.filter((screen) => !screen.name.endsWith("-paper") && screen.options?.javaScript !== false);

describe("every state", { timeout: 900_000 }, () => {
  let site;
  before(async () => (site = await startSite()));
  after(() => site.stop());

  for (const screen of [...onScreen, ...BESIDE]) {
    test(screen.name, { timeout: 60_000 }, async () => {
      const page = await site.open(screen.path, { width: 390, bypassCSP: true, ...screen.options });
      if (screen.prepare) await screen.prepare(page);
      const faults = { 390: await axe(page), targets: await smallTargets(page) };
      await page.setViewportSize({ width: 320, height: 640 });
      faults[320] = (await overflows(page)) ? ["sticks out sideways"] : [];
      await page.setViewportSize({ width: 1280, height: 900 });
      faults[1280] = await axe(page);
      await page.context().close();
      assert.deepEqual(faults, { 390: [], targets: [], 320: [], 1280: [] });
    });
  }
});
