// MiniSearch with our everyday words, as a query put into more words: "skint" also asks for money and debt.

import MiniSearch from "minisearch";
import { BOOST, NAMES, texts, words } from "./fields.mjs";

const plain = (text) => ` ${text.toLowerCase().replace(/['’]/g, "").replace(/[^\p{L}\p{N}]+/gu, " ").trim()} `;

export function build(services, { everyday }) {
  const engine = new MiniSearch({ fields: NAMES });
  engine.addAll(services.map(texts));
  const known = Object.entries(JSON.parse(new TextDecoder().decode(everyday))).map(([said, needs]) => [plain(said), needs]);
  const meant = (query) => known.filter(([said]) => plain(query).includes(said)).flatMap(([, needs]) => needs.map((need) => need.replaceAll("-", " ")));
  const options = { boost: BOOST, prefix: (term) => term.length > 2, fuzzy: (term) => (term.length > 3 ? 0.2 : 0) };
  return (query) => engine.search([...words(query), ...new Set(meant(query))].join(" "), options).slice(0, 10).map(({ id }) => id);
}
