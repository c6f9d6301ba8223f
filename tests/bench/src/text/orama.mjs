import { create, insertMultiple, search } from "@orama/orama";
import { BOOST, NAMES, texts, words } from "./fields.mjs";

export async function build(services) {
  const engine = create({ schema: Object.fromEntries(NAMES.map((name) => [name, "string"])) });
  await insertMultiple(engine, services.map((service, row) => ({ ...texts(service, row), id: `s${row}` })), 5_000);
  return async (query) => {
    const found = await search(engine, { term: words(query).join(" "), properties: NAMES, boost: BOOST, tolerance: 1, limit: 10 });
    return found.hits.map(({ id }) => Number(id.slice(1)));
  };
}
