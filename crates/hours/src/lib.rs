//! Opening and meeting times as people write them, read into what can be compared; what is doubtful stays unknown.
//!
//! [`read`] takes free text. [`rrule`] and [`fields`] take recurrence rules and the schedules of HSDS and Open Referral
//! UK, [`osm`] reads and writes the `opening_hours` syntax of OpenStreetMap, [`week`] gives plain weekly hours to the
//! page's catalogue. Nothing here knows today's date or a service.

pub mod fields;
mod free;
mod model;
pub mod osm;
mod reading;
pub mod rrule;
mod tidy;
pub mod week;
mod why;
mod words;

pub use model::{Edge, End, Pick, Rule, Schedule, Season, SeasonDay, Span};
pub use reading::Reading;
pub use why::{Caveat, Why};

/// Bytes of the longest text that is read: some pages.
const LONGEST: usize = 20_000;

/// Reads times written by people. The text itself is kept, whatever comes of it.
pub fn read(text: &str) -> Reading {
    let outcome = match text.len() {
        ..=LONGEST => osm::read(text).or_else(|_| free::read(text)),
        _ => Err(Why::TooLong),
    };
    Reading { text: text.to_owned(), outcome }
}
