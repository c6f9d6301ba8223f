// The rules over columns: the points of a row, or NONE where it is not among the suggestions. What excludes most is
// asked first. The same sums as rules.mjs, which a test of every run makes sure of.

import { BRING, FLAG, GROUP, IN_PERSON, NO_COST, REMOTE, TIMES_KNOWN } from "./columns.mjs";
import { metresBetween, nearness } from "./model.mjs";

export const NONE = -1_000_000;
const FAR = 16_093;
/** Metres where a distance is not known. */
export const NOT_KNOWN = 0xffffffff;

export function metresOf(of, row, ask) {
  if (!ask.point || !(of.flags[row] & FLAG.near)) return NOT_KNOWN;
  return metresBetween(ask.point.lat, ask.point.lon, of.lat[row], of.lon[row]);
}

export function points(of, row, ask, metres) {
  const flags = of.flags[row];
  if (((of.needs[0][row] & ask.goal[0]) | (of.needs[1][row] & ask.goal[1])) === 0) return NONE;
  // Pitches and parks stand in a list of their own.
  if (flags & FLAG.place) return NONE;
  let sum = of.standing[row];
  for (const rule of EXCLUDING) {
    const gives = rule(of, row, ask, flags, metres);
    if (gives === NONE) return NONE;
    sum += gives;
  }
  return sum + need(of, row, ask) + interest(of, row, ask) + company(of, row, ask, flags);
}

function cost(of, row, ask) {
  const cost = of.cost[row];
  if (cost === NO_COST) return 0;
  if (ask.cost >= 0) return cost > 1 && cost > ask.cost ? NONE : 10;
  return cost === 2 ? 5 : cost === 3 ? 0 : 10;
}

function age(of, row, ask) {
  const [min, max] = [of.min[row], of.max[row]];
  if (min === 0 && max === 255) return 0;
  if (ask.oldest >= 0 && (ask.oldest < min || ask.youngest > max)) return NONE;
  if (ask.oldest >= 0 && min <= ask.youngest && ask.oldest <= max) return 5;
  return min > 18 || max < 255 ? -10 : 0;
}

function whoFor(of, row, ask) {
  const { only, made, not } = of;
  const { traits, denied, wide } = ask;
  if ((not[0][row] & traits[0]) | (not[1][row] & traits[1])) return NONE;
  if (only[0][row] | only[1][row]) {
    const [low, high] = [only[0][row] & traits[0], only[1][row] & traits[1]];
    // Somebody who has not said so finds it elsewhere, under "Only if this is you".
    if (!(low | high)) return NONE;
    return (low & ~wide[0]) | (high & ~wide[1]) ? 45 : 20;
  }
  if (!(made[0][row] | made[1][row])) return 0;
  const [low, high] = [made[0][row] & traits[0], made[1][row] & traits[1]];
  if (low | high) return (low & ~wide[0]) | (high & ~wide[1]) ? 30 : 15;
  if (!((made[0][row] & ~denied[0]) | (made[1][row] & ~denied[1]))) return -20;
  return (made[0][row] & ~wide[0]) | (made[1][row] & ~wide[1]) ? -25 : -5;
}

function area(of, row, ask, flags, metres) {
  const elsewhere = of.nations[row] !== 0 && !(of.nations[row] & ask.nation);
  if (of.area[row] === 0) return elsewhere ? NONE : 0;
  if (of.area[row] === ask.area) return 6;
  if (metres <= FAR) return 0;
  return elsewhere || ask.area >= 0 ? NONE : 0;
}

function distance(of, row, ask, flags, metres) {
  const inPerson = flags & FLAG.onlyInPerson;
  if (ask.travel === 0 && inPerson) return NONE;
  if (metres === NOT_KNOWN) return 0;
  if (metres <= ask.farthest) return nearness(metres);
  if (flags & FLAG.fromHome) return 0;
  const blur = flags & FLAG.outcode ? 2 * ask.blur : ask.blur;
  return inPerson && metres > ask.farthest + blur ? NONE : -24;
}

function time(of, row, ask) {
  if (ask.times === 0 || !(of.times[row] & TIMES_KNOWN)) return 0;
  return of.times[row] & ask.times ? 6 : NONE;
}

function mode(of, row, ask) {
  const modes = of.modes[row];
  if (ask.modes === 0 || modes === 0) return 0;
  if (modes & ask.modes) return 6;
  if (!(modes & GROUP) || !(ask.modes & IN_PERSON)) return NONE;
  return modes & REMOTE ? 0 : 6;
}

function language(of, row, ask) {
  if (of.languages[row] & ask.there) return 20;
  return of.languages[row] & ask.absent ? NONE : 0;
}

function access(of, row, ask, flags) {
  if (ask.access === 0) return 0;
  const needed = flags & FLAG.nowhere ? ask.accessAtHome : ask.access;
  if (needed === 0) return 10;
  if (needed & of.absent[row]) return flags & FLAG.fromHome && !(flags & FLAG.nowhere) ? -10 : NONE;
  return needed & ~of.access[row] ? 0 : 10;
}

const EXCLUDING = [cost, age, whoFor, distance, area, time, mode, language, access];

function need(of, row, ask) {
  let [best, second] = [0, 0];
  const { wanted } = ask;
  const beside = (wanted[0] | wanted[1]) !== 0 && ((of.needs[0][row] & wanted[0]) | (of.needs[1][row] & wanted[1])) === 0;
  for (const { bits, points } of ask.needs) {
    const once = beside ? 5 : points;
    if (((of.needs[0][row] & bits[0]) | (of.needs[1][row] & bits[1])) === 0) continue;
    const primary = (of.primary[0][row] & bits[0]) | (of.primary[1][row] & bits[1]);
    const gives = primary ? 2 * once : once;
    if (gives > best) [best, second] = [gives, best];
    else if (gives > second) second = gives;
  }
  return best + second;
}

function interest(of, row, ask) {
  let count = 0;
  for (let bits = of.interests[0][row] & ask.interests[0]; bits !== 0; bits &= bits - 1) count += 1;
  return 20 * Math.min(2, count);
}

function company(of, row, ask, flags) {
  if (!ask.company) return 0;
  if (flags & FLAG.open || of.access[row] & BRING) return 6;
  if (flags & FLAG.fromHome) return 4;
  return of.absent[row] & BRING ? -6 : 0;
}
