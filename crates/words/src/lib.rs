//! Finding services by words: an index over their texts, everyday meanings first, beginnings and typing slips, whole
//! points, and for every hit why it is one.
//!
//! [`Index`] is built once over services' texts; [`Index::query`] reads what was typed, [`Index::score`] gives points and
//! [`Index::why`] says where they come from: the reasons' points add up to the hit's. Filters, files and wording are
//! not here: the caller says which services may be found.

mod build;
mod candidates;
mod cells;
mod forms;
mod index;
mod lexicon;
mod meaning;
mod parts;
mod points;
mod query;
mod score;
#[cfg(test)]
mod tests;
mod texts;
mod top;
mod variants;
mod why;
mod worth;

pub use build::Builder;
pub use index::Index;
pub use meaning::Meanings;
pub use parts::Parts;
pub use query::Query;
pub use score::{Scored, Scratch};
pub use texts::Texts;
pub use top::{Row, Top};
pub use variants::stem;
pub use why::{Reason, marks};
