//! The plan: what the person chose, one small first step, an if–then, a check-in date.
//!
//! A plan is the person's to edit: every part may stay empty, own words are allowed, nothing is checked but length.
//! What this module offers are small steps that a service's own facts allow, remedies people say help, and two texts:
//! one for the patient ([`for_the_patient`]), one for the record ([`for_the_record`]).

mod clash;
mod edit;
mod help;
mod record;
mod step;
mod text;

pub use clash::{Clash, clashes};
pub use edit::PlanEdit;
pub use help::{FACTS, has_fact, may_help};
pub use record::{
    CODES, RecordChoice, RecordCode, RecordGap, RecordNote, for_the_record, sensitive_services, sensitive_topics,
};
pub use step::{LOW, StepKind, StepSuggestion, call_script, suggest_steps};
pub use text::{day_in_words, for_the_patient, own_side, remedy, step_in_words};

use crate::date::Date;
use crate::ids::Hint;
use serde::{Deserialize, Serialize};

/// The most characters of any of a person's own words.
pub const OWN_WORDS: usize = 120;
/// The most services on one plan; a longer list helps nobody.
pub const MOST_CHOSEN: usize = 30;
/// What a person may ask themselves before they choose, by the names used in wording keys and saved visits. Nothing is
/// added up and nothing waits for it: a "not yet" is answered by a step that helps.
pub const READY: [&str; 4] = ["sure", "sides", "matters", "support"];

/// A person's plan.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Plan {
    /// Ids of the services chosen, in the order they were.
    pub chosen: Vec<String>,
    /// The one small first step.
    pub step: FirstStep,
    /// What might get in the way, and what the person will do then.
    pub if_then: Option<IfThen>,
    /// The day to look at the plan again.
    pub check_in: Option<Date>,
    /// What the person hopes to notice first.
    pub hope: Option<Hint>,
    /// What was said to [`READY`], in that order: yes, or not yet.
    pub ready: [Option<bool>; READY.len()],
    /// The one free note. No one reads it but the person.
    pub note: String,
}

/// The first step: small, and within a week.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct FirstStep {
    /// Id of the service it is about.
    pub service: Option<String>,
    /// What to do.
    pub action: Option<StepKind>,
    /// When, in own words.
    pub when: String,
    /// Where, in own words.
    pub place: String,
    /// With whom, in own words.
    pub with: String,
}

/// "If … then I will …".
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct IfThen {
    /// Id of a barrier of the bank.
    pub barrier: String,
    /// What the person will do.
    pub then: Then,
}

/// The second half of an if–then.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Then {
    /// One of the barrier's remedies.
    Remedy(u8),
    /// Own words.
    Own(String),
}

impl Plan {
    /// Whether there is nothing on it.
    pub fn is_empty(&self) -> bool {
        *self == Self::default()
    }
}

/// Days to look at the plan again: in one week, in two.
pub fn check_ins(today: Date) -> [Date; 2] {
    [today.plus_days(7), today.plus_days(14)]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn check_ins_are_one_and_two_weeks_away() {
        let days = check_ins(Date::parse("2026-12-20").unwrap());
        assert_eq!(days, ["2026-12-27", "2027-01-03"].map(|day| Date::parse(day).unwrap()));
    }

    #[test]
    fn barriers_are_complete_kind_and_known_by_name() {
        let bank = crate::search::fixture::bank();
        assert!((8..=12).contains(&bank.barriers.len()));
        for barrier in &bank.barriers {
            assert!((2..=3).contains(&barrier.then.len()), "{}", barrier.id);
            for words in barrier.then.iter().chain([&barrier.when]) {
                assert!(!words.contains("should") && !words.ends_with('.') && words.len() <= 120, "{words}");
            }
        }
    }
}
