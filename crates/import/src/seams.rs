//! Where what other rooms know is plugged in: times read into what can be compared, and facts read from words. The pipeline
//! works without them: then texts stay texts.

use crate::entry::{Entry, Fact};
use crate::raw::RawTime;

/// What a time was read as.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Reading {
    /// In the syntax of OpenStreetMap's opening hours.
    pub osm: Option<String>,
    /// Why it was not read.
    pub why: Option<String>,
}

/// What other rooms add to a service while it is cleaned.
pub trait Seams {
    /// Reads a time: as its source told it, and as clean words.
    fn time(&self, raw: &RawTime, words: &str) -> Reading {
        let _ = (raw, words);
        Reading::default()
    }
    /// Reads facts from the words of a cleaned service: needs, who it is for, cost, access, languages, mode.
    fn facts(&self, entry: &Entry) -> Vec<Fact> {
        let _ = entry;
        Vec::new()
    }
}

/// Nothing is added.
#[derive(Clone, Copy, Debug, Default)]
pub struct Nothing;
impl Seams for Nothing {}
