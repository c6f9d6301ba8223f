// The best twenty of many, in order: most points, then nearest, then by name and id. And the whole of it for matchers
// that bring their own candidates.

import { Columns } from "./columns.mjs";
import { isPlace, known, metresTo } from "./model.mjs";
import { NONE, NOT_KNOWN, metresOf, points } from "./points.mjs";
import { judge } from "./rules.mjs";

export const SHOWN = 20;

/** Keeps the best as they come. */
class Best {
  constructor(order) {
    Object.assign(this, { order, rows: [], points: [], metres: [] });
  }

  before(points, metres, row, at) {
    if (points !== this.points[at]) return points > this.points[at];
    if (metres !== this.metres[at]) return metres < this.metres[at];
    return this.order[row] < this.order[this.rows[at]];
  }

  add(row, points, metres) {
    const last = this.rows.length - 1;
    if (last === SHOWN - 1 && !this.before(points, metres, row, last)) return;
    let at = last === SHOWN - 1 ? last : last + 1;
    for (; at > 0 && this.before(points, metres, row, at - 1); at -= 1) {
      this.rows[at] = this.rows[at - 1];
      this.points[at] = this.points[at - 1];
      this.metres[at] = this.metres[at - 1];
    }
    [this.rows[at], this.points[at], this.metres[at]] = [row, points, metres];
  }
}

/** Columns of a catalogue, and the best of any rows of it. */
export class Matcher {
  constructor(services, today) {
    Object.assign(this, { services, today, columns: new Columns(services, today) });
  }

  /** The first twenty of these rows (all where none are given), each explained. */
  best(person, rows) {
    const said = known(person);
    const ask = this.columns.ask(said);
    const best = new Best(this.columns.order);
    const count = rows ? rows.length : this.columns.count;
    for (let at = 0; at < count; at += 1) {
      const row = rows ? rows[at] : at;
      const metres = metresOf(this.columns, row, ask);
      const sum = points(this.columns, row, ask, metres);
      if (sum !== NONE) best.add(row, sum, metres);
    }
    return best.rows.map((row, at) => this.explained(said, row, best.points[at], best.metres[at]));
  }

  explained(said, row, sum, metres) {
    const service = this.services[row];
    return { name: service.name, points: sum, judgements: judge(said, service, this.today, metres === NOT_KNOWN ? null : metres) };
  }
}

/** The oracle: every service judged, sorted, cut. */
export function exhaustive(services, today, person) {
  const said = known(person);
  const before = (a, b) => (a < b ? -1 : a > b ? 1 : 0);
  const nearer = (a, b) => before(a.metres, b.metres);
  const judged = services.map((service) => {
    const metres = metresTo(said, service);
    const judgements = judge(said, service, today, metres);
    return { service, metres: metres ?? Infinity, points: judgements.reduce((sum, one) => sum + one.points, 0), judgements };
  });
  return judged
    .filter(({ service, judgements }) => isSuggested(service, judgements))
    .sort((a, b) => b.points - a.points || nearer(a, b) || before(a.service.name, b.service.name) || before(a.service.id, b.service.id))
    .slice(0, SHOWN)
    .map(({ service, points, judgements }) => ({ name: service.name, points, judgements }));
}

function isSuggested(service, judgements) {
  const onlyIf = service.onlyFor?.length && judgements.some(({ criterion, verdict }) => criterion === "who-for" && verdict === "unknown");
  return !onlyIf && !isPlace(service) && !judgements.some(({ excludes }) => excludes);
}
