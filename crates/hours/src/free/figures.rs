//! Figures that are no times are taken out by the words beside them: ages, prices, durations, room numbers; and those
//! that say more than a time (`24 hours`, `7 days`) become what they say.

use super::token::{Clock, Token};
use crate::Why;
use crate::words::key::Key;

const EVERY_DAY: Token = Token::Key(Key::Days(0b111_1111, true));

/// The tokens without figures that are no times.
///
/// # Errors
/// [`Why::Fortnightly`] for numbered weeks.
pub(super) fn sort_out(tokens: &[Token]) -> Result<Vec<Token>, Why> {
    let mut out: Vec<Token> = Vec::new();
    let mut at = 0;
    while let Some(token) = tokens.get(at) {
        let used = match token {
            Token::Key(Key::Lead(ranges)) => 1 + lead_numbers(&tokens[at + 1..], *ranges),
            Token::Key(Key::Week) if number(&tokens[at + 1..]).is_some() => return Err(Why::Fortnightly),
            Token::Key(Key::Every) if is_every_few(&tokens[at + 1..]) => return Err(Why::Fortnightly),
            // "12 noon", "12 (midday)": the word says which twelve.
            Token::Clock(clock) if clock.hour == 12 && clock.half.is_none() && before_word(&tokens[at + 1..]) > 0 => {
                at += before_word(&tokens[at + 1..]);
                continue;
            }
            Token::Number(_)
                if matches!(tokens.get(at + 1), Some(Token::Key(Key::Unit | Key::Hours | Key::DayCount))) =>
            {
                at += 1;
                continue;
            }
            Token::Clock(_) => {
                let (kept, used) = counted(&tokens[at..]);
                out.extend(kept);
                at += used;
                if used > 0 {
                    continue;
                }
                0
            }
            _ => 0,
        };
        // What is left of a lead or a unit is a word like any other.
        out.push(match token {
            Token::Key(Key::Lead(_) | Key::Unit | Key::Hours | Key::DayCount) => Token::Word,
            token => *token,
        });
        at += used.max(1);
    }
    Ok(out)
}

fn in_words(token: Option<&Token>) -> bool {
    matches!(token, Some(Token::Clock(clock)) if clock.in_words)
}

/// The rest of "24/7".
fn is_slash_seven(tokens: &[Token]) -> bool {
    tokens.get(1) == Some(&Token::Slash) && tokens.get(2..).and_then(number).is_some_and(|clock| clock.hour == 7)
}

/// How many tokens there are to the word for a twelve; none where there is no such word.
fn before_word(tokens: &[Token]) -> usize {
    let comma = usize::from(tokens.first() == Some(&Token::Comma));
    if in_words(tokens.get(comma)) { comma + 1 } else { 0 }
}

fn number(tokens: &[Token]) -> Option<Clock> {
    match tokens.first() {
        Some(Token::Clock(clock)) if clock.is_bare() => Some(*clock),
        _ => None,
    }
}

/// `2 weeks`, after `every`.
fn is_every_few(tokens: &[Token]) -> bool {
    number(tokens).is_some() && matches!(tokens.get(1), Some(Token::Key(Key::Week | Key::Unit | Key::DayCount)))
}

/// How many tokens of numbers after a lead are no times.
fn lead_numbers(tokens: &[Token], ranges: bool) -> usize {
    match skip_numbers(tokens) {
        3 if !ranges => 0,
        count => count,
    }
}

/// How many tokens of a number or a range of numbers stand here.
fn skip_numbers(tokens: &[Token]) -> usize {
    let joint =
        |token: Option<&Token>| matches!(token, Some(Token::Dash | Token::Slash | Token::Key(Key::To | Key::And)));
    match (number(tokens), tokens.get(1), tokens.get(2)) {
        (Some(_), _, Some(Token::Clock(clock))) if joint(tokens.get(1)) => {
            if clock.is_bare() {
                3
            } else {
                0
            }
        }
        (Some(_), Some(Token::Key(Key::Onwards)), _) => 2,
        (Some(_), _, _) => 1,
        (None, _, _) => usize::from(matches!(tokens.first(), Some(Token::Number(_) | Token::Year(_)))),
    }
}

/// A number with what it counts: what it says, and how many tokens it takes; nothing where it may be a time.
fn counted(tokens: &[Token]) -> (Option<Token>, usize) {
    let Some(first) = number(tokens) else { return (None, 0) };
    let used = skip_numbers(tokens);
    match (first.hour, used, tokens.get(used)) {
        (24, 3, _) if is_slash_seven(tokens) => (Some(Token::Key(Key::AllHours)), 3),
        (24, 1, Some(Token::Key(Key::Hours))) => (Some(Token::Key(Key::AllHours)), 2),
        (7, 1, Some(Token::Key(Key::DayCount))) => (Some(EVERY_DAY), 2),
        (_, 1.., Some(Token::Key(Key::Unit | Key::Hours | Key::DayCount | Key::Week))) => (Some(Token::Word), used + 1),
        // 18+, 50+: an age rather than an open end.
        (16.., 2, _) => (Some(Token::Word), 2),
        _ => (None, 0),
    }
}
