//! First to fifth, and last.

/// The place in the month that a word in small letters names; -1 = last.
pub(crate) fn named(word: &str) -> Option<i8> {
    match word {
        "first" | "cyntaf" => Some(1),
        "second" | "ail" => Some(2),
        "third" | "trydydd" => Some(3),
        "fourth" | "forth" | "pedwerydd" => Some(4),
        "fifth" | "pumed" => Some(5),
        "last" | "final" | "olaf" => Some(-1),
        _ => None,
    }
}

/// Whether letters after a figure make it one: 1st, 2nd.
pub(crate) fn is_ending(letters: &str) -> bool {
    matches!(letters, "st" | "nd" | "rd" | "th" | "af" | "ail" | "ydd")
}

/// A number word of the clock.
pub(crate) fn hour(word: &str) -> Option<u8> {
    const HOURS: [&str; 12] =
        ["one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"];
    HOURS.iter().position(|hour| *hour == word).map(|n| n as u8 + 1)
}
