// Takes the pictures that screens.mjs lists: whole pages into test-output/, first screens of some into docs/images/.

import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { WIDTHS, startSite } from "./harness.mjs";
import { SCREENS } from "./screens.mjs";

const ROOT = fileURLToPath(new URL("../..", import.meta.url));
const OUTPUT = join(ROOT, "test-output");
const IMAGES = join(ROOT, "docs/images");

async function take(site, screen, width) {
  const page = await site.open(screen.path, { width, ...screen.options });
  if (screen.prepare) await screen.prepare(page);
  const picture = { animations: "disabled", caret: "hide" };
  await page.screenshot({ ...picture, path: join(OUTPUT, `${screen.name}-${width}.png`), fullPage: true });
  if (screen.docs === width) {
    await page.evaluate(() => scrollTo(0, 0));
    await page.screenshot({ ...picture, path: join(IMAGES, `${screen.name}-${width}.png`) });
  }
  await page.context().close();
}

await mkdir(OUTPUT, { recursive: true });
await mkdir(IMAGES, { recursive: true });
const site = await startSite();
try {
  for (const screen of SCREENS) {
    for (const width of WIDTHS) await take(site, screen, width);
    console.log(`   ${screen.name}: ${WIDTHS.join(", ")}`);
  }
} finally {
  await site.stop();
}
