// Our engine, through the functions it exports.

import { known } from "./model.mjs";
import { LENGTH, Questions, answer } from "./question.mjs";

const SHOWN = 20;

export async function build(_, today, { wasm, list, ids }) {
  const { instance } = await WebAssembly.instantiate(wasm, {});
  const engine = instance.exports;
  const at = engine.buffer(list.length);
  new Uint8Array(engine.memory.buffer, at, list.length).set(list);
  if (engine.open(at, list.length) === 0) throw new Error(`the list was refused: ${engine.refused()}`);
  engine.buffer(0);
  const questions = new Questions(JSON.parse(new TextDecoder().decode(ids)), today, SHOWN);
  return (person) => {
    const place = engine.buffer(LENGTH);
    questions.write(engine.memory.buffer, place, known(person));
    const found = engine.ask(place, LENGTH);
    return answer(engine.memory.buffer, found, engine.answer_len());
  };
}
