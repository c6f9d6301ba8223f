// Has the service worker (sw.js) keep the site on the device, and says whether that is so, now:
//   <html data-offline="getting | ready | no">   and the event "waymark:offline" on the document with each change;
//   <html data-update="ready">                   a newer build is on the device; it is what the next load shows.
// Why it is done in this way is in docs/decisions/0007-offline.md. Nothing here is needed for the page to work.

const { serviceWorker } = navigator;
const root = document.documentElement;
const SCOPE = new URL("./", document.baseURI).href;

/** How long a page that never becomes live is waited for, and how long a live one has for its own downloads. */
const LATEST_START_MS = 15_000;
const QUIET_MS = 2_000;
/** How long a worker may take to answer, and to fetch again what was lost. */
const ANSWER_MS = 5_000;
const HEAL_MS = 120_000;
/** How often a page that stays open asks for a newer build. */
const UPDATE_MS = 3_600_000;

const pause = (ms) => new Promise((done) => setTimeout(done, ms));
const once = (target, name) => new Promise((done) => target.addEventListener(name, done, { once: true }));
/** What this page was made of so far: by its names the worker knows whether it came with the build in use. */
const parts = () => performance.getEntriesByType("resource").map(({ name }) => name);

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
  const settled = () => document.querySelector("#app[data-live], #stopped:not([hidden]), #without:not([hidden])");
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

/** Asks the worker whether all is there, has the newest one fetch what is not, and says so. */
async function look({ installing, waiting, active }) {
  if (!active) return say(installing || waiting ? "getting" : "no");
  const question = { ask: "ready", parts: parts() };
  let answer = await ask(active, question);
  if (!answer?.ready) {
    say("getting");
    await ask(waiting ?? active, { ask: "heal" }, HEAL_MS);
    answer = await ask(active, question);
  }
  // The worker's answer can come a moment before the browser puts this page in its care.
  if (!serviceWorker.controller) await Promise.race([once(serviceWorker, "controllerchange"), pause(ANSWER_MS)]);
  if (answer?.ready && !answer.isCurrent) root.dataset.update = "ready";
  say(answer?.ready && serviceWorker.controller ? "ready" : "no");
}

/** Says how things stand, now and with each change. */
function follow(registration) {
  let last = Promise.resolve();
  const again = () => (last = last.then(() => look(registration)).catch(() => say("no")));
  const watch = (worker) => worker?.addEventListener("statechange", again);
  registration.addEventListener("updatefound", () => watch(registration.installing));
  serviceWorker.addEventListener("controllerchange", again);
  [registration.installing, registration.waiting].forEach(watch);
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
  await shown();
  if (known?.active) return follow(known);
  // Where people ask for few downloads, none is begun; what is on the device already is used.
  if (navigator.connection?.saveData) return say("no");
  await pause(QUIET_MS);
  follow(await register());
}

if (serviceWorker) start().catch(() => say("no"));
else say("no");
