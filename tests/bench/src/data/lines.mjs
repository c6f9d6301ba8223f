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

/**
 * Texts of all services, little-endian: their number as `u32`; for each three sets as `u64` (needs, primary needs,
 * interests), then id, name, organisation, place, for whom, and summary, each as `u16` bytes and UTF-8.
 */
export function texts(services, ids) {
  const parts = [u32(services.length)];
  for (const service of services) {
    for (const [list, kind] of [[service.needs, "need"], [service.primary, "need"], [service.interests, "interest"]]) parts.push(set(list, ids[kind]));
    for (const field of ["id", "name", "organisation", "place", "who", "summary"]) parts.push(text(service[field] ?? ""));
  }
  return Buffer.concat(parts);
}

function u32(number) {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(number);
  return bytes;
}

function set(list, names) {
  const bytes = Buffer.alloc(8);
  bytes.writeBigUInt64LE((list ?? []).reduce((sum, id) => sum | (1n << BigInt(names.indexOf(id))), 0n));
  return bytes;
}

function text(words) {
  const letters = Buffer.from(words);
  const length = Buffer.alloc(2);
  length.writeUInt16LE(letters.length);
  return Buffer.concat([length, letters]);
}
