// Made-up people: what the core's profile holds of somebody, for one goal each. Unsaid things are left out.

import { Draw } from "./random.mjs";
import { FAMILIES } from "./needs.mjs";
import { near, townsFor } from "./places.mjs";
import { SEED } from "./catalogue.mjs";

/** Topics of content/topics.toml that the people come with: what each looks for. */
export const TOPICS = {
  money: ["money", "debt", "benefits", "energy"],
  food: ["food"],
  home: ["housing", "homelessness", "home-safety"],
  people: ["loneliness"],
  feelings: ["mood", "anxiety"],
  grief: ["bereavement"],
  active: ["physical-activity", "healthy-living", "weight"],
  habits: ["smoking", "alcohol", "drugs", "gambling"],
};
const BANDS = [[18, 24], [25, 34], [35, 49], [50, 54], [55, 59], [60, 69], [70, 79], [80, 120]];
const TRAITS = "carer parent forces disabled long-term-condition hearing-loss lgbt women men".split(" ");
const INTERESTS = "music gardening walking sport cooking reading nature company".split(" ");

/** So many people of the towns of a catalogue of so many services. */
export function people(count, services, seed = SEED) {
  const draw = new Draw(seed * 3 + services);
  const towns = townsFor(services).map((town) => [town, town.weight]);
  return Array.from({ length: count }, () => person(draw, towns));
}

function person(draw, towns) {
  const topic = draw.one(Object.keys(TOPICS));
  const town = draw.weighted(towns);
  const said = { topic, needs: [...TOPICS[topic]], wanted: [], nation: "E", traits: [], notTraits: [], interests: [] };
  if (draw.chance(0.6)) said.wanted = draw.some(said.needs, 1);
  // Follow-up questions bring needs of other topics now and then.
  if (draw.chance(0.3)) said.needs = [...new Set([...said.needs, draw.one(draw.one(FAMILIES))])];
  if (draw.chance(0.9)) said.age = draw.one(BANDS);
  if (draw.chance(0.9)) Object.assign(said, { point: near(draw, town, 0.05), area: town.area });
  if (draw.chance(0.5)) said.traits = draw.some(TRAITS, 1 + draw.below(2));
  else if (draw.chance(0.5)) said.notTraits = TRAITS.slice(0, 6);
  if (draw.chance(0.5)) said.interests = draw.some(INTERESTS, 1 + draw.below(3));
  return { ...said, ...limits(draw) };
}

function limits(draw) {
  const said = { times: [], modes: [], access: [] };
  if (draw.chance(0.5)) said.cost = draw.one(["free", "low", "paid"]);
  if (draw.chance(0.6)) said.travel = draw.weighted([[0, 1], [10, 3], [30, 4], [50, 3], [100, 2]]);
  if (draw.chance(0.4)) said.times = draw.some(["weekday-day", "weekday-evening", "weekend"], 1 + draw.below(2));
  if (draw.chance(0.3)) said.modes = draw.some(["in-person", "phone", "online", "home", "group"], 1 + draw.below(3));
  if (draw.chance(0.3)) said.access = draw.some(["step-free", "hearing-loop", "quiet", "accessible-toilet"], 1 + draw.below(2));
  if (draw.chance(0.15)) said.language = draw.one(["welsh", "bsl", "other"]);
  if (draw.chance(0.4)) said.company = draw.one(["alone", "with-someone"]);
  return said;
}
