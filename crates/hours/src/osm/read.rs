//! The `opening_hours` syntax read: `Mo-Fr 09:00-12:00,13:00-17:00; Sa[1,3] 10:00+; May-Sep Su sunrise-sunset; PH off`.
//!
//! Rules of week numbers, of Easter, with fallbacks or with several months in one selector are not in use here.

use super::{DAYS, MONTHS};
use crate::model::DAY;
use crate::{Edge, End, Pick, Rule, Schedule, Season, SeasonDay, Span, Why, tidy};

/// Reads a text that is in this syntax from beginning to end.
///
/// # Errors
/// [`Why::Syntax`] where it is not, [`Why::Empty`] where there is none.
pub fn read(text: &str) -> Result<Schedule, Why> {
    if text.trim().is_empty() {
        return Err(Why::Empty);
    }
    let mut schedule = Schedule::default();
    for part in text.split(';').map(str::trim).filter(|part| !part.is_empty()) {
        match part {
            "PH off" | "PH closed" => schedule.off_on_bank_holidays = true,
            "24/7" => schedule.rules.push(Rule { season: None, days: week(), times: vec![Span::of(0, DAY)] }),
            _ => match rule(part).ok_or(Why::Syntax)? {
                (days, None) => close(&mut schedule.rules, &days),
                (days, Some((season, times))) => schedule.rules.push(Rule { season, days, times }),
            },
        }
    }
    if schedule.rules.is_empty() {
        return Err(Why::NoTimes);
    }
    tidy::tidy(&mut schedule.rules);
    Ok(schedule)
}

fn week() -> Vec<Pick> {
    (0..7).map(Pick::weekly).collect()
}

/// Takes days that are `off` away from the rules before.
fn close(rules: &mut Vec<Rule>, days: &[Pick]) {
    let closed = |pick: &Pick| days.iter().any(|day| day.weekday == pick.weekday && day.nth.is_empty());
    rules.iter_mut().for_each(|rule| rule.days.retain(|pick| !closed(pick)));
    rules.retain(|rule| !rule.days.is_empty());
}

type Times = (Option<Season>, Vec<Span>);

/// Days of a rule, and its season and times; without them it is closed on these days.
fn rule(text: &str) -> Option<(Vec<Pick>, Option<Times>)> {
    let (season, rest) = season(text)?;
    let (day_part, time_part) = match rest.split_once(' ') {
        Some((days, times)) if starts_with_day(days) => (Some(days), times.trim()),
        _ => (None, rest),
    };
    let days = day_part.map_or_else(|| Some(week()), days)?;
    if matches!(time_part, "off" | "closed") {
        // Only what is closed every week, all year, can be taken away.
        let plain = season.is_none() && day_part.is_some() && days.iter().all(|pick| pick.nth.is_empty());
        return plain.then_some((days, None));
    }
    let times = time_part.split(',').map(|time| span(time.trim())).collect::<Option<Vec<_>>>()?;
    Some((days, Some((season, times))))
}

fn starts_with_day(text: &str) -> bool {
    text.get(..2).is_some_and(|day| DAYS.contains(&day))
}

fn days(text: &str) -> Option<Vec<Pick>> {
    let mut picks = Vec::new();
    for part in outside_brackets(text) {
        if let Some((from, to)) = part.split_once('-').filter(|_| !part.contains('[')) {
            let (from, to) = (weekday(from)?, weekday(to)?);
            let length = (to + 7 - from) % 7;
            picks.extend((0..=length).map(|n| Pick::weekly((from + n) % 7)));
        } else if let Some((day, nth)) = part.split_once('[') {
            picks.push(Pick { weekday: weekday(day)?, nth: nths(nth.strip_suffix(']')?)? });
        } else {
            picks.push(Pick::weekly(weekday(part)?));
        }
    }
    tidy::picks(&mut picks);
    Some(picks)
}

/// Parts between commas, but not those inside brackets.
fn outside_brackets(text: &str) -> Vec<&str> {
    let mut depth = 0;
    text.split(|c: char| {
        depth += i32::from(c == '[') - i32::from(c == ']');
        c == ',' && depth == 0
    })
    .collect()
}

fn weekday(text: &str) -> Option<u8> {
    DAYS.iter().position(|day| *day == text).map(|day| day as u8)
}

fn nths(text: &str) -> Option<Vec<i8>> {
    let mut nths = Vec::new();
    for part in text.split(',') {
        match part.split_once('-').filter(|(from, _)| !from.is_empty()) {
            Some((from, to)) => nths.extend(from.parse::<i8>().ok()?..=to.parse::<i8>().ok()?),
            None => nths.push(part.parse::<i8>().ok()?),
        }
    }
    nths.iter().all(|n| (1..=5).contains(n) || (-5..=-1).contains(n)).then_some(nths)
}

fn span(text: &str) -> Option<Span> {
    if let Some(from) = text.strip_suffix('+') {
        return Some(Span { from: edge(from)?, to: End::Open });
    }
    let (from, to) = text.split_once('-')?;
    let span = Span { from: edge(from)?, to: End::At(edge(to)?) };
    span.minutes().is_none_or(|(from, to)| from != to && from < DAY).then_some(span)
}

fn edge(text: &str) -> Option<Edge> {
    match text {
        "dawn" => Some(Edge::Dawn),
        "sunrise" => Some(Edge::Sunrise),
        "sunset" => Some(Edge::Sunset),
        "dusk" => Some(Edge::Dusk),
        _ => {
            let (hour, minute) = text.split_once(':')?;
            let two = |s: &str| (s.len() == 2 && s.bytes().all(|b| b.is_ascii_digit())).then(|| s.parse::<u16>().ok());
            let (hour, minute) = (two(hour)??, two(minute)??);
            // OpenStreetMap counts on past midnight: 26:00 is two in the morning.
            let minutes = hour * 60 + minute;
            let minutes = if minutes > DAY && hour < 48 { minutes - DAY } else { minutes };
            (minute < 60 && minutes <= DAY).then_some(Edge::Minute(minutes))
        }
    }
}

/// A season at the beginning, if there is one, and what follows.
fn season(text: &str) -> Option<(Option<Season>, &str)> {
    let mut rest = text;
    let Some(from) = season_day(&mut rest) else { return Some((None, text)) };
    if let Some(after) = rest.strip_prefix('-') {
        rest = after;
        let mut to = season_day(&mut rest)
            .or_else(|| day_of_month(&mut rest).map(|day| SeasonDay { day: Some(day), ..from }))?;
        to.year = to.year.or(from.year);
        return Some((Some(Season { from, to: Some(to) }), rest.trim_start()));
    }
    if let Some(after) = rest.strip_prefix('+') {
        return Some((Some(Season { from, to: None }), after.trim_start()));
    }
    Some((Some(Season { from, to: Some(from) }), rest.trim_start()))
}

fn season_day(rest: &mut &str) -> Option<SeasonDay> {
    let mut text = *rest;
    let year = text.get(..5).and_then(|y| y.strip_suffix(' ')).and_then(|y| y.parse::<u16>().ok());
    if year.is_some() {
        text = text.get(5..)?;
    }
    let month = MONTHS.iter().position(|month| text.starts_with(month))? as u8 + 1;
    text = text.get(3..)?;
    let mut after = text.strip_prefix(' ').unwrap_or(text);
    let day = if after.len() < text.len() { day_of_month(&mut after) } else { None };
    *rest = if day.is_some() { after } else { text };
    Some(SeasonDay { year, month, day })
}

/// `01` to `31`, but not the hour of a time.
fn day_of_month(rest: &mut &str) -> Option<u8> {
    let (day, after) = rest.split_at_checked(2)?;
    let is_day = day.bytes().all(|b| b.is_ascii_digit()) && !after.starts_with(':');
    let day = day.parse().ok().filter(|day| is_day && (1..=31).contains(day))?;
    *rest = after;
    Some(day)
}
