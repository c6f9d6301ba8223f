//! Calendar dates without times, as the catalogue and the plan need them.

use serde::{Deserialize, Serialize};

/// A day of the Gregorian calendar, or only a month or year where no more is known.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct Date {
    /// Four-digit year.
    pub year: u16,
    /// 1–12; 0 where only the year is known.
    pub month: u8,
    /// 1–31; 0 where only the month is known.
    pub day: u8,
}

impl Date {
    /// Reads `2026`, `2026-11` or `2026-11-22`; `None` for anything else.
    pub fn parse(text: &str) -> Option<Self> {
        let mut parts = text.split('-');
        let year = number(parts.next()?, 4)?;
        let month = parts.next().map_or(Some(0), |m| number(m, 2).filter(|m| (1..=12).contains(m)))?;
        let day = parts.next().map_or(Some(0), |d| number(d, 2))?;
        let date = Self { year, month: month as u8, day: day as u8 };
        let day_is_real = text.len() < 8 || (1..=days_in_month(year, date.month)).contains(&date.day);
        (parts.next().is_none() && day_is_real && (1900..=2199).contains(&year)).then_some(date)
    }

    /// Whole months from this date to a later one; zero when the other is not later.
    pub fn months_until(self, later: Self) -> u32 {
        let months = |d: Self| i32::from(d.year) * 12 + i32::from(d.month.max(1)) - 1;
        let whole = months(later) - months(self) - i32::from(later.day < self.day);
        whole.max(0).unsigned_abs()
    }

    /// The date a number of days later.
    #[must_use]
    pub fn plus_days(self, days: u32) -> Self {
        let mut date = Self { month: self.month.max(1), day: self.day.max(1), ..self };
        for _ in 0..days {
            if date.day < days_in_month(date.year, date.month) {
                date.day += 1;
            } else if date.month < 12 {
                (date.month, date.day) = (date.month + 1, 1);
            } else {
                (date.year, date.month, date.day) = (date.year + 1, 1, 1);
            }
        }
        date
    }

    /// The day of the week, Monday = 0. `None` where the day is not known.
    pub fn weekday(self) -> Option<u8> {
        if self.day == 0 || self.month == 0 {
            return None;
        }
        const OFFSETS: [u32; 12] = [0, 3, 2, 5, 0, 3, 5, 1, 4, 6, 2, 4];
        let year = u32::from(self.year) - u32::from(self.month < 3);
        let sunday_based =
            (year + year / 4 - year / 100 + year / 400 + OFFSETS[usize::from(self.month) - 1] + u32::from(self.day))
                % 7;
        Some(((sunday_based + 6) % 7) as u8)
    }
}

fn number(text: &str, digits: usize) -> Option<u16> {
    (text.len() == digits && text.bytes().all(|b| b.is_ascii_digit())).then(|| text.parse().ok()).flatten()
}

fn days_in_month(year: u16, month: u8) -> u8 {
    match month {
        4 | 6 | 9 | 11 => 30,
        2 if year.is_multiple_of(4) && (!year.is_multiple_of(100) || year.is_multiple_of(400)) => 29,
        2 => 28,
        _ => 31,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn date(text: &str) -> Date {
        Date::parse(text).unwrap_or_else(|| panic!("{text} is a date"))
    }

    #[test]
    fn reads_years_months_and_days_and_refuses_the_rest() {
        assert_eq!(date("2023-04"), Date { year: 2023, month: 4, day: 0 });
        assert_eq!(date("2024-02-29"), Date { year: 2024, month: 2, day: 29 });
        for wrong in ["", "23", "2023-13", "2023-00", "2023-02-29", "2023-1-1", "2023-01-01-01", "2023-01-00", "1066"] {
            assert_eq!(Date::parse(wrong), None, "{wrong}");
        }
    }

    #[test]
    fn counts_whole_months() {
        assert_eq!(date("2023-04").months_until(date("2026-11-22")), 43);
        assert_eq!(date("2026-10-23").months_until(date("2026-11-22")), 0);
        assert_eq!(date("2026-10-22").months_until(date("2026-11-22")), 1);
        assert_eq!(date("2027-01").months_until(date("2026-11-22")), 0);
    }

    #[test]
    fn adds_days_over_months_and_years() {
        assert_eq!(date("2026-12-28").plus_days(7), date("2027-01-04"));
        assert_eq!(date("2024-02-28").plus_days(2), date("2024-03-01"));
    }

    #[test]
    fn knows_the_weekday() {
        assert_eq!(date("2026-11-22").weekday(), Some(6));
        assert_eq!(date("2024-02-29").weekday(), Some(3));
        assert_eq!(date("2026-11").weekday(), None);
    }
}
