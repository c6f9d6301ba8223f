//! Safety: which urgent lines a person's declared answers bring up. Deterministic, no inference, no score.
//!
//! A notice is never ranked, filtered or hidden by anything in this crate (rules S5, S6).

mod model;
mod verdict;

pub use model::{Contact, Door, Notice, Placement, Review, SafetyRule};
pub use verdict::{door_notice, notices, open_doors, stops};
