// Measures the built page, and the empty one beside it, in Chromium: docs/measuring.md says how and why. Called by
// `cargo xtask measure`, which compares what this writes with budgets.toml; no part of the tests, as machines differ.
//
//   node tests/browser/measure/main.mjs OUTPUT.json RUNS [PART]

import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { DIST, ROOT } from "../harness.mjs";
import { memory, order, presses } from "./journey.mjs";
import { Figures, LINES, servePacked } from "./page.mjs";
import { firstVisit, offlineStart, warmStart } from "./starts.mjs";

const [output, runs, part] = process.argv.slice(2);

/** What is measured: where it is, how it shows that it is there, whether there are questions to answer.
 * The order of suggestions alone is a program of its own, which draws nothing. */
const SUBJECTS = {
  page: { folder: DIST, there: "#app[data-live]", mark: "live", asks: true },
  floor: { folder: join(ROOT, "target/measure/floor"), there: "h1", mark: "mounted", asks: false },
  rank: { folder: join(ROOT, "target/measure/rank"), there: "#there" },
};

const PARTS = {
  first: async (...all) => {
    for (const line of Object.keys(LINES)) await firstVisit(...all, line);
  },
  warm: warmStart,
  offline: offlineStart,
  presses,
  memory,
  order,
};
/** Which parts are measured of what. */
const OF = { page: ["first", "warm", "offline", "presses", "memory"], floor: ["first", "warm", "memory"], rank: ["order"] };

if (part && !(part in PARTS)) throw new Error(`no such part: ${part} (there are ${Object.keys(PARTS).join(", ")})`);
const said = { page: {}, floor: {} };
for (const [name, subject] of Object.entries(SUBJECTS)) {
  const parts = OF[name].filter((what) => !part || part === what);
  if (parts.length === 0) continue;
  const figures = new Figures();
  const site = await servePacked(subject.folder);
  try {
    for (const what of parts) {
      for (let run = 1; run <= runs; run += 1) {
        console.log(`   ${name}, ${what}: ${run} of ${runs}`);
        await PARTS[what](site, subject, figures);
      }
    }
  } finally {
    await site.stop();
  }
  // The order alone is told as the page's: it is the same core.
  Object.assign(said[name === "rank" ? "page" : name], figures.all);
}
writeFileSync(output, JSON.stringify(said, null, 1));
