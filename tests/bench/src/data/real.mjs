// The default catalogue, read from content/ as it stands there, as objects like the made-up ones; and the labelled queries
// of tests/search over it. One shelf a list, as those labels are made.

import { grades } from "./queries.mjs";
import { catalogues, grade, own, read, rows, shelf } from "../../../search/labels.mjs";

const list = (cell) => (cell ? cell.split(";").map((part) => part.trim()) : []);
const LISTS = ["national", "trafford", "libraries-england"];

function service(row) {
  const texts = { name: row.name, organisation: row.organisation ?? "", summary: row.summary ?? "" };
  const place = [row.address, row.postcode?.split(" ")[0]].filter(Boolean).join(" ");
  return { id: row.id, ...texts, place, who: row.who ?? "", needs: list(row.needs), primary: list(row.primary_needs), interests: list(row.interests) };
}

/** Shelves of the labelled queries: by list and nation, `{ name, services, queries }`. */
export function shelves() {
  const all = catalogues();
  const tables = { meanings: own("meanings"), places: own("places") };
  const byId = new Map(LISTS.flatMap((name) => rows(read(`content/catalogue/${name}.csv`)).map((row) => [row.id, service(row)])));
  const groups = new Map();
  for (const query of own("queries")) {
    const key = `${query.list} ${query.nation ?? "E"}`;
    if (!groups.has(key)) groups.set(key, { name: key, of: shelf(all, query), queries: [] });
    groups.get(key).queries.push(query);
  }
  return [...groups.values()].map(({ name, of, queries }) => ({
    name,
    services: of.map(({ id }) => byId.get(id)),
    queries: queries.map((query) => ({ kind: kindOf(query), text: query.text, grades: grades(of, (one) => grade(all, tables, query, one)) })),
  }));
}

const kindOf = ({ kind, held }) => (held ? `${kind}, held out` : kind);
