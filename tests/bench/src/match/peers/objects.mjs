// Objects, filtered, judged and sorted: nothing prepared.

import { exhaustive } from "../best.mjs";

export function build(services, today) {
  const byNeed = (person) => services.filter((service) => service.needs.some((need) => person.needs.includes(need)));
  return (person) => exhaustive(byNeed(person), today, person);
}
