// Numbers that look like chance and are the same on every machine: all made-up data hang on a seed and on nothing else.

/** A source of numbers from 0 to below 1 (xorshift of 32 bits, then mixed). */
export function random(seed) {
  let state = (seed * 2654435761 + 1013904223) >>> 0 || 1;
  return () => {
    state ^= state << 13;
    state ^= state >>> 17;
    state = (state ^ (state << 5)) >>> 0;
    let mixed = Math.imul(state, 0x9e3779b1) >>> 0;
    mixed ^= mixed >>> 15;
    return (Math.imul(mixed, 0x85ebca6b) >>> 0) / 4294967296;
  };
}

/** What is drawn from such a source. */
export class Draw {
  constructor(seed) {
    this.next = random(seed);
    for (let i = 0; i < 8; i += 1) this.next();
  }
  /** A whole number from 0 to below `n`. */
  below(n) {
    return Math.floor(this.next() * n);
  }
  /** Whether something of this likelihood happens. */
  chance(likelihood) {
    return this.next() < likelihood;
  }
  one(list) {
    return list[this.below(list.length)];
  }
  /** One of `[value, weight]` pairs. */
  weighted(pairs) {
    const sum = pairs.reduce((total, [, weight]) => total + weight, 0);
    let at = this.next() * sum;
    for (const [value, weight] of pairs) {
      at -= weight;
      if (at < 0) return value;
    }
    return pairs[pairs.length - 1][0];
  }
  /** `count` different members of a list, or all of a shorter one. */
  some(list, count) {
    const left = [...list];
    const taken = [];
    while (taken.length < count && left.length > 0) taken.push(left.splice(this.below(left.length), 1)[0]);
    return taken;
  }
  /** Round zero, most within one. */
  bell() {
    return Math.sqrt(-2 * Math.log(1 - this.next())) * Math.cos(2 * Math.PI * this.next());
  }
}
