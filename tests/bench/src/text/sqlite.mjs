import init from "@sqlite.org/sqlite-wasm";
import { BOOST, NAMES, texts, words } from "./fields.mjs";

/** Needs the bytes of its program, which stand in a file of their own. */
export async function build(services, { wasm }) {
  const sqlite = await init({ wasmBinary: wasm, print() {}, printErr() {} });
  const base = new sqlite.oo1.DB(":memory:");
  base.exec(`create virtual table texts using fts5(${NAMES.join(", ")}, content='', tokenize='porter unicode61', prefix='3 4'); begin`);
  const put = base.prepare(`insert into texts(rowid, ${NAMES.join(", ")}) values (?${", ?".repeat(NAMES.length)})`);
  services.forEach((service, row) => {
    const all = texts(service, row);
    put.bind([row + 1, ...NAMES.map((name) => all[name])]).stepReset();
  });
  put.finalize();
  base.exec("commit");
  const ask = base.prepare(`select rowid from texts where texts match ? order by bm25(texts, ${NAMES.map((name) => BOOST[name]).join(", ")}) limit 10`);
  return (query) => {
    const found = [];
    ask.bind([words(query).map((word) => `"${word}"*`).join(" OR ")]);
    while (ask.step()) found.push(ask.get(0) - 1);
    ask.reset();
    return found;
  };
}
