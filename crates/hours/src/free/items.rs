//! Tokens into what they come to: [`Item`]s. What has no meaning here is left out, but numbers are never.

use super::item::{Item, RawSpan};
use super::token::{Clock, Token};
use super::{date, days, season};
use crate::words::key::Key;
use crate::{Caveat, Edge, Why};

/// The items of a text.
///
/// # Errors
/// Where it says something that keeps it from being read.
pub(super) fn items(tokens: &[Token]) -> Result<Vec<Item>, Why> {
    let (mut items, mut at, mut apart) = (Vec::new(), 0, false);
    while at < tokens.len() {
        let here = &tokens[at..];
        let (item, used) = if let Some(used) = date::left_out(here, &items) {
            (Some(Item::Caveat(Caveat::Exceptions)), used)
        } else if let Some(used) = season::bound(here) {
            (Some(Item::Caveat(Caveat::Dates)), used)
        } else if let Some((season, used)) = season::season(here)? {
            (Some(Item::Season(season)), used)
        } else if let Some((group, used)) = days::group(here)? {
            (Some(Item::Days(super::item::Days { apart, ..group })), used)
        } else if let Some((span, used)) = span(here)? {
            (Some(Item::Span(span, apart)), used)
        } else {
            other(here, &items)?
        };
        apart = match (&item, here.first()) {
            (Some(_), _) => false,
            (None, Some(Token::Word | Token::Nth(..) | Token::Key(Key::Aside))) => true,
            (None, _) => apart,
        };
        items.extend(item);
        at += used;
    }
    Ok(items)
}

/// A span that begins here.
fn span(tokens: &[Token]) -> Result<Option<(RawSpan, usize)>, Why> {
    let is_to = |token: Option<&Token>| matches!(token, Some(Token::Dash | Token::Key(Key::To)));
    let lead = match tokens.first() {
        Some(Token::Key(Key::From | Key::Between)) => 1,
        _ => 0,
    };
    // "From 10 - 12", "- 10 to 12", "10 - to 12": a joint more or less.
    let first = tokens.get(lead);
    let joint = tokens.get(lead + 1..).unwrap_or_default().iter().take(2).take_while(|t| is_to(Some(t))).count();
    // The Welsh "a" for "and" is left out with the other small words.
    let between = joint == 0 && tokens.first() == Some(&Token::Key(Key::Between));
    let and = usize::from(between && tokens.get(lead + 1) == Some(&Token::Key(Key::And)));
    let second = tokens.get(lead + 1 + joint + and);
    let joined = joint > 0 || between;
    match (first, second) {
        (Some(Token::Key(Key::AllHours)), _) => Ok(Some((RawSpan::AllHours, lead + 1))),
        (Some(Token::Key(Key::Sun(from))), Some(Token::Key(Key::Sun(to)))) if joined => {
            let in_order = matches!((from, to), (Edge::Dawn | Edge::Sunrise, Edge::Sunset | Edge::Dusk));
            in_order.then_some(Some((RawSpan::Sun(*from, *to), lead + 2 + joint + and))).ok_or(Why::TimeUnlikely)
        }
        (Some(Token::Clock(from)), Some(Token::Clock(to))) if joined => {
            Ok(Some((RawSpan::Clock(*from, *to), lead + 2 + joint + and)))
        }
        (Some(Token::Clock(from)), Some(Token::Key(Key::Late | Key::Onwards))) if joined => {
            Ok(Some((RawSpan::Open(*from), lead + 2 + joint)))
        }
        (Some(Token::Clock(from)), _) if tokens.get(lead + 1) == Some(&Token::Key(Key::Onwards)) => {
            Ok(Some((RawSpan::Open(*from), lead + 2)))
        }
        (Some(Token::Clock(from)), _) if tokens.first() == Some(&Token::Key(Key::From)) => {
            Ok(Some((RawSpan::Open(*from), 2)))
        }
        _ => Ok(None),
    }
}

/// What is neither days nor a span; how many tokens it takes.
fn other(tokens: &[Token], before: &[Item]) -> Result<(Option<Item>, usize), Why> {
    let one = |item| Ok((Some(item), 1));
    match tokens.first() {
        Some(Token::Key(key)) => keyed(*key, tokens, before),
        Some(Token::Break) => one(Item::Break),
        Some(Token::Clock(clock)) => lone(clock, tokens, before),
        Some(Token::Number(0)) => Err(Why::Number),
        Some(Token::Number(_)) => numbered(tokens, before),
        Some(Token::Year(_)) => Err(Why::Dates),
        Some(Token::Nth(_, in_figures)) => {
            let (nth, used) = days::nths(tokens);
            match tokens.get(used) {
                Some(Token::Key(Key::Week | Key::OfMonth)) => Ok((Some(Item::Weeks(nth)), used + 1)),
                Some(Token::Word) | None if !in_figures || tokens.len() > 1 => Ok((None, used)),
                _ if *in_figures => Err(Why::Dates),
                _ => Ok((None, 1)),
            }
        }
        _ => Ok((None, 1)),
    }
}

/// A number among words, as in an address; beside days or times it may be a time or a date.
fn numbered(tokens: &[Token], before: &[Item]) -> Result<(Option<Item>, usize), Why> {
    let among_words = tokens.get(1) == Some(&Token::Word) && !matches!(before.last(), Some(Item::Days(_)));
    if among_words { Ok((None, 2)) } else { Err(Why::Number) }
}

/// A time with no other beside it.
fn lone(clock: &Clock, tokens: &[Token], before: &[Item]) -> Result<(Option<Item>, usize), Why> {
    if clock.is_bare() {
        return numbered(tokens, before).or(Err(Why::EndUnknown));
    }
    Ok((Some(Item::Span(RawSpan::Lone(*clock), true)), 1))
}

fn keyed(key: Key, tokens: &[Token], before: &[Item]) -> Result<(Option<Item>, usize), Why> {
    let some = |item| Ok((Some(item), 1));
    match key {
        // "Fortnightly, first and third week": the weeks say which.
        Key::Stop(Why::Fortnightly) if says_weeks(tokens) => Ok((None, 1)),
        Key::Stop(why) => Err(why),
        Key::Closed => some(Item::Closed),
        Key::Except => some(Item::Except(false)),
        Key::Not => some(Item::Except(true)),
        Key::Part(part) => some(Item::Part(part)),
        Key::Monthly => some(Item::Monthly),
        Key::OfMonth if matches!(before.last(), Some(Item::Days(_) | Item::Part(_))) => some(Item::Monthly),
        Key::Appointment => some(Item::Caveat(Caveat::Appointment)),
        Key::TermTime => some(Item::Caveat(Caveat::TermTime)),
        Key::Season(_) => some(Item::Caveat(Caveat::Season)),
        Key::SchoolHolidays | Key::BankHolidays => holidays(key, tokens, before),
        Key::Feast => feast(tokens, before),
        Key::Aside => Ok((None, 1 + aside(&tokens[1..]))),
        // "Until 23 December" is of dates; "until 4pm" has no start.
        Key::To if matches!(tokens.get(1), Some(Token::Clock(_))) => {
            Err(season::season(&tokens[1..]).err().unwrap_or(Why::StartUnknown))
        }
        _ => Ok((None, 1)),
    }
}

/// Christmas and the like: closed then, or no matter here.
fn feast(tokens: &[Token], before: &[Item]) -> Result<(Option<Item>, usize), Why> {
    let signs = tokens.iter().skip(1).take_while(|token| matches!(token, Token::Dash | Token::Comma)).count();
    let closed_after = tokens.get(1 + signs) == Some(&Token::Key(Key::Closed));
    let left_out = matches!(before.last(), Some(Item::Except(_) | Item::Closed));
    match (left_out, closed_after) {
        (_, true) => Ok((Some(Item::Caveat(Caveat::Exceptions)), 2 + signs)),
        (true, false) => Ok((Some(Item::Caveat(Caveat::Exceptions)), 1)),
        (false, false) => Ok((None, 1)),
    }
}

/// Whether weeks of the month are told soon after.
fn says_weeks(tokens: &[Token]) -> bool {
    let from = tokens.iter().take(5).position(|token| matches!(token, Token::Nth(..)));
    from.is_some_and(|from| {
        let (_, used) = days::nths(&tokens[from..]);
        matches!(tokens.get(from + used), Some(Token::Key(Key::Week)))
    })
}

/// A time of something else: one, or a span.
fn aside(tokens: &[Token]) -> usize {
    let skipped =
        usize::from(matches!(tokens.first(), Some(Token::Word | Token::Dash | Token::Key(Key::From | Key::Between))));
    match (tokens.get(skipped), tokens.get(skipped + 1), tokens.get(skipped + 2)) {
        (Some(Token::Clock(_)), Some(Token::Dash | Token::Key(Key::To | Key::And)), Some(Token::Clock(_))) => {
            skipped + 3
        }
        (Some(Token::Clock(_)), _, _) => skipped + 1,
        _ => 0,
    }
}

/// Bank or school holidays: left out, or the only time.
fn holidays(key: Key, tokens: &[Token], before: &[Item]) -> Result<(Option<Item>, usize), Why> {
    let bank = key == Key::BankHolidays;
    let closed_after = tokens.iter().skip(1).find(|token| !matches!(token, Token::Comma | Token::Dash | Token::Word));
    let left_out = matches!(before.last(), Some(Item::Except(_) | Item::Closed | Item::NoBankHolidays))
        || matches!(before, [.., Item::Except(_) | Item::Closed, Item::Days(_)])
        || matches!(before.last(), Some(Item::Caveat(Caveat::TermTime)))
        || matches!(closed_after, Some(Token::Key(Key::Closed)));
    let mut sentence = tokens.iter().take_while(|token| **token != Token::Break);
    let has_times = sentence.any(|token| matches!(token, Token::Clock(_) | Token::Day(..)));
    match (left_out, bank) {
        (true, true) => Ok((Some(Item::NoBankHolidays), 1)),
        (true, false) => Ok((Some(Item::Caveat(Caveat::TermTime)), 1)),
        (false, true) if has_times => Err(Why::Exceptions),
        (false, true) => Ok((Some(Item::Caveat(Caveat::BankHolidays)), 1)),
        (false, false) => Ok((Some(Item::Caveat(Caveat::SchoolHolidays)), 1)),
    }
}
