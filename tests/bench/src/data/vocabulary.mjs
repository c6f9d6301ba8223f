// The closed vocabularies of content/vocabulary.toml: ids in their order, whose places are their numbers.

import { read } from "../../../search/labels.mjs";

/** `{ need: [...], interest: [...], trait: [...], access: [...] }`. */
export function vocabulary() {
  const text = read("content/vocabulary.toml");
  const of = (kind) => [...text.matchAll(new RegExp(`\\[\\[${kind}\\]\\]\\s+id = "([^"]+)"`, "g"))].map(([, id]) => id);
  return { need: of("need"), interest: of("interest"), trait: of("trait"), access: of("access") };
}

/** Everyday words of content/synonyms.toml, and the needs they mean. */
export function everyday() {
  const lines = [...read("content/synonyms.toml").matchAll(/^(?:"([^"]+)"|([\w-]+)) = (\[[^\]]*\])/gm)];
  return Object.fromEntries(lines.map(([, quoted, bare, needs]) => [quoted ?? bare, JSON.parse(needs)]));
}
