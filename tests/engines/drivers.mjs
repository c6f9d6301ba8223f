// The three engines behind one interface. A journey says what a person does; which engine does it is said here alone.
//
//   const engine = await launch("firefox", { proxy });      a browser that sends every other host to the proxy
//   const tab = await engine.open({ width, height });       nothing shared with other tabs: no storage, no cache
//
// `ownHosts` are those that the browser itself asks, whatever page is open. A tab: goto(url), reload(), back(),
// forward(), run(function, ...arguments) in the page, click(xpath), type(text) and press(key) to what has focus,
// resize(width, height), screenshot() as PNG, close(). What not every engine's driver can do gives null: faults()
// (console lines and uncaught errors), asked() (addresses requested), pdf(), printed() (what the page's own print button
// made), clipboard(), offline(on).
//
// All three keep a page whole while another one is shown, and back() to it loads nothing; Chromium does so until the
// page was printed. All three keep the site's worker for as long as the tab is open.

import * as chromium from "./chromium.mjs";
import * as firefox from "./firefox.mjs";
import * as webkit from "./webkit.mjs";

const ENGINES = { chromium, firefox, webkit };

/** Starts an engine by its name. */
export const launch = (name, options) => ENGINES[name].launch(options);
