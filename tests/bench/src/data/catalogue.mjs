// Made-up services. The same size and seed always give the same catalogue. What is not known of a service is left out,
// as in the real lists: about as often as there.

import { Draw } from "./random.mjs";
import { FAMILIES, NEEDS } from "./needs.mjs";
import { near, townsFor } from "./places.mjs";
import { AUDIENCES, DO, FIRST, HOW, LOW, SENTENCES, anyWord, placeName } from "./words.mjs";

export const SEED = 20261122;
/** The day it is, for everything that hangs on how old facts are. */
export const TODAY = "2026-11-22";

const BY_ID = new Map(NEEDS.map((need) => [need.id, need]));
const DAYS = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"];
const INTERESTS = "music art-craft gardening walking sport swimming dancing cooking reading nature making games history computers faith helping learning company theatre-film children".split(" ");
const TRAITS = "carer parent forces disabled long-term-condition hearing-loss sight-loss autistic lgbt new-to-uk women men older young cancer dementia student asylum".split(" ");
/** Some needs come with people that a service is for. */
const TRAIT_OF = { carer: "carer", parent: "parent", veteran: "forces", autism: "autistic", lgbt: "lgbt", migrant: "new-to-uk", women: "women", men: "men", "older-people": "older", "young-people": "young", memory: "dementia", "hearing-loss": "hearing-loss", "sight-loss": "sight-loss" };
const ACCESS = { "step-free": 0.5, "accessible-toilet": 0.4, "hearing-loop": 0.15, bsl: 0.04, "disabled-parking": 0.2, quiet: 0.1, relay: 0.03, interpreter: 0.08, "easy-read": 0.05, "bring-someone": 0.2 };

/** All services of a catalogue, one after the other; without running text where only matching wants them. */
export function* services(count, { seed = SEED, withTexts = true } = {}) {
  const draw = new Draw(seed + count);
  const world = {
    count,
    withTexts,
    towns: townsFor(count).map((town) => [town, town.weight]),
    places: Array.from({ length: Math.ceil(12 * Math.sqrt(count)) }, () => placeName(draw)),
    popular: NEEDS.map((need, at) => [need, 1 / Math.sqrt(1 + ((at * 7) % NEEDS.length))]),
  };
  // Each name once, so that a row can be told by its name: a second one of a name gets a number.
  const seen = new Map();
  for (let at = 0; at < count; at += 1) {
    const made = service(draw, world, at);
    const times = (seen.get(made.name) ?? 0) + 1;
    seen.set(made.name, times);
    if (times > 1) made.name += ` ${times}`;
    yield made;
  }
}

function service(draw, world, at) {
  const about = needs(draw, world);
  const town = draw.weighted(world.towns);
  const named = naming(draw, world, about);
  const made = {
    id: `made-${String(at).padStart(7, "0")}`,
    name: named.name,
    organisation: named.organisation,
    summary: text(draw, world, about, named),
    class: draw.chance(0.6) ? "group" : "service",
    needs: about,
    primary: about.slice(0, draw.chance(0.3) ? 2 : 1),
    nations: ["E"],
    ...place(draw, world, town),
    ...people(draw, about),
    ...practical(draw),
    ...facts(draw),
  };
  if (draw.chance(0.4)) made.interests = draw.some(INTERESTS, 1 + draw.below(2));
  return made;
}

function needs(draw, world) {
  const first = draw.weighted(world.popular).id;
  const family = draw.one(FAMILIES.filter((one) => one.includes(first)));
  const count = 1 + draw.chance(0.75) + draw.chance(0.5) + draw.chance(0.25);
  const all = new Set([first]);
  while (all.size < count) all.add(draw.chance(0.7) ? draw.one(family ?? FAMILIES[0]) : draw.weighted(world.popular).id);
  return [...all];
}

function naming(draw, world, about) {
  const place = draw.one(world.places);
  const noun = draw.one(BY_ID.get(about[0]).nouns);
  const organisation = draw.chance(0.35)
    ? `${place} ${draw.one(["Community Association", "Voluntary Action", "Neighbourhood Network", "Development Trust"])}`
    : `${placeName(draw)} ${draw.one(["Trust", "Centre", "Project", "House", "Partnership", "Foundation"])}`;
  const venue = draw.one([`St ${draw.one(FIRST)}s Hall`, `${place} Community Centre`, `${draw.one(world.places)} Library`, `${placeName(draw)} House`]);
  return { place, noun, organisation, venue, name: draw.chance(0.7) ? `${place} ${noun}` : `${noun} at ${organisation}` };
}

/** From 60 to 120 words, as long descriptions of real directories are. */
function text(draw, world, about, named) {
  const target = world.withTexts ? 60 + draw.below(61) : 0;
  const fixed = { ...named, aud: draw.one(AUDIENCES), day: draw.one(DAYS), year: 1975 + draw.below(50), num: 4 + draw.below(9) };
  const parts = [];
  for (let words = 0; words < target; ) {
    const pattern = parts.length ? draw.one(SENTENCES) : SENTENCES[0];
    const sentence = capital(pattern.replace(/\{(\w+)\}/g, (_, gap) => filled(draw, world, about, fixed, gap)));
    parts.push(sentence);
    words += sentence.split(" ").length;
  }
  return parts.join(" ");
}

const capital = (words) => words[0].toUpperCase() + words.slice(1);

function filled(draw, world, about, fixed, gap) {
  switch (gap) {
    case "Org": return fixed.organisation;
    case "Aud": return capital(fixed.aud);
    case "noun": return fixed.noun.toLowerCase();
    case "kw": return draw.one(BY_ID.get(draw.chance(0.65) ? about[0] : draw.one(about)).words);
    case "kw2": return draw.one(BY_ID.get(draw.one(about)).words);
    case "how": return draw.one(HOW);
    case "do": return draw.one(DO);
    case "low": return draw.one(LOW);
    case "part": return draw.one(["morning", "afternoon", "evening"]);
    case "person": return `${draw.one(FIRST)} ${placeName(draw)}`;
    case "place2": return draw.one(world.places);
    case "street": return `${placeName(draw)} ${draw.one(["Road", "Street", "Lane"])}`;
    case "w": return anyWord(draw, world.count);
    default: return String(fixed[gap]);
  }
}

/** Where it is and whom it serves: most have a place, some a council, some neither and are used from home. */
function place(draw, world, town) {
  const spread = world.count <= 2_000 ? 0.06 : 0.1;
  const kind = draw.weighted([["place", 0.62], ["council", 0.25], ["home", 0.13]]);
  const made = kind === "home" ? {} : { ...near(draw, town, spread), precision: draw.chance(0.85) ? "exact" : "outcode" };
  if (kind === "council") made.area = town.area;
  made.modes = kind === "home" ? draw.some(["phone", "online", "email", "chat"], 1 + draw.below(2)) : draw.some(["in-person", "group"], 1 + draw.below(2));
  if (kind !== "home" && draw.chance(0.15)) made.modes.push("phone");
  if (kind !== "home" && draw.chance(0.08)) made.modes.push("home");
  if (draw.chance(0.1)) delete made.modes;
  return made;
}

/** Ages and people it is for. */
function people(draw, about) {
  const made = {};
  const [min, max] = draw.weighted([[[], 0.35], [[18], 0.3], [[50], 0.1], [[60], 0.08], [[11, 18], 0.05], [[16, 25], 0.07], [[18, 64], 0.05]]);
  if (min !== undefined) made.minAge = min;
  if (max !== undefined) made.maxAge = max;
  const trait = TRAIT_OF[about[0]] ?? draw.one(TRAITS);
  const kind = draw.weighted([["", 0.72], ["onlyFor", 0.12], ["madeFor", 0.14], ["notFor", 0.02]]);
  if (kind) made[kind] = [trait];
  return made;
}

/** Cost, times, access, languages, referral, room: each may be unknown. */
function practical(draw) {
  const made = { access: [], accessAbsent: [], languages: [] };
  const cost = draw.weighted([["free", 0.5], ["donation", 0.1], ["low", 0.14], ["paid", 0.06], ["", 0.2]]);
  if (cost) made.cost = cost;
  if (draw.chance(0.6)) made.hours = hours(draw);
  const told = draw.chance(0.7);
  for (const [feature, likelihood] of Object.entries(ACCESS)) {
    if (told && draw.chance(likelihood)) made.access.push(feature);
    else if (told && draw.chance(0.12)) made.accessAbsent.push(feature);
  }
  for (const language of ["welsh", "bsl", "interpreter"]) if (draw.chance(0.05)) made.languages.push(language);
  if (draw.chance(0.75)) made.selfReferral = draw.chance(0.8);
  const room = draw.weighted([["", 0.6], ["room", 0.25], ["waitlist", 0.1], ["full", 0.05]]);
  if (room) made.capacity = room;
  return made;
}

function hours(draw) {
  const first = draw.below(7);
  const days = 1 + draw.chance(0.4) + draw.chance(0.3) + 2 * draw.chance(0.2);
  const opens = (8 + draw.below(11)) * 60 + 30 * draw.below(2);
  const closes = opens + 60 * (1 + draw.below(4));
  const all = Array.from({ length: days }, (_, at) => [(first + at) % 7, opens, closes]);
  return all.sort((a, b) => a[0] - b[0]);
}

/** How to reach it, and how old the facts are: months, as lists keep them. */
function facts(draw) {
  // Everything can be reached: a list without any way to do so would not be published.
  const made = { evidence: draw.weighted([["own page", 0.4], ["published", 0.4], ["to confirm", 0.2]]) };
  made.phone = `0${1_000_000_000 + draw.below(899_999_999)}`;
  if (draw.chance(0.7)) made.url = `https://www.${placeName(draw).toLowerCase()}-${draw.below(10_000)}.example/`;
  if (draw.chance(0.9)) made.dataDate = `${2022 + draw.below(5)}-${String(1 + draw.below(10)).padStart(2, "0")}`;
  if (draw.chance(0.1)) made.checkedOn = `2026-${String(1 + draw.below(11)).padStart(2, "0")}`;
  // What was rung is known since then at least.
  if (made.checkedOn && made.dataDate > made.checkedOn) delete made.dataDate;
  if (draw.chance(0.1)) made.nextCheck = `${2026 + draw.below(2)}-0${1 + draw.below(9)}`;
  return made;
}
