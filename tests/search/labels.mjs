// What counts as relevant to a query, and how strongly, by the columns of the catalogue: the rule of README.md.

import { readFileSync } from "node:fs";

const ROOT = new URL("../../", import.meta.url);
const LISTS = ["national", "trafford", "libraries-england"];
/// Places this near to a district's library are in it.
const NEAR_METRES = 2000;

export const read = (path) => readFileSync(new URL(path, ROOT), "utf8");
export const own = (name) => JSON.parse(read(`tests/search/${name}.json`));

/// Rows of a CSV file as objects.
export function rows(text) {
  const all = [[""]];
  let quoted = false;
  for (let i = 0; i < text.length; i++) {
    const row = all[all.length - 1];
    const c = text[i];
    if (c === '"') {
      if (quoted && text[i + 1] === '"') row[row.length - 1] += text[++i];
      else quoted = !quoted;
    } else if (quoted) row[row.length - 1] += c;
    else if (c === ",") row.push("");
    else if (c === "\n") all.push([""]);
    else if (c !== "\r") row[row.length - 1] += c;
  }
  const [head, ...rest] = all.filter((row) => row.length > 1);
  return rest.map((row) => Object.fromEntries(head.map((name, i) => [name, row[i] ?? ""])));
}

const list = (cell) => (cell ? cell.split(";").map((part) => part.trim()) : []);

/// Small letters without accents, words parted by one space.
export const fold = (text) =>
  text.normalize("NFD").replace(/[\u0300-\u036f'’]/g, "").toLowerCase().replace(/[^a-z0-9]+/g, " ").trim();

const LIBRARY_CLASSES = { library: "library", home_library_service: "home-library" };

function service(row) {
  const parts = (row.address ?? "").split(",").map(fold).filter(Boolean);
  return {
    id: row.id,
    name: fold(row.name),
    urgent: row.kind === "urgent",
    class: row.class || LIBRARY_CLASSES[row.kind] || "",
    needs: list(row.needs),
    primary: list(row.primary_needs),
    interests: list(row.interests),
    nations: row.nations ? list(row.nations) : ["E"],
    towns: parts.slice(1),
    outcode: row.postcode.split(" ")[0],
    at: row.lat ? [Number(row.lat), Number(row.lon)] : null,
    isSomewhere: parts.length > 0 || row.postcode !== "",
  };
}

/// Every list, by name: its services in the order of their rows.
export function catalogues() {
  const load = (name) => rows(read(`content/catalogue/${name}.csv`)).map(service);
  return Object.fromEntries(LISTS.map((name) => [name, load(name)]));
}

/// The services a query is put to: of its list and its nation, without those that are urgent help only.
export const shelf = (all, query) =>
  all[query.list].filter((service) => !service.urgent && service.nations.includes(query.nation ?? "E"));

function metres([lat1, lon1], [lat2, lon2]) {
  const radians = Math.PI / 180;
  const x = (lon2 - lon1) * radians * Math.cos(((lat1 + lat2) / 2) * radians);
  const y = (lat2 - lat1) * radians;
  return 6371000 * Math.hypot(x, y);
}

function isIn(all, place, service) {
  const named = place.words.some((word) => ` ${service.name} `.includes(` ${word} `) || service.towns.includes(word));
  const centre = place.centre && all.trafford.find((other) => other.id === place.centre).at;
  const near = centre && service.at && metres(centre, service.at) <= NEAR_METRES;
  return named || Boolean(near) || (place.outcodes ?? []).includes(service.outcode);
}

const meet = (a, b = []) => a.some((one) => b.includes(one));

/// How strongly a service answers a meaning, before any place: 0 to 3.
function ofMeaning(meaning, service) {
  const { needs = [], also = [], interests, classes, ids } = meaning;
  if (ids?.includes(service.id)) return 3;
  if (meaning.both && needs.every((need) => service.needs.includes(need))) return 3;
  if (meet(service.primary, needs) || meet(service.interests, interests) || classes?.includes(service.class)) return 2;
  return meet(service.needs, needs) || meet(service.primary, also) ? 1 : 0;
}

/// How strongly a service answers a query: 3 just what was asked for, 2 chiefly that, 1 that too, 0 not.
export function grade(all, tables, query, service) {
  const meaning = query.means.startsWith("@") ? { ids: [query.means.slice(1)] } : tables.meanings[query.means];
  const of = ofMeaning(meaning, service);
  if (!query.place) return of;
  if (isIn(all, tables.places[query.place], service)) return Math.min(3, of && of + 1);
  return of >= 2 && tables.places[query.place].centre ? 1 : 0;
}

/// How many services of the query's shelf have grade 3, 2 and 1.
export function counts(all, tables, query) {
  const grades = shelf(all, query).map((service) => grade(all, tables, query, service));
  return [3, 2, 1].map((wanted) => grades.filter((grade) => grade === wanted).length);
}
