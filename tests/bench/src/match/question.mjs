// A person as the 256 bytes that our engine is asked with, and its answer as rows: crates/engine/ABI.md has both.

const MARK = 0x314b4157;
const EMPTY = 255;
const WIDE = ["older", "young", "women", "men", "parent", "carer", "disabled", "long-term-condition"];
const OF_A_PLACE = ["step-free", "accessible-toilet", "hearing-loop", "disabled-parking", "quiet", "bring-someone"];
const MODES = ["phone", "text", "chat", "email", "online", "app", "post", "in-person", "group", "home"];
const SLOTS = ["weekday-day", "weekday-evening", "weekend"];
const NOT_SAID = 255;
const [HEAD, ROW, JUDGEMENT] = [160, 32, 16];
export const LENGTH = 256;

/** Writes questions; `ids` are the vocabularies, by kind in their order. */
export class Questions {
  constructor(ids, today, shown) {
    this.numbers = Object.fromEntries(Object.entries(ids).map(([kind, list]) => [kind, new Map(list.map((id, at) => [id, at]))]));
    Object.assign(this, { today: today.split("-").map(Number), shown });
  }

  /** Writes one at a place of a memory. */
  write(buffer, at, person) {
    new Uint8Array(buffer, at, LENGTH).fill(0);
    const view = new DataView(buffer, at, LENGTH);
    view.setUint32(0, MARK, true);
    view.setUint16(4, this.today[0], true);
    view.setUint8(6, this.today[1]);
    view.setUint8(7, this.today[2]);
    this.sets(view, person);
    this.limits(view, person);
    [...(person.area ?? "")].forEach((letter, i) => view.setUint8(136 + i, letter.charCodeAt(0)));
  }

  sets(view, person) {
    const all = [
      ["need", person.needs], ["need", person.wanted], ["trait", person.traits], ["trait", person.notTraits],
      ["trait", WIDE], ["trait", ["older", "young"]], ["access", OF_A_PLACE], ["access", ["bsl"]], ["access", ["interpreter"]],
      ["access", ["bring-someone"]], ["need", ["mood", "anxiety"]], ["interest", person.interests], ["access", person.access],
    ];
    all.forEach(([kind, list], i) => this.set(view, 8 + 8 * i, kind, list));
    this.set(view, 184, "access", ["quiet"]);
  }

  set(view, at, kind, list) {
    let [low, high] = [0, 0];
    for (const id of list) {
      const number = this.numbers[kind].get(id);
      if (number < 32) low |= 1 << number;
      else high |= 1 << (number - 32);
    }
    view.setUint32(at, low >>> 0, true);
    view.setUint32(at + 4, high >>> 0, true);
  }

  limits(view, person) {
    const code = (value, names) => (value === undefined ? NOT_SAID : names.indexOf(value));
    view.setInt32(112, person.point?.lat ?? 0, true);
    view.setInt32(116, person.point?.lon ?? 0, true);
    view.setUint8(120, person.point ? 1 : 0);
    view.setUint8(121, ["E", "S", "W", "N"].indexOf(person.nation));
    view.setUint8(122, person.age?.[0] ?? NOT_SAID);
    view.setUint8(123, person.age?.[1] ?? NOT_SAID);
    view.setUint8(124, code(person.cost, ["free", "donation", "low", "paid"]));
    view.setUint8(125, code(person.language, ["english", "welsh", "bsl", "other"]));
    view.setUint16(126, person.travel ?? 0xffff, true);
    view.setUint16(128, person.modes.reduce((bits, mode) => bits | (1 << MODES.indexOf(mode)), 0), true);
    for (let i = 0; i < 3; i += 1) view.setUint8(130 + i, code(person.times[i], SLOTS));
    view.setUint8(133, code(person.company, ["alone", "with-someone"]));
    view.setUint8(135, this.shown);
    // No wishes, and how sure they are was not said: the rules of this benchmark know of neither.
    view.setUint8(199, NOT_SAID);
  }
}

const words = new TextDecoder();

/** A row of an answer; its reasons are read when looked at. */
class Row {
  constructor(view, at, slots, name, points) {
    this.name = name;
    this.points = points;
    this.judged = [view, at, slots];
  }

  get judgements() {
    const [view, at, slots] = this.judged;
    const places = Array.from({ length: slots }, (_, slot) => at + JUDGEMENT * slot);
    return places.filter((one) => view.getUint8(one) !== EMPTY).map((one) => ({ criterion: view.getUint8(one), reason: view.getUint8(one + 3), points: view.getInt32(one + 4, true) }));
  }
}

/** The first answer of a reply, copied out of the engine's memory with all its reasons. */
export function answer(memory, at, length) {
  const view = new DataView(memory.slice(at, at + length));
  const [shown, slots] = [view.getUint32(0, true), view.getUint32(4, true)];
  return Array.from({ length: shown }, (_, row) => {
    const start = HEAD + ROW * row;
    const name = new Uint8Array(memory, view.getUint32(start + 24, true), view.getUint32(start + 28, true));
    return new Row(view, HEAD + ROW * shown + JUDGEMENT * slots * row, slots, words.decode(name), view.getInt32(start + 4, true));
  });
}
