//! Parts of the year: `May to September`, `Dec 1 - Feb 28`, `1 November 2024 to 31 March 2025`.

use super::token::Token;
use crate::words::key::Key;
use crate::{Season, SeasonDay, Why};

/// The season that begins here, and how many tokens it takes; `None` where none does.
///
/// # Errors
/// [`Why::Dates`] for a single date or month.
pub(super) fn season(tokens: &[Token]) -> Result<Option<(Season, usize)>, Why> {
    let between = tokens.first() == Some(&Token::Key(Key::Between));
    let lead = usize::from(between || tokens.first() == Some(&Token::Key(Key::From)));
    let Some((from, used)) = day(&tokens[lead..]).map(|(day, used)| (day, used + lead)) else { return Ok(None) };
    let joint = match tokens.get(used) {
        Some(Token::Dash | Token::Key(Key::To)) => true,
        joint => between && joint == Some(&Token::Key(Key::And)),
    };
    let Some((to, more)) = day(tokens.get(used + 1..).unwrap_or_default()).filter(|_| joint) else {
        // "It may change": a word rather than a month.
        return if from.month == 5 && from.day.is_none() { Ok(None) } else { Err(Why::Dates) };
    };
    let mut from = from;
    if from.year.is_none() && to.year.is_some() && (to.month, to.day) >= (from.month, from.day) {
        from.year = to.year;
    }
    if from.year.is_some() != to.year.is_some() || from.day.is_some() != to.day.is_some() {
        return Err(Why::Dates);
    }
    Ok(Some((Season { from, to: Some(to) }, used + more + 1)))
}

/// `from 7th November`, `until 19 January 2023`: how many tokens it takes.
pub(super) fn bound(tokens: &[Token]) -> Option<usize> {
    let [Token::Key(Key::From | Key::To), after @ ..] = tokens else { return None };
    // A weekday may stand before its date.
    let skipped = usize::from(
        matches!((after.first(), after.get(1)), (Some(Token::Day(..)), Some(t)) if !matches!(t, Token::Word)),
    );
    let (_, used) = day(after.get(skipped..)?)?;
    let goes_on = matches!(after.get(skipped + used), Some(Token::Dash | Token::Key(Key::To)))
        && day(after.get(skipped + used + 1..)?).is_some();
    (!goes_on).then_some(1 + skipped + used)
}

/// A month, with a day and a year where they are said.
fn day(tokens: &[Token]) -> Option<(SeasonDay, usize)> {
    let number = |token: Option<&Token>| match token {
        Some(Token::Clock(clock)) if clock.is_bare() && (1..=24).contains(&clock.hour) => Some(clock.hour),
        Some(Token::Nth(n, true)) => u8::try_from(*n).ok(),
        Some(Token::Number(n)) if *n > 0 => Some(*n),
        _ => None,
    };
    let (month, day, used) = match (tokens.first(), tokens.get(1)) {
        (Some(Token::Month(month)), after) => {
            // The number after a month is its day, unless a time begins with it.
            let is_time = matches!(tokens.get(2), Some(Token::Dash | Token::Key(Key::To)))
                && matches!(tokens.get(3), Some(Token::Clock(_)));
            let day = number(after).filter(|_| !is_time);
            (*month, day, 1 + usize::from(day.is_some()))
        }
        (first, Some(Token::Month(month))) => (*month, Some(number(first)?), 2),
        _ => return None,
    };
    match tokens.get(used) {
        Some(Token::Year(year)) => Some((SeasonDay { year: Some(*year), month, day }, used + 1)),
        _ => Some((SeasonDay { year: None, month, day }, used)),
    }
}
