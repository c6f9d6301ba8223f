// The baseline: BM25 over name (twice), organisation, address, outcode, for whom, and summary; the last word also as a
// beginning; nothing for slips, everyday words or needs. Prints nDCG@10, recall@20 and empty pages for each kind and list.

import { catalogues, fold, grade, own, read, rows, shelf } from "./labels.mjs";

const [K1, B, BEGINNING] = [1.2, 0.75, 0.7];

const all = catalogues();
const tables = { meanings: own("meanings"), places: own("places") };
const files = Object.keys(all).map((name) => [name, rows(read(`content/catalogue/${name}.csv`))]);
const texts = Object.fromEntries(files.map(([name, of]) => [name, new Map(of.map((row) => [row.id, words(textOf(row))]))]));

function textOf(row) {
  const outcode = row.postcode.split(" ")[0];
  return [row.name, row.name, row.organisation, row.address, outcode, row.who, row.summary].join(" ");
}

function words(text) {
  const singular = (word) => (word.length > 3 ? word.replace(/ies$/, "y").replace(/([^su])s$/, "$1") : word);
  return fold(text).split(" ").filter(Boolean).map(singular);
}

function indexOf(query) {
  const documents = shelf(all, query).map((service) => {
    const counts = new Map();
    const text = texts[query.list].get(service.id);
    for (const word of text) counts.set(word, (counts.get(word) ?? 0) + 1);
    return { service, counts, length: text.length };
  });
  const having = new Map();
  for (const { counts } of documents) for (const word of counts.keys()) having.set(word, (having.get(word) ?? 0) + 1);
  const usual = documents.reduce((sum, { length }) => sum + length, 0) / documents.length;
  return { documents, having, usual };
}

const indexes = new Map();
function index(query) {
  const key = `${query.list} ${query.nation ?? "E"}`;
  if (!indexes.has(key)) indexes.set(key, indexOf(query));
  return indexes.get(key);
}

function points({ having, usual, documents }, { counts, length }, word) {
  const count = counts.get(word) ?? 0;
  const rarity = Math.log(1 + (documents.length - having.get(word) + 0.5) / (having.get(word) + 0.5));
  return count && (rarity * count * (K1 + 1)) / (count + K1 * (1 - B + (B * length) / usual));
}

/// The best twenty, best first; ties in the order of rows.
function search(query) {
  const of = index(query);
  const asked = words(query.text);
  const best = (document, word, at) => {
    const begun = at === asked.length - 1 ? [...document.counts.keys()].filter((other) => other.startsWith(word)) : [word];
    return Math.max(0, ...begun.map((other) => points(of, document, other) * (other === word ? 1 : BEGINNING)));
  };
  const sum = (document) => asked.reduce((total, word, at) => total + best(document, word, at), 0);
  const found = of.documents.map((document) => ({ service: document.service, points: sum(document) }));
  return found.filter((hit) => hit.points > 0).sort((a, b) => b.points - a.points).slice(0, 20);
}

const gain = (grades) => grades.slice(0, 10).reduce((sum, grade, at) => sum + (2 ** grade - 1) / Math.log2(at + 2), 0);

function judge(query) {
  const gradeOf = (service) => grade(all, tables, query, service);
  const grades = index(query).documents.map(({ service }) => gradeOf(service)).sort((a, b) => b - a);
  const found = search(query).map((hit) => gradeOf(hit.service));
  const relevant = query.relevant[0] + query.relevant[1];
  return {
    ndcg: gain(found) / gain(grades),
    recall: found.filter((grade) => grade >= 2).length / Math.min(20, relevant),
    empty: found.length === 0,
  };
}

const mean = (figures) => Number((figures.reduce((sum, figure) => sum + figure, 0) / figures.length).toFixed(3));
const groups = {};
for (const query of own("queries")) {
  const kind = query.of && query.held ? `${query.kind}, held out` : query.held ? "held out" : query.kind;
  (groups[`${query.split} ${query.list}: ${kind}`] ??= []).push(judge(query));
}
const row = (judged) => ({
  queries: judged.length,
  "nDCG@10": mean(judged.map(({ ndcg }) => ndcg)),
  "recall@20": mean(judged.map(({ recall }) => recall)),
  empty: judged.filter(({ empty }) => empty).length,
});
console.table(Object.fromEntries(Object.entries(groups).sort().map(([name, judged]) => [name, row(judged)])));
