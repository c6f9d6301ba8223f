//! A clean text into tokens.

use super::token::{Clock, Half, Token};
use super::{date, number, spoken};
use crate::words::key::Key;
use crate::words::{day, month, ordinal, phrase};

/// A piece of the text before its meaning is looked up.
pub(super) enum Piece<'a> {
    Word(&'a str),
    Token(Token),
    /// A hyphen inside a word, as in `term-time`.
    Hyphen,
}

/// The tokens of a clean text.
pub(super) fn scan(text: &str) -> Vec<Token> {
    let pieces = pieces(text);
    let mut tokens = Vec::new();
    let mut at = 0;
    while let Some(piece) = pieces.get(at) {
        at += match piece {
            Piece::Hyphen => {
                tokens.push(Token::Dash);
                1
            }
            Piece::Token(token) => {
                tokens.push(*token);
                1
            }
            Piece::Word(_) => words(&pieces[at..], &mut tokens),
        };
    }
    tokens
}

fn pieces(text: &str) -> Vec<Piece<'_>> {
    let mut pieces = Vec::new();
    let mut rest = text;
    while let Some(c) = rest.chars().next() {
        let (piece, length) = match c {
            '0'..='9' => {
                let (token, length) = match date::in_figures(rest) {
                    Some(([day, month, year], length)) => {
                        pieces.extend([day, month].map(Piece::Token));
                        (year, length)
                    }
                    None => number::read(rest),
                };
                (Some(Piece::Token(token)), length)
            }
            '£' | '$' | '€' | '#' => (Some(Piece::Token(Token::Word)), money(rest)),
            c if c.is_alphabetic() => {
                let length = word_length(rest);
                let length = if length == c.len_utf8() { length + grade(&rest[length..]) } else { length };
                (Some(Piece::Word(&rest[..length])), length)
            }
            '-' if is_inside_word(text, text.len() - rest.len()) => (Some(Piece::Hyphen), 1),
            '.' if matches!(pieces.last(), Some(Piece::Word(word)) if is_shortened(word)) => (None, 1),
            c => (sign(c, rest), c.len_utf8()),
        };
        pieces.extend(piece);
        rest = &rest[length..];
    }
    pieces
}

/// A word that is written with a point after it.
fn is_shortened(word: &str) -> bool {
    const WORDS: [&str; 8] = ["excl", "exc", "incl", "inc", "approx", "nr", "st", "sept"];
    let is_short_day = word.len() <= 5 && day::named(word).is_some_and(|day| !day.welsh);
    let is_short_name = is_short_day || (word.len() == 3 && word != "may" && month::named(word).is_some());
    WORDS.contains(&word) || is_short_name
}

fn word_length(text: &str) -> usize {
    text.char_indices().find(|(_, c)| !c.is_alphabetic() && *c != '\'').map_or(text.len(), |(at, _)| at)
}

/// The figures of `P5-7` or `S1+`: a class or a room, and no time.
fn grade(text: &str) -> usize {
    let is_figure = |c: char| c.is_ascii_digit() || matches!(c, '-' | '+' | '/');
    if !text.starts_with(|c: char| c.is_ascii_digit()) {
        return 0;
    }
    text.find(|c: char| !is_figure(c)).unwrap_or(text.len())
}

/// A sign of money or number, and the figures with it.
fn money(text: &str) -> usize {
    let mut chars = text.char_indices().skip(1);
    chars.find(|(_, c)| !c.is_ascii_digit() && !matches!(c, '.' | ',')).map_or(text.len(), |(at, _)| at)
}

fn is_inside_word(text: &str, at: usize) -> bool {
    let before = text[..at].chars().next_back().is_some_and(char::is_alphabetic);
    before && text[at + 1..].chars().next().is_some_and(char::is_alphabetic)
}

fn sign(c: char, rest: &str) -> Option<Piece<'static>> {
    let token = match c {
        '-' | '~' => Token::Dash,
        ',' | '(' | ')' | '[' | ']' => Token::Comma,
        '/' | '\\' => Token::Slash,
        '|' | ';' | '\n' | '!' | '?' => Token::Break,
        '.' if rest[1..].starts_with(|c: char| c.is_whitespace()) || rest.len() == 1 => Token::Break,
        '&' => Token::Key(Key::And),
        '+' => Token::Key(Key::Onwards),
        '%' => Token::Key(Key::Unit),
        '½' => Token::Number(0),
        _ => return None,
    };
    Some(Piece::Token(token))
}

/// Reads a word, or the phrase that begins with it; how many pieces it takes.
fn words(pieces: &[Piece<'_>], tokens: &mut Vec<Token>) -> usize {
    let Some(Piece::Word(word)) = pieces.first() else { return 1 };
    if let Some((said, used)) = spoken::read(pieces, tokens) {
        tokens.extend(said);
        return used;
    }
    // Words and where each ends, hyphens between them left out.
    let mut line: Vec<(&str, usize)> = Vec::new();
    for (at, piece) in pieces.iter().enumerate().take(14) {
        match piece {
            Piece::Word(word) => line.push((word, at + 1)),
            Piece::Hyphen => {}
            Piece::Token(_) => break,
        }
    }
    let plain: Vec<&str> = line.iter().map(|(word, _)| *word).collect();
    let (token, count) = match phrase::phrase(&plain) {
        Some((Key::Filler, count)) => (None, count),
        Some((key, count)) if count > 1 || !is_name(word) => (Some(keyed(key)), count),
        _ => (Some(named(word)), 1),
    };
    tokens.extend(token);
    line.get(count - 1).map_or(1, |(_, end)| *end)
}

fn is_name(word: &str) -> bool {
    ordinal::named(word).is_some() || month::named(word).is_some()
}

fn keyed(key: Key) -> Token {
    let at = |hour, half| Clock { hour, minute: 0, with_minutes: false, half: Some(half), zero: false, in_words: true };
    match key {
        Key::Noon => Token::Clock(at(12, Half::Pm)),
        Key::Midnight => Token::Clock(at(12, Half::Am)),
        key => Token::Key(key),
    }
}

fn named(word: &str) -> Token {
    if let Some(day) = day::named(word) {
        Token::Day(day.day, day.welsh)
    } else if let Some(month) = month::named(word) {
        Token::Month(month)
    } else if let Some(nth) = ordinal::named(word) {
        Token::Nth(nth, false)
    } else {
        Token::Word
    }
}
