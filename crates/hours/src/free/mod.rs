//! Free text: cleaned, cut into tokens, made into items, put together. Each step stops where the text says what cannot
//! be told from it.

mod assemble;
mod clean;
mod closures;
mod date;
mod days;
mod entity;
mod events;
mod figures;
mod finish;
mod half;
mod item;
mod items;
mod number;
mod scan;
mod season;
mod spoken;
mod token;

use crate::words::key::Key;
use crate::{Schedule, Why};
use item::{Item, RawSpan};
use token::{Style, Token};

/// Reads free text.
pub(crate) fn read(text: &str) -> Result<Schedule, Why> {
    if text.trim().is_empty() {
        return Err(Why::Empty);
    }
    let tokens = figures::sort_out(&scan::scan(&clean::clean(text)))?;
    let schedule = assemble::assemble(&told(&tokens)?, style(&tokens))?;
    if is_bilingual_and_differs(text) { Err(Why::Contradiction) } else { Ok(schedule) }
}

/// The items of a text. "Lunch served 12-2" is a time of something else beside hours that are told, and the only time
/// there is elsewhere.
fn told(tokens: &[Token]) -> Result<Vec<Item>, Why> {
    let is_aside = |token: &Token| *token == Token::Key(Key::Aside);
    let items = items::items(tokens)?;
    let closes = |item: &Item| matches!(item, Item::Span(span, _) if !matches!(span, RawSpan::Open(_)));
    if items.iter().any(closes) || !tokens.iter().any(is_aside) {
        return Ok(items);
    }
    let plain: Vec<Token> = tokens.iter().map(|token| if is_aside(token) { Token::Word } else { *token }).collect();
    items::items(&plain)
}

/// "Dydd Iau 10-12 // Thursday 10-1": the same said in two languages, and not the same.
fn is_bilingual_and_differs(text: &str) -> bool {
    let Some((first, second)) = text.split_once("//").filter(|(before, _)| !before.ends_with(':')) else {
        return false;
    };
    let halves = [first, second].map(|half| scan::scan(&clean::clean(half)));
    let is_welsh = halves.each_ref().map(|half| half.iter().any(|token| matches!(token, Token::Day(_, true))));
    if is_welsh != [true, false] || second.contains("//") {
        return false;
    }
    let [first, second] = [first, second].map(read);
    let rules = |schedule: Schedule| (schedule.rules, schedule.off_on_bank_holidays);
    matches!((first, second), (Ok(first), Ok(second)) if rules(first.clone()) != rules(second.clone()))
}

fn style(tokens: &[Token]) -> Style {
    let clocks = tokens.iter().filter_map(|token| match token {
        Token::Clock(clock) => Some(clock),
        _ => None,
    });
    clocks.fold(Style::default(), |style, clock| Style {
        of_24: style.of_24 || (clock.half.is_none() && clock.is_of_24()),
        by_night: style.by_night || clock.hour >= 22,
    })
}

/// Minutes after midnight of a text that is one time of the clock and nothing more; without am or pm, of the 24 hours.
pub(crate) fn minutes(text: &str) -> Option<u16> {
    match number::read(text) {
        (Token::Clock(clock), used) if used == text.len() && text.starts_with(|c: char| c.is_ascii_digit()) => {
            Some(half::of_day(clock))
        }
        _ => None,
    }
}
