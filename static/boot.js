// Starts the app: fetches the compiled page and runs it. A file of its own so that the content security policy can
// forbid inline script. Whatever fails here or later, the reader is left with readable help, never a blank page.

const script = document.querySelector("script[data-wasm]");
const address = (name) => new URL(script.dataset[name], document.baseURI).href;

/** Takes the dead page away and shows the static block that keeps urgent help in reach. */
function stopped() {
  const block = document.getElementById("stopped");
  if (!block || !block.hidden) return;
  document.getElementById("app").hidden = true;
  block.hidden = false;
  block.querySelector("h1").focus();
}

/** Rust panics end the instance: it cannot be called again. */
function watchForPanics() {
  const died = (reason) => reason instanceof WebAssembly.RuntimeError;
  addEventListener("error", (event) => died(event.error) && stopped());
  addEventListener("unhandledrejection", (event) => died(event.reason) && stopped());
}

/** The compiled page as a response to stream or, where the host names the wrong type for .wasm, as plain bytes. */
async function compiledPage() {
  const response = await fetch(address("wasm"), { credentials: "same-origin" });
  if (!response.ok) throw new Error(`The compiled page could not be fetched: ${response.status}`);
  const type = response.headers.get("Content-Type") ?? "";
  return type.startsWith("application/wasm") ? response : response.arrayBuffer();
}

try {
  const [glue, page] = await Promise.all([import(address("js")), compiledPage()]);
  watchForPanics();
  await glue.default({ module_or_path: page });
  document.getElementById("app").dataset.live = "";
} catch (reason) {
  console.error(reason);
  stopped();
}
