// Makes what a device shows when Waymark is put on its home screen: icons from static/icon.svg, and the pictures that
// the manifest names, from the built page. Run by hand after either changed: node tests/browser/install-pictures.mjs

import { mkdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { startSite } from "./harness.mjs";
import { MARGARET, walk } from "./journey.mjs";
import { smaller } from "./small-png.mjs";

const STATIC = fileURLToPath(new URL("../../static", import.meta.url));
/** A round mask keeps the middle four fifths: the mark is drawn smaller, on colour up to the edge. */
const MASKED = 0.8;

async function icon(site, name, size, masked) {
  const svg = await readFile(join(STATIC, "icon.svg"), "utf8");
  const edge = masked ? `overflow:hidden;background:#005eb8;padding:${(size * (1 - MASKED)) / 2}px;box-sizing:border-box` : "";
  const page = await site.newPage({ javaScript: false });
  await page.setViewportSize({ width: size, height: size });
  await page.setContent(`<body style="margin:0;${edge}">${svg.replace("<svg", `<svg style="display:block;width:100%"`)}`);
  await page.screenshot({ path: join(STATIC, "icons", `${name}.png`), omitBackground: true });
}

async function picture(site, name, width, prepare) {
  const page = await site.open("", { width });
  await prepare(page);
  await page.evaluate(() => scrollTo(0, 0));
  const taken = await page.screenshot({ animations: "disabled", caret: "hide" });
  const blank = await site.newPage();
  await writeFile(join(STATIC, "screenshots", `${name}-${width}.png`), await smaller(blank, taken));
}

for (const folder of ["icons", "screenshots"]) await mkdir(join(STATIC, folder), { recursive: true });
const site = await startSite();
try {
  await icon(site, "icon-192", 192, false);
  await icon(site, "icon-512", 512, false);
  await icon(site, "maskable-512", 512, true);
  await picture(site, "start", 390, (page) => page.ready());
  await picture(site, "results", 1280, (page) => walk(page, MARGARET));
} finally {
  await site.stop();
}
