//! What the answers say about a person: goals, strengths, limits, each with where it came from.

mod fold;
mod limits;

pub use fold::{Goal, Profile, Said, profile};
pub use limits::{Company, Device, Language, Limits, Person, TimeSlot};
