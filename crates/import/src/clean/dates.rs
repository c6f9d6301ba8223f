//! Days, however they are written, as `2024-03-05`.

use waymark_core::date::Date;

const MONTHS: [&str; 12] = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

/// The day, month or year that a text begins with, as `2024-03-05`, `2024-03` or `2024`. Days come before months, as in
/// Britain, unless that gives no day.
pub fn date(text: &str) -> Option<String> {
    let text = text.trim();
    if text.len() > 60 || !text.is_ascii() {
        return None;
    }
    let words: Vec<&str> = text.split(|c: char| !c.is_ascii_alphanumeric()).filter(|word| !word.is_empty()).collect();
    let words = without_weekday(&words);
    // `2024-03-05T10:00:00Z`: the day of a moment.
    let first = words.first()?;
    let third = words.get(2).map_or("", |word| word.split(['T', 't']).next().unwrap_or_default());
    let numbers: Vec<Option<u32>> = words.iter().take(2).map(|word| number(word)).chain([number(third)]).collect();
    let of = |y: u32, m: u32, d: u32| valid(century(y), m, d);
    match *numbers.as_slice() {
        // `0000-00-00` is how databases say that there is none.
        [Some(y), Some(m), Some(d)] if first.len() == 4 => valid(y, m, d),
        [Some(d), Some(m), Some(y)] if has_separators(text) => of(y, m, d).or_else(|| of(y, d, m)),
        [Some(y), Some(m), None] if first.len() == 4 && words.len() == 2 => valid(y, m, 0),
        [Some(y), ..] if words.len() == 1 && first.len() == 4 => valid(y, 0, 0),
        [Some(c), ..] if words.len() == 1 && first.len() == 8 => of(c / 10_000, c / 100 % 100, c % 100),
        _ => in_words(words),
    }
}

fn has_separators(text: &str) -> bool {
    text.contains(['/', '-', '.', ' '])
}

fn without_weekday<'a>(words: &'a [&'a str]) -> &'a [&'a str] {
    const DAYS: [&str; 7] = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"];
    match words.split_first() {
        Some((first, rest))
            if first.get(..3).is_some_and(|w| DAYS.contains(&w.to_ascii_lowercase().as_str()))
                && month(first).is_none() =>
        {
            rest
        }
        _ => words,
    }
}

/// `5 March 2024`, `5th Mar 24`, `March 2024`, `March 5 2024`.
fn in_words(words: &[&str]) -> Option<String> {
    let at = words.iter().take(3).position(|word| month(word).is_some())?;
    let m = month(words.get(at)?)?;
    match (at, words.get(at + 1), words.get(at + 2)) {
        (0, Some(year), None) => valid(number(year).filter(|_| year.len() == 4)?, m, 0),
        (0, Some(day), Some(year)) if number(year).is_some() && year.len() == 4 => {
            valid(number(year)?, m, ordinal(day)?)
        }
        (1 | 2, Some(year), _) => {
            let day = words.get(if at == 2 && words.get(1) == Some(&"of") { 0 } else { at - 1 })?;
            valid(century(number(year)?), m, ordinal(day)?)
        }
        _ => None,
    }
}

fn month(word: &str) -> Option<u32> {
    let small = word.to_ascii_lowercase();
    let at = MONTHS.iter().position(|month| small.starts_with(month))?;
    const REST: [&str; 12] = ["uary", "ruary", "ch", "il", "", "e", "y", "ust", "tember", "ober", "ember", "ember"];
    let rest = small.get(3..).unwrap_or_default();
    (rest.is_empty() || rest == REST[at] || rest == "t").then_some(at as u32 + 1)
}

fn ordinal(word: &str) -> Option<u32> {
    number(word.trim_end_matches(|c: char| c.is_ascii_alphabetic()))
}

fn number(word: &str) -> Option<u32> {
    if word.len() > 8 || !word.bytes().all(|b| b.is_ascii_digit()) { None } else { word.parse().ok() }
}

fn century(year: u32) -> u32 {
    match year {
        0..=69 => 2000 + year,
        70..=99 => 1900 + year,
        _ => year,
    }
}

fn valid(year: u32, month: u32, day: u32) -> Option<String> {
    let text = match (month, day) {
        (0, _) => format!("{year:04}"),
        (_, 0) => format!("{year:04}-{month:02}"),
        _ => format!("{year:04}-{month:02}-{day:02}"),
    };
    Date::parse(&text).map(|_| text)
}

/// The day that a spreadsheet counts from the beginning of 1900.
pub fn date_of_serial(days: u32) -> Option<String> {
    // The year 1900 counts a 29 February that never was; only later days are read.
    let since = days.checked_sub(61)?;
    let first = Date { year: 1900, month: 3, day: 1 };
    (since < 110_000).then(|| first.plus_days(since)).and_then(|d| valid(d.year.into(), d.month.into(), d.day.into()))
}

/// The latest of several days.
pub fn latest<'a>(texts: impl Iterator<Item = &'a str>) -> Option<String> {
    texts.filter_map(date).max()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_are_read_as_they_are_written_in_britain() {
        for (text, expected) in [
            ("2024-03-05", "2024-03-05"),
            ("2018-11-30 12:43:20.953659+00:00", "2018-11-30"),
            ("2024-03-05T10:00:00Z", "2024-03-05"),
            ("05/03/2024", "2024-03-05"),
            ("5.3.24", "2024-03-05"),
            ("3/19/14", "2014-03-19"),
            ("5 March 2024", "2024-03-05"),
            ("Tuesday 5th March 2024", "2024-03-05"),
            ("05-Mar-24", "2024-03-05"),
            ("Mar 5, 2024", "2024-03-05"),
            ("March 2024", "2024-03"),
            ("2024", "2024"),
            ("20240305", "2024-03-05"),
        ] {
            assert_eq!(date(text).as_deref(), Some(expected), "{text}");
        }
        for text in [
            "",
            "soon",
            "31/02/2024",
            "0161 496 0000",
            "12",
            "10:30",
            "Mondays 10-12",
            "Marching band 2024",
            "99/99/9999",
        ] {
            assert_eq!(date(text), None, "{text}");
        }
        assert_eq!(date_of_serial(45356).as_deref(), Some("2024-03-05"));
        assert_eq!(latest(["2020", "2024-01-01", "x"].into_iter()).as_deref(), Some("2024-01-01"));
    }
}
