// Leaving fast, and leaving nothing behind: "Leave this site" (V8), what happens once everything was cleared (V7), and
// the timer of shared tablets (V6). A file of its own, so that it works before the program is there and after it has
// failed. What it says stands in the page; it finds its places by attributes:
//
//   [data-leave]        a link to a page that says nothing about this visit
//   [data-shared]       the device is shared; its value: minutes until an untouched tablet is cleared, 0 for never
//   dialog [data-left]  the time that is left, shown; [data-said] the same, said now and then
//   [data-stay] [data-clear]  the two buttons of that dialog

/** Seconds before the end when the dialog comes up. */
const WARNING = 120;
/** Seconds at which the time left is said aloud. */
const SAID_AT = [60, 30, 10];
/** Shift pressed so often, within so many milliseconds, leaves. */
const PRESSES = 3;
const PRESSED_WITHIN = 5_000;

const one = (selector) => document.querySelector(selector);
let gone = false;

/** Takes everything off the screen at once, the title too. */
function cover() {
  gone = true;
  document.title = "Page closed";
  document.body.hidden = true;
}

/** Goes somewhere that says nothing about this visit. Offline, or as an app of its own, that is a page of this site. */
function leave() {
  cover();
  const app = matchMedia("(display-mode: standalone)").matches || navigator.standalone === true;
  const away = navigator.onLine && !app && one("[data-leave]")?.href;
  location.replace(away || new URL("neutral.html", document.baseURI));
}

/** Loads the page anew at the words that say so: nothing of this visit is left in memory or on the way back. */
function clear() {
  cover();
  history.replaceState(null, "", `${location.pathname}#/cleared`);
  location.reload();
}

const shared = () => one("[data-shared]");
// A second tab of a shared tablet may show the same person's answers: it is cleared with the first.
const tabs = "BroadcastChannel" in window ? new BroadcastChannel(`waymark ${new URL(".", document.baseURI).pathname}`) : null;
const tell = () => tabs?.postMessage("clear");
tabs?.addEventListener("message", () => shared() && clear());
document.addEventListener("waymark:clear", tell);

let presses = [];
addEventListener("keydown", (event) => {
  if (event.key !== "Shift") presses = [];
  else if (!event.repeat) presses = [...presses, Date.now()].filter((at) => Date.now() - at < PRESSED_WITHIN);
  if (presses.length >= PRESSES) leave();
});

let touched = Date.now();
const dialog = () => one("dialog[data-idle]");
function touch() {
  if (!dialog()?.open) touched = Date.now();
}
for (const name of ["pointerdown", "keydown", "wheel", "input"]) addEventListener(name, touch, { capture: true, passive: true });

/** Looks how long nobody has touched the screen. */
function look() {
  const minutes = Number(shared()?.dataset.shared ?? 0);
  if (!minutes || gone) return;
  // A clock that was put back gives nobody more time.
  touched = Math.min(touched, Date.now());
  const left = Math.ceil(minutes * 60 - (Date.now() - touched) / 1000);
  if (left <= 0) {
    tell();
    clear();
  } else if (left <= WARNING) warn(left);
  else if (dialog()?.open) dialog().close();
}

function warn(left) {
  const box = dialog();
  if (!box) return;
  if (!box.open) box.showModal();
  const shown = box.querySelector("[data-left]");
  const words = left > SAID_AT[0] ? shown.dataset.long : shown.dataset.short.replace("{n}", left);
  if (shown.textContent !== words) shown.textContent = words;
  if (SAID_AT.includes(left)) box.querySelector("[data-said]").textContent = words;
}

setInterval(look, 1_000);
document.addEventListener("visibilitychange", look);
// Escape closes the dialog without a press of any button: somebody is there.
document.addEventListener("close", () => (touched = Date.now()), true);
document.addEventListener("click", (event) => {
  const pressed = event.target.closest("[data-leave], [data-stay], [data-clear]");
  if (!pressed) return;
  if (pressed.matches("[data-leave]")) {
    event.preventDefault();
    leave();
  } else if (pressed.matches("[data-stay]")) {
    touched = Date.now();
    dialog().close();
  } else {
    tell();
    clear();
  }
});
// Browsers keep whole pages to be quick on the way back: one that was left comes back empty, one that stood untouched
// too long is cleared at once.
addEventListener("pageshow", (event) => {
  if (event.persisted) gone ? location.reload() : look();
});
// WebKit shows a page that it kept with its fields as they were first drawn, where browsers are to remember nothing of
// them (autocomplete="off"): then an answer would look as if it were not given. What stands there now is made the first.
addEventListener("pagehide", () => {
  for (const field of document.querySelectorAll("input")) {
    field.defaultChecked = field.checked;
    field.defaultValue = field.value;
  }
});
