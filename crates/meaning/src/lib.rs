//! What a description says of needs, people, cost and access: suggested, with the words it was read from.
//!
//! Nothing here is certain: what is read from text is a state of its own, apart from what a source states, and stays one
//! until somebody has looked at it. How it is done and how well it does: `docs/meaning.md`. The tables are
//! `content/meaning/*`, edited by people; `weights.tsv` alone is made by a program.

pub mod facts;
pub mod features;
mod index;
#[cfg(feature = "learn")]
pub mod learn;
pub mod learned;
pub mod names;
pub mod needs;
pub mod negation;
pub mod phrase;
pub mod tables;
pub mod taxonomy;
pub mod text;

pub use facts::{Fact, FactsReader, Said};
pub use needs::{NeedsReader, Suggestion, Telling};
use std::sync::OnceLock;
use tables::Wrong;
use taxonomy::Taxonomy;
pub use taxonomy::{Meant, Taxonomies};

const NEEDS: &str = include_str!("../../../content/meaning/needs.toml");
const MENTIONS: &str = include_str!("../../../content/meaning/ukcat_words.toml");
const NAMES: &str = include_str!("../../../content/meaning/names.toml");
const NEGATION: &str = include_str!("../../../content/meaning/negation.toml");
const FACTS: &str = include_str!("../../../content/meaning/facts.toml");
const WEIGHTS: &str = include_str!("../../../content/meaning/weights.tsv");

const LABELS: &str = include_str!("../../../content/meaning/labels.toml");
/// Tables of lists, the ones with the longest names first: a source names its list in its own way.
const LISTS: [(&str, &str); 6] = [
    ("openeligibility.toml", include_str!("../../../content/meaning/openeligibility.toml")),
    ("streetsupport.toml", include_str!("../../../content/meaning/streetsupport.toml")),
    ("openactive.toml", include_str!("../../../content/meaning/openactive.toml")),
    ("aliss.toml", include_str!("../../../content/meaning/aliss.toml")),
    ("lgsl.toml", include_str!("../../../content/meaning/lgsl.toml")),
    ("ukcat.toml", include_str!("../../../content/meaning/ukcat.toml")),
];

/// Needs that a text speaks of, most certain first. See [`NeedsReader::needs`].
pub fn needs(text: &str) -> Vec<Suggestion> {
    static READER: OnceLock<NeedsReader> = OnceLock::new();
    // The tables are checked by the tests of this crate: they can be read.
    READER.get_or_init(|| needs_reader().unwrap_or_default()).needs(text)
}

/// Facts that a text tells, in the order of its words. See [`FactsReader::facts`].
pub fn facts(text: &str) -> Vec<Fact> {
    static READER: OnceLock<FactsReader> = OnceLock::new();
    READER.get_or_init(|| facts_reader().unwrap_or_default()).facts(text)
}

/// A reader of facts from the tables of this checkout.
///
/// # Errors
/// What is wrong with a table.
pub fn facts_reader() -> Result<FactsReader, Wrong> {
    FactsReader::read(FACTS, NEGATION)
}

/// What a term of somebody's list means here; `None` where it is not known. See [`Taxonomies::meaning_of`].
pub fn meaning_of(scheme: &str, code: &str, label: &str) -> Option<&'static Meant> {
    static ALL: OnceLock<Taxonomies> = OnceLock::new();
    ALL.get_or_init(|| taxonomies().unwrap_or_default()).meaning_of(scheme, code, label)
}

/// The tables of other people's lists of this checkout.
///
/// # Errors
/// What is wrong with a table.
pub fn taxonomies() -> Result<Taxonomies, Wrong> {
    let lists = LISTS.iter().map(|(file, text)| Taxonomy::read(file, text)).collect::<Result<_, _>>()?;
    Ok(Taxonomies::new(lists, Taxonomy::read("labels.toml", LABELS)?))
}

/// A reader of needs from the tables of this checkout.
///
/// # Errors
/// What is wrong with a table.
pub fn needs_reader() -> Result<NeedsReader, Wrong> {
    NeedsReader::read((NEEDS, MENTIONS), NAMES, NEGATION, WEIGHTS)
}
