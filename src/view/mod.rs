//! What pages say about services, as plain text: from the core's types and the wording to small structs of strings.
//!
//! What lives here: which facts a card shows and how they are said. What does not: markup (see [`crate::parts`]), and
//! which service fits whom (see `waymark_core::matching`).

pub mod age;
pub mod card;
pub mod compare;
pub mod doors;
pub mod fact;
pub mod found;
pub mod hours;
pub mod service;
pub mod source;
pub mod why;
pub mod wishes;

pub use card::CardView;
pub use fact::{Fact, Value};
