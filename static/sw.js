// The service worker: keeps the whole site on the device, so that it works without a connection. How it installs,
// updates and what it promises is in docs/decisions/0007-offline.md.
//
// The next two lines are filled in by `cargo xtask build` (crates/xtask/src/build/precache.rs): the build's name, and
// each file with the beginning of its SHA-256. With an empty list this worker keeps nothing, says "not ready", and takes
// over from any other at once: put on a host as it stands here, it switches working offline off.
const BUILD = "none";
const FILES = [];

const SCOPE = registration.scope;
const SUMS = new Map(FILES);
// A path holds no space: the names of two sites of one origin never begin alike.
const OURS = `waymark ${new URL(SCOPE).pathname} `;
const BUILD_CACHE = `${OURS}build ${BUILD}`;
const URGENT_CACHE = `${OURS}urgent`;
const KEPT_CACHE = `${OURS}kept`;

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
const LAST_WORDS = `<!doctype html><html lang="en-GB"><meta charset="utf-8"><title>No connection</title>
<h1>This page is not on your device</h1><p>Connect to the internet, then open it again.</p>
<p><strong>If someone’s life is at risk, call 999.</strong></p></html>`;

/** Files fetched at the same time while installing: few, because the page may still be fetching its own. */
const LANES = 3;
/** How long one file may take; how long the owner's files may before the kept copy is shown, or while installing. */
const FILE_MS = 120_000;
const OWN_MS = 3_000;
const OWN_INSTALL_MS = 10_000;
const PAUSE_MS = 2_000;
const INSIST_MS = 150;

const address = (path) => SCOPE + path;
const pause = (ms) => new Promise((done) => setTimeout(done, ms));
const inCache = (cacheName, path) => caches.match(address(path), { cacheName, ignoreVary: true });
const put = async (cacheName, path, answer) => (await caches.open(cacheName)).put(address(path), answer);
const ourBuilds = async () => (await caches.keys()).filter((name) => name.startsWith(`${OURS}build `));

async function isSound(path, bytes) {
  const sum = new Uint8Array(await crypto.subtle.digest("SHA-256", bytes)).subarray(0, 8);
  return SUMS.get(path) === Array.from(sum, (byte) => byte.toString(16).padStart(2, "0")).join("");
}

/** The host's answer, made anew: one that was redirected may not answer a navigation, and some hosts name wrong types. */
function answerOf(path, bytes, { headers, status }) {
  const kept = new Headers(headers);
  for (const ofTheWire of ["Content-Encoding", "Content-Length", "Transfer-Encoding", "Vary"]) kept.delete(ofTheWire);
  const type = status < 400 && TYPES[path.split(".").pop()];
  if (type) kept.set("Content-Type", type);
  return new Response(bytes, { status, headers: kept });
}

/** Asks the host for a file of this build: its answer, and whether it is the file it is meant to be. */
async function ask(path, cache) {
  const wish = { cache, credentials: "same-origin", priority: "low", signal: AbortSignal.timeout(FILE_MS) };
  const given = await fetch(address(path), wish);
  const bytes = await given.arrayBuffer();
  return { answer: answerOf(path, bytes, given), sound: given.ok && (await isSound(path, bytes)) };
}

/** The copy that another build keeps, where it is the same file. Pages come anew, for their headers. */
async function reuse(path) {
  if (path.endsWith(".html")) return undefined;
  for (const cacheName of await ourBuilds()) {
    const copy = await inCache(cacheName, path);
    const bytes = await copy?.arrayBuffer();
    if (bytes && (await isSound(path, bytes))) return answerOf(path, bytes, copy);
  }
  return undefined;
}

/** A file of this build, checked. The browser's own copy will do if it is sound; a stale one is asked for past it. */
async function obtain(path) {
  const copy = await reuse(path);
  if (copy) return copy;
  for (const [cache, wait] of [[HASHED.test(path) ? "default" : "no-cache", 0], ["reload", 0], ["reload", PAUSE_MS]]) {
    if (wait) await pause(wait);
    const { answer, sound } = await ask(path, cache).catch(() => ({}));
    if (sound) return answer;
  }
  throw new Error(`${path} of build ${BUILD} could not be had from this host`);
}

/** Puts all of urgent help in place, or leaves what is there: page and stylesheet belong together. */
async function placeUrgent() {
  const answers = await Promise.all(URGENT.map(obtain));
  for (const [at, path] of URGENT.entries()) await put(URGENT_CACHE, path, answers[at]);
  const cache = await caches.open(URGENT_CACHE);
  const current = new Set(URGENT.map(address));
  for (const { url } of await cache.keys()) if (!current.has(url)) await cache.delete(url);
}

/** Files of this build that are not in its cache: looked up, not remembered, because browsers take storage away. */
async function missing() {
  if (!(await caches.has(BUILD_CACHE))) return [...SUMS.keys()];
  const there = new Set((await (await caches.open(BUILD_CACHE)).keys()).map(({ url }) => url));
  return [...SUMS.keys()].filter((path) => !there.has(address(path)));
}

/** Puts what is missing into this build's cache; fails as a whole with the first file that cannot be had. */
async function fillUp() {
  const wanted = await missing();
  let failure;
  const lane = async () => {
    while (!failure && wanted.length > 0) {
      const path = wanted.shift();
      await obtain(path)
        .then((answer) => put(BUILD_CACHE, path, answer))
        .catch((why) => (failure = why));
    }
  };
  // All lanes have ended before anyone clears up after them.
  await Promise.all(Array.from({ length: LANES }, lane));
  if (failure) throw failure;
  if ((await missing()).length > 0) throw new Error(`build ${BUILD} was taken from storage while installing`);
}

async function install() {
  if (FILES.length === 0) return skipWaiting();
  await placeUrgent();
  // This build's cache stands already where a host went back to the build in use: that one is not ours to remove.
  const begun = await caches.has(BUILD_CACHE);
  try {
    await fillUp();
  } catch (why) {
    if (!begun) await caches.delete(BUILD_CACHE);
    throw why;
  }
  await Promise.race([Promise.allSettled(OWN.map(askOwn)), pause(OWN_INSTALL_MS)]);
}

/** Windows of this site, other than one. */
async function windowsBut(id) {
  const all = await clients.matchAll({ type: "window", includeUncontrolled: true });
  return all.filter((client) => client.id !== id && client.url.startsWith(SCOPE));
}

/** Removes what earlier builds kept, unless a newer one is being put in place just now. */
async function removeOtherBuilds() {
  if (registration.installing || registration.waiting) return;
  const others = (await ourBuilds()).filter((name) => name !== BUILD_CACHE);
  await Promise.all(others.map((name) => caches.delete(name)));
}

/** Chromium forgets the first call where the worker in use is busy just then, and comes back to it much later (seen). */
async function insist() {
  for (let calls = 0; calls < 10 && registration.waiting; calls += 1) {
    skipWaiting();
    await pause(INSIST_MS);
  }
}

async function activate() {
  // An open window still fetches files of the build it came with; the next start removes them (`isReady`).
  if ((await windowsBut()).length === 0) await removeOtherBuilds();
  await clients.claim();
}

/** A file of this build. Nothing is thrown at the page, whatever was lost and whatever the network does. */
async function fromBuild(path, isNavigation) {
  const places = URGENT.includes(path) ? [URGENT_CACHE, BUILD_CACHE] : [BUILD_CACHE];
  for (const cacheName of places) {
    const copy = await inCache(cacheName, path).catch(() => undefined);
    if (copy) return copy;
  }
  try {
    const { answer, sound } = await ask(path, "no-cache");
    if (sound) await put(BUILD_CACHE, path, answer.clone()).catch(() => {});
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

/** A file of another build, for a window that came with it. */
async function fromAnyBuild(request) {
  const copy = await caches.match(request, { ignoreVary: true }).catch(() => undefined);
  return copy ?? fetch(request).catch(() => new Response(null, { status: 504 }));
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

/** The path of an address below the scope, as the list writes it; hosts leave out `index.html` and `.html`. */
function pathOf(url) {
  const path = url.pathname.slice(new URL(SCOPE).pathname.length);
  const whole = path === "" || path.endsWith("/") ? `${path}index.html` : path;
  return SUMS.has(`${whole}.html`) ? `${whole}.html` : whole;
}

/** What a page may ask this worker. */
const ANSWERS = {
  /** Whether all of this build is on the device. `settled`: the asking window came with this build. */
  async ready({ source, data }) {
    await clients.claim();
    if (data.settled && (await windowsBut(source.id)).length === 0) await removeOtherBuilds();
    return FILES.length > 0 && (await missing()).length === 0;
  },
  /** Fetches what the browser took away. */
  async heal() {
    if (FILES.length === 0) return false;
    const urgent = await Promise.all(URGENT.map((path) => inCache(URGENT_CACHE, path)));
    if (!urgent.every(Boolean)) await placeUrgent();
    await fillUp();
    return true;
  },
  /** Takes the place of the worker in use, if no other window would notice. */
  async takeOver(event) {
    if ((await windowsBut(event.source.id)).length > 0) return false;
    event.waitUntil(insist());
    return true;
  },
};

addEventListener("install", (event) => event.waitUntil(install()));
addEventListener("activate", (event) => event.waitUntil(activate()));

addEventListener("message", (event) => {
  const answer = ANSWERS[event.data?.ask];
  if (answer) event.waitUntil(answer(event).catch(() => false).then((said) => event.ports[0]?.postMessage(said)));
});

addEventListener("fetch", (event) => {
  const { request } = event;
  const url = new URL(request.url);
  if (request.method !== "GET" || !url.href.startsWith(SCOPE)) return;
  const path = pathOf(url);
  if (SUMS.has(path)) {
    event.respondWith(fromBuild(path, request.mode === "navigate"));
  } else if (OWN.includes(path)) {
    const asked = askOwn(path);
    event.waitUntil(asked.catch(() => {}));
    event.respondWith(own(path, asked));
  } else if (HASHED.test(path)) {
    event.respondWith(fromAnyBuild(request));
  }
});
