import Fuse from "fuse.js";
import { BOOST, NAMES, texts, words } from "./fields.mjs";

export function build(services) {
  const keys = NAMES.map((name) => ({ name, weight: BOOST[name] }));
  const engine = new Fuse(services.map(texts), { keys, threshold: 0.3, ignoreLocation: true });
  return (query) => engine.search(words(query).join(" "), { limit: 10 }).map(({ item }) => item.id);
}
