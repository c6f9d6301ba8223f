//! What a description says of needs, people, cost and access: suggested, with the words it was read from.
//!
//! Nothing here is certain: what is read from text is a state of its own, apart from what a source states, and stays one
//! until somebody has looked at it. How it is done and how well it does: `docs/meaning.md`. The tables are
//! `content/meaning/*`, edited by people; `weights.tsv` alone is made by a program.

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

pub use needs::{NeedsReader, Suggestion, Telling};
use std::sync::OnceLock;
use tables::Wrong;

const NEEDS: &str = include_str!("../../../content/meaning/needs.toml");
const NAMES: &str = include_str!("../../../content/meaning/names.toml");
const NEGATION: &str = include_str!("../../../content/meaning/negation.toml");
const WEIGHTS: &str = include_str!("../../../content/meaning/weights.tsv");

/// Needs that a text speaks of, most certain first. See [`NeedsReader::needs`].
pub fn needs(text: &str) -> Vec<Suggestion> {
    static READER: OnceLock<NeedsReader> = OnceLock::new();
    // The tables are checked by the tests of this crate: they can be read.
    READER.get_or_init(|| needs_reader().unwrap_or_default()).needs(text)
}

/// A reader of needs from the tables of this checkout.
///
/// # Errors
/// What is wrong with a table.
pub fn needs_reader() -> Result<NeedsReader, Wrong> {
    NeedsReader::read(NEEDS, NAMES, NEGATION, WEIGHTS)
}
