//! Figures: which are times of the clock, which are ordinals, years or nothing of the kind.

use super::token::{Clock, Half, Token};
use crate::words::ordinal;

/// Reads what begins with a figure; the token, and how many bytes it takes.
pub(super) fn read(text: &str) -> (Token, usize) {
    let digits = length(text);
    let (head, mut rest) = text.split_at(digits);
    let letters = rest.chars().take_while(|c| c.is_alphabetic()).map(char::len_utf8).sum::<usize>();
    if let Some(ending) = rest.get(..letters).filter(|letters| ordinal::is_ending(letters)) {
        let nth = head.parse::<i8>().ok().filter(|n| (1..=5).contains(n));
        return (nth.map_or(other(head), |n| Token::Nth(n, true)), digits + ending.len());
    }
    if is_house_number(head, &rest[..letters]) {
        return (Token::Word, digits + letters);
    }
    if let Some(clock) = french(head, rest) {
        return clock;
    }
    let (mut minutes, mut parts) = (None, 0);
    while let Some(part) = rest.strip_prefix([':', '.']).map(|after| &after[..length(after)]).filter(|p| !p.is_empty())
    {
        minutes = minutes.or(Some(part));
        parts += 1;
        rest = &rest[1 + part.len()..];
    }
    let (half, after) = half(rest);
    let used = text.len() - after.len();
    // 12.10.24 is a date, 10:00:00 a time with seconds.
    let is_plain = parts < 2 || (parts == 2 && text.as_bytes().get(digits) == Some(&b':'));
    let token = if is_plain { clock(head, minutes, half) } else { None };
    match (token, half) {
        (Some(clock), _) => (Token::Clock(clock), used),
        (None, None) => {
            (year(head, minutes).unwrap_or(if minutes.is_none() { other(head) } else { Token::Number(0) }), used)
        }
        (None, Some(_)) => (Token::Number(0), used),
    }
}

/// `242B`, `33A`: what stands before a street.
fn is_house_number(head: &str, letters: &str) -> bool {
    let is_large = head.parse::<u32>().is_ok_and(|n| n > 24);
    letters.len() == 1 && (head.len() < 3 || !matches!(letters, "a" | "p")) && is_large
}

/// `10h30`: the time, and how many bytes it takes.
fn french(head: &str, rest: &str) -> Option<(Token, usize)> {
    let minutes = rest.strip_prefix('h')?;
    let clock = clock(head, minutes.get(..length(minutes)).filter(|minutes| minutes.len() == 2), None)?;
    clock.with_minutes.then_some((Token::Clock(clock), head.len() + 3))
}

/// A number that is no time, but may be a day of the month.
fn other(head: &str) -> Token {
    Token::Number(head.parse().ok().filter(|n| (1..=31).contains(n)).unwrap_or(0))
}

fn length(text: &str) -> usize {
    text.bytes().take_while(u8::is_ascii_digit).count()
}

fn year(head: &str, minutes: Option<&str>) -> Option<Token> {
    let year = head.parse().ok().filter(|year| (1990..=2060).contains(year) && minutes.is_none())?;
    Some(Token::Year(year))
}

fn clock(head: &str, minutes: Option<&str>, half: Option<Half>) -> Option<Clock> {
    let (hour, minute) = match (head.len(), minutes) {
        (1 | 2, Some(minutes)) if minutes.len() == 2 => (head, minutes),
        (1 | 2, None) => (head, ""),
        (4, None) if half.is_some() || !is_year(head) => head.split_at(2),
        (3, None) if half.is_some() => head.split_at(1),
        _ => return None,
    };
    let with_minutes = !minute.is_empty();
    let minute = if with_minutes { minute.parse::<u8>().ok()? } else { 0 };
    let zero = hour.len() == 2 && hour.starts_with('0');
    let hour = hour.parse::<u8>().ok()?;
    let fits = hour < 24 && minute < 60 || hour == 24 && minute == 0;
    fits.then_some(Clock { hour, minute, with_minutes, half, zero, in_words: false })
}

/// 2024 is a year rather than 20:24; 2030 may be either, and in lists of times it is a time.
fn is_year(head: &str) -> bool {
    head.parse::<u16>().is_ok_and(|n| (1990..=2040).contains(&n) && n != 2000 && n != 2030)
}

/// am or pm after a number, and what follows.
fn half(rest: &str) -> (Option<Half>, &str) {
    let trimmed = rest.trim_start_matches([' ', '.', ':']);
    let jumped = rest.len() - trimmed.len();
    let endings = [
        ("a.m.", Half::Am),
        ("p.m.", Half::Pm),
        ("a.m", Half::Am),
        ("p.m", Half::Pm),
        ("a m", Half::Am),
        ("p m", Half::Pm),
        ("am", Half::Am),
        ("pm", Half::Pm),
        ("yb", Half::Am),
        ("yp", Half::Pm),
        ("yh", Half::Pm),
        ("yn y bore", Half::Am),
        ("y bore", Half::Am),
        ("y prynhawn", Half::Pm),
        ("yr hwyr", Half::Pm),
        ("o'clock", Half::Am),
        ("o’r gloch", Half::Am),
        ("o'r gloch", Half::Am),
    ];
    for (ending, half) in endings {
        let Some(after) = trimmed.strip_prefix(ending).filter(|_| jumped <= 2) else { continue };
        if !after.starts_with(|c: char| c.is_alphanumeric()) {
            let is_hour = ending.starts_with('o');
            return if is_hour { self::half(after) } else { (Some(half), after) };
        }
    }
    (None, rest)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn said(text: &str) -> Option<(u16, Option<Half>)> {
        match read(text).0 {
            Token::Clock(clock) => Some((clock.face(), clock.half)),
            _ => None,
        }
    }

    #[test]
    fn times_are_read() {
        for (text, expected) in [
            ("10", (600, None)),
            ("10am", (600, Some(Half::Am))),
            ("10.30 p.m.", (630, Some(Half::Pm))),
            ("9:05", (545, None)),
            ("1300", (780, None)),
            ("930am", (570, Some(Half::Am))),
            ("10:00:00", (600, None)),
            ("3 o'clock pm", (180, Some(Half::Pm))),
            ("24:00", (1440, None)),
        ] {
            assert_eq!(said(text), Some(expected), "{text}");
        }
    }

    #[test]
    fn other_figures_are_not() {
        for text in ["25", "10:75", "12.10.24", "2024", "111:30am", "1st", "12345", "24:01", "10.5"] {
            assert_eq!(said(text), None, "{text}");
        }
        assert_eq!(read("2nd sunday"), (Token::Nth(2, true), 3));
        assert_eq!(read("23rd").0, Token::Number(23));
        assert_eq!(read("2024").0, Token::Year(2024));
        assert_eq!(read("10amazing").1, 2);
    }
}
