// Our search, through the functions that the engine's library exports for it: `index(at, length)` takes all texts
// (data/lines.mjs writes them) and gives how many services it knows; `find(at, length)` takes what was typed as UTF-8 and
// gives a place in memory: a count as `u32`, then for each hit its row and points as `u32`, the best first.

const SHOWN = 10;
const letters = new TextEncoder();

export async function build(_, { wasm, texts }) {
  const { instance } = await WebAssembly.instantiate(wasm, {});
  const engine = instance.exports;
  const give = (bytes) => {
    const at = engine.buffer(bytes.length);
    new Uint8Array(engine.memory.buffer, at, bytes.length).set(bytes);
    return [at, bytes.length];
  };
  if (engine.index(...give(texts)) === 0) throw new Error("the texts were refused");
  engine.buffer(0);
  return (query) => {
    const at = engine.find(...give(letters.encode(query)));
    const view = new DataView(engine.memory.buffer);
    const count = Math.min(SHOWN, view.getUint32(at, true));
    return Array.from({ length: count }, (_, hit) => view.getUint32(at + 4 + 8 * hit, true));
  };
}
