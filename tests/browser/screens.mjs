// What `cargo xtask screenshots` takes pictures of. Each: a name, an address of the site, and, where it takes more than
// that, `prepare(page)` to bring the page into a state. `docs: WIDTH` puts the first screen at that width into
// docs/images/ too.

import { MARGARET, STEPS, walk } from "./journey.mjs";

/** A page of the journey, before anything is answered on it. */
const step = (name) => ({ name, path: "", prepare: (page) => walk(page, MARGARET, name) });
/** A page that needs nothing but its address. */
const page = (name, path) => ({ name, path, prepare: (page) => page.ready() });

export const SCREENS = [
  { ...page("start", ""), docs: 390 },
  { name: "start-before-script", path: "", options: { javaScript: false } },
  { name: "urgent-help", path: "urgent-help.html" },
  ...Object.keys(STEPS)
    .filter((name) => name !== "start")
    .map((name) => (name === "topics" ? { ...step(name), docs: 820 } : step(name))),
  { name: "results", path: "", prepare: (page) => walk(page, MARGARET), docs: 1280 },
  page("quick-find", "#/quick-find"),
  page("a-to-z", "#/a-to-z"),
  page("about", "#/about"),
  page("privacy", "#/privacy"),
  page("accessibility", "#/accessibility"),
  page("check", "#/check"),
];
