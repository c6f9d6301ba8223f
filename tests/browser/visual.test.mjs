// Pictures of ten states on a phone and on a tablet, compared with those kept in pictures/. One point in a hundred may
// differ, since machines draw letters a little differently. What differs is written to test-output/, with the difference
// marked. To keep what there is now: WAYMARK_UPDATE=1.

import assert from "node:assert/strict";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { after, before, describe, test } from "node:test";
import { fileURLToPath } from "node:url";
import pixelmatch from "pixelmatch";
import { PNG } from "pngjs";
import { startSite } from "./harness.mjs";
import { palettePng } from "./palette.mjs";
import { SCREENS } from "./screens.mjs";
import { UPDATE, openStill } from "./still.mjs";

const folder = (name) => fileURLToPath(new URL(name, import.meta.url));
const [KEPT, OUTPUT] = [folder("pictures/"), folder("../../test-output/")];
const SHARE = 0.01;

const STATES = ["start", "urgent-help", "place-error", "topics", "order", "private", "results", "why", "plan", "quick-find-ticked"];

/** Fewer shades: no difference that anybody sees, and few enough colours for a palette. */
function coarse(png) {
  for (let at = 0; at < png.data.length; at += 1) png.data[at] = Math.round(png.data[at] / 17) * 17;
  return png;
}
const write = (png) => palettePng(png) ?? PNG.sync.write(png, { colorType: 2, deflateLevel: 9 });

/** The share of points that differ, and a picture of them. Pictures of other sizes differ in every point. */
function compare(kept, now) {
  if (kept.width !== now.width || kept.height !== now.height) return { share: 1, marked: now };
  const marked = new PNG({ width: now.width, height: now.height });
  const points = pixelmatch(kept.data, now.data, marked.data, now.width, now.height, { threshold: 0.15 });
  return { share: points / (now.width * now.height), marked };
}

describe("pictures", { timeout: 300_000 }, () => {
  let site;
  before(async () => {
    for (const place of [KEPT, OUTPUT]) mkdirSync(place, { recursive: true });
    site = await startSite();
  });
  after(() => site.stop());

  for (const name of STATES) {
    for (const width of [390, 820]) {
      test(`${name}, ${width} wide`, { timeout: 60_000 }, async () => {
        const page = await openStill(site, SCREENS.find((screen) => screen.name === name), width);
        const now = coarse(PNG.sync.read(await page.screenshot({ animations: "disabled", caret: "hide" })));
        await page.context().close();
        const file = `${name}-${width}.png`;
        if (UPDATE) writeFileSync(KEPT + file, write(now));
        assert.ok(existsSync(KEPT + file), `${file} is not kept`);
        const { share, marked } = compare(PNG.sync.read(readFileSync(KEPT + file)), now);
        if (share <= SHARE) return;
        writeFileSync(OUTPUT + file.replace(".png", "-now.png"), write(now));
        writeFileSync(OUTPUT + file.replace(".png", "-differs.png"), write(marked));
        assert.fail(`${(share * 100).toFixed(1)} % of the points differ: see test-output/${name}-${width}-differs.png`);
      });
    }
  }
});
