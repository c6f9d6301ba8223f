//! What the answers say about a person: goals, strengths, limits, wishes, each with where it came from.

mod fold;
mod limits;
mod wishes;

pub use fold::{Goal, Profile, Said, profile};
pub use limits::{Company, Device, Language, Limits, Person, TimeSlot};
pub use wishes::{Weight, Wish, Wishes};
