// Firefox, by WebDriver BiDi.

import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import puppeteer from "puppeteer-core";
import { find } from "./in-page.mjs";

/** All other hosts through the proxy, this machine never. */
function proxied(proxy) {
  const { hostname, port } = new URL(proxy);
  return {
    "network.proxy.type": 1,
    "network.proxy.http": hostname,
    "network.proxy.http_port": Number(port),
    "network.proxy.ssl": hostname,
    "network.proxy.ssl_port": Number(port),
    "network.proxy.no_proxies_on": "127.0.0.1",
  };
}

/** Printing without its dialog, which would stand open for ever: into a file. */
const printing = (file) => ({
  "print.always_print_silent": true,
  print_printer: "Mozilla Save to PDF",
  "print.printer_Mozilla_Save_to_PDF.print_to_file": true,
  "print.printer_Mozilla_Save_to_PDF.print_to_filename": file,
});

export async function launch({ proxy }) {
  const folder = await mkdtemp(join(tmpdir(), "waymark-firefox-"));
  const paper = join(folder, "printed.pdf");
  const browser = await puppeteer.launch({
    browser: "firefox",
    executablePath: process.env.WAYMARK_FIREFOX ?? "/usr/bin/firefox-esr",
    headless: true,
    extraPrefsFirefox: {
      ...proxied(proxy),
      ...printing(paper),
      "dom.events.testing.asyncClipboard": true,
      "intl.accept_languages": "en-GB",
    },
  });
  const child = browser.process();
  return {
    version: (await browser.version()).replace("/", " "),
    ownHosts: [/\.(mozilla|firefox)\.(com|net|org):/],
    open: (size) => open(browser, size, paper),
    async close() {
      await Promise.race([browser.close().catch(() => {}), new Promise((late) => setTimeout(late, 5_000).unref())]);
      if (child?.exitCode === null) child.kill("SIGKILL");
      await rm(folder, { recursive: true, force: true });
    },
  };
}

async function open(browser, { width, height }, paper) {
  const context = await browser.createBrowserContext();
  const page = await context.newPage();
  page.setDefaultTimeout(15_000);
  await page.setViewport({ width, height });
  await rm(paper, { force: true });
  const [faults, asked] = [[], []];
  page.on("request", (request) => asked.push(request.url()));
  page.on("console", (message) => faults.push(`${message.type()}: ${message.text()} ${message.location()?.url ?? ""}`));
  page.on("pageerror", (error) => faults.push(`uncaught: ${error.message}`));
  // The browser itself knows when it has come there. The driver's own goBack waits for a page to load, which a step
  // within one page never does, nor one to a page that was kept whole; its goto after such a step waits in vain.
  const inner = page.mainFrame().browsingContext;
  return {
    goto: (url) => inner.navigate(url, "complete"),
    reload: () => inner.reload({ wait: "complete" }),
    back: () => inner.traverseHistory(-1),
    forward: () => inner.traverseHistory(1),
    run: (inPage, ...args) => page.evaluate(`(${inPage}).apply(null, ${JSON.stringify(args)})`),
    async click(path) {
      const node = (await page.evaluateHandle(`(${find})(${JSON.stringify(path)})`)).asElement();
      if (!node) throw new Error(`not in sight: ${path}`);
      await node.click();
    },
    type: (text) => page.keyboard.type(text),
    press: (key) => page.keyboard.press(key === "Space" ? " " : key),
    resize: (wide, high) => page.setViewport({ width: wide, height: high }),
    screenshot: () => page.screenshot(),
    faults: () => faults,
    asked: () => asked,
    pdf: () => page.pdf({ format: "A4" }),
    async printed() {
      for (let tries = 0; tries < 100; tries += 1) {
        const made = await readFile(paper).catch(() => Buffer.alloc(0));
        if (made.subarray(-8).includes("%%EOF")) return made;
        await new Promise((later) => setTimeout(later, 100));
      }
      throw new Error("nothing was printed");
    },
    clipboard: () => page.evaluate(() => navigator.clipboard.readText()),
    offline: (on) => page.setOfflineMode(on),
    close: () => context.close(),
  };
}
