// Starts the empty page as static/boot.js starts the real one: from files, the program preloaded beside its glue.

import start from "./floor.js";

await start({ module_or_path: fetch("floor_bg.wasm", { credentials: "same-origin" }) });
