import { Charset, Document } from "flexsearch";
import { NAMES, texts, words } from "./fields.mjs";

export function build(services) {
  const index = NAMES.map((field) => ({ field, tokenize: "forward", encoder: Charset.LatinBalance }));
  const engine = new Document({ document: { id: "id", index } });
  services.forEach((service, row) => engine.add(texts(service, row)));
  return (query) => engine.search(words(query).join(" "), { limit: 10, suggest: true, merge: true }).slice(0, 10).map(({ id }) => id);
}
