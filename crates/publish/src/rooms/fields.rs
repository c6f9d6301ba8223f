//! What fields about one thing say: eligibility, costs, access, languages, ways of taking part, referral.

use super::told::{From, Told, words};
use crate::sure;
use waymark_import::entry::{Entry, Read};
use waymark_meaning::{Said, facts};

/// Tells what the fields say.
pub fn read(entry: &Entry, told: &mut Told) {
    // "Women" under eligibility is who it is for, though the word for that stands in the heading.
    each(told, "eligibility", "For ", &entry.eligibility, |said| {
        matches!(said, Said::OnlyFor(_) | Said::MadeFor(_) | Said::NotFor(_) | Said::Ages { .. } | Said::Referral(_))
    });
    costs(entry, told);
    let is_access = |said: &Said| matches!(said, Said::Access(_) | Said::NoAccess(_));
    each(told, "access", "", &entry.access, is_access);
    for place in entry.delivery() {
        each(told, "places", "", &place.access, is_access);
        told.add("mode", "in-person", from("places"), vec![place_name(place)]);
    }
    each(told, "referral", "", &entry.referral, |said| matches!(said, Said::Referral(_) | Said::Booking(_)));
    languages(entry, told);
    modes(entry, told);
}

fn from(field: &str) -> From<'_> {
    From { read: Read::Field, field, confidence: sure::FIELD }
}

fn place_name(place: &waymark_import::entry::Place) -> String {
    let names = [&place.name, &place.address, &place.postcode];
    names.into_iter().find(|name| !name.is_empty()).cloned().unwrap_or_else(|| "a point on the map".to_owned())
}

fn each(told: &mut Told, field: &str, before: &str, texts: &[String], wanted: impl Fn(&Said) -> bool) {
    for text in texts {
        let text = format!("{before}{text}");
        for fact in facts(&text).into_iter().filter(|fact| wanted(&fact.said)) {
            let own = fact.at.start.max(before.len())..fact.at.end;
            told.say(&fact.said, from(field), words(&text, [own].iter()));
        }
    }
}

fn costs(entry: &Entry, told: &mut Told) {
    let texts: Vec<String> = entry.costs.iter().map(|cost| cost.text.clone()).collect();
    for cost in &entry.costs {
        let words = || vec![cost.text.clone()];
        match cost.pence {
            Some(0) => told.add("cost", "free", from("costs"), words()),
            Some(pence) => told.add("price", pence.to_string(), from("costs"), words()),
            None => {}
        }
    }
    each(told, "costs", "", &texts, |said| matches!(said, Said::Cost(_) | Said::Price(_)));
}

/// Codes of languages as sources write them, besides those of two letters.
const CODES: [(&str, &str); 6] =
    [("cym", "cy"), ("wel", "cy"), ("bfi", "bsl"), ("bsl", "bsl"), ("eng", "en"), ("english", "en")];

fn languages(entry: &Entry, told: &mut Told) {
    for text in &entry.languages {
        let small = text.trim().to_ascii_lowercase();
        // `en-GB`: the region says nothing here.
        let main = small.split(['-', '_']).next().unwrap_or_default();
        let known = CODES.iter().find(|(code, _)| *code == small || *code == main).map(|(_, id)| *id);
        let code = known.or_else(|| (main.len() == 2 && main.bytes().all(|b| b.is_ascii_lowercase())).then_some(main));
        match code {
            Some("en") => {}
            Some("bsl") => told.add("access", "bsl", from("languages"), vec![text.clone()]),
            Some(code) => told.add("language", code, from("languages"), vec![text.clone()]),
            None => {
                let is_language = |said: &Said| {
                    matches!(said, Said::Language(_))
                        || matches!(said, Said::Access(id) if id == "bsl" || id == "interpreter")
                };
                each(told, "languages", "Languages: ", std::slice::from_ref(text), is_language);
            }
        }
    }
}

/// Ways of taking part as forms of directories write them; what is not here is read like a text.
const MODES: [(&str, &str); 18] = [
    ("phone", "phone"),
    ("telephone", "phone"),
    ("text", "text"),
    ("sms", "text"),
    ("chat", "chat"),
    ("email", "email"),
    ("online", "online"),
    ("virtual", "online"),
    ("app", "app"),
    ("post", "post"),
    ("postal", "post"),
    ("in person", "in-person"),
    ("face to face", "in-person"),
    ("in venue", "in-person"),
    ("physical", "in-person"),
    ("group", "group"),
    ("home", "home"),
    ("at home", "home"),
];

fn modes(entry: &Entry, told: &mut Told) {
    for text in &entry.modes {
        let plain = text.to_lowercase().replace(['-', '_'], " ");
        let known = MODES.iter().find(|(name, _)| *name == plain.trim());
        match known {
            Some((_, id)) => told.add("mode", *id, from("modes"), vec![text.clone()]),
            None => each(told, "modes", "", std::slice::from_ref(text), |said| matches!(said, Said::Mode(_))),
        }
    }
}
