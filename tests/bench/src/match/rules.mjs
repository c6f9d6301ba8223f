// The rules of matching as JavaScript: a mirror of crates/core/src/matching (criteria, weights, case), for the peers to
// use and to compare ours with. A service is an object as data/catalogue.mjs makes them, a person one of data/people.mjs.
//
// Each rule gives `{ criterion, verdict, points, reason, excludes }` or null where it does not apply.

import { FAR_METRES, isOpen, isPlace, isRemote, metresTo, monthsBetween, nearness, nowhereToGo, onlyInPerson, reach, worksFromHome } from "./model.mjs";

const NEED_BESIDE = 5;
const NEED_COVERED = 15;
const NEED_NAMED = 30;
const INTEREST = 20;
const STALE = [[48, -9], [24, -6], [12, -3]];
const COSTS = ["free", "donation", "low", "paid"];
export const WIDE = new Set(["older", "young", "women", "men", "parent", "carer", "disabled", "long-term-condition"]);
export const OF_A_PLACE = new Set(["step-free", "accessible-toilet", "hearing-loop", "disabled-parking", "quiet", "bring-someone"]);

const meets = (list, other) => (list ?? []).some((one) => other.includes(one));
const shared = (list, other) => (list ?? []).filter((one) => other.includes(one));
const without = (list, other) => (list ?? []).filter((one) => !other.includes(one));
const met = (criterion, points, reason) => ({ criterion, verdict: "met", points, reason, excludes: false });
const unknown = (criterion, points, reason) => ({ criterion, verdict: "unknown", points, reason, excludes: false });
const notMet = (criterion, points, reason) => ({ criterion, verdict: "not_met", points, reason, excludes: false });
const excludes = (criterion, reason) => ({ criterion, verdict: "not_met", points: 0, reason, excludes: true });

function need({ person, service }) {
  const helps = shared(service.needs, person.needs);
  if (helps.length === 0) return excludes("need", ["need-other"]);
  const named = shared(helps, person.wanted);
  const covered = person.wanted.length && !named.length ? NEED_BESIDE : NEED_COVERED;
  const points = helps.map((one) => (person.wanted.includes(one) ? NEED_NAMED : covered) * (service.primary.includes(one) ? 2 : 1));
  const best = points.sort((a, b) => b - a).slice(0, 2).reduce((sum, one) => sum + one, 0);
  return met("need", best, named.length ? ["need-named", named] : ["need-covered", helps]);
}

function notFor({ person, service }) {
  if (!service.notFor?.length) return null;
  const mine = shared(service.notFor, person.traits);
  const open = without(service.notFor, person.notTraits);
  if (mine.length) return excludes("not-for", ["not-for-you", mine]);
  return open.length ? unknown("not-for", 0, ["not-for-maybe", open]) : met("not-for", 0, ["not-for-others", service.notFor]);
}

function whoFor({ person, service }) {
  const { onlyFor, madeFor } = service;
  const isWide = (list) => list.every((one) => WIDE.has(one));
  if (onlyFor?.length) {
    const mine = shared(onlyFor, person.traits);
    const open = without(onlyFor, person.notTraits);
    if (mine.length) return met("who-for", isWide(mine) ? 20 : 45, ["only-for-you", mine]);
    return open.length ? unknown("who-for", 0, ["only-if", open]) : excludes("who-for", ["only-for-others", onlyFor]);
  }
  if (madeFor?.length) {
    const mine = shared(madeFor, person.traits);
    if (mine.length) return met("who-for", isWide(mine) ? 15 : 30, ["made-for-you", mine]);
    const open = without(madeFor, person.notTraits);
    const maybe = isWide(madeFor) ? -5 : -25;
    return open.length ? unknown("who-for", maybe, ["made-for-maybe", madeFor]) : notMet("who-for", -20, ["made-for-others", madeFor]);
  }
  const onlyInWords = service.who && service.minAge === undefined && service.maxAge === undefined;
  return onlyInWords ? unknown("who-for", 0, ["who-in-words"]) : null;
}

function age({ person, service }) {
  const { minAge: min, maxAge: max } = service;
  if (min === undefined && max === undefined) {
    const stated = meets(service.onlyFor, ["older", "young"]) || meets(service.madeFor, ["older", "young"]);
    return stated ? null : unknown("age", 0, ["age-not-stated"]);
  }
  const maybe = unknown("age", min > 18 || max !== undefined ? -10 : 0, ["age-maybe", min, max]);
  if (!person.age) return maybe;
  const [youngest, oldest] = person.age;
  if (oldest < min || youngest > max) return excludes("age", ["age-other", min, max]);
  const inside = !(min > youngest) && !(oldest > max);
  return inside ? met("age", 5, ["age-fits", min, max]) : maybe;
}

function area({ person, service, metres }) {
  const nations = service.nations ?? [];
  const elsewhere = nations.length > 0 && !nations.includes(person.nation);
  if (!service.area) {
    if (nations.length === 0) return unknown("area", 0, ["nation-not-stated"]);
    if (elsewhere) return excludes("area", ["not-in-nation", person.nation]);
    return service.lat === undefined ? met("area", 0, ["covers-nation", person.nation]) : null;
  }
  if (service.area === person.area) return met("area", 6, ["your-council"]);
  if (metres !== null && metres <= FAR_METRES) return unknown("area", 0, ["other-council-near"]);
  if (elsewhere) return excludes("area", ["not-in-nation", person.nation]);
  return person.area ? excludes("area", ["other-council"]) : unknown("area", 0, ["council-not-known"]);
}

function distance({ person, service, metres }) {
  const inPerson = onlyInPerson(service);
  if (person.travel === 0 && inPerson) return excludes("distance", ["has-to-travel"]);
  if (metres === null) {
    if (inPerson) return unknown("distance", 0, [!person.point && service.lat !== undefined ? "place-not-said" : "nearest-not-known"]);
    return person.travel !== undefined && worksFromHome(service) ? met("distance", 0, ["no-travel"]) : null;
  }
  const [farthest, blur] = reach(person, service.precision);
  if (metres <= farthest) return met("distance", nearness(metres), ["away", metres]);
  if (worksFromHome(service)) return met("distance", 0, ["no-travel"]);
  if (metres <= farthest + blur || !inPerson) return unknown("distance", -24, ["maybe-too-far", metres]);
  return excludes("distance", ["too-far", metres]);
}

function interest({ person, service }) {
  if (!person.interests.length || !service.interests?.length) return null;
  const both = shared(service.interests, person.interests);
  return both.length ? met("interest", INTEREST * Math.min(2, both.length), ["you-like", both]) : notMet("interest", 0, ["offers", service.interests]);
}

function cost({ person, service }) {
  if (!service.cost) return unknown("cost", 0, ["cost-not-known"]);
  const at = COSTS.indexOf(service.cost);
  if (person.cost && at > 1 && at > COSTS.indexOf(person.cost)) return excludes("cost", ["costs-too-much", service.cost]);
  const points = !person.cost && service.cost === "low" ? 5 : !person.cost && service.cost === "paid" ? 0 : 10;
  return met("cost", points, ["costs", service.cost]);
}

function time({ person, service }) {
  if (!person.times.length) return null;
  if (!service.hours) return unknown("time", 0, ["time-not-known"]);
  const slot = person.times.find((one) => isOpen(service, one));
  return slot ? met("time", 6, ["time-fits", slot]) : excludes("time", ["time-clash"]);
}

function mode({ person, service }) {
  if (!person.modes.length) return null;
  if (!service.modes?.length) return unknown("mode", 0, ["mode-not-known"]);
  const both = shared(service.modes, person.modes);
  if (both.length) return met("mode", 6, ["mode-fits", both]);
  if (!service.modes.includes("group") || !person.modes.includes("in-person")) return excludes("mode", ["mode-clash", service.modes]);
  return isRemote(service) ? unknown("mode", 0, ["group-maybe"]) : met("mode", 6, ["mode-fits", ["group"]]);
}

const FEATURE = { bsl: "bsl", other: "interpreter" };

function language({ person, service }) {
  const wanted = person.language;
  if (!wanted || wanted === "english") return null;
  const feature = FEATURE[wanted];
  const there = service.languages.includes(feature ?? wanted) || (feature && service.access.includes(feature));
  if (there) return met("language", 20, ["language-there", wanted]);
  const absent = feature && service.accessAbsent.includes(feature);
  return absent ? excludes("language", ["language-absent", wanted]) : unknown("language", 0, ["language-not-known", wanted]);
}

function access({ person, service }) {
  if (!person.access.length) return null;
  const fromHome = nowhereToGo(service);
  const needed = fromHome ? person.access.filter((one) => !OF_A_PLACE.has(one)) : person.access;
  if (!needed.length) return met("access", 10, ["access-no-place"]);
  const absent = shared(needed, service.accessAbsent);
  const open = without(needed, service.access);
  if (absent.length && worksFromHome(service) && !fromHome) return notMet("access", -10, ["access-absent", absent]);
  if (absent.length) return excludes("access", ["access-absent", absent]);
  return open.length ? unknown("access", 0, ["access-not-known", open]) : met("access", 10, ["access-there", needed]);
}

function company({ person, service }) {
  if (person.company !== "with-someone") return null;
  if (isPlace(service) || service.class === "library" || service.access.includes("bring-someone")) return met("company", 6, ["can-bring"]);
  if (worksFromHome(service)) return met("company", 4, ["from-home"]);
  return service.accessAbsent.includes("bring-someone") ? notMet("company", -6, ["cannot-bring"]) : unknown("company", 0, ["bring-not-known"]);
}

function referral({ service }) {
  if (service.selfReferral === undefined) return isPlace(service) ? null : unknown("referral", 0, ["referral-not-known"]);
  return service.selfReferral ? met("referral", 2, ["self-referral"]) : notMet("referral", -8, ["needs-referral"]);
}

function capacity({ service }) {
  if (service.capacity === "room") return met("capacity", 4, ["has-room"]);
  if (service.capacity === "waitlist") return notMet("capacity", -12, ["waitlist"]);
  if (service.capacity === "full") return notMet("capacity", -30, ["full"]);
  const open = service.class === "library" || (isPlace(service) && service.class !== "allotment");
  return open ? null : unknown("capacity", 0, ["room-not-known"]);
}

function freshness({ service, today }) {
  const since = [service.checkedOn ?? "", service.dataDate ?? ""].sort()[1];
  if (!since) return unknown("freshness", -6, ["no-date"]);
  const months = monthsBetween(since, today);
  const stale = STALE.find(([over]) => months > over)?.[1] ?? 0;
  if (stale < 0) return notMet("freshness", stale, ["listed-long-ago", since]);
  if (service.nextCheck && service.nextCheck < today) return notMet("freshness", -3, ["check-overdue", service.nextCheck]);
  return service.checkedOn === since ? met("freshness", 4, ["checked-on", since]) : met("freshness", 0, ["listed-on", since]);
}

function contact({ service }) {
  const ways = [service.phone, service.text, service.email, service.url, service.findLocalUrl, service.address, service.postcode];
  const reachable = ways.some(Boolean) || (isPlace(service) && service.lat !== undefined);
  if (!reachable) return unknown("contact", -12, ["contact-none"]);
  if (service.checkedOn) return met("contact", 3, ["contact-checked"]);
  if (service.class === "charity-register") return unknown("contact", -6, ["contact-not-checked"]);
  if (service.evidence === "own page") return met("contact", 3, ["contact-own"]);
  return service.evidence === "published" ? met("contact", 0, ["contact-published"]) : unknown("contact", -6, ["contact-to-confirm"]);
}

/** In the order of the explanation. */
const RULES = [need, notFor, whoFor, age, area, distance, interest, cost, time, mode, language, access, company, referral, capacity, freshness, contact];

/** All judgements of a service for a person. */
export function judge(person, service, today, metres = metresTo(person, service)) {
  const asked = { person, service, today, metres };
  const judgements = [];
  for (const rule of RULES) {
    const judgement = rule(asked);
    if (judgement) judgements.push(judgement);
  }
  return judgements;
}

/** Points that hang on the service and the day alone. */
export const standing = (service, today) =>
  [referral, capacity, freshness, contact].reduce((sum, rule) => sum + (rule({ service, today })?.points ?? 0), 0);
