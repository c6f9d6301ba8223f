//! Opening times as matching needs them: on which days something is open in the morning, afternoon and evening. The
//! minutes stand in the details, in the form that [`WeekHours::parse`] reads.

use serde::{Deserialize, Serialize};
use waymark_core::catalogue::WeekHours;

const NOON: u16 = 12 * 60;
/// As in the core's criterion of time.
const EVENING: u16 = 17 * 60;
const DAYS: [&str; 7] = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"];

/// Three bytes of seven days each, Monday lowest: before noon, noon to five, after five.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Week {
    /// Days with an opening before noon.
    pub morning: u8,
    /// Days open between noon and five.
    pub afternoon: u8,
    /// Days open after five.
    pub evening: u8,
}

impl Week {
    /// From exact hours.
    pub fn of(hours: &WeekHours) -> Self {
        let mut week = Self::default();
        for interval in &hours.0 {
            let day = 1u8.checked_shl(u32::from(interval.weekday)).unwrap_or_default() & 0x7f;
            week.morning |= if interval.opens < NOON { day } else { 0 };
            week.afternoon |= if interval.opens < EVENING && interval.closes > NOON { day } else { 0 };
            week.evening |= if interval.closes > EVENING { day } else { 0 };
        }
        week
    }
    /// One number for a column; 0 is kept for unknown.
    pub(crate) fn to_number(week: Option<Self>) -> u64 {
        let bits = |Self { morning, afternoon, evening }| [morning | 0x80, afternoon, evening, 0];
        week.map_or(0, |week| u64::from(u32::from_le_bytes(bits(week))))
    }
    pub(crate) fn from_number(number: u64) -> Option<Self> {
        let [morning, afternoon, evening, _] = (number as u32).to_le_bytes();
        (morning & 0x80 != 0).then_some(Self { morning: morning & 0x7f, afternoon, evening })
    }
}

/// Exact hours in words that [`WeekHours::parse`] reads back.
pub(crate) fn in_words(hours: &WeekHours) -> String {
    let clock = |minutes: u16| format!("{:02}:{:02}", minutes / 60, minutes % 60);
    let words = hours.0.iter().map(|interval| {
        let day = DAYS.get(usize::from(interval.weekday)).copied().unwrap_or_default();
        format!("{day} {}-{}", clock(interval.opens), clock(interval.closes))
    });
    words.collect::<Vec<_>>().join("; ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn parts_of_the_week_are_those_of_the_criterion_of_time() {
        let week = |text: &str| Week::of(&WeekHours::parse(text).unwrap());
        assert_eq!(week("Mon 09:00-12:00"), Week { morning: 1, ..Week::default() });
        assert_eq!(week("Sun 12:00-17:00"), Week { afternoon: 64, ..Week::default() });
        assert_eq!(week("Tue 16:59-17:01"), Week { afternoon: 2, evening: 2, ..Week::default() });
        assert_eq!(week("Wed 10:00-20:00"), Week { morning: 4, afternoon: 4, evening: 4 });
        for known in [Week::default(), week("Sat 10:00-20:00")] {
            assert_eq!(Week::from_number(Week::to_number(Some(known))), Some(known));
        }
        assert_eq!(Week::from_number(Week::to_number(None)), None);
    }

    #[test]
    fn hours_in_words_read_back() {
        for text in ["Mon 09:00-17:00; Sat 10:00-12:00; Sat 13:00-24:00", "Sun 00:00-00:30"] {
            let hours = WeekHours::parse(text).unwrap();
            assert_eq!(in_words(&hours), text);
        }
    }
}
