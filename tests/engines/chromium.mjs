// Chromium, by the DevTools protocol.

import { chromium } from "playwright-core";
import { CHROMIUM_FLAGS } from "../browser/harness.mjs";
import { find } from "./in-page.mjs";

export async function launch({ proxy }) {
  const browser = await chromium.launch({
    executablePath: process.env.WAYMARK_CHROMIUM ?? "/usr/bin/chromium",
    // Kept whole while another page is shown, as in every Chromium that people use: the driver would have it thrown away.
    ignoreDefaultArgs: ["--disable-back-forward-cache"],
    // This machine is never sent through a proxy.
    args: [...CHROMIUM_FLAGS, `--proxy-server=${proxy}`],
  });
  return {
    version: `Chromium ${browser.version()}`,
    ownHosts: [/^(accounts|www)\.google\.com:/, /^(https?:..)?[a-z-]+\.googleapis\.com[:/]/],
    open: (size) => open(browser, size),
    close: () => browser.close(),
  };
}

async function open(browser, { width, height }) {
  const context = await browser.newContext({ viewport: { width, height }, locale: "en-GB", timezoneId: "Europe/London" });
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  const page = await context.newPage();
  page.setDefaultTimeout(15_000);
  const [faults, asked] = [[], []];
  page.on("request", (request) => asked.push(request.url()));
  page.on("console", (message) => faults.push(`${message.type()}: ${message.text()} ${message.location()?.url ?? ""}`));
  page.on("pageerror", (error) => faults.push(`uncaught: ${error.message}`));
  return {
    goto: (url) => page.goto(url),
    reload: () => page.reload(),
    // A page that was kept whole is not loaded: there is nothing more to wait for.
    back: () => page.goBack({ waitUntil: "commit" }),
    forward: () => page.goForward({ waitUntil: "commit" }),
    run: (inPage, ...args) => page.evaluate(`(${inPage}).apply(null, ${JSON.stringify(args)})`),
    async click(path) {
      const node = (await page.evaluateHandle(`(${find})(${JSON.stringify(path)})`)).asElement();
      if (!node) throw new Error(`not in sight: ${path}`);
      await node.click();
    },
    type: (text) => page.keyboard.type(text),
    press: (key) => page.keyboard.press(key),
    resize: (wide, high) => page.setViewportSize({ width: wide, height: high }),
    screenshot: () => page.screenshot(),
    faults: () => faults,
    asked: () => asked,
    pdf: () => page.pdf({ format: "A4" }),
    // Without a display the print dialog is passed over, and nothing is made.
    printed: async () => null,
    clipboard: () => page.evaluate(() => navigator.clipboard.readText()),
    offline: (on) => context.setOffline(on),
    close: () => context.close(),
  };
}
