// Ours: the engine that the page has, as the library of its own that crates/engine builds for this bench.

import { execFileSync } from "node:child_process";
import { existsSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/**
 * Who of ours takes part, by what the library exports. `wish.engine` names its file, `wish.pack` the program that makes a
 * list of lines; both are built by `cargo xtask bench`.
 */
export function ours(wish) {
  if (!wish.engine) return [];
  const exported = WebAssembly.Module.exports(new WebAssembly.Module(readFileSync(wish.engine))).map(({ name }) => name);
  return [exported.includes("ask") && match(wish), ...(exported.includes("find") ? [text(wish, "Waymark", 0), text(wish, "Waymark, no everyday words", 1)] : [])].filter(Boolean);
}

function match(wish) {
  const packed = ({ ours }) => {
    if (!existsSync(ours.list)) execFileSync(wish.pack, [ours.lines, ours.list]);
    return { wasm: wish.engine, list: ours.list, ids: ours.ids };
  };
  const weigh = (made, press, glue) => {
    const library = press(readFileSync(wish.engine));
    return { program: glue + library, library, data: press(readFileSync(packed(made).list)), structure: press(readFileSync(nameless(wish, made))) };
  };
  return { name: "Waymark", part: "match", own: true, file: "match/ours.mjs", pack: packed, weigh };
}

/** The same list with no names in it: what is left is what matching reads. */
function nameless(wish, { ours }) {
  const [lines, list] = [`${ours.lines}.nameless`, `${ours.list}.nameless`];
  if (!existsSync(list)) {
    const without = (line) => (line ? JSON.stringify({ ...JSON.parse(line), name: "" }) : line);
    writeFileSync(lines, readFileSync(ours.lines, "utf8").split("\n").map(without).join("\n"));
    execFileSync(wish.pack, [lines, list]);
    rmSync(lines);
  }
  return list;
}

/** `which` of the meanings: all, or names of needs and activities alone. */
function text(wish, name, which) {
  const meanings = () => {
    const paths = ["all", "names"].map((kind) => join(wish.folder, `meanings-${kind}.bin`));
    execFileSync(wish.pack, ["--meanings", ...paths]);
    return paths[which];
  };
  const pack = ({ ours }) => ({ wasm: wish.engine, texts: ours.texts, meanings: meanings() });
  const weigh = ({ ours }, press, glue) => ({
    program: glue + press(readFileSync(wish.engine)),
    data: weightOf(ours.texts, press) + press(readFileSync(meanings())),
  });
  return { name, part: "text", own: true, file: "text/ours.mjs", pack, weigh };
}

/** What a file weighs, worked out once. */
const known = new Map();
function weightOf(path, press) {
  if (!known.has(path)) known.set(path, press(readFileSync(path)));
  return known.get(path);
}
