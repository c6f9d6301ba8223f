// A rule for each service, with the conditions that leave it out.

import { Engine } from "json-rules-engine";
import { Matcher } from "../best.mjs";

const COSTS = ["free", "donation", "low", "paid"];

export function build(services, today) {
  const matcher = new Matcher(services, today);
  const engine = new Engine([], { allowUndefinedFacts: true });
  services.forEach((service, row) => engine.addRule({ conditions: { all: conditions(service) }, event: { type: "fits", params: { row } } }));
  return async (person) => {
    const [youngest, oldest] = person.age ?? [0, 255];
    const cost = person.cost ? COSTS.indexOf(person.cost) : COSTS.length;
    // Of an age that is not known, any may be meant.
    const facts = { needs: person.needs, youngest: person.age ? youngest : 0, oldest: person.age ? oldest : 255, cost, nation: person.nation };
    const { events } = await engine.run(facts);
    return matcher.best(person, events.map(({ params }) => params.row));
  };
}

function conditions(service) {
  const all = [{ any: service.needs.map((need) => ({ fact: "needs", operator: "contains", value: need })) }];
  if (service.nations?.length && !service.area) all.push({ fact: "nation", operator: "in", value: service.nations });
  if (service.minAge !== undefined) all.push({ fact: "oldest", operator: "greaterThanInclusive", value: service.minAge });
  if (service.maxAge !== undefined) all.push({ fact: "youngest", operator: "lessThanInclusive", value: service.maxAge });
  const cost = COSTS.indexOf(service.cost);
  if (cost > 1) all.push({ fact: "cost", operator: "greaterThanInclusive", value: cost });
  return all;
}
