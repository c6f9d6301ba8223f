//! Services that are longer than anybody wrote: a text or a list without end is a slip of a program or an attack, and
//! cleaning it would take as long as it is.

use crate::raw::{RawService, RawTime};

/// Bytes that one text may have.
pub const MOST_BYTES: usize = 200_000;
/// How much of one thing there may be: phone numbers, places, times.
pub const MOST_ITEMS: usize = 5_000;

/// The field that is too long, and how it is.
pub fn too_long(raw: &RawService) -> Option<(&'static str, String)> {
    let long = texts(raw).find(|(_, text)| text.len() > MOST_BYTES);
    let words = |(field, text): (&'static str, &str)| {
        (field, format!("{field} is {} kB long; at most {} kB are read", text.len() / 1000, MOST_BYTES / 1000))
    };
    let many = lists(raw).into_iter().find(|(_, length)| *length > MOST_ITEMS);
    let count = |(field, length)| (field, format!("{field} has {length} items; at most {MOST_ITEMS} are read"));
    long.map(words).or(many.map(count))
}

fn lists(raw: &RawService) -> [(&'static str, usize); 14] {
    [
        ("emails", raw.emails.len()),
        ("phones", raw.phones.len()),
        ("places", raw.places.len()),
        ("areas", raw.areas.len()),
        ("times", raw.times.len() + raw.places.iter().map(|place| place.times.len()).sum::<usize>()),
        ("eligibility", raw.eligibility.len()),
        ("costs", raw.costs.len()),
        ("terms", raw.terms.len()),
        ("languages", raw.languages.len()),
        ("access", raw.access.len() + raw.places.iter().map(|place| place.access.len()).sum::<usize>()),
        ("referral", raw.referral.len()),
        ("modes", raw.modes.len()),
        ("contacts", raw.contacts.len()),
        ("more", raw.more.len()),
    ]
}

fn texts(raw: &RawService) -> impl Iterator<Item = (&'static str, &str)> {
    let single = [
        ("id", &raw.id),
        ("name", &raw.name),
        ("organisation", &raw.organisation),
        ("description", &raw.description),
        ("summary", &raw.summary),
        ("url", &raw.url),
        ("status", &raw.status),
        ("licence", &raw.licence),
        ("source_url", &raw.source_url),
    ];
    let lists = [
        ("emails", &raw.emails),
        ("areas", &raw.areas),
        ("eligibility", &raw.eligibility),
        ("languages", &raw.languages),
        ("access", &raw.access),
        ("referral", &raw.referral),
        ("modes", &raw.modes),
        ("dates", &raw.dates),
    ];
    let lists = lists.into_iter().flat_map(|(field, list)| list.iter().map(move |text| (field, text)));
    let times = raw.times.iter().chain(raw.places.iter().flat_map(|place| &place.times)).map(|time| match time {
        RawTime::Text(text) => ("times", text),
        RawTime::Schedule(schedule) => ("times", &schedule.description),
    });
    let places = raw.places.iter().flat_map(|place| {
        let own = [&place.name, &place.address, &place.postcode];
        own.into_iter().chain(&place.access).map(|text| ("places", text))
    });
    let phones = raw.phones.iter().flat_map(|phone| [&phone.number, &phone.extension, &phone.kind]);
    let terms = raw.terms.iter().flat_map(|term| [&term.scheme, &term.code, &term.label]);
    let contacts = raw.contacts.iter().flat_map(|contact| [&contact.name, &contact.title, &contact.email]);
    let more = raw.more.iter().flat_map(|(name, text)| [name, text]).map(|text| ("more", text));
    let costs = raw.costs.iter().map(|cost| ("costs", &cost.text));
    let parts = phones.map(|text| ("phones", text)).chain(terms.map(|text| ("terms", text)));
    let parts = parts.chain(contacts.map(|text| ("contacts", text))).chain(more).chain(costs);
    let all = single.into_iter().chain(lists).chain(times).chain(places).chain(parts);
    all.map(|(field, text)| (field, text.as_str()))
}
