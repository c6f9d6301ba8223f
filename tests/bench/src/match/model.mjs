// What rules of matching ask of a service and a person, as in crates/core (geo, date, case): distances, dates, ways of
// meeting, times. Used by the rules and by what runs through columns.

export const FAR_METRES = 16_093;
const OUTCODE_METRES = 2_000;
const EVENING = 17 * 60;
const NEAR = [[1_609, 24], [4_828, 18], [8_047, 12], [16_093, 6]];
const REMOTE = new Set(["phone", "text", "chat", "email", "online", "app", "post"]);
const PLACES = new Set(["facility", "park", "allotment"]);
const GONE_TO = new Set(["facility", "park", "allotment", "library", "hub", "food-bank", "digital-help", "leisure-centre"]);
/** Metres per ten-thousandth of a degree of longitude, times a thousand, for 49 to 62 degrees north. */
const EAST = [7303, 7156, 7006, 6854, 6699, 6543, 6385, 6225, 6063, 5899, 5733, 5566, 5397, 5226];

/** Metres between two points, in whole numbers as the core has them. */
export function metresBetween(aLat, aLon, bLat, bLon) {
  const middle = aLat + bLat;
  const whole = Math.min(12, Math.max(0, Math.trunc(middle / 20_000) - 49));
  const east = EAST[whole] + Math.trunc(((EAST[whole + 1] - EAST[whole]) * (middle % 20_000)) / 20_000);
  const northSouth = Math.trunc(((aLat - bLat) * 11_132) / 1000);
  const eastWest = Math.trunc(((aLon - bLon) * east) / 1000);
  return Math.floor(Math.sqrt(northSouth * northSouth + eastWest * eastWest));
}

/** Whole months from a date to a later one. */
export function monthsBetween(from, to) {
  const [year, month, day] = from.split("-").map(Number);
  const [laterYear, laterMonth, laterDay] = to.split("-").map(Number);
  return Math.max(0, (laterYear - year) * 12 + laterMonth - (month || 1) - (laterDay < (day || 0) ? 1 : 0));
}

/** What follows from what a person said, worked out once for all services. */
export function known(person) {
  const traits = new Set(person.traits);
  const notTraits = new Set(person.notTraits);
  const [youngest, oldest] = person.age ?? [NaN, NaN];
  if (youngest >= 60) traits.add("older");
  if (oldest <= 25) traits.add("young");
  if (oldest <= 49) notTraits.add("older");
  if (youngest >= 31) notTraits.add("young");
  const isTrue = [...traits];
  return { ...person, traits: isTrue, notTraits: [...notTraits].filter((one) => !traits.has(one)) };
}

export const isRemote = (service) => (service.modes ?? []).some((mode) => REMOTE.has(mode));
export const worksFromHome = (service) => isRemote(service) || (service.modes ?? []).includes("home");
export const onlyInPerson = (service) => (service.modes?.length ? !worksFromHome(service) : GONE_TO.has(service.class));
export const isPlace = (service) => PLACES.has(service.class);
const closeEnough = (service) => service.lat !== undefined && (service.precision === "exact" || service.precision === "outcode");

/** Metres to a service, or null where one of the two places is not known closely enough. */
export function metresTo(person, service) {
  if (!person.point || !closeEnough(service)) return null;
  return metresBetween(person.point.lat, person.point.lon, service.lat, service.lon);
}

/** Farther than the first is too far for somebody who has to go there, the second added where it is not sure. */
export function reach(person, precision) {
  if (person.travel === undefined) return [FAR_METRES, 0];
  return [Math.trunc((person.travel * 1609) / 10), precision === "outcode" ? 2 * OUTCODE_METRES : OUTCODE_METRES];
}

export function nearness(metres) {
  for (const [upTo, points] of NEAR) if (metres <= upTo) return points;
  return 0;
}

const OPEN = {
  "weekday-day": ([day, opens]) => day < 5 && opens < EVENING,
  "weekday-evening": ([day, , closes]) => day < 5 && closes > EVENING,
  weekend: ([day]) => day >= 5,
};
export const SLOTS = Object.keys(OPEN);
export const isOpen = (service, slot) => service.hours.some(OPEN[slot]);

/** Ways of meeting are known, and every one is from home. */
export const nowhereToGo = (service) => Boolean(service.modes?.length) && !service.modes.includes("in-person") && !service.modes.includes("group");

