//! Single values of schedules in fields: days and times.

use crate::free;
use crate::words::day;
use crate::{Pick, Span, Why, rrule, tidy};

/// Days by name, by number or as recurrence rules have them.
pub(super) fn days(text: &str) -> Result<Vec<Pick>, Why> {
    let mut days = Vec::new();
    for part in text.split([',', ';', '|']).map(str::trim).filter(|part| !part.is_empty()) {
        days.push(one_day(part)?);
    }
    tidy::picks(&mut days);
    Ok(days)
}

fn one_day(text: &str) -> Result<Pick, Why> {
    if let Ok(number) = text.parse::<u8>() {
        // 1 is Monday; Sunday is 7, and 0 where weeks begin with it.
        return match number {
            0 | 7 => Ok(Pick::weekly(6)),
            1..=6 => Ok(Pick::weekly(number - 1)),
            _ => Err(Why::Syntax),
        };
    }
    if let Ok(days) = rrule::by_day(&text.to_ascii_uppercase()) {
        return days.into_iter().next().ok_or(Why::Syntax);
    }
    day::named(&text.to_lowercase()).map(|named| Pick::weekly(named.day)).ok_or(Why::Syntax)
}

/// Days as recurrence rules have them.
pub(super) fn by_day(days: &[Pick]) -> String {
    const DAYS: [&str; 7] = ["MO", "TU", "WE", "TH", "FR", "SA", "SU"];
    let one = |pick: &Pick| {
        let day = DAYS.get(usize::from(pick.weekday)).copied().unwrap_or_default();
        pick.nth.first().map_or_else(|| day.to_owned(), |nth| format!("{nth}{day}"))
    };
    days.iter().map(one).collect::<Vec<_>>().join(",")
}

/// From when to when; past midnight where it closes before it opens.
pub(super) fn span(opens: &str, closes: &str) -> Result<Span, Why> {
    let (opens, closes) = (opens.trim(), closes.trim());
    if opens.is_empty() {
        return Err(Why::StartUnknown);
    }
    if closes.is_empty() {
        return Err(Why::EndUnknown);
    }
    let (from, to) = (minutes(opens)?, minutes(closes)?);
    let to = if to == 0 { crate::model::DAY } else { to };
    // From midnight to midnight is how some say closed, and others all day.
    if from == to || (from == 0 && closes.starts_with("00")) { Err(Why::TimeUnlikely) } else { Ok(Span::of(from, to)) }
}

/// A time of the clock; a zone after it is left out, since it is the place's own.
fn minutes(text: &str) -> Result<u16, Why> {
    let text = text.to_lowercase();
    let text = text.rsplit('t').next().unwrap_or_default();
    let text = text.split(['z', '+']).next().unwrap_or_default();
    free::minutes(text.trim()).ok_or(Why::Number)
}
