// Starts the program: fetches it, has it draw beside the first screen, and puts it in its place. A file of its own so that
// the content security policy can forbid inline script. Whatever fails, the reader is left with readable help.

// Where this never runs, though script is on, the stylesheet shows after a while what works (_stopped.scss).
document.documentElement.dataset.begun = "";

const script = document.querySelector("script[data-wasm]");
// The largest file of all, so that it is asked for before the rest of the page is there.
const coming = fetched("wasm");
coming.catch(() => {});
if (document.readyState === "loading") await new Promise((done) => addEventListener("DOMContentLoaded", done, { once: true }));

const part = (id) => document.getElementById(id);

/** How long a slow program may take before the first screen says what works without it. */
const LONG = 10_000;
/** How long the site's settings may take before the program is shown without them. */
const SETTINGS = 1_000;
/** Where answers saved on this device stand. */
const SAVED = "waymark.saved";

/** The first screen, as it was written at build; what the program draws; the button pressed while there was only the first. */
const first = part("app");
const live = document.createElement("div");
let pressed = null;

const controls = (root) => [...root.querySelectorAll("a, button, input")];
const heading = (root) => root.querySelector("h1")?.textContent;
const banner = (root) => root.querySelector(".wm-banner")?.textContent;

/** A button pressed too early is pressed again once the program is there, and says meanwhile that it was heard. */
function remember(event) {
  pressed = event.target.closest("button") ?? pressed;
  if (pressed) pressed.textContent = first.querySelector("[role=status]").textContent = "Starting…";
}

/** The site's own name, and no word of a demonstration where it is set up: sooner than the program can say it. */
async function settings() {
  const site = await (await fetch("site.json", { cache: "no-cache" })).json();
  if (site.setUp === true) first.querySelector(".wm-banner")?.remove();
  if (site.name?.trim()) first.querySelector(".wm-header__name").lastChild.data = site.name.trim();
}

/** Says what works without the program. */
function offerHelp() {
  if (part("without")) part("without").hidden = false;
}

/** The program cannot start: nothing on the first screen may look as if it could. */
function without() {
  live.remove();
  first.id = "app";
  for (const dead of first.querySelectorAll("fieldset, .wm-start__buttons")) dead.remove();
  offerHelp();
  part("without")?.querySelector("h2").focus();
}

/** The program has stopped: takes its page away and shows the block that keeps urgent help in reach. */
function stopped() {
  const block = part("stopped");
  if (!block.hidden) return;
  live.hidden = true;
  // One that is open would keep everything else from being pressed.
  for (const dialog of live.querySelectorAll("dialog")) dialog.remove();
  block.hidden = false;
  block.querySelector("h1").focus();
  offerSaved(part("saved"));
}

/** Storage may be forbidden, full or gone: then nothing was saved in it. */
function offerSaved(block) {
  try {
    block.hidden = localStorage.getItem(SAVED) === null;
  } catch {
    return;
  }
  block.querySelector("button").onclick = () => {
    let said = "Your saved answers were deleted.";
    try {
      localStorage.removeItem(SAVED);
      block.hidden = true;
    } catch {
      said = "This browser did not let us delete them. You can clear this site’s data in its settings.";
    }
    part("deleted").textContent = said;
  };
}

/** Rust panics end the instance: it cannot be called again. */
function watchForPanics() {
  const failed = () => ("live" in live.dataset ? stopped() : without());
  const died = (reason) => reason instanceof WebAssembly.RuntimeError;
  addEventListener("error", (event) => died(event.error) && failed());
  addEventListener("unhandledrejection", (event) => died(event.reason) && failed());
}

/** Where a file of the program lies: its name stands on this script's tag. */
function address(name) {
  return new URL(script.dataset[name], document.baseURI).href;
}

/** What its bytes are. */
function integrity(name) {
  return script.dataset[`${name}Integrity`] ?? "";
}

/** A module, held to its bytes: import() has no word for these, but takes what was preloaded from the same address. */
async function imported(name) {
  const link = document.createElement("link");
  if (link.relList.supports("modulepreload")) {
    const there = new Promise((done, failed) => Object.assign(link, { onload: done, onerror: failed }));
    document.head.append(Object.assign(link, { rel: "modulepreload", integrity: integrity(name), href: address(name) }));
    await there;
  }
  return import(address(name));
}

/** A program, compiled while the rest is still coming; as plain bytes where the host names the wrong type for .wasm. */
async function fetched(name) {
  const response = await fetch(address(name), { credentials: "same-origin", integrity: integrity(name) });
  if (!response.ok) throw new Error(`The program could not be fetched: ${response.status}`);
  const type = response.headers.get("Content-Type") ?? "";
  if (type.startsWith("application/wasm")) return WebAssembly.compileStreaming(response);
  return WebAssembly.compile(await response.arrayBuffer());
}

/** Waits until the program knows the site's settings too, so that nothing jumps. */
function settled() {
  return new Promise((done) => {
    const look = () => banner(live) === banner(first) && done();
    new MutationObserver(look).observe(live, { childList: true, characterData: true, subtree: true });
    setTimeout(done, SETTINGS);
    look();
  });
}

/** Puts the program in the place of the first screen, with what was ticked, pressed and focused there. */
function takeOver() {
  part("without")?.remove();
  const [before, after] = [controls(first), controls(live)];
  const same = heading(first) === heading(live) && before.length === after.length;
  const focused = before.indexOf(document.activeElement);
  live.hidden = false;
  first.remove();
  live.dataset.live = "";
  live.addEventListener("click", stay);
  if (!same) return;
  before.forEach((control, at) => control.checked && after[at].click());
  after[focused]?.focus({ preventScroll: true });
  after[before.indexOf(pressed)]?.click();
}

/** Pages that exist without the program too are opened within it, so that answers in memory are not lost. */
function stay(event) {
  const page = event.target.closest("a")?.getAttribute("href")?.match(/^(a-to-z|about|privacy|accessibility)\.html$/);
  if (!page || event.button || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
  event.preventDefault();
  location.hash = `#/${page[1]}`;
}

/** Reads a site's own groups with a program of its own, fetched only by a site that has some. The page calls it. */
globalThis.waymarkReadLocal = async (parts) => {
  if (!globalThis.waymarkLocal) {
    const [glue, page] = await Promise.all([imported("localJs"), fetched("localWasm")]);
    await glue.default({ module_or_path: page });
  }
  return globalThis.waymarkLocal.read(parts);
};

/** Fetches the program that finds by words, once somebody opens a page to search on. The page calls it. */
globalThis.waymarkLoadFind = async () => {
  const [glue, page] = await Promise.all([imported("findJs"), fetched("findWasm")]);
  await glue.default({ module_or_path: page });
};

first.addEventListener("click", remember);
settings().catch(() => {});
setTimeout(offerHelp, LONG);
try {
  const [glue, page] = await Promise.all([imported("js"), coming]);
  watchForPanics();
  first.removeAttribute("id");
  live.id = "app";
  live.hidden = true;
  first.after(live);
  await glue.default({ module_or_path: page });
  await settled();
  // A panic may have come first: then the help that it left stays.
  if (live.isConnected) takeOver();
} catch (reason) {
  console.error(reason);
  without();
}
// What nobody waits for, once the line is free. Without it the page works all the same.
for (const name of ["offline", "phone"]) imported(name).catch(() => {});
