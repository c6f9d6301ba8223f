//! Recurrence rules of RFC 5545, the part that weekly and monthly gatherings use:
//! `FREQ=MONTHLY;BYDAY=2TH`, `RRULE:FREQ=WEEKLY;BYDAY=MO,WE;UNTIL=20261231`.
//!
//! Every few weeks is told to be so and no more: which weeks those are cannot be said in weekly hours.

use crate::{Pick, Rule, Schedule, Season, SeasonDay, Span, Why, tidy};
use waymark_core::date::Date;

/// The parts of a rule that are read.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Parts {
    pub freq: String,
    pub interval: String,
    pub by_day: String,
    pub by_set_pos: String,
    pub by_month: String,
    pub until: String,
    /// Parts that make it anything but weekly or monthly by weekday.
    pub other: bool,
}

/// Reads a rule whose start is told beside it, if at all: its first day gives the weekday where the rule has none, and
/// the beginning of what has an end.
///
/// # Errors
/// What keeps it from being told in weekly hours.
pub fn read(rule: &str, start: Option<&str>, times: &[Span]) -> Result<Schedule, Why> {
    let first = start.map(|start| date(start).ok_or(Why::Dates)).transpose()?;
    let parts = parts(rule)?;
    schedule(&parts, first, times)
}

/// The parts of a rule as written.
pub(crate) fn parts(rule: &str) -> Result<Parts, Why> {
    let mut parts = Parts::default();
    let rule = rule.trim();
    let rule = rule.strip_prefix("RRULE:").unwrap_or(rule);
    for part in rule.split(';').map(str::trim).filter(|part| !part.is_empty()) {
        let (name, value) = part.split_once('=').ok_or(Why::Syntax)?;
        let value = value.trim().to_ascii_uppercase();
        match name.trim().to_ascii_uppercase().as_str() {
            "FREQ" => parts.freq = value,
            "INTERVAL" => parts.interval = value,
            "BYDAY" => parts.by_day = value,
            "BYSETPOS" => parts.by_set_pos = value,
            "BYMONTH" => parts.by_month = value,
            "UNTIL" => parts.until = value,
            "WKST" => {}
            "COUNT" | "BYMONTHDAY" | "BYYEARDAY" | "BYWEEKNO" | "BYHOUR" | "BYMINUTE" | "BYSECOND" => {
                parts.other = true
            }
            _ => return Err(Why::Syntax),
        }
    }
    if parts.freq.is_empty() { Err(Why::Syntax) } else { Ok(parts) }
}

/// The schedule of a rule.
pub(crate) fn schedule(parts: &Parts, first: Option<Date>, times: &[Span]) -> Result<Schedule, Why> {
    if times.is_empty() {
        return Err(Why::NoTimes);
    }
    if parts.other {
        return Err(Why::Dates);
    }
    let is_every = matches!(parts.interval.as_str(), "" | "1");
    let mut days = by_day(&parts.by_day)?;
    match parts.freq.as_str() {
        "WEEKLY" if !is_every => return Err(Why::Fortnightly),
        "MONTHLY" | "DAILY" if !is_every => return Err(Why::Irregular),
        "WEEKLY" | "DAILY" if days.iter().any(|pick| !pick.nth.is_empty()) => return Err(Why::Syntax),
        "WEEKLY" if days.is_empty() => days.push(Pick::weekly(first.and_then(Date::weekday).ok_or(Why::NoDays)?)),
        "DAILY" if days.is_empty() => days.extend((0..7).map(Pick::weekly)),
        "WEEKLY" | "DAILY" => {}
        "MONTHLY" => monthly(&mut days, &parts.by_set_pos)?,
        "YEARLY" => return Err(Why::Irregular),
        _ => return Err(Why::Syntax),
    }
    tidy::picks(&mut days);
    let season = season(parts, first)?;
    Ok(Schedule { rules: vec![Rule { season, days, times: times.to_vec() }], ..Schedule::default() })
}

/// Days of the month come with their weeks, or with a position among them.
fn monthly(days: &mut [Pick], set_pos: &str) -> Result<(), Why> {
    if !set_pos.is_empty() {
        let positions: Result<Vec<i8>, _> = set_pos.split(',').map(|n| n.trim().parse::<i8>()).collect();
        let positions = positions.ok().filter(|all| all.iter().all(|n| is_week(*n))).ok_or(Why::Syntax)?;
        // Among several weekdays, the second of them all is no week of the month.
        let [pick] = days else { return Err(Why::Dates) };
        pick.nth = positions;
    }
    let told = !days.is_empty() && days.iter().all(|pick| !pick.nth.is_empty());
    if told { Ok(()) } else { Err(Why::Monthly) }
}

fn is_week(n: i8) -> bool {
    n != 0 && (-5..=5).contains(&n)
}

/// `MO,2TU,-1FR`.
pub(crate) fn by_day(text: &str) -> Result<Vec<Pick>, Why> {
    const DAYS: [&str; 7] = ["MO", "TU", "WE", "TH", "FR", "SA", "SU"];
    let mut days = Vec::new();
    for part in text.split(',').map(str::trim).filter(|part| !part.is_empty()) {
        let at = part.len().checked_sub(2).filter(|at| part.is_char_boundary(*at)).ok_or(Why::Syntax)?;
        let (nth, day) = part.split_at(at);
        let weekday = DAYS.iter().position(|known| *known == day).ok_or(Why::Syntax)? as u8;
        let nth = if nth.is_empty() { None } else { Some(nth.parse::<i8>().map_err(|_| Why::Syntax)?) };
        if nth.is_some_and(|n| !is_week(n)) {
            return Err(Why::Syntax);
        }
        days.push(Pick { weekday, nth: nth.into_iter().collect() });
    }
    Ok(days)
}

fn season(parts: &Parts, first: Option<Date>) -> Result<Option<Season>, Why> {
    let until = match parts.until.as_str() {
        "" => None,
        until => Some(date(until).ok_or(Why::Dates)?),
    };
    match (until, parts.by_month.as_str()) {
        (None, "") => Ok(None),
        (Some(until), "") => Ok(Some(between(first.ok_or(Why::Dates)?, until))),
        (None, months) => months_of(months).map(Some),
        _ => Err(Why::Dates),
    }
}

/// From one day to another.
pub(crate) fn between(from: Date, to: Date) -> Season {
    Season { from: day_of(from), to: Some(day_of(to)) }
}

/// A date as an end of a season.
pub(crate) fn day_of(date: Date) -> SeasonDay {
    SeasonDay { year: Some(date.year), month: date.month, day: Some(date.day) }
}

/// Months that follow one another, past the end of the year or not.
fn months_of(text: &str) -> Result<Season, Why> {
    let months: Result<Vec<u8>, _> = text.split(',').map(|month| month.trim().parse::<u8>()).collect();
    let months = months.ok().filter(|all| all.iter().all(|month| (1..=12).contains(month))).ok_or(Why::Syntax)?;
    let follow = months.windows(2).all(|pair| matches!(pair, [a, b] if a % 12 + 1 == *b));
    let day = |month: u8| SeasonDay { year: None, month, day: None };
    match (months.first(), months.last()) {
        (Some(from), Some(to)) if follow => Ok(Season { from: day(*from), to: Some(day(*to)) }),
        _ => Err(Why::Dates),
    }
}

/// A date as RFC 5545 or ISO 8601 has it, with a time after it or none.
pub(crate) fn date(text: &str) -> Option<Date> {
    let day = text.trim().split(['T', ' ']).next()?;
    if day.len() == 8 && day.bytes().all(|b| b.is_ascii_digit()) {
        return Date::parse(&format!("{}-{}-{}", &day[..4], &day[4..6], &day[6..]));
    }
    Date::parse(day).filter(|date| date.day > 0)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn said(rule: &str, start: Option<&str>) -> Result<String, Why> {
        read(rule, start, &[Span::of(600, 720)]).map(|schedule| schedule.to_string())
    }

    #[test]
    fn weekly_and_monthly_rules_are_read() {
        for (rule, start, expected) in [
            ("FREQ=WEEKLY;BYDAY=MO,WE", None, "Mo,We 10:00-12:00"),
            ("RRULE:FREQ=WEEKLY;INTERVAL=1", Some("2026-11-24"), "Tu 10:00-12:00"),
            ("FREQ=DAILY", None, "Mo-Su 10:00-12:00"),
            ("FREQ=MONTHLY;BYDAY=2TH,4TH", None, "Th[2,4] 10:00-12:00"),
            ("FREQ=MONTHLY;BYDAY=-1FR", None, "Fr[-1] 10:00-12:00"),
            ("FREQ=MONTHLY;BYDAY=TU;BYSETPOS=3", None, "Tu[3] 10:00-12:00"),
            ("FREQ=WEEKLY;BYDAY=SU;BYMONTH=11,12,1", None, "Nov-Jan Su 10:00-12:00"),
            ("FREQ=WEEKLY;BYDAY=SA;UNTIL=20270131T235959Z", Some("20261101"), "2026 Nov 01-2027 Jan 31 Sa 10:00-12:00"),
        ] {
            assert_eq!(said(rule, start).as_deref(), Ok(expected), "{rule}");
        }
    }

    #[test]
    fn what_weekly_hours_cannot_hold_is_unknown() {
        for (rule, start, why) in [
            ("FREQ=WEEKLY;INTERVAL=4", Some("2019-03-04"), Why::Fortnightly),
            ("FREQ=WEEKLY", None, Why::NoDays),
            ("FREQ=MONTHLY;BYMONTHDAY=15", None, Why::Dates),
            ("FREQ=MONTHLY;BYDAY=MO", None, Why::Monthly),
            ("FREQ=MONTHLY;INTERVAL=2;BYDAY=1MO", None, Why::Irregular),
            ("FREQ=YEARLY", None, Why::Irregular),
            ("FREQ=WEEKLY;BYDAY=MO;COUNT=6", None, Why::Dates),
            ("FREQ=WEEKLY;BYDAY=MO;UNTIL=20261231", None, Why::Dates),
            ("FREQ=WEEKLY;BYDAY=XX", None, Why::Syntax),
            ("Mondays", None, Why::Syntax),
            ("FREQ=WEEKLY;BYDAY=MO", Some("soon"), Why::Dates),
        ] {
            assert_eq!(said(rule, start), Err(why), "{rule}");
        }
        assert_eq!(read("FREQ=DAILY", None, &[]), Err(Why::NoTimes));
    }

    proptest! {
        #[test]
        fn any_text_is_answered(rule in "\\PC*|(FREQ|BYDAY|UNTIL|BYMONTH)=[A-Z0-9,é]{0,9};FREQ=(WEEKLY|MONTHLY)", start in "\\PC{0,12}") {
            let _ = read(&rule, Some(&start), &[Span::of(600, 720)]);
        }
    }
}
