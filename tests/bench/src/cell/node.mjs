// A cell in a process of its own: node --expose-gc node.mjs BUNDLE INPUT.json, which names the files; writes one JSON.

import { readFileSync, writeFileSync } from "node:fs";
import { pathToFileURL } from "node:url";

const [bundle, input, output] = process.argv.slice(2);
const { json, files = {}, ...given } = JSON.parse(readFileSync(input, "utf8"));
const heap = () => {
  const { heapUsed, external } = process.memoryUsage();
  return heapUsed + external;
};
await import(pathToFileURL(bundle));
const read = Object.fromEntries(Object.entries(files).map(([name, path]) => [name, readFileSync(path)]));
const said = await globalThis.runCell({ ...given, files: read, heap, json: json && readFileSync(json, "utf8") });
writeFileSync(output, JSON.stringify(said));
process.exit(0);
