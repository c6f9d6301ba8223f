// Our search, through the functions that the engine's library exports for it (crates/engine/ABI.md). Texts are handed in
// piece by piece, as they would come over the wire.

const PIECE = 1 << 16;
const SHOWN = 10;
const letters = new TextEncoder();

export async function build(_, { wasm, texts, meanings }) {
  const { instance } = await WebAssembly.instantiate(wasm, {});
  const engine = instance.exports;
  const give = (bytes) => {
    const at = engine.buffer(bytes.length);
    new Uint8Array(engine.memory.buffer, at, bytes.length).set(bytes);
    return [at, bytes.length];
  };
  if (engine.meanings(...give(meanings)) === 0) throw new Error("the meanings were refused");
  const till = 4 + new DataView(texts.buffer, texts.byteOffset).getUint32(0, true);
  let left = engine.index(...give(texts.subarray(4, till)));
  for (let from = till; from < texts.length; from += PIECE) left = engine.texts(...give(texts.subarray(from, from + PIECE)));
  if (left !== 0) throw new Error("the texts were refused");
  engine.buffer(0);
  return (query) => {
    const at = engine.find(...give(letters.encode(query)));
    const view = new DataView(engine.memory.buffer);
    const count = Math.min(SHOWN, view.getUint32(at, true));
    return Array.from({ length: count }, (_, hit) => view.getUint32(at + 4 + 8 * hit, true));
  };
}
