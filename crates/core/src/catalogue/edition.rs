//! When a catalogue was put together, and how far it can still be relied on (rule O5).

use crate::date::Date;
use serde::{Deserialize, Serialize};

/// Days after which a copy kept on a device is said to be old.
const OLD_DAYS: u32 = 30;
/// Days after which every suggestion from it says so.
const VERY_OLD_DAYS: u32 = 90;

/// The day a catalogue was put together and the last day on which it may be relied on.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Edition {
    /// Put together on this day.
    pub made_on: Date,
    /// Relied on until this day.
    pub expires_on: Date,
}

/// How far an edition can be relied on.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Age {
    /// As it is.
    Fresh,
    /// Over 30 days: worth saying of a copy that could not be fetched anew.
    Old,
    /// Over 90 days: worth saying beside every suggestion.
    VeryOld,
    /// Past its last day: ring before anything else.
    Expired,
}

impl Edition {
    /// How old it is on a day. A day before it was made, as on a device whose clock is wrong, says nothing against it.
    pub fn age(self, today: Date) -> Age {
        if today > self.expires_on {
            Age::Expired
        } else if today > self.made_on.plus_days(VERY_OLD_DAYS) {
            Age::VeryOld
        } else if today > self.made_on.plus_days(OLD_DAYS) {
            Age::Old
        } else {
            Age::Fresh
        }
    }
    /// What two lists together can be relied on for: the older day of each.
    #[must_use]
    pub fn and(self, other: Self) -> Self {
        Self { made_on: self.made_on.min(other.made_on), expires_on: self.expires_on.min(other.expires_on) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> Date {
        Date::parse(text).unwrap()
    }
    fn edition(made_on: &str, expires_on: &str) -> Edition {
        Edition { made_on: day(made_on), expires_on: day(expires_on) }
    }

    #[test]
    fn o5_an_edition_ages_on_the_day_after_thirty_ninety_and_its_last() {
        let edition = edition("2026-11-22", "2027-05-22");
        for (today, age) in [
            ("2026-11-01", Age::Fresh),
            ("2026-12-22", Age::Fresh),
            ("2026-12-23", Age::Old),
            ("2027-02-20", Age::Old),
            ("2027-02-21", Age::VeryOld),
            ("2027-05-22", Age::VeryOld),
            ("2027-05-23", Age::Expired),
        ] {
            assert_eq!(edition.age(day(today)), age, "{today}");
        }
        assert_eq!(super::Edition { expires_on: day("2026-11-25"), ..edition }.age(day("2026-11-26")), Age::Expired);
    }

    #[test]
    fn together_lists_are_as_old_as_the_oldest() {
        let both = edition("2026-11-22", "2027-01-01").and(edition("2026-10-01", "2027-05-22"));
        assert_eq!(both, edition("2026-10-01", "2027-01-01"));
    }
}
