// Has the service worker (sw.js) keep the site on the device, and says whether that is so, now:
//   <html data-offline="getting | ready | no">   and the event "waymark:offline" on the document with each change;
//   <html data-update="ready">                   a newer build waits and starts with the next load of the first page.
// Why it is done in this way is in docs/decisions/0007-offline.md. Nothing here is needed for the page to work.

const { serviceWorker } = navigator;
const root = document.documentElement;
const SCOPE = new URL("./", document.baseURI).href;

/** The worker that answered for this page, if there was one: the page came with that worker's build. */
const cameWith = serviceWorker?.controller;
/** How long a page that never becomes live is waited for, and how long a live one has for its own downloads. */
const LATEST_START_MS = 15_000;
const QUIET_MS = 2_000;
/** How long a worker may take to answer, to fetch again what was lost, and to take over: then it is left for next time. */
const ANSWER_MS = 5_000;
const HEAL_MS = 120_000;
const TAKE_OVER_MS = 1_500;
/** How often a page that stays open asks for a newer build. */
const UPDATE_MS = 3_600_000;

const pause = (ms) => new Promise((done) => setTimeout(done, ms));
const once = (target, name) => new Promise((done) => target.addEventListener(name, done, { once: true }));
const atStart = () => ["", "#/"].includes(location.hash);

function say(state) {
  if (root.dataset.offline === state) return;
  root.dataset.offline = state;
  document.dispatchEvent(new CustomEvent("waymark:offline", { detail: state }));
}

/** Asks a worker; `undefined` if it does not answer in time. */
function ask(worker, question, ms = ANSWER_MS) {
  const { port1, port2 } = new MessageChannel();
  const answer = new Promise((done) => (port1.onmessage = ({ data }) => done(data)));
  worker.postMessage(question, [port2]);
  return Promise.race([answer, pause(ms)]);
}

/** Once the app is live, or has given up: nothing here holds up the first screen. */
async function shown() {
  const settled = () => document.querySelector("#app[data-live], #stopped:not([hidden])");
  const seen = new Promise((done) => {
    const look = () => settled() && done();
    new MutationObserver(look).observe(document.body, { subtree: true, attributeFilter: ["data-live", "hidden"] });
    look();
  });
  const loaded = document.readyState === "complete" ? Promise.resolve() : once(window, "load");
  await Promise.race([seen, loaded.then(() => pause(LATEST_START_MS))]);
}

/** The registration of this very site; a site above this one on the same host is not it. */
async function ours() {
  const found = await serviceWorker.getRegistration(SCOPE);
  return found?.scope === SCOPE ? found : undefined;
}

/** Registers without a line on the console where the host has no worker, or names its type wrongly. */
async function register() {
  if (!(await ours())) {
    const worker = await fetch("sw.js", { cache: "no-cache" });
    if (!worker.ok || !/javascript/.test(worker.headers.get("Content-Type"))) throw new Error("no worker on this host");
  }
  return serviceWorker.register("sw.js", { scope: "./", updateViaCache: "none" });
}

/**
 * Lets a newer build that waits take over, and loads it, as long as nothing was begun on this page and no other window
 * is open. Whether this page was loaded in this way just now stands in the history entry, so that it is never done twice
 * in a row.
 */
async function takeOver({ waiting, active }) {
  const { tookOver, ...state } = history.state ?? {};
  if (tookOver) history.replaceState(state, "");
  let begun = !atStart() || document.querySelector("#app input:checked") !== null;
  for (const act of ["pointerdown", "keydown", "hashchange"]) once(window, act).then(() => (begun = true));
  // A newer build waits, or takes over while this page is loading.
  const isNews = cameWith && (waiting || active !== cameWith);
  if (!isNews || begun || tookOver) return;
  const late = pause(TAKE_OVER_MS);
  const changed = once(serviceWorker, "controllerchange");
  if (waiting && !(await Promise.race([ask(waiting, { ask: "takeOver" }), late]))) return;
  if (serviceWorker.controller === cameWith) await Promise.race([changed, late]);
  if (serviceWorker.controller === cameWith || begun) return;
  history.replaceState({ ...state, tookOver: true }, "");
  location.reload();
  await new Promise(() => {});
}

/** Asks the worker in use whether all is there, has it fetch what is not, and says so. */
async function look({ installing, waiting, active }) {
  if (!active) return say(installing || waiting ? "getting" : "no");
  const settled = serviceWorker.controller === cameWith && active === cameWith;
  let ready = await ask(active, { ask: "ready", settled });
  if (!ready) {
    say("getting");
    ready = await ask(active, { ask: "heal" }, HEAL_MS);
  }
  // The worker's answer can come a moment before the browser puts this page in its care.
  if (ready && !serviceWorker.controller) await Promise.race([once(serviceWorker, "controllerchange"), pause(ANSWER_MS)]);
  say(ready && serviceWorker.controller ? "ready" : "no");
}

/** Says how things stand, now and with each change. */
function follow(registration) {
  let last = Promise.resolve();
  const again = () => (last = last.then(() => look(registration)).catch(() => say("no")));
  const tellUpdate = () => {
    const passedBy = cameWith && serviceWorker.controller !== cameWith;
    if (passedBy || (registration.active && registration.waiting)) root.dataset.update = "ready";
  };
  const changed = ({ target }) => {
    tellUpdate();
    // While a newer build is fetched, the worker in use is left in peace: a question to it can hold up its successor.
    if (!registration.active || target.state === "activated") again();
  };
  const watch = (worker) => worker?.addEventListener("statechange", changed);
  registration.addEventListener("updatefound", () => watch(registration.installing));
  serviceWorker.addEventListener("controllerchange", () => {
    tellUpdate();
    again();
  });
  [registration.installing, registration.waiting].forEach(watch);
  tellUpdate();
  again();
  keepAsking(registration);
}

/** A page that stands open for days asks for a newer build as well, when someone comes back to it. */
function keepAsking(registration) {
  let asked = Date.now();
  document.addEventListener("visibilitychange", () => {
    if (document.hidden || Date.now() - asked < UPDATE_MS) return;
    asked = Date.now();
    registration.update().catch(() => {});
  });
}

async function start() {
  const known = await ours();
  if (known) await takeOver(known);
  await shown();
  if (known?.active) return follow(known);
  // Where people ask for few downloads, none is begun; what is on the device already is used.
  if (navigator.connection?.saveData) return say("no");
  await pause(QUIET_MS);
  follow(await register());
}

if (serviceWorker) start().catch(() => say("no"));
else say("no");
