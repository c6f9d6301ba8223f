// What is typed into the made-up catalogues, and what answers it. A service answers a query about a need strongly (2) when
// it is chiefly about that need, and weakly (1) when it helps with it too; a query by name is answered by that name (3).

import { Draw } from "./random.mjs";
import { SEED } from "./catalogue.mjs";

/** What is typed, and the needs it means. */
const ABOUT = {
  need: {
    bereavement: ["bereavement"], debt: ["debt"], "food bank": ["food"], carers: ["carer"], autism: ["autism"], volunteering: ["volunteering"],
    "walking group": ["physical-activity"], "memory cafe": ["memory"], "stop smoking": ["smoking"], "energy bills": ["energy"],
    "hearing loss": ["hearing-loss"], "job club": ["work"], "domestic abuse": ["domestic-abuse"], "panic attacks": ["anxiety"],
  },
  prefix: {
    befr: ["loneliness"], bereav: ["bereavement"], demen: ["memory"], "swimmi": ["physical-activity"], counsel: ["mood"],
    wheelc: ["disability"], "food ba": ["food"], gamb: ["gambling"], "weight lo": ["weight"], veter: ["veteran"], garde: ["nature"], evic: ["housing"],
  },
  typo: {
    lonelyness: ["loneliness"], dimentia: ["memory"], anxeity: ["anxiety"], bereavment: ["bereavement"], volenteering: ["volunteering"],
    alchohol: ["alcohol"], gardning: ["nature"], gamblng: ["gambling"], vetrans: ["veteran"], refugess: ["migrant"], benifits: ["benefits"], slimmimg: ["weight"],
  },
  sentence: {
    "my husband died in spring and I am grieving": ["bereavement"],
    "I am lonely and would like friendly phone calls": ["loneliness"],
    "help with rent and a landlord who does no repairs": ["housing"],
    "new mums with toddlers who want to meet other parents": ["parent"],
    "cutting down drinking and staying sober": ["alcohol"],
    "gentle chair exercise for better balance": ["physical-activity"],
    "refugees who want to learn english": ["migrant"],
    "painting or pottery when I am feeling down": ["arts", "mood"],
    "getting online with a tablet or smartphone": ["digital"],
    "he was in the army and wants to meet other veterans": ["veteran"],
    "bailiffs are coming because of my debts": ["debt"],
    "respite for people caring for someone at home": ["carer"],
  },
};

/** Kinds, in the order of reports. */
export const KINDS = ["name", "need", "prefix", "typo", "sentence"];

/** Queries of a catalogue: `{ kind, text, grades }`, the grades as rows by strength. */
export function queries(services) {
  const draw = new Draw(SEED * 5 + services.length);
  const named = draw.some(services.slice(0, 5_000), 12).map(({ name }) => ({ kind: "name", text: name, of: (service) => (service.name === name ? 3 : 0) }));
  const about = Object.entries(ABOUT).flatMap(([kind, all]) =>
    Object.entries(all).map(([text, needs]) => ({ kind, text, of: (service) => strength(service, needs) })),
  );
  return [...named, ...about].map(({ kind, text, of }) => ({ kind, text, grades: grades(services, of) }));
}

function strength(service, needs) {
  if (service.primary.some((need) => needs.includes(need))) return 2;
  return service.needs.some((need) => needs.includes(need)) ? 1 : 0;
}

/** Rows by grade: many services share few grades. */
export function grades(services, of) {
  const found = {};
  services.forEach((service, row) => {
    const grade = of(service);
    if (grade > 0) (found[grade] ??= []).push(row);
  });
  return found;
}

/** nDCG at ten: how near the order found comes to the best there is; null where nothing answers. */
export function ndcg(found, grades) {
  const gradeOf = new Map(Object.entries(grades).flatMap(([grade, rows]) => rows.map((row) => [row, Number(grade)])));
  const best = [...gradeOf.values()].sort((a, b) => b - a);
  const sum = (list) => list.slice(0, 10).reduce((total, grade, at) => total + (2 ** grade - 1) / Math.log2(at + 2), 0);
  return best.length ? sum(found.map((row) => gradeOf.get(row) ?? 0)) / sum(best) : null;
}
