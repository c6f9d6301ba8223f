//! Free text: cleaned, cut into tokens, made into items, put together. Each step stops where the text says what cannot
//! be told from it.

mod assemble;
mod clean;
mod closures;
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
mod token;

use crate::{Schedule, Why};
use token::Token;

/// Reads free text.
pub(crate) fn read(text: &str) -> Result<Schedule, Why> {
    if text.trim().is_empty() {
        return Err(Why::Empty);
    }
    let tokens = figures::sort_out(&scan::scan(&clean::clean(text)))?;
    let of_24 = tokens.iter().any(|token| match token {
        Token::Clock(clock) => clock.half.is_none() && clock.is_of_24(),
        _ => false,
    });
    assemble::assemble(&items::items(&tokens)?, of_24)
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
