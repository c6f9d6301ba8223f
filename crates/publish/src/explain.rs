//! Every fact of a service with where it comes from: a field of its source, a term and its list, words of its text with how
//! sure they are, a check by hand; and what is not known.

use crate::service::{Unsaid, Ways, service};
use crate::weigh::{How, Weighed, weigh};
use serde::Serialize;
use waymark_audit::check::Check;
use waymark_import::clean::Phone;
use waymark_import::entry::{Ages, Entry, Read, Time};

/// One fact.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Line {
    /// What it is about, as in `services.jsonl`.
    pub field: String,
    /// What it says.
    pub value: String,
    /// Where it comes from, in words.
    pub from: String,
    /// How sure, 0 to 100, where it was not said in a field of its own.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub confidence: Option<u8>,
    /// The words it was read from.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub words: Vec<String>,
    /// What became of it; absent where there is nothing to weigh.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub how: Option<How>,
}

/// Everything that is known of a service, and what is not.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Explained {
    /// Id, as in `services.jsonl`.
    pub id: String,
    /// Id that the page knows it by.
    pub page_id: String,
    /// Name.
    pub name: String,
    /// Where it stands in its source.
    pub at: String,
    /// Facts, those of its own fields first.
    pub facts: Vec<Line>,
    /// What could not be said on the page, and why.
    pub unknown: Vec<Unsaid>,
}

/// Explains an entry.
pub fn explain(entry: &Entry, ways: &Ways<'_>, checks: &[&Check]) -> Explained {
    let made = service(entry, ways, checks);
    let mut facts = fields(entry);
    facts.extend(weigh(entry).iter().map(|weighed| of_fact(entry, weighed)));
    facts.extend(checks.iter().flat_map(|check| of_check(check)));
    Explained {
        id: entry.id.clone(),
        page_id: made.service.id,
        name: entry.name.clone(),
        at: entry.from.at.to_string(),
        facts,
        unknown: made.unsaid,
    }
}

/// What its source says in fields.
fn fields(entry: &Entry) -> Vec<Line> {
    let mut said: Vec<(&str, String)> = vec![
        ("name", entry.name.clone()),
        ("organisation", entry.organisation.clone()),
        ("summary", entry.summary.clone()),
        ("description", entry.description.plain()),
        ("url", entry.url.clone()),
    ];
    said.extend(entry.emails.iter().map(|email| ("emails", email.clone())));
    let number = |phone: &Phone| [phone.number.as_str(), &phone.extension, &phone.note].join(" ").trim().to_owned();
    said.extend(entry.phones.iter().map(|phone| ("phones", number(phone))));
    said.extend(entry.places.iter().map(|place| ("places", place_in_words(place))));
    let times = entry.times.iter().chain(entry.places.iter().flat_map(|place| &place.times));
    said.extend(times.map(|time| ("times", time_in_words(time))));
    let age = |age: Option<u8>| age.map(|age| age.to_string()).unwrap_or_default();
    if entry.ages != Ages::default() {
        said.push(("ages", format!("{}-{}", age(entry.ages.from), age(entry.ages.to))));
    }
    for (field, texts) in [
        ("areas", &entry.areas),
        ("eligibility", &entry.eligibility),
        ("languages", &entry.languages),
        ("access", &entry.access),
        ("referral", &entry.referral),
        ("modes", &entry.modes),
    ] {
        said.extend(texts.iter().map(|text| (field, text.clone())));
    }
    said.extend(entry.costs.iter().map(|cost| ("costs", cost.text.clone())));
    said.extend(
        [("updated", &entry.updated), ("licence", &entry.licence), ("source_url", &entry.source_url)]
            .map(|(field, text)| (field, text.clone())),
    );
    said.extend(entry.more.iter().map(|(name, text)| (name.as_str(), text.clone())));
    said.retain(|(_, value)| !value.is_empty());
    said.into_iter().map(|(field, value)| of_field(entry, field, value)).collect()
}

fn of_field(entry: &Entry, field: &str, value: String) -> Line {
    let how = entry.from.made.get(field).map(|how| format!("; made: {how}")).unwrap_or_default();
    Line { field: field.to_owned(), value, from: format!("{field} of the source{how}"), ..Line::default() }
}

fn time_in_words(time: &Time) -> String {
    let read = time.osm.as_ref().map_or_else(|| "not read".to_owned(), |osm| format!("read as {osm}"));
    let why = time.why.as_ref().map(|why| format!(": {why}")).unwrap_or_default();
    format!("{} ({read}{why})", time.text)
}

fn place_in_words(place: &waymark_import::entry::Place) -> String {
    let mut parts: Vec<String> =
        [&place.name, &place.address, &place.postcode].into_iter().filter(|part| !part.is_empty()).cloned().collect();
    if let Some((lat, lon)) = place.point {
        parts.push(format!("{lat}, {lon} (known by: {})", precision(place)));
    }
    if place.office {
        parts.push("an office: it does not take place here".to_owned());
    }
    parts.join(", ")
}

fn precision(place: &waymark_import::entry::Place) -> &'static str {
    use waymark_import::entry::Precision::{Council, Outcode, Place, Sector, Source, Unknown};
    match place.precision {
        Source => "its source",
        Sector => "the middle of its postcode's sector",
        Outcode => "the middle of the first half of its postcode",
        Place => "a place's name",
        Council => "the middle of its council's area",
        Unknown => "nobody knows what",
    }
}

fn of_fact(entry: &Entry, weighed: &Weighed<'_>) -> Line {
    let fact = weighed.fact;
    let from = match fact.read {
        Read::Text => format!("read from text: {}", fact.field),
        Read::Field => format!("words of the source's own field: {}", fact.field),
        Read::Term => of_term(entry, fact.words.first().map_or("", String::as_str)),
    };
    Line {
        field: fact.kind.clone(),
        value: fact.value.clone(),
        from,
        confidence: Some(fact.confidence),
        words: fact.words.clone(),
        how: Some(weighed.how),
    }
}

fn of_term(entry: &Entry, name: &str) -> String {
    let term = entry.terms.iter().find(|term| term.label == name || term.code == name);
    match term {
        Some(term) if !term.scheme.is_empty() => {
            let code = if term.code.is_empty() { String::new() } else { format!(" ({})", term.code) };
            format!("term {name:?}{code} of the list {:?}", term.scheme)
        }
        _ => format!("label {name:?} of no list"),
    }
}

fn of_check(check: &Check) -> impl Iterator<Item = Line> {
    let by = if check.by.is_empty() { String::new() } else { format!(" by {}", check.by) };
    let from = format!("checked by hand on {}{by}", check.checked_on);
    let line = move |(field, value): (&String, &String)| Line {
        field: field.clone(),
        value: value.clone(),
        from: from.clone(),
        ..Line::default()
    };
    check.answers.iter().map(line)
}

#[cfg(test)]
mod tests {
    use super::*;
    use waymark_audit::check;
    use waymark_core::bank::Vocabulary;
    use waymark_import::entry::{Fact, Term};

    #[test]
    fn each_fact_says_where_it_comes_from() {
        let fact = |kind: &str, value: &str, read, words: &str| Fact {
            kind: kind.into(),
            value: value.into(),
            confidence: 60,
            read,
            field: "description".into(),
            words: vec![words.into()],
        };
        let term = Term { scheme: "A list".into(), code: "12".into(), label: "Debt advice".into() };
        let entry = Entry {
            id: "a:1".into(),
            name: "Debt Help".into(),
            terms: vec![term],
            facts: vec![
                fact("need", "debt", Read::Term, "Debt advice"),
                fact("only-for", "women", Read::Text, "women only"),
            ],
            ..Entry::default()
        };
        let check =
            check::read(r#"{"id":"a:1","checked_on":"2026-11-22","by":"Sam","answers":{"cost":"free"}}"#).unwrap();
        let ways = Ways { vocabulary: &Vocabulary::default(), tables: None, publisher: &Default::default() };
        let explained = explain(&entry, &ways, &check.iter().collect::<Vec<_>>());
        let from: Vec<&str> = explained.facts.iter().map(|line| line.from.as_str()).collect();
        assert_eq!(
            from,
            [
                "name of the source",
                "term \"Debt advice\" (12) of the list \"A list\"",
                "read from text: description",
                "checked by hand on 2026-11-22 by Sam",
            ]
        );
        assert_eq!(explained.facts[2].how, Some(How::Softened));
        assert!(explained.unknown.iter().any(|unsaid| unsaid.field == "modes"));
        assert!(!explained.unknown.iter().any(|unsaid| unsaid.field == "cost"), "a check answers it");
    }
}
