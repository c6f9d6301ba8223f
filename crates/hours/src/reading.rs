//! What came of reading a text: the text, and a schedule or why there is none.

use crate::{Schedule, Why};

/// A text about times, and what it says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reading {
    /// The text as it was given.
    pub text: String,
    /// When it takes place, or why that is not known.
    pub outcome: Result<Schedule, Why>,
}

impl Reading {
    /// The schedule, where one was read.
    pub fn schedule(&self) -> Option<&Schedule> {
        self.outcome.as_ref().ok()
    }
    /// The schedule in the syntax of OpenStreetMap.
    pub fn osm(&self) -> Option<String> {
        self.schedule().map(Schedule::to_string)
    }
    /// In plain words: why nothing was read, or what to bear in mind about what was. `None`: read without doubt.
    pub fn why(&self) -> Option<String> {
        match &self.outcome {
            Err(why) => Some(why.to_string()),
            Ok(schedule) if schedule.caveats.is_empty() => None,
            Ok(schedule) => {
                let words: Vec<String> = schedule.caveats.iter().map(ToString::to_string).collect();
                Some(words.join("; "))
            }
        }
    }
}
