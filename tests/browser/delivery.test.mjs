// What reaches the browser is what was built (subresource integrity), with strict headers, and works from any folder of the
// plainest host (V10, V11, O6).

import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { readFileSync, readdirSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { createServer } from "node:http";
import { after, before, describe, test } from "node:test";
import { picture } from "./faults.mjs";
import { startSite } from "./harness.mjs";
import { MARGARET, walk } from "./journey.mjs";

const DIST = new URL("../../dist/", import.meta.url);
const files = readdirSync(DIST);
const named = (pattern) => `/${files.find((name) => pattern.test(name))}`;
const [boot, glue, css, wasm] = [/^boot-.*\.js$/, /^waymark-app-.*\.js$/, /^app-.*\.css$/, /^waymark-app-.*\.wasm$/].map(named);
const content = (path) => readFileSync(new URL(`.${path}`, DIST));
const TAGS = /<(?:script|link)\b[^>]*>/g;
const attribute = (tag, name) => tag.match(new RegExp(`\\b${name}=["']?([^"'\\s>]+)`))?.[1];
const sha384 = (bytes) => `sha384-${createHash("sha384").update(bytes).digest("base64")}`;

describe("integrity", () => {
  test("every script and stylesheet says what its bytes are, and so does the program", () => {
    let checked = 0;
    for (const page of files.filter((name) => name.endsWith(".html"))) {
      for (const tag of readFileSync(new URL(page, DIST), "utf8").match(TAGS) ?? []) {
        const address = attribute(tag, "src") ?? attribute(tag, "href");
        const loads = tag.startsWith("<script") || /rel=["']?(stylesheet|modulepreload)/.test(tag);
        if (!loads) continue;
        assert.equal(attribute(tag, "integrity"), sha384(content(`/${address}`)), `${address} in ${page}`);
        for (const name of ["data-js", "data-wasm", "data-offline", "data-phone", "data-local-js", "data-local-wasm", "data-find-js", "data-find-wasm"]) {
          const later = attribute(tag, name);
          if (later) assert.equal(attribute(tag, `${name}-integrity`), sha384(content(`/${later}`)), later);
        }
        checked += 1;
      }
    }
    assert.ok(checked >= 10, `${checked} tags`);
  });

  /** Opens the first page with one file changed on the way. */
  async function changed(path, body, look) {
    const site = await startSite({ replace: { [path]: { body } } });
    try {
      await look(await site.open(""));
    } finally {
      await site.stop();
    }
  }

  const readable = async (page) => {
    await page.waitForTimeout(500);
    assert.equal(await page.getByRole("heading", { level: 1, name: "Find what could help" }).isVisible(), true);
    assert.equal(await page.locator("#app[data-live]").count(), 0);
    assert.equal(await page.locator('header a[href="urgent-help.html"]').isVisible(), true);
  };

  test("a changed boot script does not run, and the first screen stays", () =>
    changed(boot, `${content(boot)}\nwindow.evil = true;`, async (page) => {
      await readable(page);
      assert.equal(await page.evaluate(() => window.evil), undefined);
    }));

  test("a changed program does not run, and the first screen says what works", () =>
    changed(wasm, Buffer.concat([content(wasm), Buffer.from([0, 2, 1, 65])]), async (page) => {
      await page.locator("#without").waitFor({ state: "visible" });
      await readable(page);
    }));

  test("changed glue does not run, and the first screen says what works", () =>
    changed(glue, `${content(glue)}\nwindow.evil = true;`, async (page) => {
      await page.locator("#without").waitFor({ state: "visible" });
      await readable(page);
      assert.equal(await page.evaluate(() => window.evil), undefined);
    }));

  test("a changed stylesheet is not used", () =>
    changed(css, `${content(css)} body { display: none }`, async (page) => {
      assert.equal(await page.getByRole("heading", { level: 1 }).first().isVisible(), true);
    }));
});

describe("headers", () => {
  let site;
  before(async () => (site = await startSite()));
  after(() => site.stop());

  test("V10 V11: are strict on every address", async () => {
    const page = await site.newPage();
    for (const path of ["/", "/a-to-z.html", wasm, "/site.json", "/nowhere"]) {
      const headers = (await page.request.get(`${site.origin}${path}`)).headers();
      assert.match(headers["content-security-policy"], /^default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; .*frame-ancestors 'none'$/);
      assert.equal(headers["referrer-policy"], "no-referrer");
      assert.equal(headers["x-content-type-options"], "nosniff");
      assert.equal(headers["permissions-policy"], "geolocation=(), microphone=(), camera=(self)");
      assert.equal(headers["cross-origin-opener-policy"], "same-origin");
    }
  });

  test("every file is either named by its content and kept, or asked for anew", async () => {
    const page = await site.newPage();
    const byContent = /[-.][0-9a-f]{10,16}(_bg)?\.(css|js|wasm|wmk)$/;
    const below = [...files.filter((name) => name.includes(".")), ...readdirSync(new URL("data/", DIST)).map((name) => `data/${name}`)];
    for (const name of below) {
      const { "cache-control": cache } = (await page.request.get(`${site.origin}/${name}`)).headers();
      assert.equal(cache, byContent.test(name) ? "public, max-age=31536000, immutable" : "no-cache", name);
    }
  });
});

describe("the plainest host", () => {
  const FOLDER = "/any/sub/path/";
  /** No header but a type, and that one wrong wherever a browser can do without it. */
  const KNOWN = { html: "text/html", css: "text/css", js: "text/javascript", svg: "image/svg+xml" };
  let [site, server, origin] = [];

  before(async () => {
    site = await startSite();
    server = createServer(async (request, response) => {
      const path = new URL(request.url, "http://host").pathname;
      const name = path.startsWith(FOLDER) ? path.slice(FOLDER.length) || "index.html" : "..";
      const body = name.includes("..") ? null : await readFile(new URL(name, DIST)).catch(() => null);
      response.writeHead(body ? 200 : 404, { "Content-Type": KNOWN[name.split(".").at(-1)] ?? "text/plain" });
      response.end(body ?? "Not found");
    });
    await new Promise((ready) => server.listen(0, "127.0.0.1", ready));
    origin = `http://127.0.0.1:${server.address().port}`;
  });
  after(async () => {
    await site.stop();
    server.closeAllConnections();
    server.close();
  });

  test("O6: serves the whole journey from a folder, with wrong types for .wasm, .json, .csv, .webmanifest and .wmk", async () => {
    const page = await site.newPage();
    const lost = [];
    page.on("response", (response) => response.status() >= 400 && lost.push(response.url()));
    await page.goto(`${origin}${FOLDER}`);
    await walk(page, MARGARET);
    assert.ok((await page.locator(".wm-card").count()) > 3);
    await picture(page, "wrong-types");
    assert.deepEqual([...page.log.console, ...page.log.errors, ...lost], []);
    assert.deepEqual(page.log.requests.filter((url) => !url.startsWith(`${origin}${FOLDER}`)), []);
  });

  test("O6: serves the static pages from a folder, and they lead back", async () => {
    const page = await site.newPage({ javaScript: false });
    await page.goto(`${origin}${FOLDER}`);
    await page.locator("#without").getByRole("link", { name: "on paper" }).click();
    await page.getByRole("heading", { level: 1, name: "The questions on paper" }).waitFor();
    await page.locator("header .wm-header__name").click();
    await page.getByRole("heading", { level: 1, name: "Find what could help" }).waitFor();
    assert.equal(page.url(), `${origin}${FOLDER}`);
  });
});
