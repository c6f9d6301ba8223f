//! The pure heart of Waymark.
//!
//! What lives here: the question bank's model, answers, the profile folded from them, safety notices, the catalogue's
//! model and file format, matching with its explanation, search, the plan. What does not: files, network, clock,
//! randomness, the browser, and prose (wording is data in the [`bank::Bank`], filled in by [`words`]).

pub mod answers_file;
pub mod bank;
pub mod catalogue;
pub mod condition;
pub mod date;
pub mod envelope;
#[cfg(any(test, feature = "fixture"))]
#[allow(missing_docs, clippy::unwrap_used, clippy::panic, reason = "for tests, here and in other crates")]
pub mod fixture;
pub mod gazetteer;
pub mod geo;
pub mod ids;
pub mod letters;
pub mod local_csv;
pub mod matching;
pub mod order;
pub mod plan;
pub mod profile;
pub mod questionnaire;
pub mod safety;
pub mod saved;
pub mod search;
pub mod session;
pub mod site;
pub mod slip;
pub mod spelling;
pub mod text;
pub mod words;
