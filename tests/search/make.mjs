// Writes queries.json from asked.json: every query on every list that can answer it, the beginnings of words as they are
// typed, and one slip each. `--check` changes nothing and fails when the file is not what it would write, or when an id,
// a need, an activity, a class or a place stands in no file of the content.

import { writeFileSync } from "node:fs";
import { catalogues, counts, fold, grade, own, read, shelf } from "./labels.mjs";

const SEED = "waymark-1";
const SPLIT = { national: "tune", trafford: "judge", "libraries-england": "tune" };
const PREFIXED = ["need", "activity", "name", "place"];
const SLIPPED = [...PREFIXED, "lay", "welsh"];
const KEYS = ["qwertyuiop", "asdfghjkl", "zxcvbnm"];

const all = catalogues();
const tables = { meanings: own("meanings"), places: own("places") };
const faults = [];

/// FNV-1a, 32 bits, over UTF-8.
function hash(text) {
  let h = 0x811c9dc5;
  for (const byte of Buffer.from(text)) h = Math.imul(h ^ byte, 0x01000193) >>> 0;
  return h;
}

const known = new Set();
for (const name of Object.keys(all)) {
  for (const word of fold(read(`content/catalogue/${name}.csv`)).split(" ")) known.add(word);
}
const synonyms = [...read("content/synonyms.toml").matchAll(/^"?([^"=\n#[]+?)"? = \[/gm)].map((m) => fold(m[1]));
for (const phrase of synonyms) for (const word of phrase.split(" ")) known.add(word);

/// A letter left out, doubled, swapped with the next, or the key beside it: never the first letter.
function slipIn(word, h) {
  const at = 1 + ((h >>> 2) % (word.length - 2));
  const [before, c, after] = [word.slice(0, at), word[at], word.slice(at + 1)];
  const row = KEYS.find((keys) => keys.includes(c));
  const beside = row && (row[row.indexOf(c) + 1] ?? row[row.indexOf(c) - 1]);
  return [before + after, before + c + c + after, before + after[0] + c + after.slice(1), before + (beside ?? c) + after][h & 3];
}

/// One slip in the longest word of five letters or more (the first of several), such that no word of the content comes of it.
function slipped(text) {
  const words = text.toLowerCase().match(/[a-z]{5,}/g) ?? [];
  const longest = words.reduce((best, word) => (word.length > best.length ? word : best), "");
  for (let go = 0; longest && go < 64; go++) {
    const slip = slipIn(longest, hash(`${SEED}:${text}:${go}`));
    if (slip !== longest && !known.has(slip)) return text.toLowerCase().replace(longest, slip);
  }
  return null;
}

/// The last word as it stands after six letters of ten, four at least.
function begun(text) {
  const last = text.match(/[a-z]{6,}$/i)?.[0];
  return last ? text.slice(0, text.length - last.length + Math.max(4, Math.ceil(last.length * 0.6))) : null;
}

function queriesOf(group) {
  const made = [];
  for (const [text, to] of Object.entries(group.ask)) {
    const [means, place] = to.startsWith("@") ? [to] : to.split(" @");
    if (!means.startsWith("@") && !tables.meanings[means]) faults.push(`asked.json: ${text}: no meaning "${means}"`);
    else if (place && !tables.places[place]) faults.push(`asked.json: ${text}: no place "${place}"`);
    else made.push(...onLists(group, { text, kind: group.kind, means, ...(place && { place }) }));
  }
  return made;
}

function onLists(group, query) {
  const on = group.lists.map((name) => {
    const nation = group.nation && { nation: group.nation };
    const full = { ...query, list: name, ...nation, split: group.split ?? SPLIT[name], ...(group.first && { held: true }) };
    return { ...full, relevant: counts(all, tables, full) };
  });
  // Without one service that is chiefly for it, a list says nothing of how well a word is understood.
  const answered = on.filter(({ relevant: [exact, chiefly] }) => exact + chiefly > 0);
  if (!answered.length) faults.push(`asked.json: ${query.text}: no list has a service of grade 2 or 3`);
  return group.first ? answered.slice(0, 1) : answered;
}

function variants(query) {
  const slip = SLIPPED.includes(query.kind) && slipped(query.text);
  const begin = PREFIXED.includes(query.kind) && begun(query.text);
  const of = { ...query, of: query.text };
  return [
    query,
    ...(begin ? [{ ...of, text: begin, kind: "prefix" }] : []),
    ...(slip ? [{ ...of, text: slip, kind: "typo" }] : []),
  ];
}

/// Words that are judged, and so may not be proposed, nor stand among the everyday words.
function heldOut(asked) {
  return asked.filter((group) => group.first).flatMap((group) => Object.keys(group.ask));
}

function checkTables() {
  const services = Object.values(all).flat();
  const vocabulary = read("content/vocabulary.toml");
  const idsOf = (kind) => [...vocabulary.matchAll(new RegExp(`\\[\\[${kind}\\]\\]\\nid = "([^"]+)"`, "g"))].map((m) => m[1]);
  const there = {
    ids: new Set(services.map(({ id }) => id)),
    classes: new Set(services.map((service) => service.class)),
    needs: new Set(idsOf("need")),
    interests: new Set(idsOf("interest")),
  };
  there.also = there.needs;
  const missing = (where, what, name) => there[what].has(name) || faults.push(`${where}: ${what}: no "${name}"`);
  for (const [name, meaning] of Object.entries(tables.meanings)) {
    for (const [what, names] of Object.entries(meaning)) {
      if (what === "both") continue;
      if (there[what]) names.forEach((one) => missing(`meanings.json: ${name}`, what, one));
      else faults.push(`meanings.json: ${name}: what is "${what}"?`);
    }
  }
  for (const [name, { centre }] of Object.entries(tables.places)) {
    if (centre) missing(`places.json: ${name}`, "ids", centre);
  }
  for (const service of services) {
    [...service.needs, ...service.primary].forEach((need) => missing(service.id, "needs", need));
  }
  return { there, missing };
}

function checkWords(asked, { missing }) {
  const held = heldOut(asked).map(fold);
  held.filter((words) => synonyms.includes(words)).forEach((words) => faults.push(`held out, but an everyday word: ${words}`));
  const proposed = [...read("tests/search/proposed-words.toml").matchAll(/^"?([^"=\n#[]+?)"? = \[(.*)\]/gm)];
  for (const [, words, needs] of proposed) {
    if (held.includes(fold(words))) faults.push(`proposed-words.toml: ${words}: is held out`);
    if (synonyms.includes(fold(words))) faults.push(`proposed-words.toml: ${words}: is an everyday word already`);
    needs.match(/[a-z-]+/g).forEach((need) => missing(`proposed-words.toml: ${words}`, "needs", need));
  }
  return proposed.length;
}

function checkNames(asked) {
  const named = asked.flatMap((group) => Object.entries(group.ask).map(([text, to]) => ({ text, to, group })));
  for (const { text, to, group } of named.filter(({ to }) => to.startsWith("@"))) {
    const there = group.lists.some((name) => shelf(all, { list: name, nation: group.nation }).some(({ id }) => `@${id}` === to));
    if (!there) faults.push(`asked.json: ${text}: no service ${to} for that nation`);
  }
}

const asked = own("asked");
const proposed = checkWords(asked, checkTables());
checkNames(asked);
const queries = asked.flatMap(queriesOf).flatMap(variants);
const seen = new Set();
for (const query of queries) {
  const key = [query.list, query.nation, query.text].join("|");
  if (seen.has(key)) faults.push(`asked twice: ${key}`);
  seen.add(key);
}
const text = `[\n${queries.map((query) => JSON.stringify(query)).join(",\n")}\n]\n`;
if (process.argv.includes("--check")) {
  if (text !== read("tests/search/queries.json")) faults.push("queries.json is not what make.mjs writes: run it without --check");
} else writeFileSync(new URL("queries.json", import.meta.url), text);

if (process.argv.includes("--labels")) {
  for (const query of queries) {
    for (const service of shelf(all, query)) {
      const how = grade(all, tables, query, service);
      if (how) console.log([query.list, query.nation ?? "E", query.text, service.id, how].join("\t"));
    }
  }
}

const table = {};
for (const { kind, split, list, held } of queries) {
  table[kind] ??= {};
  const column = `${held ? "held out" : split}: ${list}`;
  table[kind][column] = (table[kind][column] ?? 0) + 1;
}
if (!process.argv.includes("--labels")) {
  console.table(table);
  console.log(`${queries.length} queries, ${seen.size} of them different, ${proposed} proposed words`);
}
faults.forEach((fault) => console.error(fault));
process.exitCode = faults.length ? 1 : 0;
