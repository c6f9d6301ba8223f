// What all text engines are given of a service: its name, who runs it, its text, and the names of what it is about.

export const NAMES = ["name", "organisation", "chief", "about", "summary"];
/** The name counts most, the running text least. */
export const BOOST = { name: 4, chief: 3, about: 3, organisation: 1.5, summary: 1 };

/** Needs and activities as their ids read: "food", "hearing loss". */
const read = (ids = []) => ids.map((id) => id.replaceAll("-", " ")).join(", ");

export const texts = (service, row) => ({
  id: row,
  name: service.name,
  organisation: service.organisation,
  chief: read(service.primary),
  about: read([...service.needs, ...(service.interests ?? [])]),
  summary: [service.summary, service.who, service.place].filter(Boolean).join(" "),
});

/** Small words that a sentence is full of; engines without a list of their own are given this one. */
const COMMON = new Set("a am an and are because better do for he her help his i in is me my no of on or other she someone that the their to want wants was when who with would".split(" "));

/** The words of a query without common ones, unless it has no others. */
export function words(query) {
  const all = query.toLowerCase().match(/[\p{L}\p{N}']+/gu) ?? [];
  const left = all.filter((word) => !COMMON.has(word));
  return left.length ? left : all;
}
