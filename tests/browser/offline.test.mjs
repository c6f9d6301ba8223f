// Working offline: what is promised is there, what is there is whole, and losing it takes nothing else away (O1 to O9).

import assert from "node:assert/strict";
import { cpSync, readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { after, afterEach, before, describe, test } from "node:test";
import { builds, cached, copy, edit, installed, listed, refill, removeCopies, said, says } from "./builds.mjs";
import { picture } from "./faults.mjs";
import { DIST, startSite, words } from "./harness.mjs";
import { MARGARET, heading, walk } from "./journey.mjs";

const LIBRARY = `/${listed(DIST).find((path) => path.startsWith("data/libraries-london"))}`;
const URGENT = listed(DIST).filter((path) => /^urgent[^/]*$/.test(path)).map((path) => `/${path}`).sort();

let site;
/** A site of its own for a test that stops or changes the server. */
const own = async (options) => (site = await startSite({ workers: "allow", ...options }));
afterEach(async () => {
  await site?.stop();
  site = undefined;
});
after(removeCopies);

/** Starts the page anew and waits for it to be live. */
async function again(page) {
  await page.reload();
  await page.ready();
}

describe("proof of working offline (O9)", () => {
  test("O9a: the page starts with the network switched off", async () => {
    await own();
    const page = await installed(site);
    await page.context().setOffline(true);
    await again(page);
    await says(page, "ready");
    assert.deepEqual(page.log.problems(), []);
  });

  test("O9b O6: the page starts with the server stopped, in this window and in a new one", async () => {
    await own();
    const page = await installed(site);
    await site.server.stop();
    await again(page);
    const second = await page.context().newPage();
    await second.goto(`${site.origin}/index.html?from=home-screen`);
    await second.locator("#app[data-live]").waitFor({ state: "attached" });
    assert.deepEqual(page.log.problems(), []);
  });

  test("O9c: without an installation a stopped server cannot be reached", async () => {
    await own();
    await installed(site);
    const stranger = await site.newPage();
    await site.server.stop();
    await assert.rejects(stranger.goto(`${site.origin}/`), /ERR_CONNECTION_REFUSED/);
  });

  test("O9d V1: a whole journey, another region, urgent help and print, all with the server stopped", async () => {
    await own();
    const page = await installed(site);
    await site.server.stop();
    await again(page);
    await walk(page, MARGARET);
    assert.ok((await page.pdf()).length > 20_000);
    await page.emulateMedia({ media: "print" });
    assert.match(await words(page), /What could help/);
    await page.emulateMedia({ media: null });
    await page.goto(`${site.origin}/`);
    await walk(page, { ...MARGARET, place: ["Norwich", /^Norwich/] });
    await page.goto(`${site.origin}/urgent-help.html`);
    assert.match(await words(page), /Call 999 or go to A&E now if:/);
    assert.deepEqual(page.log.problems(), []);
  });

  test("V10 V11: pages keep the host's security headers offline", async () => {
    await own();
    const page = await installed(site);
    const online = (await fetch(`${site.origin}/`)).headers.get("content-security-policy");
    await site.server.stop();
    const headers = (await page.goto(`${site.origin}/`)).headers();
    assert.match(online, /frame-ancestors 'none'/);
    assert.equal(headers["content-security-policy"], online);
    assert.equal(headers["referrer-policy"], "no-referrer");
  });

  test("V8: the page to leave to is there offline and tells nothing", async () => {
    await own();
    const page = await installed(site);
    await site.server.stop();
    await page.goto(`${site.origin}/neutral.html`);
    assert.equal(await words(page), "Page closed This page is closed. You can close this window now.");
    assert.equal(await page.title(), "Page closed");
    assert.equal(await page.locator("a, script, img, link:not([href='data:,'])").count(), 0);
  });
});

describe("what is said is true", () => {
  test("O3: ready is not said while one file is missing, and is said once it is there", async () => {
    await own();
    const release = site.server.hold(LIBRARY);
    const page = await site.newPage();
    await page.addInitScript(() => {
      window.told = [];
      document.addEventListener("waymark:offline", ({ detail }) => window.told.push(detail));
    });
    await page.goto(`${site.origin}/`);
    await says(page, "getting");
    const rest = listed(DIST).length - 1;
    const kept = async () => (await cached(page))[(await builds(page))[0]]?.length;
    for (let tries = 0; (await kept()) !== rest && tries < 100; tries += 1) await page.waitForTimeout(50);
    assert.equal(await kept(), rest);
    release();
    await says(page, "ready");
    assert.deepEqual(await page.evaluate(() => window.told), ["getting", "ready"]);
    assert.equal(await page.evaluate(() => navigator.serviceWorker.controller !== null), true);
  });

  const quietly = async (page) => {
    await says(page, "no");
    assert.deepEqual(page.log.problems(), []);
    assert.deepEqual(await page.evaluate(() => caches.keys()), []);
  };

  test("O6: no, and nothing on the console, where the host names a wrong type for the worker", async () => {
    await own({ replace: { "/sw.js": { type: "text/plain" } } });
    await quietly(await site.open(""));
  });

  test("no, where the host has no worker", async () => {
    await own({ replace: { "/sw.js": { status: 404, body: "" } } });
    const page = await site.open("");
    await says(page, "no");
    // The browser itself writes down each file that is not there.
    assert.deepEqual(page.log.problems().filter((line) => !/status of 404/.test(line)), []);
  });

  test("no, where the browser has no service workers", async () => {
    await own();
    const page = await site.newPage();
    await page.addInitScript(() => Object.defineProperty(Navigator.prototype, "serviceWorker", { value: undefined }));
    await page.goto(`${site.origin}/`);
    await quietly(page);
  });

  test("no, where the reader asked for few downloads; none is begun", async () => {
    await own();
    const page = await site.newPage();
    await page.addInitScript(() => Object.defineProperty(Navigator.prototype, "connection", { value: { saveData: true } }));
    await page.goto(`${site.origin}/`);
    await quietly(page);
    assert.equal(site.server.asked.some(({ path }) => path === "/sw.js"), false);
  });

  test("O11: ready where the page itself cannot start, so that urgent help stays", async () => {
    await own();
    const page = await site.newPage();
    await page.addInitScript(() => delete window.WebAssembly);
    await page.goto(`${site.origin}/`);
    await says(page, "ready");
    await site.server.stop();
    await page.goto(`${site.origin}/urgent-help.html`);
    assert.match(await words(page), /Call 999/);
  });
});

describe("installing is all or nothing (O3)", () => {
  /** Nothing of a build is there, but urgent help is; what was broken is mended; then all of it is there. */
  async function cleanlyRefused(page, mend) {
    await says(page, "no");
    assert.deepEqual(await cached(page), { "waymark / urgent": URGENT });
    assert.equal(await page.evaluate(async () => (await navigator.serviceWorker.getRegistration())?.active ?? null), null);
    await mend();
    await again(page);
    await says(page, "ready");
  }

  test("the server stops while installing", async () => {
    await own();
    site.server.hold(LIBRARY);
    const page = await site.open("");
    await says(page, "getting");
    await page.waitForTimeout(500);
    await site.server.stop();
    await cleanlyRefused(page, () => (site.server.hold(LIBRARY)(), site.server.start()));
  });

  const broken = {
    "answers one file with 500": { status: 500, body: "Out of order" },
    "has a file of another build": { body: Buffer.from("not what the list says") },
    "sends a page in place of a file": { type: "text/html", body: "<!doctype html><title>Sign in</title>" },
  };
  for (const [what, answer] of Object.entries(broken)) {
    test(`the host ${what}`, async () => {
      await own({ replace: { [LIBRARY]: answer } });
      await cleanlyRefused(await site.open(""), () => delete site.server.replace[LIBRARY]);
    });
  }

  test("urgent help is asked for before anything else", async () => {
    await own();
    const page = await installed(site);
    const asked = site.server.asked.map(({ path }) => path);
    const worker = asked.lastIndexOf("/sw.js");
    assert.deepEqual(asked.slice(worker + 1, worker + 1 + URGENT.length).sort(), URGENT);
    assert.deepEqual(page.log.problems(), []);
  });

  test("O6: hosts that leave out .html and index.html, and name no types, are no hindrance", async () => {
    const [page, help] = [readFileSync(join(DIST, "index.html")), readFileSync(join(DIST, "urgent-help.html"))];
    await own({
      replace: {
        "/index.html": { status: 308, headers: { Location: "/" }, body: "" },
        "/urgent-help.html": { status: 308, headers: { Location: "/urgent-help" }, body: "" },
        "/urgent-help": { type: "text/html", body: help },
        "/": { type: "text/html", body: page },
        "/manifest.webmanifest": { type: "application/octet-stream" },
      },
    });
    const opened = await installed(site);
    await site.server.stop();
    await again(opened);
    for (const path of ["urgent-help", "urgent-help.html"]) {
      await opened.goto(`${site.origin}/${path}`);
      assert.match(await words(opened), /Call 999/);
    }
  });
});

describe("storage that the browser takes away (O1, O10)", () => {
  const drop = (page, path) =>
    page.evaluate(async (path) => {
      for (const name of await caches.keys()) await (await caches.open(name)).delete(path);
    }, path);
  const dropAll = (page) => page.evaluate(async () => Promise.all((await caches.keys()).map((name) => caches.delete(name))));

  test("online, one lost file comes back, and ready is true again", async () => {
    await own();
    const page = await installed(site);
    await drop(page, LIBRARY);
    await again(page);
    await says(page, "ready");
    assert.ok((await cached(page))[(await builds(page))[0]].includes(LIBRARY));
  });

  test("offline, one lost file is told truthfully, and the rest goes on", async () => {
    await own();
    const page = await installed(site);
    await drop(page, LIBRARY);
    // From the browser's own store it would be had again, and "ready" would be true.
    const client = await page.context().newCDPSession(page);
    await client.send("Network.clearBrowserCache");
    await site.server.stop();
    await page.goto(`${site.origin}/`);
    await page.ready();
    await says(page, "no");
    await walk(page, MARGARET);
    await picture(page, "storage-evicted-file");
  });

  test("offline without its first page: urgent help stands there instead", async () => {
    await own();
    const page = await installed(site);
    await drop(page, "/index.html");
    await site.server.stop();
    await page.goto(`${site.origin}/`);
    assert.match(await words(page), /Call 999 or go to A&E now if:/);
    await picture(page, "storage-evicted-page");
  });

  test("offline with nothing left: a few words with 999", async () => {
    await own();
    const page = await installed(site);
    await dropAll(page);
    await site.server.stop();
    await page.goto(`${site.origin}/`);
    assert.match(await words(page), /not on your device.*If someone’s life is at risk, call 999/);
    await picture(page, "storage-evicted-all");
  });

  test("online with nothing left: the journey goes on, and all of it comes back", async () => {
    await own();
    const page = await installed(site);
    await walk(page, MARGARET, "topics");
    await dropAll(page);
    await again(page);
    await says(page, "ready");
    assert.deepEqual(Object.keys(await cached(page)).map((name) => name.split(" ")[2]).sort(), ["build", "kept", "urgent"]);
    await site.server.stop();
    await page.goto(`${site.origin}/`);
    await walk(page, MARGARET);
  });

  test("everything of the site removed, worker too: it starts and installs as on a first visit", async () => {
    await own();
    const page = await installed(site);
    const browser = await page.context().newCDPSession(page);
    await browser.send("Storage.clearDataForOrigin", { origin: site.origin, storageTypes: "all" });
    await page.goto(`${site.origin}/urgent-help.html`);
    await page.goto(`${site.origin}/`);
    await page.ready();
    await says(page, "ready");
  });
});

describe("the owner's own files: site.json and local.csv", () => {
  const read = (page, path) =>
    page.evaluate(async (path) => {
      const answer = await fetch(path, { cache: "no-cache" });
      return { status: answer.status, text: await answer.text(), kept: answer.headers.get("X-Waymark-Kept") };
    }, path);
  const NAME = (name) => ({ body: JSON.stringify({ name, setUp: true }) });

  test("a change is seen at once online, and the last good copy offline", async () => {
    await own();
    const page = await installed(site);
    site.server.replace["/site.json"] = NAME("Waymark in Sale");
    await again(page);
    await page.getByText("Waymark in Sale").first().waitFor();
    await site.server.stop();
    await again(page);
    await page.getByText("Waymark in Sale").first().waitFor();
    assert.equal((await read(page, "site.json")).kept, "1");
    assert.match((await read(page, "local.csv")).text, /^name,/);
  });

  test("what was there when installing is kept, though the page asked for it before", async () => {
    await own({ replace: { "/site.json": NAME("Waymark in Stretford") } });
    const page = await installed(site);
    await site.server.stop();
    await again(page);
    await page.getByText("Waymark in Stretford").first().waitFor();
  });

  for (const [what, answer] of Object.entries({
    "a page in place of the settings": { type: "text/html", body: "<!doctype html><title>Sign in</title>" },
    "settings cut short": { body: '{ "name": "Way' },
    "an error": { status: 503, body: "{}" },
    "no settings": { status: 404, body: "" },
  })) {
    test(`${what} does not take the place of a good copy`, async () => {
      await own({ replace: { "/site.json": NAME("Waymark in Sale") } });
      const page = await installed(site);
      site.server.replace["/site.json"] = answer;
      assert.deepEqual(await read(page, "site.json"), { status: 200, text: NAME("Waymark in Sale").body, kept: "1" });
      await site.server.stop();
      assert.equal((await read(page, "site.json")).text, NAME("Waymark in Sale").body);
    });
  }

  test("groups that were taken away stay away; a page in their place does not count", async () => {
    await own({ replace: { "/local.csv": { body: "name\nTuesday Singers\n" } } });
    const page = await installed(site);
    site.server.replace["/local.csv"] = { type: "text/html", body: "\n <html>" };
    assert.match((await read(page, "local.csv")).text, /Tuesday Singers/);
    site.server.replace["/local.csv"] = { status: 404, body: "" };
    assert.deepEqual(await read(page, "local.csv"), { status: 404, text: "", kept: null });
    await site.server.stop();
    assert.deepEqual(await read(page, "local.csv"), { status: 404, text: "", kept: "1" });
  });

  test("a host that does not answer holds nobody up: the kept copy after three seconds", async () => {
    await own();
    const page = await installed(site);
    const release = site.server.hold("/site.json");
    const started = Date.now();
    assert.equal((await read(page, "site.json")).kept, "1");
    const took = Date.now() - started;
    assert.ok(took > 2500 && took < 6000, `${took} ms`);
    release();
  });
});

describe("what is stored (V2, V3)", () => {
  test("V2 V3: after a journey, the public files of the list and the owner's, and nothing else anywhere", async () => {
    await own();
    const page = await installed(site);
    await page.goto(`${site.origin}/`);
    await walk(page, MARGARET);
    const stored = await cached(page);
    const [build, kept, urgent] = Object.keys(stored).sort();
    assert.match(build, /^waymark \/ build [0-9a-f]{16}$/);
    assert.deepEqual([kept, urgent], ["waymark / kept", "waymark / urgent"]);
    assert.deepEqual(stored[build], [...listed(DIST), "build.json"].map((path) => `/${path}`).sort());
    assert.deepEqual(stored[kept], ["/local.csv", "/site.json"]);
    assert.deepEqual(stored[urgent], URGENT);
    const elsewhere = await page.evaluate(async () => ({
      local: Object.keys(localStorage),
      session: Object.keys(sessionStorage),
      databases: await indexedDB.databases(),
      cookies: document.cookie,
      state: history.state,
    }));
    assert.deepEqual({ ...elsewhere, state: null }, { local: [], session: [], databases: [], cookies: "", state: null });
  });

  test("only files that the page asks for are listed, and all of those", () => {
    const names = listed(DIST);
    for (const wanted of [/^index\.html$/, /^urgent-help\.html$/, /^urgent\..*css$/, /^neutral\.html$/, /^manifest\.webmanifest$/]) {
      assert.ok(names.some((name) => wanted.test(name)), `${wanted}`);
    }
    assert.equal(names.filter((name) => name.startsWith("data/")).length, readdirSync(join(DIST, "data")).length);
    assert.deepEqual(names.filter((name) => /site\.json|local|licences|_headers|screenshots|sw\.js|\.(br|gz)$/.test(name)), []);
  });
});

describe("where the site stands", () => {
  test("O6: below any path of a host, with a neighbour's storage left alone", async () => {
    await own({ under: "/any/sub/path" });
    const page = await site.open("");
    await page.evaluate(() => Promise.all(["waymark / build 1", "waymark /any/ build 1", "x"].map((name) => caches.open(name))));
    await says(page, "ready");
    await site.server.stop();
    await again(page);
    await says(page, "ready");
    await walk(page, MARGARET);
    assert.deepEqual(page.log.problems(), []);
    const names = Object.keys(await cached(page));
    for (const theirs of ["waymark / build 1", "waymark /any/ build 1", "x"]) assert.ok(names.includes(theirs));
    assert.equal(names.filter((name) => name.startsWith("waymark /any/sub/path/ ")).length, 3);
  });

  test("two sites of one host, one within the other, work offline each by itself", async () => {
    const { top, folder } = copy("outer");
    const inner = copy();
    edit(inner, "index.html", (text) => text.replace("<html", '<html data-version="inner"'));
    refill(inner);
    // Put there after the outer list was made, as another owner would.
    cpSync(inner, join(folder, "inner"), { recursive: true });
    await own({ folder: top });
    const page = await site.newPage();
    for (const path of ["outer", "outer/inner"]) {
      await page.goto(`${site.origin}/${path}/`);
      await says(page, "ready");
    }
    await site.server.stop();
    for (const [path, version] of [["outer", undefined], ["outer/inner", "inner"]]) {
      await page.goto(`${site.origin}/${path}/`);
      await page.ready();
      await says(page, "ready");
      assert.equal(await said(page, "version"), version);
    }
  });

  test("a device can install it, as a site of its own at each path", async () => {
    await own({ under: "/trafford" });
    const page = await installed(site);
    const browser = await page.context().newCDPSession(page);
    const { errors, url } = await browser.send("Page.getAppManifest");
    assert.deepEqual([errors, url], [[], `${site.server.address}/manifest.webmanifest`]);
    // Test windows are private ones, from which nothing is installed.
    const { installabilityErrors } = await browser.send("Page.getInstallabilityErrors");
    assert.deepEqual(installabilityErrors.map(({ errorId }) => errorId).filter((id) => id !== "in-incognito"), []);
    assert.equal((await browser.send("Page.getAppId")).appId, `${site.server.address}/`);
    const manifest = JSON.parse(readFileSync(join(DIST, "manifest.webmanifest"), "utf8"));
    for (const { src, sizes } of [...manifest.icons, ...manifest.screenshots].filter(({ type }) => type === "image/png")) {
      const png = readFileSync(join(DIST, src));
      assert.equal(`${png.readUInt32BE(16)}x${png.readUInt32BE(20)}`, sizes, src);
      assert.ok(png.length < 60 * 1024, src);
    }
  });
});
