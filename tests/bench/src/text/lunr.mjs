import lunr from "lunr";
import { BOOST, NAMES, texts, words } from "./fields.mjs";

export function build(services) {
  const engine = lunr(function put() {
    this.ref("id");
    NAMES.forEach((name) => this.field(name, { boost: BOOST[name] }));
    services.forEach((service, row) => this.add(texts(service, row)));
  });
  const after = lunr.Query.wildcard.TRAILING;
  const ask = (query, word) => {
    query.term(lunr.tokenizer(word), { boost: 10 });
    if (word.length > 2) query.term(word, { usePipeline: false, wildcard: after, boost: 3 });
    if (word.length > 3) query.term(word, { usePipeline: false, editDistance: 1 });
  };
  return (query) => engine.query((made) => words(query).forEach((word) => ask(made, word))).slice(0, 10).map(({ ref }) => Number(ref));
}
