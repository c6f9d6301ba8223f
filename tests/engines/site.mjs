// The built page on a server that remembers what it was asked, and a proxy in place of the rest of the world.

import { createServer } from "node:http";
import { fileURLToPath } from "node:url";
import { serve } from "../browser/server.mjs";

const DIST = fileURLToPath(new URL("../../dist", import.meta.url));

/** Paths that any reader's browser may ask for, and no others; whoever sees them learns nothing of the answers. */
const KNOWN = [
  // Named by their content. Makers of names leave out zeros at the front: a few have less than 16 digits.
  /^\/(data\/)?[a-z_-]+[.-][0-9a-f]{12,16}(_bg)?\.(css|js|wasm|wmk)$/,
  // Pages.
  /^\/((a-to-z|about|accessibility|index|neutral|paper|privacy|urgent-help)\.html)?$/,
  // The files of the site's owner, the worker, and what an installed app is called.
  /^\/(site\.json|local\.csv|sw\.js|manifest\.webmanifest)$/,
  // Icons.
  /^\/(favicon\.ico|icon\.svg|apple-touch-icon\.png|icons\/(icon-192|icon-512|maskable-512)\.png|images\/nhsuk-icon-cross\.svg)$/,
];

/** Where server.mjs has browsers report a breach of the security policy. */
const BROKEN = "/broken";

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
  const before = world.asked.length;
  const server = await serve(DIST, { log });
  const unknown = ({ method, path }) => method !== "GET" || !KNOWN.some((known) => known.test(path));
  const elsewhere = (url) => !url.startsWith(server.origin) && !/^(data|blob):/.test(url);
  const foreign = (hosts) => hosts.filter((host) => !ownHosts.some((own) => own.test(host)));
  return {
    origin: server.origin,
    start: server.start,
    stop: server.stop,
    faults: (tab) => [
      ...(tab.faults() ?? []),
      ...log.filter(unknown).map(({ method, path, body }) => `asked: ${method} ${path} ${body}`),
      ...(tab.asked() ?? []).filter(elsewhere).map((url) => `asked elsewhere: ${url}`),
      ...foreign(world.asked.slice(before)).map((host) => `asked elsewhere, seen by the proxy: ${host}`),
    ],
    /** What was asked so far, as text; of the browser's own requests all since it was started. */
    requests() {
      const nameless = (path) => path.replace(/(?<=[.-])[0-9a-f]{12,16}(?=(_bg)?\.)/, "…");
      const breaches = log.filter(({ path }) => path === BROKEN).length;
      const asked = log.filter(({ path }) => path !== BROKEN).map(({ method, path }) => `${method} ${nameless(path)}`);
      const strange = foreign(world.asked);
      const own = world.asked.filter((host) => !strange.includes(host)).map((host) => host.replace(/^https?:..|[:/].*$/g, ""));
      return [
        "Asked of the server, in this order:",
        ...asked,
        "",
        `Breaches of the security policy reported: ${breaches}`,
        `Asked of other hosts by the page: ${strange.join(" ") || "nothing"}`,
        `Asked of other hosts by the browser of its own accord: ${[...new Set(own)].join(" ") || "nothing"}`,
        "",
      ].join("\n");
    },
  };
}
