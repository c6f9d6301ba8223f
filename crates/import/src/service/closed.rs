//! Names that say that a service has ended: lists are kept that way, as striking a row out loses it.

use crate::clean;

/// What is written beside a name, in brackets or behind a dash.
const WORDS: [&str; 12] = [
    "closed",
    "now closed",
    "permanently closed",
    "temporarily closed",
    "currently closed",
    "no longer running",
    "not running",
    "not currently running",
    "cancelled",
    "discontinued",
    "suspended",
    "ended",
];

/// Whether a name has such words set apart from it: `Tea Time - CLOSED`, `CLOSED: Book club`, `Lunch (no longer running)`.
/// `Closed Door Theatre` and `The Closed Loop` have not.
pub fn is_closed(name: &str) -> bool {
    let small = clean::line(name).to_lowercase().replace(['–', '—'], "-").replace("- ", " - ");
    let set_apart = |c: char| matches!(c, '(' | ')' | '[' | ']' | ':' | '*' | '/');
    let parts = small.split(set_apart).flat_map(|part| part.split(" - "));
    let parts: Vec<&str> = parts.map(|part| part.trim_matches(|c: char| !c.is_alphanumeric())).collect();
    parts.len() > 1 && parts.iter().any(|part| WORDS.contains(part))
}

#[cfg(test)]
mod tests {
    use super::is_closed;

    #[test]
    fn names_that_say_they_are_closed_are_told_from_names() {
        for name in [
            "Tea Time - CLOSED",
            "Tea Time- closed",
            "CLOSED: Book club",
            "Lunch (no longer running)",
            "**CLOSED** Choir",
            "Choir [Temporarily closed]",
        ] {
            assert!(is_closed(name), "{name}");
        }
        for name in
            ["Closed Door Theatre", "The Closed Loop", "Closed", "Enclosed - a walled garden", "Yoga (closed group)"]
        {
            assert!(!is_closed(name), "{name}");
        }
    }
}
