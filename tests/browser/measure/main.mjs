// Measures the built page, and the empty one beside it, in Chromium: docs/measuring.md says how and why. Called by
// `cargo xtask measure`, which compares what this writes with budgets.toml; no part of the tests, as machines differ.
//
//   node tests/browser/measure/main.mjs OUTPUT.json RUNS [PART]

import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { DIST, ROOT } from "../harness.mjs";
import { memory, presses } from "./journey.mjs";
import { Figures, LINES, servePacked } from "./page.mjs";
import { firstVisit, offlineStart, warmStart } from "./starts.mjs";

const [output, runs, part] = process.argv.slice(2);

/** What is measured: where it is, how it shows that it is there, whether there are questions to answer. */
const SUBJECTS = {
  page: { folder: DIST, there: "#app[data-live]", mark: "live", asks: true },
  floor: { folder: join(ROOT, "target/floor"), there: "h1", mark: "mounted", asks: false },
};

const PARTS = {
  first: async (...all) => {
    for (const line of Object.keys(LINES)) await firstVisit(...all, line);
  },
  warm: warmStart,
  offline: offlineStart,
  presses,
  memory,
};
/** What the empty page has nothing for. */
const OF_THE_PAGE_ALONE = ["offline", "presses"];

if (part && !(part in PARTS)) throw new Error(`no such part: ${part} (there are ${Object.keys(PARTS).join(", ")})`);
const said = {};
for (const [name, subject] of Object.entries(SUBJECTS)) {
  const figures = new Figures();
  const site = await servePacked(subject.folder);
  try {
    for (const [what, measure] of Object.entries(PARTS)) {
      if ((part && part !== what) || (!subject.asks && OF_THE_PAGE_ALONE.includes(what))) continue;
      for (let run = 1; run <= runs; run += 1) {
        console.log(`   ${name}, ${what}: ${run} of ${runs}`);
        await measure(site, subject, figures);
      }
    }
  } finally {
    await site.stop();
  }
  said[name] = figures.all;
}
writeFileSync(output, JSON.stringify(said, null, 1));
