//! What one cell looks like.

use crate::table::field::heading;

/// Whether the cell says yes or no, and which.
pub fn yes_no(cell: &str) -> Option<bool> {
    let bare = cell.trim().trim_end_matches(['.', '!', '\u{fe0f}']);
    match bare.to_ascii_lowercase().as_str() {
        "true" | "yes" | "y" | "x" | "✓" | "✔" | "✅" | "☑" | "√" | "ü" => Some(true),
        "false" | "no" | "n" | "✗" | "✘" | "❌" | "×" | "☐" => Some(false),
        _ => None,
    }
}

/// Whether the cell has what people write where there is nothing to write.
pub fn is_nothing(cell: &str) -> bool {
    const WORDS: &str = "n/a|na|n.a|null|none|nil|-|--|---|tbc|t.b.c|tba|t.b.a|to be confirmed|to be advised|to be announced|\
        #n/a|nan|unknown|not known|not applicable|not available|not given|not provided|not stated|n/k|?|??|#ref!|#value!|\
        no website|no web site|no email|no e-mail|no phone|no telephone";
    let small = cell.trim().to_lowercase();
    let bare = small.trim_end_matches('.');
    bare.is_empty() || WORDS.split('|').any(|word| word == bare) || matches!(bare, "–" | "—")
}

pub(super) fn is_email(cell: &str) -> bool {
    cell.len() < 200
        && cell
            .split_whitespace()
            .any(|word| word.split_once('@').is_some_and(|(a, b)| !a.is_empty() && b.contains('.')))
}

/// Whether a cell is a web address.
pub fn is_url(cell: &str) -> bool {
    const ENDS: [&str; 22] = [
        "org",
        "uk",
        "com",
        "net",
        "info",
        "scot",
        "wales",
        "cymru",
        "london",
        "io",
        "eu",
        "coop",
        "charity",
        "app",
        "online",
        "site",
        "community",
        "life",
        "care",
        "gov",
        "edu",
        "ie",
    ];
    let small = cell.to_ascii_lowercase();
    let host = small.split(['/', '?', '#']).next().unwrap_or_default();
    let ends_well = host.rsplit_once('.').is_some_and(|(_, end)| ENDS.contains(&end));
    small.starts_with("http") || small.starts_with("www.") || (ends_well && !cell.contains([' ', '@', ',']))
}

pub(super) fn is_postcode(cell: &str) -> bool {
    crate::clean::postcode(cell).is_some()
}

pub(super) fn is_phone(cell: &str) -> bool {
    let Some(at) = cell.find(|c: char| c.is_ascii_digit() || c == '+' || c == '(') else { return false };
    let (before, front) = cell.split_at(at);
    let digits = front.chars().filter(char::is_ascii_digit).count();
    // A code such as `E08000009` is none.
    let is_free = !before.ends_with(|c: char| c.is_alphanumeric());
    is_free
        && digits >= 6
        && cell.len() < 120
        && waymark_core::text::phone(front).is_some_and(|(number, _)| number.len() > 5)
}

/// A number that may be a phone's abroad, or one with a slip in it: enough where the heading says what it is.
pub(super) fn is_like_phone(cell: &str) -> bool {
    let digits = cell.chars().filter(char::is_ascii_digit).count();
    (6..=40).contains(&digits)
        && cell.len() < 160
        && cell.parse::<f64>().is_ok_and(|n| n > 1e5) | cell.contains([' ', '-', '('])
}

pub(super) fn is_pair(cell: &str) -> bool {
    point(cell).is_some()
}

/// Latitude and longitude in one cell.
pub fn point(cell: &str) -> Option<(f64, f64)> {
    let cell = cell.trim().trim_matches(['(', ')', '[', ']']);
    let (lat, lon) = cell.split_once([',', ' ', ';'])?;
    let (lat, lon) = (lat.trim().parse::<f64>().ok()?, lon.trim_matches([',', ' ', ';']).parse::<f64>().ok()?);
    let fits = |lat: f64, lon: f64| (-90.0..=90.0).contains(&lat) && (-180.0..=180.0).contains(&lon);
    (fits(lat, lon) && (lat.fract() != 0.0 || lon.fract() != 0.0)).then_some((lat, lon))
}

pub(super) fn is_clock(cell: &str) -> bool {
    let small = cell.to_ascii_lowercase();
    let bytes = small.as_bytes();
    let colon =
        bytes.windows(3).any(|w| w[0].is_ascii_digit() && (w[1] == b':' || w[1] == b'.') && w[2].is_ascii_digit());
    let half = bytes.windows(3).any(|w| w[0].is_ascii_digit() && (&w[1..] == b"am" || &w[1..] == b"pm"));
    (colon && small.parse::<f64>().is_err()) || half
}

/// `10-12`, `9 to 5`.
pub(super) fn has_span(cell: &str) -> bool {
    let small =
        cell.to_lowercase().replace(['–', '—'], "-").replace(" to ", "-").replace(" til ", "-").replace(" - ", "-");
    small.as_bytes().windows(3).any(|w| matches!(w, [a, b'-', b] if a.is_ascii_digit() && b.is_ascii_digit()))
}

const DAYS: [&str; 7] = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"];

fn day_of(word: &str) -> Option<usize> {
    let rest = |day: &str, word: &str| {
        let tail = word.get(day.len()..).unwrap_or_default().trim_end_matches('s');
        matches!(tail, "" | "day" | "sday" | "e" | "nesday" | "r" | "rday" | "urday" | "ne" | "rs")
            || matches!(word, "tues" | "weds" | "thur" | "thurs" | "tuesday" | "tuesdays" | "thursday" | "thursdays")
    };
    DAYS.iter().position(|day| word.starts_with(day) && rest(day, word))
}

pub(super) fn is_days(cell: &str) -> bool {
    let words = heading(cell);
    cell.len() < 90
        && !words.is_empty()
        && words.split(' ').all(|w| day_of(w).is_some() || matches!(w, "and" | "to"))
        && has_day(cell)
}

/// Whether a day of the week is named.
pub fn has_day(cell: &str) -> bool {
    cell.len() < 400 && heading(cell).split(' ').any(|word| day_of(word).is_some())
}

pub(super) fn is_money(cell: &str) -> bool {
    let small = cell.trim().to_ascii_lowercase();
    cell.contains('£') || matches!(small.as_str(), "free" | "no charge" | "no cost") || small.starts_with("free ")
}

const STREETS: [&str; 12] =
    ["road", "street", "lane", "avenue", "rd", "st", "close", "drive", "way", "square", "place", "crescent"];

pub(super) fn is_address(cell: &str) -> bool {
    let words = heading(cell);
    let street = words.split(' ').any(|word| STREETS.contains(&word));
    cell.len() < 200
        && ((cell.len() > 10 && crate::clean::postcode_in(cell).is_some())
            || (street && cell.chars().any(|c| c.is_ascii_digit())))
}
