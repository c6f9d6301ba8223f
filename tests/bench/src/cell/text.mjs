// A cell of text search, for the engine that is bundled with it.

import { build } from "ENGINE";
import { cell } from "./measure.mjs";

/** `given.json` is the catalogue as text; `given.files` hold what an engine of ours or a program needs besides. */
globalThis.runCell = ({ asks, limit, loops, heap, ...given }) => {
  const open = async () => build(given.json ? JSON.parse(given.json) : null, given.files);
  return cell({ open, asks, limit, loops, heap });
};
