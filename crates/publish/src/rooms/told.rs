//! Facts as they are gathered: of several that say the same the surest is kept.

use std::collections::BTreeMap;
use std::ops::Range;
use waymark_import::entry::{Fact, Read};
use waymark_meaning::Said;

/// Words shown with a fact have at most so many letters each, and there are at most so many.
const LONGEST: usize = 80;
const MOST_WORDS: usize = 4;

/// Where facts come from.
#[derive(Clone, Copy, Debug)]
pub struct From<'a> {
    pub read: Read,
    pub field: &'a str,
    pub confidence: u8,
}

/// Facts told so far.
#[derive(Debug, Default)]
pub struct Told(BTreeMap<(&'static str, String), Fact>);

impl Told {
    /// Adds a fact; of two that say the same, the surer stays.
    pub fn add(&mut self, kind: &'static str, value: impl Into<String>, from: From<'_>, words: Vec<String>) {
        let fact = Fact {
            kind: kind.to_owned(),
            value: value.into(),
            confidence: from.confidence,
            read: from.read,
            field: from.field.to_owned(),
            words,
        };
        let known = self.0.entry((kind, fact.value.clone())).or_insert_with(|| fact.clone());
        if (fact.read, fact.confidence) > (known.read, known.confidence) {
            *known = fact;
        }
    }
    /// Adds what a text says.
    pub fn say(&mut self, said: &Said, from: From<'_>, words: Vec<String>) {
        let (kind, value) = named(said);
        self.add(kind, value, from, words);
    }
    /// All of them by kind, the surest first.
    pub fn in_order(self) -> Vec<Fact> {
        let mut facts: Vec<Fact> = self.0.into_values().collect();
        facts.sort_by(|a, b| (&a.kind, b.read, b.confidence, &a.value).cmp(&(&b.kind, a.read, a.confidence, &b.value)));
        facts
    }
}

/// Kind and value as they stand in `services.jsonl`.
fn named(said: &Said) -> (&'static str, String) {
    let age = |age: &Option<u8>| age.map(|age| age.to_string()).unwrap_or_default();
    match said {
        Said::OnlyFor(id) => ("only-for", id.clone()),
        Said::MadeFor(id) => ("made-for", id.clone()),
        Said::NotFor(id) => ("not-for", id.clone()),
        Said::Ages { from, to } => ("age", format!("{}-{}", age(from), age(to))),
        Said::Cost(id) => ("cost", id.clone()),
        Said::Price(pence) => ("price", pence.to_string()),
        Said::Access(id) => ("access", id.clone()),
        Said::NoAccess(id) => ("no-access", id.clone()),
        Said::Language(id) => ("language", id.clone()),
        Said::Mode(id) => ("mode", id.clone()),
        Said::Referral(id) => ("referral", id.clone()),
        Said::Booking(needed) => ("booking", if *needed { "needed" } else { "not-needed" }.to_owned()),
    }
}

/// Words of a text, each once, for people to see why.
pub fn words<'r>(text: &str, places: impl Iterator<Item = &'r Range<usize>>) -> Vec<String> {
    let mut words: Vec<String> = Vec::new();
    for place in places {
        let slice: String = text.get(place.clone()).unwrap_or_default().chars().take(LONGEST).collect();
        let slice = slice.split_whitespace().collect::<Vec<_>>().join(" ");
        if words.len() < MOST_WORDS && !slice.is_empty() && !words.contains(&slice) {
            words.push(slice);
        }
    }
    words
}
