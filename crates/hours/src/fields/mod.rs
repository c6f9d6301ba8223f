//! Schedules told in fields: HSDS and Open Referral UK (`opens_at`, `closes_at`, `byday`, `freq`), the regular and
//! holiday schedules of HSDS 1, or a day and a rule beside times of arrival and departure.

mod values;

use crate::rrule::{self, Parts};
use crate::{Caveat, Rule, Schedule, Season, Span, Why, tidy};
use values::{days, span};

/// One row of a schedule; what is empty is not said.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Fields<'a> {
    /// Day or days: `MO`, `MO,WE`, `2TU`, `Monday`, `1` for Monday.
    pub days: &'a str,
    /// Opens: `10:00`, `10:00:00Z`, `10am`.
    pub opens: &'a str,
    /// Closes.
    pub closes: &'a str,
    /// `WEEKLY`, `MONTHLY`; weekly where it is not said.
    pub freq: &'a str,
    /// Every so many weeks or months.
    pub interval: &'a str,
    /// A whole recurrence rule; it counts before `freq`, `interval` and `days`.
    pub rule: &'a str,
    /// Days of the month.
    pub month_days: &'a str,
    /// First day it is true, as ISO 8601 has it.
    pub from: &'a str,
    /// Last day it is true.
    pub to: &'a str,
    /// A row about days on which it is otherwise, such as holidays.
    pub is_exception: bool,
    /// In words; read where nothing else is said.
    pub description: &'a str,
}

/// The schedule that rows come to together.
///
/// # Errors
/// Why the first row that cannot be told in weekly hours cannot: a part of a schedule would mislead.
pub fn read(rows: &[Fields<'_>]) -> Result<Schedule, Why> {
    let mut schedule = Schedule::default();
    for row in rows {
        if row.is_exception {
            schedule.caveats.insert(Caveat::Exceptions);
            continue;
        }
        let read = self::row(row)?;
        schedule.rules.extend(read.rules);
        schedule.caveats.extend(read.caveats);
        schedule.off_on_bank_holidays |= read.off_on_bank_holidays;
    }
    if schedule.rules.is_empty() {
        return Err(Why::NoTimes);
    }
    tidy::tidy(&mut schedule.rules);
    Ok(schedule)
}

fn row(row: &Fields<'_>) -> Result<Schedule, Why> {
    if row.opens.trim().is_empty() && row.closes.trim().is_empty() {
        // Words are all there is; days in fields without times tell too little.
        let words = if row.description.trim().is_empty() { Err(Why::NoTimes) } else { Ok(row.description) };
        return crate::read(words?).outcome;
    }
    let times = [span(row.opens, row.closes)?];
    if !row.month_days.trim().is_empty() {
        return Err(Why::Dates);
    }
    let season = season(row)?;
    let mut schedule = recurring(row, &times)?;
    for rule in &mut schedule.rules {
        rule.season = rule.season.or(season);
    }
    Ok(schedule)
}

fn recurring(row: &Fields<'_>, times: &[Span]) -> Result<Schedule, Why> {
    let first = rrule::date(row.from);
    let named = days(row.days)?;
    let mut parts = if row.rule.contains('=') {
        rrule::parts(row.rule)?
    } else {
        let freq = if row.freq.trim().is_empty() { "WEEKLY" } else { row.freq.trim() };
        let by_day = row.rule.trim().to_ascii_uppercase();
        Parts { freq: freq.to_ascii_uppercase(), interval: row.interval.trim().to_owned(), by_day, ..Parts::default() }
    };
    let told = !parts.by_day.is_empty();
    let weekly = matches!(parts.freq.as_str(), "WEEKLY" | "DAILY");
    if !told && weekly && !named.is_empty() && matches!(parts.interval.as_str(), "" | "1") && !parts.other {
        let plain = named.iter().all(|pick| pick.nth.is_empty());
        return if plain { Ok(of_days(named, times)) } else { Err(Why::Syntax) };
    }
    if !told && !weekly {
        parts.by_day = values::by_day(&named);
    }
    rrule::schedule(&parts, first, times)
}

fn of_days(days: Vec<crate::Pick>, times: &[Span]) -> Schedule {
    Schedule { rules: vec![Rule { season: None, days, times: times.to_vec() }], ..Schedule::default() }
}

fn season(row: &Fields<'_>) -> Result<Option<Season>, Why> {
    let date = |text: &str| match text.trim() {
        "" => Ok(None),
        text => rrule::date(text).map(Some).ok_or(Why::Dates),
    };
    match (date(row.from)?, date(row.to)?) {
        (Some(from), Some(to)) if from <= to => Ok(Some(rrule::between(from, to))),
        (Some(_), Some(_)) => Err(Why::Contradiction),
        (Some(from), None) => Ok(Some(Season { from: rrule::day_of(from), to: None })),
        (None, Some(_)) => Err(Why::Dates),
        (None, None) => Ok(None),
    }
}

#[cfg(test)]
mod tests;
