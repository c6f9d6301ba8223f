//! What searching asks and answers: quick find's filters, what was found and why, and the bytes in which the page and the
//! program that finds speak with each other.
//!
//! The index itself is a crate of its own (`waymark-words`), in a program that is fetched when somebody searches
//! (`waymark-find`). Urgent help does not wait for it: [`urgent()`] needs nothing but the bank and the shelf.

mod answer;
mod filter;
#[cfg(test)]
pub(crate) mod fixture;
pub mod hand;
#[cfg(test)]
mod tests;
mod urgent;

pub use answer::{Field, Found, FoundService, HitReason, How};
pub use filter::{Filter, FilterPart};
pub use urgent::urgent;
