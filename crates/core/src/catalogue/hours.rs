//! Weekly opening hours where a text reads as nothing but that: `Mon 09:00-17:00; Wed 10:00-13:00`.
//!
//! Anything else is unknown, never a guess; the text itself is always shown.

use crate::profile::TimeSlot;
use serde::{Deserialize, Serialize};

/// An opening on one day of the week.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Interval {
    /// Monday = 0.
    pub weekday: u8,
    /// Minutes after midnight.
    pub opens: u16,
    /// Minutes after midnight, later than `opens`.
    pub closes: u16,
}

/// Openings of a week, in order.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct WeekHours(pub Vec<Interval>);

/// Parts of the week in which something is open.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct WeekSlots(pub u8);

impl WeekSlots {
    /// Adds a part of the week.
    pub fn insert(&mut self, slot: TimeSlot) {
        self.0 |= 1 << slot as u8;
    }
    /// Whether it is open then.
    pub fn contains(self, slot: TimeSlot) -> bool {
        self.0 & 1 << slot as u8 != 0
    }
}

/// When the evening begins: 17:00, in minutes after midnight.
const EVENING: u16 = 17 * 60;
const DAYS: [&str; 7] = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"];

impl WeekHours {
    /// Reads `Mon 09:00-17:00; Tue 09:00-12:00, 13:00-17:00`; `None` when any part reads otherwise.
    pub fn parse(text: &str) -> Option<Self> {
        let mut intervals = Vec::new();
        for part in text.split(';').map(str::trim).filter(|part| !part.is_empty()) {
            let (day, spans) = part.split_once(' ')?;
            let day = day.to_ascii_lowercase();
            let weekday = DAYS.iter().position(|d| *d == day)? as u8;
            for span in spans.split(',') {
                let (opens, closes) = span.trim().split_once('-')?;
                let (opens, closes) = (minutes(opens)?, minutes(closes)?);
                if closes <= opens {
                    return None;
                }
                intervals.push(Interval { weekday, opens, closes });
            }
        }
        crate::order::sort(&mut intervals);
        (!intervals.is_empty()).then_some(Self(intervals))
    }
    /// The parts of the week with an opening.
    pub fn slots(&self) -> WeekSlots {
        let mut slots = WeekSlots::default();
        for Interval { weekday, opens, closes } in &self.0 {
            if *weekday >= 5 {
                slots.insert(TimeSlot::Weekend);
            } else {
                if *opens < EVENING {
                    slots.insert(TimeSlot::WeekdayDay);
                }
                if *closes > EVENING {
                    slots.insert(TimeSlot::WeekdayEvening);
                }
            }
        }
        slots
    }
}

fn minutes(clock: &str) -> Option<u16> {
    let (hour, minute) = clock.trim().split_once(':')?;
    let (hour, minute) = (two_digits(hour)?, two_digits(minute)?);
    (hour <= 24 && minute < 60 && hour * 60 + minute <= 1440).then_some(hour * 60 + minute)
}

fn two_digits(text: &str) -> Option<u16> {
    (text.len() == 2 && text.bytes().all(|b| b.is_ascii_digit())).then(|| text.parse().ok()).flatten()
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn reads_plain_weekly_hours() {
        let hours = WeekHours::parse("Mon 09:00-17:00; Sat 10:00-12:00, 13:00-16:30").unwrap();
        assert_eq!(hours.0[0], Interval { weekday: 0, opens: 540, closes: 1020 });
        assert_eq!(hours.0[2], Interval { weekday: 5, opens: 780, closes: 990 });
    }

    #[test]
    fn anything_else_is_unknown() {
        for text in [
            "",
            "Mon morning",
            "Monday to Friday, 9.30am-4pm",
            "Mon 09:00-08:00",
            "Mon 25:00-26:00",
            "Mon 09:00-17:00; ask",
        ] {
            assert_eq!(WeekHours::parse(text), None, "{text}");
        }
    }

    proptest! {
        #[test]
        fn never_panics(text in "\\PC*") {
            let _ = WeekHours::parse(&text);
        }
    }
}
