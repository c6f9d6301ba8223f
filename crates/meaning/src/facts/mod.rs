//! Facts read from the words of a description: who it is for, what it costs, how people get in. Each with its words, and
//! none of them certain: what is read from text is a state of its own.

mod numbers;
mod people;
mod table;
mod whole;

use crate::negation::{Negation, Of, Turned};
use crate::phrase::{Found, longest};
use crate::tables::Wrong;
use crate::text::{Gap, Word, words};
use std::ops::Range;
pub use table::{Kind, Table};

/// What a text says.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, serde::Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Said {
    /// Only people with this trait can use it.
    OnlyFor(String),
    /// It is for people with this trait, among others.
    MadeFor(String),
    /// It is not for people with this trait.
    NotFor(String),
    /// It is for people of these ages.
    Ages {
        /// Youngest.
        from: Option<u8>,
        /// Oldest.
        to: Option<u8>,
    },
    /// `free`, `donation` or `paid`.
    Cost(String),
    /// A price in pence.
    Price(u32),
    /// It offers this access.
    Access(String),
    /// It says that it does not offer this access.
    NoAccess(String),
    /// A language besides English, by its two-letter code.
    Language(String),
    /// A way of taking part.
    Mode(String),
    /// How people get in: `self`, `gp` or `professional`.
    Referral(String),
    /// Whether one has to book.
    Booking(bool),
}

/// A fact read from a text.
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize)]
pub struct Fact {
    /// What.
    pub said: Said,
    /// Where the words that say so stand in the text, in bytes.
    pub at: Range<usize>,
}

/// Reads facts from texts.
#[derive(Clone, Debug, Default)]
pub struct FactsReader {
    table: Table,
    negation: Negation,
}

/// A text being read.
struct Reading<'a> {
    words: &'a [Word],
    turned: Turned,
    /// Words that are part of phrases which do not mean what they sound like.
    not_meant: Vec<Range<usize>>,
}

impl FactsReader {
    /// A reader from the texts of `facts.toml` and `negation.toml`.
    ///
    /// # Errors
    /// See [`Wrong`].
    pub fn read(facts: &str, negation: &str) -> Result<Self, Wrong> {
        Ok(Self { table: Table::read(facts)?, negation: Negation::read(negation, Of::Facts)? })
    }
    /// Traits, access and the like that the table points at, by kind.
    pub fn targets(&self) -> impl Iterator<Item = (Kind, &str)> {
        self.table.targets.iter().map(|(kind, id)| (*kind, id.as_str()))
    }
    /// Facts of a text in the order of its words; of two that say the same the first.
    pub fn facts(&self, text: &str) -> Vec<Fact> {
        let words = words(text);
        let mut found = self.table.phrases.find(&words);
        let not_meant = found.iter().filter(|f| f.what.0 == Kind::NotMeant).map(|f| f.words.clone()).collect();
        found.retain(|f| f.what.0 != Kind::NotMeant);
        let reading = Reading { words: &words, turned: self.negation.turned(&words), not_meant };
        let mut told = self.of_phrases(&reading, &found);
        told.extend(people::facts(&reading, &found));
        told.extend(numbers::facts(&reading));
        let mut facts: Vec<Fact> =
            told.into_iter().filter_map(|(said, words)| Some(Fact { said, at: reading.bytes(&words)? })).collect();
        facts.sort_by(|a, b| (a.at.start, a.at.end, &a.said).cmp(&(b.at.start, b.at.end, &b.said)));
        let mut seen = std::collections::BTreeSet::new();
        facts.retain(|fact| seen.insert(fact.said.clone()));
        settled(facts)
    }
    fn of_phrases(&self, reading: &Reading<'_>, found: &[Found<'_, (Kind, String)>]) -> Vec<(Said, Range<usize>)> {
        let mut told = Vec::new();
        for kind in
            [Kind::Cost, Kind::Access, Kind::AccessAbsent, Kind::Language, Kind::Mode, Kind::Referral, Kind::Booking]
        {
            let of_kind = found.iter().filter(|f| f.what.0 == kind && reading.is_meant(&f.words));
            let mut of_kind: Vec<Found<'_, (Kind, String)>> =
                of_kind.map(|f| Found { words: f.words.clone(), what: f.what }).collect();
            longest(&mut of_kind);
            for f in of_kind {
                if kind == Kind::Cost && reading.is_compound(&f.words) {
                    continue;
                }
                let is_so = !reading.turned.covers(reading.words, &f.words);
                let said = said(kind, &f.what.1, is_so)
                    .filter(|_| kind != Kind::Language || self.is_spoken(reading, found, &f.words));
                told.extend(said.map(|said| (said, f.words)));
            }
        }
        // "No wheelchair access" holds "wheelchair access": what is said to be absent is not offered by the same words.
        let absent: Vec<Range<usize>> =
            told.iter().filter(|(said, _)| matches!(said, Said::NoAccess(_))).map(|(_, at)| at.clone()).collect();
        told.retain(|(said, at)| {
            !matches!(said, Said::Access(_))
                || !absent.iter().any(|other| other.start <= at.start && at.start < other.end)
        });
        told
    }
    /// A language is spoken where a word of speaking stands near it, and none of teaching.
    fn is_spoken(&self, reading: &Reading<'_>, found: &[Found<'_, (Kind, String)>], at: &Range<usize>) -> bool {
        let near = |kind: Kind, reach: usize| {
            found.iter().any(|f| {
                let (first, second) = if f.words.start < at.start { (&f.words, at) } else { (at, &f.words) };
                f.what.0 == kind
                    && second.start.saturating_sub(first.end) <= reach
                    && reading.is_one_sentence(first.end..second.start + 1)
            })
        };
        near(Kind::Speaking, 6) && !near(Kind::Teaching, 1)
    }
}

fn said(kind: Kind, id: &str, is_so: bool) -> Option<Said> {
    let id_owned = id.to_owned();
    match (kind, is_so) {
        (Kind::Access, true) => Some(Said::Access(id_owned)),
        (Kind::Access, false) | (Kind::AccessAbsent, true) => Some(Said::NoAccess(id_owned)),
        (Kind::Cost, true) => Some(Said::Cost(id_owned)),
        (Kind::Cost, false) if id == "free" => Some(Said::Cost("paid".to_owned())),
        (Kind::Language, true) => Some(Said::Language(id_owned)),
        (Kind::Mode, true) => Some(Said::Mode(id_owned)),
        (Kind::Referral, true) => Some(Said::Referral(id_owned)),
        (Kind::Booking, true) => Some(Said::Booking(id == "needed")),
        (Kind::Booking, false) if id == "needed" => Some(Said::Booking(false)),
        _ => None,
    }
}

/// Where a text says both, the more careful one holds: a price beside "free" is for something else of it, and so unknown.
fn settled(mut facts: Vec<Fact>) -> Vec<Fact> {
    let says = |facts: &[Fact], said: &Said| facts.iter().any(|fact| fact.said == *said);
    if says(&facts, &Said::Booking(true)) && says(&facts, &Said::Booking(false)) {
        facts.retain(|fact| !matches!(fact.said, Said::Booking(_)));
    }
    let is_paid = facts.iter().any(|fact| match &fact.said {
        Said::Price(pence) => *pence > 0,
        Said::Cost(id) => id == "paid",
        _ => false,
    });
    if is_paid && says(&facts, &Said::Cost("free".to_owned())) {
        facts.retain(|fact| !matches!(fact.said, Said::Cost(_)));
    }
    let only: Vec<String> =
        facts.iter().filter_map(|f| if let Said::OnlyFor(id) = &f.said { Some(id.clone()) } else { None }).collect();
    facts.retain(|fact| !matches!(&fact.said, Said::MadeFor(id) if only.contains(id)));
    facts
}

impl Reading<'_> {
    fn is_meant(&self, words: &Range<usize>) -> bool {
        !self.not_meant.iter().any(|other| {
            other != words && other.start < words.end && words.start < other.end && other.len() >= words.len()
        })
    }
    /// "Worry-free" and "traffic-free" cost nothing to say.
    fn is_compound(&self, words: &Range<usize>) -> bool {
        self.words.get(words.start).is_some_and(|word| word.gap == Gap::Dash && word.plain == "free")
    }
    fn is_one_sentence(&self, words: Range<usize>) -> bool {
        words.clone().all(|at| self.words.get(at).is_some_and(|word| word.gap < Gap::Stop))
    }
    fn bytes(&self, words: &Range<usize>) -> Option<Range<usize>> {
        Some(self.words.get(words.start)?.at.start..self.words.get(words.end.checked_sub(1)?)?.at.end)
    }
}
