import UFuzzy from "@leeoniya/ufuzzy";
import { NAMES, texts, words } from "./fields.mjs";

export function build(services) {
  const engine = new UFuzzy({ intraMode: 1, intraIns: 1 });
  const lines = services.map((service, row) => {
    const all = texts(service, row);
    return NAMES.map((field) => all[field]).join(" ");
  });
  return (query) => {
    const [found, facts, order] = engine.search(lines, words(query).join(" "), 1, 1_000);
    const best = order ? order.map((at) => facts.idx[at]) : (found ?? []);
    return best.slice(0, 10);
  };
}
