// Starts the program and says that it is there, for tests/browser/measure/ to wait for.

import start from "./rank.js";

await start({ module_or_path: fetch("rank_bg.wasm") });
if (globalThis.waymarkRank) document.body.id = "there";
