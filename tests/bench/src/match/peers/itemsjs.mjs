// Facets for the needs.

import itemsjs from "itemsjs";
import { Matcher } from "../best.mjs";

export function build(services, today) {
  const matcher = new Matcher(services, today);
  const items = services.map(({ needs }, row) => ({ row, needs }));
  const engine = itemsjs(items, { aggregations: { needs: { conjunction: false, size: 100 } } });
  return (person) => {
    const found = engine.search({ per_page: items.length, filters: { needs: person.needs } });
    return matcher.best(person, found.data.items.map(({ row }) => row));
  };
}
