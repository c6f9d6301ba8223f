// Matching by hand in JavaScript, as fast as it reasonably gets: everything that rules ask of a service stands in typed
// arrays made once at loading, a person is turned into masks once an ask, and only the best twenty are explained.

import { SLOTS, isOpen, isPlace, nowhereToGo, onlyInPerson, worksFromHome } from "./model.mjs";
import { WIDE, OF_A_PLACE, standing } from "./rules.mjs";

const COSTS = ["free", "donation", "low", "paid"];
const NATIONS = ["E", "S", "W", "N"];
const MODES = ["phone", "text", "chat", "email", "online", "app", "post", "in-person", "group", "home"];
const ACCESS = ["step-free", "accessible-toilet", "hearing-loop", "bsl", "disabled-parking", "quiet", "relay", "interpreter", "easy-read", "bring-someone"];
const REMOTE = 0x7f;
const IN_PERSON = 1 << 7;
const GROUP = 1 << 8;
const BRING = 1 << 9;
const NO_COST = 4;
const TIMES_KNOWN = 8;
/** Flags of a service. */
export const FLAG = { onlyInPerson: 1, fromHome: 2, nowhere: 4, near: 8, outcode: 16, open: 32, ofAnAge: 64, pointed: 128, place: 256 };

/** Sets of names as two numbers of 32 bits; names get their numbers as they come. */
class Names {
  constructor() {
    this.all = new Map();
  }
  bits(list) {
    let [low, high] = [0, 0];
    for (const name of list ?? []) {
      if (!this.all.has(name)) this.all.set(name, this.all.size);
      const at = this.all.get(name);
      if (at < 32) low |= 1 << at;
      else high |= 1 << (at - 32);
    }
    if (this.all.size > 64) throw new Error("more than 64 names in one vocabulary");
    return [low, high];
  }
}

const mask = (list, names) => (list ?? []).reduce((bits, name) => bits | (1 << names.indexOf(name)), 0);

export class Columns {
  constructor(services, today) {
    const pair = () => [new Int32Array(services.length), new Int32Array(services.length)];
    Object.assign(this, { services, count: services.length, needNames: new Names(), traitNames: new Names(), interestNames: new Names(), areas: new Map([[undefined, 0]]) });
    Object.assign(this, { needs: pair(), primary: pair(), only: pair(), made: pair(), not: pair(), interests: pair() });
    for (const name of ["lat", "lon", "order"]) this[name] = new Int32Array(services.length);
    for (const name of ["flags", "modes", "access", "absent", "area"]) this[name] = new Uint16Array(services.length);
    for (const name of ["min", "max", "cost", "times", "nations", "languages"]) this[name] = new Uint8Array(services.length);
    this.standing = new Int8Array(services.length);
    services.forEach((service, row) => this.put(service, row, today));
    ordered(services).forEach((row, at) => (this.order[row] = at));
  }

  put(service, row, today) {
    const set = (pair, [low, high]) => ([pair[0][row], pair[1][row]] = [low, high]);
    set(this.needs, this.needNames.bits(service.needs));
    set(this.primary, this.needNames.bits(service.primary));
    set(this.only, this.traitNames.bits(service.onlyFor));
    set(this.made, this.traitNames.bits(service.madeFor));
    set(this.not, this.traitNames.bits(service.notFor));
    set(this.interests, this.interestNames.bits(service.interests));
    [this.lat[row], this.lon[row]] = [service.lat ?? 0, service.lon ?? 0];
    [this.min[row], this.max[row]] = [service.minAge ?? 0, service.maxAge ?? 255];
    this.modes[row] = mask(service.modes, MODES);
    this.access[row] = mask(service.access, ACCESS);
    this.absent[row] = mask(service.accessAbsent, ACCESS);
    this.nations[row] = mask(service.nations, NATIONS);
    this.cost[row] = service.cost ? COSTS.indexOf(service.cost) : NO_COST;
    this.times[row] = service.hours ? SLOTS.reduce((bits, slot, at) => bits | (isOpen(service, slot) << at), TIMES_KNOWN) : 0;
    if (!this.areas.has(service.area)) this.areas.set(service.area, this.areas.size);
    this.area[row] = this.areas.get(service.area);
    this.standing[row] = standing(service, today);
    this.languages[row] = languages(service);
    this.flags[row] = flags(service);
  }

  /** A person as masks. */
  ask(person) {
    const needs = person.needs.map((id) => ({ bits: this.needNames.bits([id]), points: person.wanted.includes(id) ? 30 : 15 }));
    const feature = { welsh: [1, 0], bsl: [2, 4], other: [8, 16] }[person.language];
    return {
      needs,
      goal: this.needNames.bits(person.needs),
      wanted: this.needNames.bits(person.wanted),
      traits: this.traitNames.bits(person.traits),
      denied: this.traitNames.bits(person.notTraits),
      wide: this.traitNames.bits([...WIDE]),
      interests: this.interestNames.bits(person.interests),
      youngest: person.age?.[0] ?? -1,
      oldest: person.age?.[1] ?? -1,
      nation: 1 << NATIONS.indexOf(person.nation),
      area: person.area === undefined ? -1 : (this.areas.get(person.area) ?? 0xffff),
      point: person.point,
      travel: person.travel ?? -1,
      farthest: person.travel === undefined ? 16_093 : Math.trunc((person.travel * 1609) / 10),
      blur: person.travel === undefined ? 0 : 2_000,
      cost: person.cost ? COSTS.indexOf(person.cost) : -1,
      times: mask(person.times, SLOTS),
      modes: mask(person.modes, MODES),
      there: feature?.[0] ?? 0,
      absent: feature?.[1] ?? 0,
      access: mask(person.access, ACCESS),
      accessAtHome: mask(person.access.filter((one) => !OF_A_PLACE.has(one)), ACCESS),
      company: person.company === "with-someone",
    };
  }
}

/** Rows by name, then id: the last word where points and distances are equal. */
function ordered(services) {
  const rows = services.map((_, row) => row);
  const before = (a, b) => (a < b ? -1 : a > b ? 1 : 0);
  return rows.sort((a, b) => before(services[a].name, services[b].name) || before(services[a].id, services[b].id));
}

function languages({ languages: spoken, access, accessAbsent }) {
  const there = (name, feature) => spoken.includes(name) || (feature && access.includes(feature));
  const absent = (feature) => accessAbsent.includes(feature);
  const bits = [there("welsh"), there("bsl", "bsl"), absent("bsl"), there("interpreter", "interpreter"), absent("interpreter")];
  return bits.reduce((all, bit, at) => all | (Boolean(bit) << at), 0);
}

function flags(service) {
  const pointed = service.lat !== undefined;
  const ofAnAge = [...(service.onlyFor ?? []), ...(service.madeFor ?? [])].some((one) => one === "older" || one === "young");
  const said = {
    onlyInPerson: onlyInPerson(service),
    fromHome: worksFromHome(service),
    nowhere: nowhereToGo(service),
    near: pointed && (service.precision === "exact" || service.precision === "outcode"),
    outcode: service.precision === "outcode",
    open: isPlace(service) || service.class === "library",
    place: isPlace(service),
    ofAnAge,
    pointed,
  };
  return Object.entries(said).reduce((bits, [name, is]) => bits | (is ? FLAG[name] : 0), 0);
}

export { BRING, GROUP, IN_PERSON, NO_COST, REMOTE, TIMES_KNOWN };
