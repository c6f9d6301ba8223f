// Services as ours reads them: the lines that `pack` of crates/engine makes a list of, and the texts that words are found
// in. Names become numbers and bits, what is unknown stays away.

const CLASSES = ["service", "group", "charity-register", "private-therapy", "library", "home-library", "facility", "park", "allotment", "hub", "food-bank", "digital-help", "leisure-centre"];
const MODES = ["phone", "text", "chat", "email", "online", "app", "post", "in-person", "group", "home"];
const DAYS = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"];
const clock = (minutes) => `${String(Math.floor(minutes / 60)).padStart(2, "0")}:${String(minutes % 60).padStart(2, "0")}`;
const bits = (list, names) => (list ?? []).reduce((sum, name) => sum | (1 << names.indexOf(name)), 0);
const place = (value, names) => (value === undefined ? undefined : names.indexOf(value));

/** The line of a service; `ids` are the vocabularies. */
export function line(service, ids) {
  const numbers = (list, kind) => list?.map((id) => ids[kind].indexOf(id));
  const since = [service.checkedOn ?? "", service.dataDate ?? ""].sort()[1];
  return JSON.stringify({
    name: service.name,
    area: service.area,
    class: place(service.class, CLASSES),
    needs: numbers(service.needs, "need"),
    primary: numbers(service.primary, "need"),
    interests: numbers(service.interests, "interest"),
    only_for: numbers(service.onlyFor, "trait"),
    made_for: numbers(service.madeFor, "trait"),
    not_for: numbers(service.notFor, "trait"),
    access: numbers(service.access, "access"),
    access_absent: numbers(service.accessAbsent, "access"),
    nations: bits(service.nations, ["E", "S", "W", "N"]),
    age_min: service.minAge,
    age_max: service.maxAge,
    cost: place(service.cost, ["free", "donation", "low", "paid"]),
    modes: bits(service.modes, MODES),
    lat: service.lat,
    lon: service.lon,
    precision: place(service.precision, ["exact", "outcode", "area"]),
    hours: service.hours?.map(([day, opens, closes]) => `${DAYS[day]} ${clock(opens)}-${clock(closes)}`).join("; "),
    languages: bits(service.languages, ["welsh", "bsl", "interpreter"]),
    self_referral: service.selfReferral === undefined ? undefined : service.selfReferral ? 0 : 1,
    capacity: place(service.capacity, ["room", "waitlist", "full"]),
    evidence: place(service.evidence, ["own page", "published", "to confirm"]),
    since: since || undefined,
    since_is_check: since ? service.checkedOn === since : undefined,
    next_check: service.nextCheck,
  });
}

/** What of a service is fetched by others for search: as much as ours reads. */
export const FETCHED = ["name", "organisation", "summary", "who", "place", "needs", "primary", "interests"];

/**
 * What words are found in, as crates/engine/ABI.md has it: what each service is about, then the texts, each ended by a line
 * feed. Both in one file, the number of the first's bytes before it.
 */
export function texts(services, ids) {
  const about = services.flatMap((service) => {
    const needs = (service.needs ?? []).map((id) => ids.need.indexOf(id) | (service.primary?.includes(id) ? CHIEF : 0));
    const interests = (service.interests ?? []).map((id) => ids.interest.indexOf(id));
    return [needs.length, ...needs, interests.length, ...interests];
  });
  const lines = services.flatMap((service) => TEXTS.map((field) => `${(service[field] ?? "").replaceAll("\n", " ")}\n`));
  return Buffer.concat([u32(4 + about.length), u32(services.length), Buffer.from(about), Buffer.from(lines.join(""))]);
}

const CHIEF = 1 << 7;
const TEXTS = ["name", "organisation", "place", "who", "summary"];

function u32(number) {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(number);
  return bytes;
}
