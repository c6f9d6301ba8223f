import MiniSearch from "minisearch";
import { BOOST, NAMES, texts, words } from "./fields.mjs";

export function build(services) {
  const engine = new MiniSearch({ fields: NAMES });
  engine.addAll(services.map(texts));
  const options = { boost: BOOST, prefix: (term) => term.length > 2, fuzzy: (term) => (term.length > 3 ? 0.2 : 0) };
  return (query) => engine.search(words(query).join(" "), options).slice(0, 10).map(({ id }) => id);
}
