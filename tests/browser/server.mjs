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
  const inside = normalize(decodeURIComponent(new URL(url, "http://host").pathname));
  if (inside.split("/").includes("..")) return null;
  const path = join(root, inside);
  const found = await stat(path).catch(() => null);
  return found?.isDirectory() ? join(path, "index.html") : path;
}

/**
 * Starts a server. `replace` maps a path ("/site.json") to what is sent in place of the file: `{ status, type, body }`,
 * each optional, so that a test can break one answer of an otherwise good site.
 */
export async function serve(root, { replace = {} } = {}) {
  const rules = await siteRules(root);
  const server = createServer(async (request, response) => {
    const path = await locate(root, request.url).catch(() => null);
    const address = new URL(request.url, "http://host").pathname;
    const instead = replace[address] ?? {};
    const content = instead.body ?? (path && (await readFile(path).catch(() => null)));
    const status = instead.status ?? (content === null ? 404 : 200);
    const type = instead.type ?? TYPES[extname(path ?? "")] ?? "application/octet-stream";
    response.writeHead(status, { ...headersOf(rules, address, status), "Content-Type": type });
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
