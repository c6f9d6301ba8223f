//! Names of days, whole, shortened, in Welsh, or with a slip of the pen.

use crate::words::phrase;

const ENGLISH: [&str; 7] = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"];
const SHORT: [(&str, u8); 23] = [
    ("mon", 0),
    ("mons", 0),
    ("tue", 1),
    ("tues", 1),
    ("tu", 1),
    ("wed", 2),
    ("weds", 2),
    ("wedns", 2),
    ("wednes", 2),
    ("wens", 2),
    ("th", 3),
    ("thu", 3),
    ("thur", 3),
    ("thurs", 3),
    ("thus", 3),
    ("fri", 4),
    ("fris", 4),
    ("sat", 5),
    ("sats", 5),
    ("satur", 5),
    ("sun", 6),
    ("suns", 6),
    ("mond", 0),
];
const WELSH: [(&str, u8); 12] = [
    ("llun", 0),
    ("lun", 0),
    ("mawrth", 1),
    ("fawrth", 1),
    ("mercher", 2),
    ("fercher", 2),
    ("iau", 3),
    ("gwener", 4),
    ("wener", 4),
    ("sadwrn", 5),
    ("sul", 6),
    ("suliau", 6),
];
/// Words that look like a day with a slip, and are not.
const OTHERS: [&str; 14] = [
    "sundry", "sundae", "midday", "someday", "today", "payday", "birthday", "holiday", "holidays", "mundane", "money",
    "friary", "frida", "sandy",
];

/// A day by its name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Named {
    /// Monday = 0.
    pub day: u8,
    /// Whether it is a Welsh name.
    pub welsh: bool,
}

/// The day that a word in small letters names.
pub(crate) fn named(word: &str) -> Option<Named> {
    let stem = word.strip_suffix("'s").or_else(|| word.strip_suffix('\'')).unwrap_or(word);
    let english = |day| Some(Named { day, welsh: false });
    if let Some((_, day)) = SHORT.iter().find(|(short, _)| *short == stem) {
        return english(*day);
    }
    if let Some((_, day)) = WELSH.iter().find(|(name, _)| *name == stem) {
        return Some(Named { day: *day, welsh: true });
    }
    let singular = stem.strip_suffix("'s").or_else(|| stem.strip_suffix('s')).unwrap_or(stem);
    if let Some(day) = ENGLISH.iter().position(|name| *name == singular) {
        return english(day as u8);
    }
    if let Some(day) = slip(singular) {
        return english(day);
    }
    WELSH.iter().find(|(name, _)| is_welsh_slip(name, stem)).map(|(_, day)| Named { day: *day, welsh: true })
}

/// One letter wrong, missing, doubled or swapped; two in a long name.
fn slip(word: &str) -> Option<u8> {
    if word.len() < 5 || OTHERS.contains(&word) || phrase::is_known(word) || !word.is_ascii() {
        return None;
    }
    let mut near = ENGLISH.iter().enumerate().filter(|(_, name)| {
        let allowed = if name.len() >= 8 && word.len() >= 7 { 2 } else { 1 };
        word.starts_with(&name[..1]) && (word.ends_with('y') || word.ends_with("da")) && distance(word, name) <= allowed
    });
    let (day, _) = near.next()?;
    near.next().is_none().then_some(day as u8)
}

/// One letter changed inside a Welsh name.
fn is_welsh_slip(name: &str, word: &str) -> bool {
    name.len() >= 6 && name.len() == word.len() && word.starts_with(&name[..2]) && distance(name, word) == 1
}

/// Edits from one word to the other, a swap of neighbours being one.
fn distance(a: &str, b: &str) -> usize {
    let (a, b) = (a.as_bytes(), b.as_bytes());
    let width = b.len() + 1;
    let mut table: Vec<usize> = (0..width).collect();
    let at = |table: &[usize], i: usize, j: usize| table.get(i * width + j).copied().unwrap_or(usize::MAX / 2);
    for (i, x) in a.iter().enumerate() {
        table.push(i + 1);
        for (j, y) in b.iter().enumerate() {
            let change = at(&table, i, j) + usize::from(x != y);
            let mut best = change.min(at(&table, i, j + 1) + 1).min(at(&table, i + 1, j) + 1);
            let swapped = i > 0 && j > 0 && a.get(i - 1) == Some(y) && b.get(j - 1) == Some(x);
            if swapped {
                best = best.min(at(&table, i - 1, j - 1) + 1);
            }
            table.push(best);
        }
    }
    at(&table, a.len(), b.len())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_are_known_by_many_names() {
        for (word, day) in [
            ("monday", 0),
            ("mondays", 0),
            ("monday's", 0),
            ("tues", 1),
            ("weds", 2),
            ("wednesdays'", 2),
            ("thurs", 3),
            ("llun", 0),
            ("gwenar", 4),
            ("sadwrn", 5),
            ("wednsday", 2),
            ("wendesday", 2),
            ("thrusday", 3),
            ("satuday", 5),
            ("tuseday", 1),
            ("firday", 4),
        ] {
            assert_eq!(named(word).map(|d| d.day), Some(day), "{word}");
        }
    }

    #[test]
    fn other_words_are_no_days() {
        for word in ["sundry", "midday", "holiday", "birthday", "money", "today", "moody", "fry", "thirsty", "study"] {
            assert_eq!(named(word), None, "{word}");
        }
    }

    #[test]
    fn edits_are_counted() {
        assert_eq!((distance("monday", "monday"), distance("mnoday", "monday"), distance("", "ab")), (0, 1, 2));
    }
}
