//! Finding services by words: prefixes, small typing slips, everyday words for needs, and quick find's filters.
//!
//! [`Index`] is built once over a shelf; [`find`] is what the quick-find page and the A–Z ask.

mod filter;
mod find;
#[cfg(test)]
pub(crate) mod fixture;
mod index;
mod points;
mod query;
#[cfg(test)]
mod tests;

pub use filter::{Filter, FilterPart};
pub use find::{Found, FoundService, find};
pub use index::{Field, Index};
pub use points::How;
pub use query::{Hit, HitReason};
