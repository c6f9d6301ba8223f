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
  ".csv": "text/csv; charset=utf-8",
  ".txt": "text/plain; charset=utf-8",
  ".svg": "image/svg+xml",
  ".png": "image/png",
  ".ico": "image/x-icon",
};

/** The headers that a `_headers` file gives to every address. */
async function siteHeaders(root) {
  const text = await readFile(join(root, "_headers"), "utf8").catch(() => "");
  const lines = text.split("\n").filter((line) => line.startsWith(" ") && line.includes(":"));
  const pair = (line) => [line.slice(0, line.indexOf(":")).trim(), line.slice(line.indexOf(":") + 1).trim()];
  return Object.fromEntries(lines.map(pair));
}

async function locate(root, url) {
  const inside = normalize(decodeURIComponent(new URL(url, "http://host").pathname));
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
 * Starts a server. `replace` maps a path ("/site.json") to what is sent in place of the file: `{ status, type, body }`,
 * each optional, so that a test can break one answer of an otherwise good site. `log` is a list that is told each
 * request, `{ method, path, body }`; with it, browsers also report every breach of the security policy, to `/broken`.
 */
export async function serve(root, { replace = {}, log = null } = {}) {
  const headers = await siteHeaders(root);
  if (log) headers["Content-Security-Policy"] += "; report-uri /broken";
  const server = createServer(async (request, response) => {
    if (log) log.push({ method: request.method, path: request.url, body: await text(request) });
    const path = await locate(root, request.url).catch(() => null);
    const instead = replace[new URL(request.url, "http://host").pathname] ?? {};
    const content = instead.body ?? (path && (await readFile(path).catch(() => null)));
    const status = instead.status ?? (content === null ? 404 : 200);
    const type = instead.type ?? TYPES[extname(path ?? "")] ?? "application/octet-stream";
    response.writeHead(status, { ...headers, "Content-Type": type, "Cache-Control": "no-cache" });
    response.end(content ?? "Not found");
  });
  await new Promise((ready) => server.listen(0, "127.0.0.1", ready));
  return {
    origin: `http://127.0.0.1:${server.address().port}`,
    stop: () =>
      new Promise((stopped) => {
        server.close(stopped);
        server.closeAllConnections();
      }),
  };
}
