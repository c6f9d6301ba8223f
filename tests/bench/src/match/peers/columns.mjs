// Typed arrays, masks, one pass.

import { Matcher } from "../best.mjs";

export function build(services, today) {
  const matcher = new Matcher(services, today);
  return (person) => matcher.best(person);
}
