// A tree of points for those one has to go to; the others are always looked at.

import KDBush from "kdbush";
import { Matcher } from "../best.mjs";
import { onlyInPerson, reach } from "../model.mjs";

export function build(services, today) {
  const matcher = new Matcher(services, today);
  const rows = services.map((_, row) => row);
  const isPlaced = (row) => onlyInPerson(services[row]) && ["exact", "outcode"].includes(services[row].precision);
  const placed = Uint32Array.from(rows.filter(isPlaced));
  const others = Uint32Array.from(rows.filter((row) => !isPlaced(row)));
  const tree = new KDBush(placed.length, 64, Float64Array);
  placed.forEach((row) => tree.add(services[row].lon, services[row].lat));
  tree.finish();
  return (person) => {
    if (!person.point) return matcher.best(person);
    const [farthest, blur] = reach(person, "outcode");
    // A box that is certain to hold the circle: 11.1 m a step north, 5.2 m a step east where it is least.
    const [north, east] = [Math.ceil((farthest + blur) / 11), Math.ceil((farthest + blur) / 5.2)];
    const { lat, lon } = person.point;
    const near = tree.range(lon - east, lat - north, lon + east, lat + north);
    const all = new Uint32Array(near.length + others.length);
    near.forEach((at, i) => (all[i] = placed[at]));
    all.set(others, near.length);
    return matcher.best(person, all);
  };
}
