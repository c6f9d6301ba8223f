// The built page on a server that remembers what it was asked, and a proxy in place of the rest of the world.

import { createServer } from "node:http";
import { fileURLToPath } from "node:url";
import { serve } from "../browser/server.mjs";

const DIST = fileURLToPath(new URL("../../dist", import.meta.url));

/** Paths that any reader's browser may ask for; whoever sees them learns nothing of the answers. */
const KNOWN = [
  // Names that hold a hash of the content, however many digits their maker gives them; the worker and what it keeps.
  /^\/[a-z_-]+[-.][0-9a-f]{10,16}(_bg)?\.(js|css|wasm)$/,
  /^\/(sw\.js|manifest\.webmanifest|(neutral|a-to-z|about|privacy|accessibility|paper|urgent-help|index)\.html)$/,
  /^\/(icons|images)\/[a-z0-9-]+\.(png|svg)$/,
  /^\/apple-touch-icon\.png$/,
  /^\/(index\.html)?$/,
  /^\/[a-z0-9-]+\.(html|css)$/,
  /^\/(boot|sw)\.js$/,
  /^\/(site\.json|local\.csv|manifest\.webmanifest|[a-z-]+\.webmanifest)$/,
  /^\/(favicon\.ico|[a-z0-9-]+\.(svg|png)|images\/[a-z0-9-]+\.(svg|png))$/,
  // Versioned by their content: the app's own files and data.
  /^\/[a-z-]+-[0-9a-f]{16}(_bg)?\.(js|css|wasm)$/,
  /^\/data\/[a-z-]+\.[0-9a-f]{16}\.wmk$/,
];

/** A proxy that answers nobody, and remembers which hosts were asked for. */
export async function nowhere() {
  const asked = [];
  const server = createServer((request, response) => {
    asked.push(request.url);
    response.writeHead(403, { Connection: "close" });
    response.end();
  });
  server.on("connect", (request, socket) => {
    asked.push(request.url);
    socket.end("HTTP/1.1 403 Forbidden\r\n\r\n");
  });
  await new Promise((ready) => server.listen(0, "127.0.0.1", ready));
  const stop = () =>
    new Promise((stopped) => {
      server.close(stopped);
      server.closeAllConnections();
    });
  return { address: `http://127.0.0.1:${server.address().port}`, asked, stop };
}

/** The site, and everything in it that must not have happened: `faults(tab)`. `world` is the proxy of its browser, `ownHosts` what that asks by itself. */
export async function openSite(world, ownHosts) {
  const log = [];
  world.asked.length = 0;
  const server = await serve(DIST, { log });
  const unknown = ({ method, path }) => method !== "GET" || !KNOWN.some((known) => known.test(path));
  const elsewhere = (url) => !url.startsWith(server.origin) && !/^(data|blob):/.test(url);
  return {
    origin: server.origin,
    stop: server.stop,
    faults: (tab) => [
      ...(tab.faults() ?? []),
      ...log.filter(unknown).map(({ method, path, body }) => `asked: ${method} ${path} ${body}`),
      ...(tab.asked() ?? []).filter(elsewhere).map((url) => `asked elsewhere: ${url}`),
      ...world.asked.filter((host) => !ownHosts.some((own) => own.test(host))).map((host) => `asked elsewhere, seen by the proxy: ${host}`),
    ],
  };
}
