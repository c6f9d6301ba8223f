//! Times and days that are spoken rather than written: `half past ten`, `two till four`, `M-F`.

use super::scan::Piece;
use super::token::{Clock, Token};
use crate::words::key::Key;
use crate::words::{day, ordinal};

/// What the pieces from here on say in this way, and how many of them it takes.
pub(super) fn read(pieces: &[Piece<'_>], before: &[Token]) -> Option<(Vec<Token>, usize)> {
    let end = || end(pieces, before).map(|clock| (vec![Token::Clock(clock)], 1));
    past(pieces).or_else(|| hours(pieces, before.last())).or_else(end).or_else(|| letters(pieces))
}

/// `four`, after a time and `to`.
fn end(pieces: &[Piece<'_>], before: &[Token]) -> Option<Clock> {
    let is_end = matches!(
        before,
        [.., Token::Key(Key::Between), Token::Clock(_), Token::Key(Key::And)]
            | [.., Token::Clock(_), Token::Dash | Token::Key(Key::To)]
    );
    let hour = ordinal::hour(word(pieces, 0).filter(|_| is_end)?)?;
    (!word(pieces, 1).is_some_and(is_counted)).then(|| whole(hour))
}

fn word<'a>(pieces: &[Piece<'a>], at: usize) -> Option<&'a str> {
    match pieces.get(at) {
        Some(Piece::Word(word)) => Some(word),
        _ => None,
    }
}

fn whole(hour: u8) -> Clock {
    Clock { hour, minute: 0, with_minutes: false, half: None, zero: false, in_words: false }
}

/// `half past ten`, `quarter to 3`.
fn past(pieces: &[Piece<'_>]) -> Option<(Vec<Token>, usize)> {
    let (minutes, back) = match (word(pieces, 0)?, word(pieces, 1)?) {
        ("half", "past") => (30, false),
        ("quarter", "past") => (15, false),
        ("quarter", "to") => (45, true),
        _ => return None,
    };
    let clock = match pieces.get(2)? {
        Piece::Token(Token::Clock(clock)) if !clock.with_minutes => *clock,
        Piece::Word(word) => whole(ordinal::hour(word)?),
        _ => return None,
    };
    let hour = match (back, clock.hour) {
        (true, 1) => 12,
        (true, hour) => hour.checked_sub(1)?,
        (false, hour) => hour,
    };
    Some((vec![Token::Clock(Clock { hour, minute: minutes, with_minutes: true, ..clock })], 3))
}

/// `two till four`, `from ten to twelve`, `10 till two`; not `one to one`, nor `ten to four`, which may be ten minutes
/// before it.
fn hours(pieces: &[Piece<'_>], before: Option<&Token>) -> Option<(Vec<Token>, usize)> {
    let first = ordinal::hour(word(pieces, 0)?)?;
    let is_led = matches!(before, Some(Token::Key(Key::From | Key::Between)));
    let is_to = match (pieces.get(1)?, is_led) {
        (Piece::Hyphen | Piece::Token(Token::Dash), _) => true,
        (Piece::Word(word), _) if matches!(*word, "till" | "til" | "until") => true,
        (Piece::Word("to"), led) => led || !matches!(first, 5 | 10),
        (Piece::Word("and"), true) => before == Some(&Token::Key(Key::Between)),
        _ => false,
    };
    let last = match pieces.get(2)? {
        Piece::Word("noon" | "midday") => 12,
        Piece::Word(word) => ordinal::hour(word)?,
        _ => return None,
    };
    let counts = word(pieces, 3).is_some_and(is_counted);
    let fits = is_to && first != last && !counts;
    fits.then(|| (vec![Token::Clock(whole(first)), Token::Key(Key::To), Token::Clock(whole(last))], 3))
}

/// What is counted in whole numbers rather than met at a time.
fn is_counted(word: &str) -> bool {
    const COUNTED: [&str; 10] =
        ["hours", "hour", "people", "weeks", "week", "days", "months", "years", "year", "sessions"];
    COUNTED.contains(&word)
}

/// `M-F`, `M/W/F`: days by their first letters, where these can be no other days.
fn letters(pieces: &[Piece<'_>]) -> Option<(Vec<Token>, usize)> {
    let first = letter(word(pieces, 0)?)?;
    let joint = pieces.get(1)?;
    match (joint, word(pieces, 2).and_then(|word| letter(word).or_else(|| day::named(word).map(|day| day.day)))) {
        (Piece::Hyphen | Piece::Token(Token::Dash), Some(last)) if first < last => {
            Some((vec![Token::Day(first, false), Token::Dash, Token::Day(last, false)], 3))
        }
        (Piece::Token(Token::Slash), Some(second)) if matches!(pieces.get(3), Some(Piece::Token(Token::Slash))) => {
            let third = letter(word(pieces, 4)?)?;
            let days = [first, second, third].map(|day| Token::Day(day, false));
            Some((days.into_iter().flat_map(|day| [day, Token::Slash]).take(5).collect(), 5))
        }
        _ => None,
    }
}

fn letter(word: &str) -> Option<u8> {
    match word {
        "m" => Some(0),
        "w" => Some(2),
        "f" => Some(4),
        _ => None,
    }
}
