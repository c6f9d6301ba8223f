//! How good Waymark is at its two tasks, matching and finding, in figures that the next change can be held against.
//!
//! What lives here: the made-up people and what must hold for them ([`people`]), the sheet by which their first
//! suggestions are judged and what the judges said ([`sheet`], [`judged`]), labelled searches ([`retrieval`]), what one
//! trait does to what a person finds ([`mod@fairness`]), what each question changes ([`effect`]), and the account of it
//! all ([`report`]). What does not: any rule of matching or finding, which are only called, and what fits whom where, which
//! is the audit's. The same checkout always gives the same bytes.

pub mod draw;
pub mod effect;
pub mod fairness;
pub mod judged;
pub mod people;
pub mod report;
pub mod retrieval;
pub mod sheet;
pub mod table;
pub mod world;

/// Why no figures could be made.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Fault {
    /// A part of the built-in content.
    #[error("the built-in {0}: {1}")]
    Content(String, String),
    /// A file that cannot be read or written.
    #[error("{0}: {1}")]
    File(String, String),
}
