//! Plain weekly hours for the page's catalogue: only where nothing is lost by it.

use crate::{Schedule, Season, model::DAY};
use std::collections::BTreeMap;
use waymark_core::catalogue::{Interval, WeekHours};
use waymark_core::date::Date;

/// Weekly hours as of a day, such as the day the data is of: a start that is past by then (`valid_from` alone) limits
/// nothing any more. Else as [`hours`].
pub fn hours_on(schedule: &Schedule, day: Date) -> Option<WeekHours> {
    let mut schedule = schedule.clone();
    for rule in &mut schedule.rules {
        rule.season = rule.season.filter(|season| !has_begun_for_good(season, day));
    }
    hours(&schedule)
}

/// Whether it began by this day, in a year that is said, and goes on. Where no day of the month is said, from the
/// month after.
fn has_begun_for_good(season: &Season, day: Date) -> bool {
    let Season { from, to: None } = season else { return false };
    let Some(year) = from.year else { return false };
    (year, from.month, from.day.unwrap_or(u8::MAX)) <= (day.year, day.month, day.day)
}

/// Weekly hours; `None` where the schedule says more than they can hold (weeks of the month, seasons, bank holidays,
/// conditions, open ends, past midnight) or where two rules tell different times of one day that overlap.
pub fn hours(schedule: &Schedule) -> Option<WeekHours> {
    if schedule.off_on_bank_holidays || schedule.caveats.iter().any(|caveat| caveat.is_condition()) {
        return None;
    }
    let mut days: BTreeMap<u8, Vec<(u16, u16)>> = BTreeMap::new();
    for rule in &schedule.rules {
        if rule.season.is_some() {
            return None;
        }
        for pick in &rule.days {
            let spans: Option<Vec<_>> = rule.times.iter().map(crate::Span::minutes).collect();
            let spans = spans.filter(|_| pick.nth.is_empty()).map(joined)?;
            days.entry(pick.weekday).or_default().extend(spans);
        }
    }
    let mut intervals = Vec::new();
    for (weekday, mut spans) in days {
        spans.sort_unstable();
        spans.dedup();
        let apart = spans.windows(2).all(|pair| matches!(pair, [a, b] if a.1 <= b.0));
        let plain = spans.iter().all(|(opens, closes)| opens < closes && *closes <= DAY);
        if !apart || !plain {
            return None;
        }
        intervals.extend(spans.into_iter().map(|(opens, closes)| Interval { weekday, opens, closes }));
    }
    (!intervals.is_empty()).then_some(WeekHours(intervals))
}

/// Spans of one rule add up: those that overlap become one.
fn joined(mut spans: Vec<(u16, u16)>) -> Vec<(u16, u16)> {
    spans.sort_unstable();
    let mut joined: Vec<(u16, u16)> = Vec::new();
    for (opens, closes) in spans {
        match joined.last_mut() {
            Some((from, to)) if opens < *to && opens < closes && *from < *to => *to = (*to).max(closes),
            _ => joined.push((opens, closes)),
        }
    }
    joined
}
