// WebKit (the engine of Safari) as WebKitGTK, by plain WebDriver: its driver is asked over HTTP. It needs a display, so
// it runs in one that only exists in memory.

import { spawn } from "node:child_process";
import { createServer } from "node:net";
import { find } from "./in-page.mjs";

const BROWSER = process.env.WAYMARK_WEBKIT ?? "/usr/lib/x86_64-linux-gnu/webkit2gtk-4.1/MiniBrowser";
const WANTED = { "webkitgtk:browserOptions": { binary: BROWSER, args: ["--automation"] } };
/** A window is there within five seconds, on a busy machine too. */
const SESSION_MS = 15_000;
/** Where WebDriver keeps the keys that have no letter. */
const KEYS = { Tab: "\uE004", Enter: "\uE007", Space: " ", ArrowDown: "\uE015", ArrowUp: "\uE013", Escape: "\uE00C" };
/** The name under which WebDriver hands over an element. */
const ELEMENT = "element-6066-11e4-a52e-4f735466cecf";

async function freePort() {
  const server = createServer();
  await new Promise((ready) => server.listen(0, "127.0.0.1", ready));
  const { port } = server.address();
  await new Promise((closed) => server.close(closed));
  return port;
}

/** A display in memory: the process, and its name once it is there. */
async function display() {
  const screen = spawn(process.env.WAYMARK_XVFB ?? "Xvfb", ["-displayfd", "3", "-screen", "0", "1400x1400x24", "-nolisten", "tcp"], {
    stdio: ["ignore", "ignore", "ignore", "pipe"],
  });
  const number = await new Promise((told, failed) => {
    screen.once("error", failed);
    screen.once("exit", (code) => failed(new Error(`Xvfb ended at once: ${code}`)));
    screen.stdio[3].once("data", (data) => told(String(data).trim()));
  });
  return { screen, name: `:${number}` };
}

/** The driver: it and every browser it starts are one group of processes, so that all can be ended together. */
function driver(port, name, proxy) {
  const away = { http_proxy: proxy, https_proxy: proxy, no_proxy: "127.0.0.1", GIO_USE_PROXY_RESOLVER: "environment" };
  return spawn(process.env.WAYMARK_WEBKIT_DRIVER ?? "WebKitWebDriver", [`--port=${port}`], {
    stdio: "ignore",
    detached: true,
    env: { ...process.env, ...away, DISPLAY: name, LC_ALL: "C.UTF-8" },
  });
}

export async function launch({ proxy }) {
  const { screen, name } = await display();
  let [child, ask, version] = [null, null, "WebKitGTK"];
  const endDriver = () => {
    try {
      process.kill(-child.pid, "SIGKILL");
    } catch {
      // Gone already.
    }
  };
  const end = () => {
    endDriver();
    screen.kill();
  };
  async function begin() {
    const port = await freePort();
    child = driver(port, name, proxy);
    ask = asker(`http://127.0.0.1:${port}`);
    await started(child, ask);
  }
  /** A window. Seldom (about one in a hundred) the driver and the browser it starts do not find each other: both anew. */
  async function session(tries = 3) {
    try {
      return await ask("POST", "/session", { capabilities: { alwaysMatch: WANTED } }, SESSION_MS);
    } catch (reason) {
      if (tries === 1) throw reason;
    }
    endDriver();
    await begin();
    return session(tries - 1);
  }
  // Whatever happens to the tests, nothing is left running.
  process.once("exit", end);
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.once(signal, () => process.exit(1));
  await begin();
  return {
    get version() {
      return version;
    },
    ownHosts: [],
    // One tab at a time: the driver allows no second session.
    async open(size) {
      const { sessionId, capabilities } = await session();
      version = `WebKitGTK ${capabilities.browserVersion}`;
      return open((method, path, body) => ask(method, `/session/${sessionId}${path}`, body), size);
    },
    async close() {
      end();
      process.removeListener("exit", end);
    },
  };
}

/** One question to the driver. */
function asker(origin) {
  return async (method, path, body, patience = 30_000) => {
    const signal = AbortSignal.timeout(patience);
    const response = await fetch(origin + path, { method, body: body && JSON.stringify(body), signal }).catch((reason) => {
      throw new Error(`${path}: ${reason.message}: ${JSON.stringify(body)}`);
    });
    const { value } = await response.json();
    if (!response.ok) throw new Error(`${path}: ${value.error}: ${value.message}`);
    return value;
  };
}

async function started(child, ask) {
  for (let tries = 0; tries < 150; tries += 1) {
    if (child.exitCode !== null) throw new Error(`WebKitWebDriver ended at once: ${child.exitCode}`);
    if (await ask("GET", "/status").then(({ ready }) => ready, () => false)) return;
    await new Promise((later) => setTimeout(later, 100));
  }
  throw new Error("WebKitWebDriver did not start");
}

async function open(of, { width, height }) {
  const run = (inPage, ...args) =>
    of("POST", "/execute/sync", { script: `return (${inPage}).apply(null, arguments)`, args });
  const press = (key) => {
    const value = KEYS[key] ?? key;
    const actions = [{ type: "keyDown", value }, { type: "keyUp", value }];
    return of("POST", "/actions", { actions: [{ type: "key", id: "keyboard", actions }] });
  };
  const resize = async (wide, high) => {
    await of("POST", "/window/rect", { width: wide, height: high });
    // The bar of the window takes some of its height; it is no narrower than 447 pixels.
    const inner = await run(() => innerHeight);
    await of("POST", "/window/rect", { width: wide, height: high + high - inner });
  };
  // A script that is running while another page comes never answers.
  await of("POST", "/timeouts", { script: 3_000, pageLoad: 20_000 });
  await resize(width, height);
  return {
    goto: (url) => of("POST", "/url", { url }),
    reload: () => of("POST", "/refresh", {}),
    back: () => of("POST", "/back", {}),
    forward: () => of("POST", "/forward", {}),
    run,
    async click(path) {
      const node = (await run(find, path))?.[ELEMENT];
      if (!node) throw new Error(`not in sight: ${path}`);
      // The driver would leave it under a bar that stays at the edge of the window, and press that.
      await run((element) => element.scrollIntoView({ block: "center" }), { [ELEMENT]: node });
      await of("POST", `/element/${node}/click`, {});
    },
    async type(text) {
      const { [ELEMENT]: node } = await of("GET", "/element/active");
      await of("POST", `/element/${node}/value`, { text });
    },
    press,
    resize,
    screenshot: async () => Buffer.from(await of("GET", "/screenshot"), "base64"),
    faults: () => null,
    asked: () => null,
    pdf: async () => null,
    printed: async () => null,
    clipboard: async () => null,
    offline: async () => null,
    close: () => of("DELETE", ""),
  };
}
