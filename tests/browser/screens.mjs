// What `cargo xtask screenshots` takes pictures of. Each: a name, an address of the site, and, where it takes more than
// that, `prepare(page)` to bring the page into a state. `docs: WIDTH` puts the first screen at that width into
// docs/images/ too.

export const SCREENS = [
  { name: "start", path: "", prepare: (page) => page.ready() },
  { name: "start-before-script", path: "", options: { javaScript: false } },
  { name: "urgent-help", path: "urgent-help.html" },
];
