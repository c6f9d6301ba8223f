//! What was found, and why.

use crate::catalogue::ServiceIx;
use crate::ids::{Interest, Need, Set};
use serde::{Deserialize, Serialize};

/// Where a word was found.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Field {
    /// In the name.
    Name,
    /// In the name of who runs it.
    Organisation,
    /// In the address or postcode.
    Place,
    /// In the words for whom it is.
    Who,
    /// In the summary.
    Summary,
    /// The word means this need, which the service helps with.
    Need(Need),
    /// The word means this activity, which the service offers.
    Interest(Interest),
}

/// How a typed word met the word found.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum How {
    /// After a small typing slip.
    Typo,
    /// As the beginning of a longer word.
    Prefix,
    /// As typed, plural or singular, in either spelling.
    Exact,
}

/// Why a service is among what was found: one for each word it answers.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct HitReason {
    /// The word or phrase as typed.
    pub typed: String,
    /// Where it was found.
    pub field: Field,
    /// How.
    pub how: How,
}

/// A service found.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct FoundService {
    /// Which.
    pub service: ServiceIx,
    /// Why.
    pub why: Vec<HitReason>,
    /// Where the words stand in its name: from and to, in bytes.
    pub in_name: Vec<(u32, u32)>,
    /// The same in its summary.
    pub in_summary: Vec<(u32, u32)>,
}

/// What was found. Urgent help is not in it: [`super::urgent()`] sets it apart (rules S6, S11).
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Found {
    /// The first of them, the best first; as many as were asked for.
    pub services: Vec<FoundService>,
    /// How many there are.
    pub total: u32,
    /// Services that answer the words and are known not to fit the filters.
    pub left_out: u32,
    /// How many there would be with each filter set ([`super::FilterPart`]) and the others as they are.
    pub parts: Vec<u32>,
    /// The same for each topic that was asked after, by itself.
    pub topics: Vec<u32>,
    /// Where there are none: the nearest words that would find something; empty: there are no such.
    pub instead: String,
    /// Where there are none, or nothing was typed: what services that fit the filters help with, as ways in.
    pub ways: Set<Need>,
}
