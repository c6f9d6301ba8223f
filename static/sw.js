// The service worker: keeps the whole site on the device, so that it works without a connection. How it installs,
// updates and what it promises is in docs/decisions/0007-offline.md.
//
// The next two lines are filled in by `cargo xtask build` (crates/xtask/src/build/precache.rs): the build's name, and
// each file with the beginning of its SHA-256. An empty list is a build too: one that keeps nothing, so that put on a
// host as it stands here, this file switches working offline off.
const BUILD = "none";
const FILES = [];

const SCOPE = registration.scope;
// A path holds no space: the names of two sites of one origin never begin alike.
const OURS = `waymark ${new URL(SCOPE).pathname} `;
const BUILDS = `${OURS}build `;
const URGENT_CACHE = `${OURS}urgent`;
const KEPT_CACHE = `${OURS}kept`;
/** Written into a build's cache last of all: its files, and how many builds came before. A cache without it is not whole. */
const LIST = "build.json";

/** A build: the cache that holds it, and its files with their checksums. */
const build = (name, files, order = 0) => ({ cacheName: BUILDS + name, sums: new Map(files), order });
/** The build this worker came with. The one in use may be newer: see `current`. */
const MINE = build(BUILD, FILES);

/** Urgent help: kept apart, first of all, and never taken away. */
const URGENT = FILES.map(([path]) => path).filter((path) => /^urgent[^/]*\.(html|css)$/.test(path));
/** The site's own files, changed by its owner at any time: asked for anew each time, the last good copy kept. */
const OWN = ["site.json", "local.csv"];
/** Names that hold a checksum of their content: never changed, so any copy is the right one. */
const HASHED = /[.-][0-9a-f]{8,}(_bg)?\.\w+$/;
const TYPES = {
  html: "text/html; charset=utf-8",
  css: "text/css; charset=utf-8",
  js: "text/javascript; charset=utf-8",
  wasm: "application/wasm",
  svg: "image/svg+xml",
  png: "image/png",
  webmanifest: "application/manifest+json",
};
/** Said where even urgent help is not to be had. */
const LAST_WORDS = `<!doctype html><html lang="en-GB"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>No connection</title>
<h1>This page is not on your device</h1><p>Connect to the internet, then open it again.</p>
<p><strong>If someone’s life is at risk, call <a href="tel:999">999</a>.</strong></p></html>`;

/** Files fetched at the same time while installing: few, because the page may still be fetching its own. */
const LANES = 3;
/** How long one file may take; how long the owner's files may before the kept copy is shown, or while installing. */
const FILE_MS = 120_000;
const OWN_MS = 3_000;
const OWN_INSTALL_MS = 10_000;
const PAUSE_MS = 2_000;

const address = (path) => SCOPE + path;
const pause = (ms) => new Promise((done) => setTimeout(done, ms));
const inCache = (cacheName, path) => caches.match(address(path), { cacheName, ignoreVary: true });
const put = async (cacheName, path, answer) => (await caches.open(cacheName)).put(address(path), answer);
const buildCaches = async () => (await caches.keys()).filter((name) => name.startsWith(BUILDS));

async function isSound(sum, bytes) {
  const found = new Uint8Array(await crypto.subtle.digest("SHA-256", bytes)).subarray(0, 8);
  return sum === Array.from(found, (byte) => byte.toString(16).padStart(2, "0")).join("");
}

/** The host's answer, made anew: one that was redirected may not answer a navigation, and some hosts name wrong types. */
function answerOf(path, bytes, { headers, status }) {
  const kept = new Headers(headers);
  for (const ofTheWire of ["Content-Encoding", "Content-Length", "Transfer-Encoding", "Vary"]) kept.delete(ofTheWire);
  const type = status < 400 && TYPES[path.split(".").pop()];
  if (type) kept.set("Content-Type", type);
  return new Response(bytes, { status, headers: kept });
}

/** Asks the host for a file: its answer, and whether it is the file with this checksum. */
async function ask(path, sum, cache) {
  const wish = { cache, credentials: "same-origin", priority: "low", signal: AbortSignal.timeout(FILE_MS) };
  const given = await fetch(address(path), wish);
  const bytes = await given.arrayBuffer();
  return { answer: answerOf(path, bytes, given), sound: given.ok && (await isSound(sum, bytes)) };
}

/** The copy that another build keeps, where it is the same file. Pages come anew, for their headers. */
async function reuse(path, sum) {
  if (path.endsWith(".html")) return undefined;
  for (const cacheName of await buildCaches()) {
    const copy = await inCache(cacheName, path);
    const bytes = await copy?.arrayBuffer();
    if (bytes && (await isSound(sum, bytes))) return answerOf(path, bytes, copy);
  }
  return undefined;
}

/** A file of this worker's build, checked. The browser's own copy will do if it is sound; a stale one is passed by. */
async function obtain(path) {
  const sum = MINE.sums.get(path);
  const copy = await reuse(path, sum);
  if (copy) return copy;
  for (const [cache, wait] of [[HASHED.test(path) ? "default" : "no-cache", 0], ["reload", 0], ["reload", PAUSE_MS]]) {
    if (wait) await pause(wait);
    const { answer, sound } = await ask(path, sum, cache).catch(() => ({}));
    if (sound) return answer;
  }
  throw new Error(`${path} of build ${BUILD} could not be had from this host`);
}

/** Puts all of urgent help in place, or leaves what is there: page and stylesheet belong together. */
async function placeUrgent() {
  if (URGENT.length === 0) return;
  const answers = await Promise.all(URGENT.map(obtain));
  for (const [at, path] of URGENT.entries()) await put(URGENT_CACHE, path, answers[at]);
  const cache = await caches.open(URGENT_CACHE);
  const wanted = new Set(URGENT.map(address));
  for (const { url } of await cache.keys()) if (!wanted.has(url)) await cache.delete(url);
}

/** Files of a build that are not in its cache: looked up, not remembered, because browsers take storage away. */
async function missing({ cacheName, sums }) {
  if (!(await caches.has(cacheName))) return [...sums.keys()];
  const there = new Set((await (await caches.open(cacheName)).keys()).map(({ url }) => url));
  return [...sums.keys()].filter((path) => !there.has(address(path)));
}

/** All whole builds on the device, the newest first. Counted, because clocks go back. */
async function wholeBuilds() {
  const lists = (await buildCaches()).map(async (cacheName) => {
    const list = await (await inCache(cacheName, LIST))?.json();
    return list && build(cacheName.slice(BUILDS.length), list.files, list.order);
  });
  return (await Promise.all(lists)).filter(Boolean).sort((a, b) => b.order - a.order);
}

/** Puts what is missing of this worker's build in its cache, and makes it the newest; fails with the first lost file. */
async function fillUp() {
  const wanted = await missing(MINE);
  let failure;
  const lane = async () => {
    while (!failure && wanted.length > 0) {
      const path = wanted.shift();
      await obtain(path)
        .then((answer) => put(MINE.cacheName, path, answer))
        .catch((why) => (failure = why));
    }
  };
  // All lanes have ended before anyone clears up after them.
  await Promise.all(Array.from({ length: LANES }, lane));
  if (failure) throw failure;
  if ((await missing(MINE)).length > 0) throw new Error(`build ${BUILD} was taken from storage while installing`);
  const [newest] = await wholeBuilds();
  const order = newest?.cacheName === MINE.cacheName ? newest.order : (newest?.order ?? 0) + 1;
  await put(MINE.cacheName, LIST, new Response(JSON.stringify({ order, files: FILES })));
}

async function install() {
  await placeUrgent();
  // This build's cache stands already where a host went back to a build in use: that one is not ours to remove.
  const begun = await caches.has(MINE.cacheName);
  try {
    await fillUp();
  } catch (why) {
    if (!begun) await caches.delete(MINE.cacheName);
    throw why;
  }
  await Promise.race([Promise.allSettled(OWN.map(askOwn)), pause(OWN_INSTALL_MS)]);
}

/** The build in use: the newest whole one, looked up afresh whenever a page is opened. `known` is the last answer. */
let known = MINE;
let inUse;
function current(afresh) {
  if (afresh || !inUse) {
    const found = wholeBuilds().then(([newest]) => newest ?? MINE);
    inUse = found.catch(() => MINE).then((using) => (known = using));
  }
  return inUse;
}

/** Whether a window of this site is open, other than one. */
async function isOpenBut(id) {
  const all = await clients.matchAll({ type: "window", includeUncontrolled: true });
  return all.some((client) => client.id !== id && client.url.startsWith(SCOPE));
}

/** Removes all builds but the one in use, unless another is being put in place, or was a moment ago. */
async function removeOthers({ cacheName }) {
  const others = (await buildCaches()).filter((name) => name !== cacheName);
  if (registration.installing || (await current(true)).cacheName !== cacheName) return;
  await Promise.all(others.map((name) => caches.delete(name)));
}

async function activate() {
  if (!(await isOpenBut())) await removeOthers(await current(true));
  await clients.claim();
}

/** A file of the build in use. Nothing is thrown at the page, whatever was lost and whatever the network does. */
async function fromBuild({ cacheName, sums }, path, isNavigation) {
  for (const place of URGENT.includes(path) ? [URGENT_CACHE, cacheName] : [cacheName]) {
    const copy = await inCache(place, path).catch(() => undefined);
    if (copy) return copy;
  }
  try {
    const { answer, sound } = await ask(path, sums.get(path), "no-cache");
    if (sound) await put(cacheName, path, answer.clone()).catch(() => {});
    if (answer.ok || !isNavigation) return answer;
  } catch {
    // No network either.
  }
  return isNavigation ? lastResort() : new Response(null, { status: 504 });
}

async function lastResort() {
  const help = URGENT.find((path) => path.endsWith(".html"));
  const copy = help && (await inCache(URGENT_CACHE, help).catch(() => undefined));
  return copy ?? new Response(LAST_WORDS, { status: 503, headers: { "Content-Type": TYPES.html } });
}

/** A page of the site, of the newest build; any other address is the network's. */
async function page(request, url) {
  const using = await current(true);
  const path = pathOf(url, using);
  return using.sums.has(path) ? fromBuild(using, path, true) : fetch(request);
}

/** What a page is made of: of any build where the name says which, because a window may have come with an older one. */
async function part(request, path) {
  const copy = HASHED.test(path) && (await caches.match(request, { ignoreVary: true }).catch(() => undefined));
  if (copy) return copy;
  const using = await current();
  if (using.sums.has(path)) return fromBuild(using, path, false);
  return fetch(request).catch(() => new Response(null, { status: 504 }));
}

/** Hosts and hotel networks answer with a page where a file is missing: such an answer is not kept. */
function isGood(path, status, text) {
  // A site may take its own groups away; without `site.json` it would lose its contacts, so that is taken for a fault.
  if (path === "local.csv") return status === 404 || (status === 200 && !/^\s*</.test(text));
  try {
    return status === 200 && JSON.parse(text) instanceof Object;
  } catch {
    return false;
  }
}

/** Asks the host for a file of its owner, and keeps a good answer. */
async function askOwn(path) {
  const wish = { cache: "no-cache", credentials: "same-origin", signal: AbortSignal.timeout(FILE_MS) };
  const given = await fetch(address(path), wish);
  const bytes = await given.arrayBuffer();
  const answer = answerOf(path, bytes, given);
  const good = isGood(path, given.status, new TextDecoder().decode(bytes));
  if (good) await put(KEPT_CACHE, path, answer.clone()).catch(() => {});
  return { answer, good };
}

/** The host's answer if it is good and comes in time, else the last good one, marked as such. */
async function own(path, asked) {
  const copy = await inCache(KEPT_CACHE, path).catch(() => undefined);
  const { answer, good } = (await Promise.race([asked, ...(copy ? [pause(OWN_MS)] : [])]).catch(() => undefined)) ?? {};
  if (good || (answer && !copy)) return answer;
  if (!copy) return new Response(null, { status: 504 });
  const headers = new Headers(copy.headers);
  headers.set("X-Waymark-Kept", "1");
  return new Response(copy.body, { status: copy.status, headers });
}

/** The path of an address below the scope, as lists write it; hosts leave out `index.html` and `.html`. */
function pathOf(url, { sums }) {
  const path = url.pathname.slice(new URL(SCOPE).pathname.length);
  const whole = path === "" || path.endsWith("/") ? `${path}index.html` : path;
  return sums.has(`${whole}.html`) ? `${whole}.html` : whole;
}

/** What a page may ask this worker. */
const ANSWERS = {
  /**
   * Whether all of the build in use is on the device, and whether the asking window came with it: `parts` are the
   * addresses it has fetched. If it did, and is the only window, nobody needs other builds any more.
   */
  async ready({ source, data }) {
    await clients.claim();
    const using = await current(true);
    const isOff = using.sums.size === 0;
    const named = data.parts.map((part) => pathOf(new URL(part), using)).filter((path) => HASHED.test(path));
    const isCurrent = isOff || named.every((path) => using.sums.has(path));
    if (isCurrent && !(await isOpenBut(source.id))) await removeOthers(using);
    return { ready: !isOff && (await missing(using)).length === 0, isCurrent };
  },
  /** Fetches what the browser took away. */
  async heal() {
    const urgent = await Promise.all(URGENT.map((path) => inCache(URGENT_CACHE, path)));
    if (!urgent.every(Boolean)) await placeUrgent();
    await fillUp();
  },
};

addEventListener("install", (event) => event.waitUntil(install()));
addEventListener("activate", (event) => event.waitUntil(activate()));

addEventListener("message", (event) => {
  const answer = ANSWERS[event.data?.ask];
  if (answer) event.waitUntil(answer(event).catch(() => {}).then((said) => event.ports[0]?.postMessage(said)));
});

addEventListener("fetch", (event) => {
  const { request } = event;
  const url = new URL(request.url);
  if (request.method !== "GET" || !url.href.startsWith(SCOPE)) return;
  const path = pathOf(url, MINE);
  if (request.mode === "navigate") {
    event.respondWith(page(request, url));
  } else if (OWN.includes(path)) {
    const asked = askOwn(path);
    event.waitUntil(asked.catch(() => {}));
    event.respondWith(own(path, asked));
  } else if (HASHED.test(path) || known.sums.has(path)) {
    event.respondWith(part(request, path));
  }
});
