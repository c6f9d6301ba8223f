// Serves a folder as a static host would, on a free port of this machine, with the headers of its `_headers` file.

import { createServer } from "node:http";
import { readFile, stat } from "node:fs/promises";
import { extname, join, normalize } from "node:path";

const TYPES = {
  ".html": "text/html; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".mjs": "text/javascript; charset=utf-8",
  ".wasm": "application/wasm",
  ".json": "application/json",
  ".webmanifest": "application/manifest+json",
  ".csv": "text/csv; charset=utf-8",
  ".txt": "text/plain; charset=utf-8",
  ".svg": "image/svg+xml",
  ".png": "image/png",
  ".ico": "image/x-icon",
};

/** The rules of a `_headers` file: a pattern at the beginning of a line, its headers indented below. */
async function siteRules(root) {
  const text = await readFile(join(root, "_headers"), "utf8").catch(() => "");
  const rules = [];
  for (const line of text.split("\n").filter((line) => line.trim() && !line.trim().startsWith("#"))) {
    const colon = line.indexOf(":");
    if (/^\s/.test(line)) rules.at(-1).headers.push([line.slice(0, colon).trim(), line.slice(colon + 1).trim()]);
    else rules.push({ pattern: line.trim(), headers: [] });
  }
  return rules;
}

/** The headers of an address; what they do not say is asked for anew each time, as is what was not there. */
function headersOf(rules, address, status) {
  const fits = ({ pattern }) => (pattern.endsWith("*") ? address.startsWith(pattern.slice(0, -1)) : address === pattern);
  const headers = { "Cache-Control": "no-cache", ...Object.fromEntries(rules.filter(fits).flatMap((rule) => rule.headers)) };
  return status === 200 ? headers : { ...headers, "Cache-Control": "no-cache" };
}

async function locate(root, url) {
  const inside = normalize(decodeURIComponent(url));
  if (inside.split("/").includes("..")) return null;
  const path = join(root, inside);
  const found = await stat(path).catch(() => null);
  return found?.isDirectory() ? join(path, "index.html") : path;
}

async function text(request) {
  let body = "";
  for await (const part of request) body += part;
  return body;
}

/**
 * Starts a server. `replace` maps a path ("/site.json") to what is sent in place of the file: `{ status, type, body,
 * headers }`, each optional, so that a test can break one answer of an otherwise good site; it may be changed at any time. `under`
 * is the path of the host that the folder stands at ("/some/where").
 *
 * What comes back can stop and start again at the same address, serve another folder from now on (`use`), hold back the
 * answer of one path until the function that `hold` returns is called, and lists in `asked` what it was asked for.
 * `log` is a list that is told each request, `{ method, path, body }`; with it, browsers also report every breach of the
 * security policy, to `/broken`.
 */
export async function serve(root, { replace = {}, under = "", log = null } = {}) {
  let folder = root;
  let rules = await siteRules(root);
  const asked = [];
  const held = new Map();

  async function answer(request, response) {
    if (log) log.push({ method: request.method, path: request.url, body: await text(request) });
    const { pathname } = new URL(request.url, "http://host");
    const inside = pathname.startsWith(`${under}/`) ? pathname.slice(under.length) : null;
    await held.get(pathname);
    const path = inside && (await locate(folder, inside).catch(() => null));
    const instead = replace[pathname] ?? {};
    const content = instead.body ?? (path && (await readFile(path).catch(() => null)));
    const status = instead.status ?? (content === null ? 404 : 200);
    const type = instead.type ?? TYPES[extname(path ?? "")] ?? "application/octet-stream";
    asked.push({ path: pathname, status, bytes: content?.length ?? 0 });
    const headers = { ...headersOf(rules, inside ?? pathname, status), "Content-Type": type, ...instead.headers };
    if (log) headers["Content-Security-Policy"] += "; report-uri /broken";
    response.writeHead(status, headers);
    response.end(content ?? "Not found");
  }

  let server;
  let port = 0;
  async function start() {
    server = createServer(answer);
    await new Promise((ready) => server.listen(port, "127.0.0.1", ready));
    port = server.address().port;
  }
  await start();

  return {
    origin: `http://127.0.0.1:${port}`,
    address: `http://127.0.0.1:${port}${under}`,
    asked,
    replace,
    start,
    stop: () =>
      new Promise((stopped) => {
        server.close(stopped);
        server.closeAllConnections();
      }),
    async use(other) {
      [folder, rules] = [other, await siteRules(other)];
    },
    hold(path) {
      let release;
      held.set(path, new Promise((done) => (release = done)));
      return () => {
        held.delete(path);
        release();
      };
    },
  };
}
