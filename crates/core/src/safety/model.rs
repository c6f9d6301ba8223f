//! Safety rules and urgent contacts as data. Sources: `content/safety.toml`, `content/catalogue/safety_contacts.csv`.

use crate::condition::Condition;
use crate::date::Date;
use crate::geo::Nations;
use serde::{Deserialize, Serialize};

/// An urgent or crisis contact: the one source of its number.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Contact {
    /// Stable name.
    pub id: String,
    /// What it is called.
    pub name: String,
    /// Where it serves.
    pub nations: Nations,
    /// For whom, in plain words.
    pub who: String,
    /// When to use it, in plain words.
    pub when_to_use: String,
    /// Number as written for people; may be empty.
    pub phone: String,
    /// Text number and what to send; may be empty.
    pub text: String,
    /// What to do besides: "choose the mental health option".
    pub other: String,
    /// Web address; may be empty.
    pub url: String,
    /// When it answers.
    pub hours: String,
    /// Deaf and other access.
    pub access: String,
    /// Whether a call is free.
    pub free: bool,
    /// The day someone rang; `None` shows as "not yet rung".
    pub rung_on: Option<Date>,
    /// Whether the facts were seen on the contact's own page.
    pub own_page: bool,
}

/// Where a notice stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Placement {
    /// Above the results.
    Results,
    /// In the section of the topic, above its suggestions.
    Topic,
    /// Instead of the journey: the page stops here (under 18).
    Stop,
}

/// One safety rule.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct SafetyRule {
    /// Stable name.
    pub id: String,
    /// The declared answers that trigger it.
    pub when: Condition,
    /// Heading of the notice.
    pub heading: String,
    /// Its lines, in order.
    pub lines: Vec<String>,
    /// Contacts, by position in [`crate::bank::Bank::contacts`]; shown only for the person's nation.
    pub contacts: Vec<u16>,
    /// Say the site's out-of-hours and safeguarding numbers too, where they are set.
    pub site_numbers: bool,
    /// Where it stands.
    pub placement: Placement,
    /// The topic for [`Placement::Topic`].
    pub topic: Option<crate::ids::Topic>,
    /// A way in from the three doors after a positive safety answer (S4); such rules have no other trigger.
    pub door: Option<Door>,
}

/// The three doors of rule S4.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Door {
    /// I might hurt myself, or cannot cope.
    Myself,
    /// Someone hurts or scares me.
    SomeoneHurtsMe,
    /// I am worried about someone else.
    SomeoneElse,
}

/// Who reviewed the safety text, and until when that holds (rule S3).
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Review {
    /// Reviewer.
    pub reviewed_by: String,
    /// Day of the review.
    pub reviewed_on: Option<Date>,
    /// Day it is due again.
    pub review_due: Option<Date>,
}

impl Review {
    /// Whether the safety text is due for another look on this day: the day it was due is over, or nobody said which.
    pub fn is_overdue(&self, today: Date) -> bool {
        self.review_due.is_none_or(|due| today > due)
    }
}

/// A notice to show: a rule that holds, with the contacts that serve the person's nation.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Notice {
    /// Position of the rule in [`crate::bank::Bank::safety`].
    pub rule: usize,
    /// Positions of the contacts.
    pub contacts: Vec<u16>,
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::fixture::date;

    #[test]
    fn s3_a_review_is_overdue_from_the_day_after_it_was_due() {
        let due = |text| Review { review_due: Date::parse(text), ..Review::default() };
        let overdue = |text, today| due(text).is_overdue(date(today));
        assert!(!overdue("2027-05-22", "2026-11-22") && !overdue("2027-05-22", "2027-05-22"));
        assert!(overdue("2027-05-22", "2027-05-23") && overdue("2027-05-22", "2031-01-01"));
        assert!(overdue("2027-05", "2027-05-01"), "of a month without a day, from its first day");
    }

    #[test]
    fn s3_without_a_day_a_review_is_overdue() {
        let signed =
            Review { reviewed_by: "A. Officer".into(), reviewed_on: Some(date("2026-11-22")), review_due: None };
        assert!(signed.is_overdue(date("2026-11-22")));
    }
}
