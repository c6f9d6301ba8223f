//! Figures that are no times are taken out by the words beside them: ages, prices, durations, room numbers; and those
//! that say more than a time (`24 hours`, `7 days`) become what they say.

use super::half;
use super::token::{Clock, Half, Token};
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
            Token::Key(Key::Years) => 1 + lead_numbers(&tokens[at + 1..], true),
            Token::Key(Key::Week) if is_numbered(&tokens[at + 1..]) => return Err(Why::Fortnightly),
            Token::Key(Key::Every) if is_every_few(&tokens[at + 1..]) => return Err(Why::Fortnightly),
            Token::Clock(clock) if said_again(clock, &tokens[at + 1..]).is_some() => {
                let (clock, used) = said_again(clock, &tokens[at + 1..]).unwrap_or((*clock, 0));
                out.push(Token::Clock(clock));
                at += 1 + used;
                continue;
            }
            Token::Number(_)
                if matches!(
                    tokens.get(at + 1),
                    Some(Token::Key(Key::Unit | Key::Years | Key::Hours | Key::DayCount))
                ) =>
            {
                at += 1;
                continue;
            }
            // "50+": an age.
            Token::Number(_) if tokens.get(at + 1) == Some(&Token::Key(Key::Onwards)) => {
                out.push(Token::Word);
                at += 2;
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
            Token::Key(Key::Lead(_) | Key::Unit | Key::Years | Key::Hours | Key::DayCount) => Token::Word,
            token => *token,
        });
        at += used.max(1);
    }
    Ok(out)
}

/// The rest of "24/7".
fn is_slash_seven(tokens: &[Token]) -> bool {
    tokens.get(1) == Some(&Token::Slash) && tokens.get(2..).and_then(number).is_some_and(|clock| clock.hour == 7)
}

/// "12 noon", "12.30 noon", "12 (midday)", "14:00 (2pm)": a time that is said again, and how many tokens that takes.
fn said_again(clock: &Clock, rest: &[Token]) -> Option<(Clock, usize)> {
    let lead = usize::from(matches!(rest.first(), Some(Token::Comma | Token::Slash)));
    let Some(Token::Clock(again)) = rest.get(lead) else { return None };
    let used = lead + 1 + usize::from(lead > 0 && rest.get(lead + 1) == Some(&Token::Comma));
    if clock.hour == 12 && clock.half != Some(Half::Am) && again.in_words {
        let half = if again.half == Some(Half::Am) && clock.half.is_some() { return None } else { again.half };
        let in_words = clock.minute == 0;
        return Some((Clock { half, in_words, ..*clock }, used));
    }
    let in_brackets = used == 3 && clock.hour > 12 && again.half == Some(Half::Pm);
    (in_brackets && clock.face() == half::of_day(*again)).then_some((*clock, used))
}

fn number(tokens: &[Token]) -> Option<Clock> {
    match tokens.first() {
        Some(Token::Clock(clock)) if clock.is_bare() => Some(*clock),
        _ => None,
    }
}

fn is_figure(token: Option<&Token>) -> bool {
    matches!(token, Some(Token::Number(_))) || matches!(token, Some(Token::Clock(clock)) if clock.is_bare())
}

/// `week 2`, but not `week 9-7`.
fn is_numbered(tokens: &[Token]) -> bool {
    let is_time = matches!(tokens.get(1), Some(Token::Dash | Token::Key(Key::To)));
    number(tokens).is_some() && !is_time
}

/// `2 weeks`, after `every`.
fn is_every_few(tokens: &[Token]) -> bool {
    number(tokens).is_some()
        && matches!(tokens.get(1), Some(Token::Key(Key::Week | Key::Unit | Key::Years | Key::DayCount)))
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
        // "16- to 25-year-olds", "18-35 years".
        (Some(_), Some(Token::Dash), Some(Token::Key(Key::To))) if is_figure(tokens.get(3)) => 4,
        (Some(_), _, Some(Token::Number(_))) if joint(tokens.get(1)) => 3,
        (Some(_), Some(Token::Key(Key::Onwards)), _) => 2,
        (Some(_), _, _) => 1,
        (None, _, _) => usize::from(matches!(tokens.first(), Some(Token::Number(_) | Token::Year(_)))),
    }
}

/// `and under`, `and over`, after an age.
fn is_at_most(tokens: &[Token]) -> bool {
    matches!(tokens, [Token::Key(Key::And | Key::Or), Token::Key(Key::Lead(true)), after @ ..] if number(after).is_none())
}

/// A number with what it counts: what it says, and how many tokens it takes; nothing where it may be a time.
fn counted(tokens: &[Token]) -> (Option<Token>, usize) {
    // "10.00hrs".
    if let [Token::Clock(clock), Token::Key(Key::Hours), ..] = tokens
        && clock.with_minutes
    {
        return (Some(Token::Clock(*clock)), 2);
    }
    let Some(first) = number(tokens) else { return (None, 0) };
    let used = skip_numbers(tokens);
    let is_counted = matches!(tokens.get(used + 1), Some(Token::Key(Key::Unit | Key::Years)));
    let is_joined = tokens.get(used) == Some(&Token::Dash) && is_counted;
    if is_joined || is_at_most(&tokens[used..]) {
        return (Some(Token::Word), used + 2);
    }
    match (first.hour, used, tokens.get(used)) {
        (24, 3, _) if is_slash_seven(tokens) => (Some(Token::Key(Key::AllHours)), 3),
        (24, 1, Some(Token::Key(Key::Hours))) => (Some(Token::Key(Key::AllHours)), 2),
        (7, 1, Some(Token::Key(Key::DayCount))) => (Some(EVERY_DAY), 2),
        (_, 1.., Some(Token::Key(Key::Unit | Key::Years | Key::Hours | Key::DayCount | Key::Week))) => {
            (Some(Token::Word), used + 1)
        }
        // 18+, 50+: an age rather than an open end.
        (16.., 2, _) => (Some(Token::Word), 2),
        _ => (None, 0),
    }
}
