//! Dates: written in figures, and lists of dates on which something is left out.

use super::item::Item;
use super::token::Token;
use crate::Caveat;
use crate::words::key::Key;

/// A date in figures as its day, month and year, and how many bytes it takes: `03/01/25`, `5.12.2026`, `26-Oct-2026`
/// is none.
pub(super) fn in_figures(text: &str) -> Option<([Token; 3], usize)> {
    let mut parts = [0_u16; 3];
    let mut rest = text;
    let mut sign = None;
    for (at, part) in parts.iter_mut().enumerate() {
        if at > 0 {
            let next = rest.chars().next().filter(|c| matches!(c, '/' | '.' | '-'))?;
            if *sign.get_or_insert(next) != next {
                return None;
            }
            rest = rest.get(1..)?;
        }
        let digits = rest.bytes().take_while(u8::is_ascii_digit).count();
        let fits = if at < 2 { (1..=2).contains(&digits) } else { digits == 2 || digits == 4 };
        *part = rest.get(..digits).filter(|_| fits)?.parse().ok()?;
        rest = rest.get(digits..)?;
    }
    let [day, month, year] = parts;
    let year = if year < 100 { year + 2000 } else { year };
    let is_date = (1..=31).contains(&day) && (1..=12).contains(&month) && (2000..=2060).contains(&year);
    let goes_on = rest.starts_with(|c: char| matches!(c, ':' | '/') || c.is_alphanumeric());
    let (day, month) = (u8::try_from(day).ok()?, u8::try_from(month).ok()?);
    (is_date && !goes_on)
        .then_some(([Token::Number(day), Token::Month(month), Token::Year(year)], text.len() - rest.len()))
}

/// Dates on which it is closed or otherwise, after `except` or `closed` or before it: how many tokens they take.
pub(super) fn left_out(tokens: &[Token], before: &[Item]) -> Option<usize> {
    let is_led = matches!(before.last(), Some(Item::Except(_) | Item::Closed | Item::Caveat(Caveat::Exceptions)));
    let used = list(tokens)?;
    // "Apart from April: the second Friday": more than a day left out.
    if matches!(tokens.get(used), Some(Token::Nth(..) | Token::Day(..))) {
        return None;
    }
    let signs = tokens.get(used..)?.iter().take_while(|token| matches!(token, Token::Dash | Token::Comma)).count();
    let after = tokens.get(used + signs);
    let is_said_after = after == Some(&Token::Key(Key::Closed));
    // "Closed on 5 December 2-4pm" says something of that day's times.
    let from = usize::from(matches!(after, Some(Token::Key(Key::From | Key::Between))));
    let is_of_months = !tokens.iter().take(used).any(|token| is_number(Some(token)));
    let has_time =
        !is_of_months && matches!(tokens.get(used + signs + from), Some(Token::Clock(_) | Token::Key(Key::Noon)));
    match (is_led, is_said_after) {
        (_, true) => Some(used + signs + 1),
        (true, _) if !has_time => Some(used),
        _ => None,
    }
}

/// Dates and months in a row: `11th & 25th Dec and 1st Jan`, `from 24 December until 2 January`, `August`.
fn list(tokens: &[Token]) -> Option<usize> {
    let is_joint = |token: &Token| {
        matches!(token, Token::Comma | Token::Dash | Token::Slash | Token::Key(Key::And | Key::To | Key::Or))
    };
    let joints = |at: usize| tokens.iter().skip(at).take_while(|token| is_joint(token)).take(2).count();
    let mut at = usize::from(matches!(tokens.first(), Some(Token::Key(Key::From | Key::Between))));
    let mut end = None;
    while let Some(used) = tokens.get(at..).and_then(date) {
        end = Some(at + used);
        at += used + joints(at + used);
    }
    end
}

/// One date, or several days of one month.
fn date(tokens: &[Token]) -> Option<usize> {
    let is_day = |at: usize| matches!(tokens.get(at), Some(Token::Day(..)));
    let is_joint =
        |at: usize| matches!(tokens.get(at), Some(Token::Comma | Token::Dash | Token::Key(Key::And | Key::To)));
    let mut at = usize::from(is_day(0));
    while is_number(tokens.get(at)) {
        at += 1;
        if is_joint(at) && is_number(tokens.get(at + 1)) {
            at += 1;
        }
    }
    let led = is_number(at.checked_sub(1).and_then(|at| tokens.get(at)));
    at += usize::from(matches!((tokens.get(at), tokens.get(at + 1)), (Some(Token::Dash), Some(Token::Month(_)))));
    if !matches!(tokens.get(at), Some(Token::Month(_))) || (is_day(0) && at == 1) {
        return None;
    }
    at += 1;
    while !led && is_number(tokens.get(at)) {
        at += 1;
        if is_joint(at) && is_number(tokens.get(at + 1)) && !matches!(tokens.get(at + 2), Some(Token::Month(_))) {
            at += 1;
        }
    }
    at += usize::from(matches!((tokens.get(at), tokens.get(at + 1)), (Some(Token::Dash), Some(Token::Year(_)))));
    Some(at + usize::from(matches!(tokens.get(at), Some(Token::Year(_)))))
}

fn is_number(token: Option<&Token>) -> bool {
    match token {
        Some(Token::Clock(clock)) => clock.is_bare(),
        Some(Token::Nth(n, true)) => *n > 0,
        Some(Token::Number(n)) => *n > 0,
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dates_in_figures_are_known() {
        let date = |day, month, year| Some([Token::Number(day), Token::Month(month), Token::Year(year)]);
        for (text, expected) in [
            ("03/01/25 - ", date(3, 1, 2025)),
            ("5.12.2026", date(5, 12, 2026)),
            ("10:00:00", None),
            ("9/10", None),
            ("31/13/25", None),
            ("10/11/12/25", None),
        ] {
            assert_eq!(in_figures(text).map(|(tokens, _)| tokens), expected, "{text}");
        }
    }
}
