import itemsjs from "itemsjs";
import { NAMES, texts, words } from "./fields.mjs";

export function build(services) {
  const engine = itemsjs(services.map(texts), { searchableFields: NAMES });
  return (query) => engine.search({ query: words(query).join(" "), per_page: 10 }).data.items.map(({ id }) => id);
}
