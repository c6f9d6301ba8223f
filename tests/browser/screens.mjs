// What `cargo xtask screenshots` takes pictures of. Each: a name, an address of the site, and, where it takes more than
// that, `prepare(page)` to bring the page into a state. `docs: true` puts a small picture into docs/images/ too.

export const SCREENS = [
  { name: "start", path: "", prepare: (page) => page.ready(), docs: true },
  { name: "start-before-script", path: "", options: { javaScript: false } },
  { name: "urgent-help", path: "urgent-help.html", docs: true },
];
