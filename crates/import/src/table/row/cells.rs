//! What single cells of a row come to.

use crate::raw::{RawSchedule, RawTime};
use crate::table::field;
use crate::table::values::{names_day, yes_no};

/// A day that a spreadsheet shows as the number it counts days by.
pub fn day(cell: &str) -> String {
    let days = cell.parse::<f64>().ok().filter(|days| (20_000.0..80_000.0).contains(days));
    days.and_then(|days| crate::clean::date_of_serial(days as u32)).unwrap_or_else(|| cell.to_owned())
}

/// A time of day that a spreadsheet shows as a part of a day.
pub fn clock(cell: &str) -> String {
    match cell.parse::<f64>().ok().filter(|part| *part > 0.0 && *part < 1.0) {
        Some(part) => {
            let minutes = (part * 1_440.0).round() as u32;
            format!("{:02}:{:02}", minutes / 60, minutes % 60)
        }
        None => cell.to_owned(),
    }
}

/// Days in one column and times in the next are one time: `Mondays` and `10-12`.
pub fn days_and_times(schedule: &mut RawSchedule, times: &mut [RawTime]) {
    if schedule.days.is_empty() || !schedule.opens.is_empty() || !schedule.rule.is_empty() {
        return;
    }
    if let [RawTime::Text(text)] = times
        && !names_day(text)
    {
        let often = std::mem::take(&mut schedule.freq);
        let often = if often.is_empty() { often } else { format!(", {often}") };
        *text = format!("{} {text}{often}", std::mem::take(&mut schedule.days));
    }
}

/// `Temporarily closed: TRUE` says the contrary of `Active: TRUE`.
pub fn status(heading: &str, cell: &str) -> String {
    let closed = field::heading(heading).contains("closed");
    match yes_no(cell) {
        Some(yes) => if yes == closed { "inactive" } else { "active" }.to_owned(),
        None => cell.to_owned(),
    }
}

/// A heading as words for what is ticked: without the mark at its end, and without how to fill it in.
pub fn bare(heading: &str) -> &str {
    let at = heading.rfind('(').filter(|at| {
        matches!(field::heading(heading.get(*at..).unwrap_or_default()).as_str(), "y n" | "yes no" | "tick")
    });
    at.and_then(|at| heading.get(..at)).unwrap_or(heading).trim_end_matches(['?', ':', ' '])
}

/// Whether a status says only that the service runs.
pub fn is_running(cell: &str) -> bool {
    matches!(
        cell.trim().to_lowercase().as_str(),
        "active" | "open" | "live" | "running" | "published" | "approved" | "current" | "1"
    )
}

/// The items of a cell that lists several.
pub fn pieces(cell: &str, commas: bool) -> Vec<String> {
    // `&amp;` has a semicolon that parts nothing.
    let decoded = if cell.contains('&') { crate::clean::text(cell) } else { cell.to_owned() };
    let cell = decoded.as_str();
    let is_short = cell.split(',').all(|piece| piece.trim().chars().count() <= 40);
    let cut = |c: char| matches!(c, ';' | '|' | '\n' | '\r') || (c == ',' && commas && is_short);
    let tidy = |piece: &str| piece.trim().trim_matches('"').trim().to_owned();
    cell.split(cut).map(tidy).filter(|piece| !piece.is_empty()).collect()
}
