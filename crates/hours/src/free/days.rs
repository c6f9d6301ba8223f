//! Groups of days: `Mon-Fri`, `1st and 3rd Tuesday of the month`, `Saturdays & Sundays`, `Tuesday (1st and 3rd)`.

use super::item::Days;
use super::token::Token;
use crate::words::key::Key;
use crate::{Pick, Why, tidy};

/// The group that begins here, and how many tokens it takes; `None` where none does.
///
/// # Errors
/// Where days are told in a way that can be meant otherwise.
pub(super) fn group(tokens: &[Token]) -> Result<Option<(Days, usize)>, Why> {
    let mut days = Days { picks: Vec::new(), generic: true, apart: false, is_led_on: false };
    let (mut at, mut end) = (0, 0);
    let mut last: Option<Named> = None;
    let mut listed = false;
    while let Some((named, used)) = named(&tokens[at..])? {
        // "Wednesday - , Thursday 9-5": the first of them has none of the times.
        if matches!(&tokens[end..at], [Token::Dash, Token::Comma, ..]) && last.is_some() {
            break;
        }
        let joint = joint(&tokens[end..at]);
        if last.is_some() && joint == Joint::None {
            // "Mon-Sat Mon-Tues", "Sunday Mon-Fri": without a sign between, another group may begin.
            let again = days.picks.iter().any(|pick| named.mask & 1 << pick.weekday != 0 && named.nth.is_empty());
            let range = matches!(
                tokens.get(at + used..),
                Some([Token::Dash | Token::Comma | Token::Key(Key::To), Token::Day(..), ..])
            );
            if !named.generic && !days.generic && !is_same_day(&named, &days) && (listed || again || range) {
                break;
            }
        }
        listed |= last.is_some() && joint != Joint::None;
        add(&mut days, &named, last.as_ref(), joint)?;
        end = at + used;
        last = Some(named);
        at = end + between(&tokens[end..]);
    }
    if last.is_none() {
        return Ok(None);
    }
    let (weeks, used) = weeks_after(&tokens[end..]);
    if !weeks.is_empty() {
        days.picks.iter_mut().filter(|pick| pick.nth.is_empty()).for_each(|pick| pick.nth.clone_from(&weeks));
        end += used;
    }
    if let [Token::Key(Key::To), Token::Word, ..] = &tokens[end..] {
        return Err(Why::DayWithoutTime);
    }
    let after = tokens[end..].iter().find(|token| !matches!(token, Token::Comma | Token::Dash));
    days.is_led_on = after == Some(&Token::Word);
    tidy::picks(&mut days.picks);
    Ok(Some((days, end)))
}

/// "Wednesday Every Wednesday": the day is only said again.
fn is_same_day(named: &Named, days: &Days) -> bool {
    days.picks.iter().all(|pick| named.mask == 1 << pick.weekday)
}

/// A day or a set of days with its weeks of the month.
struct Named {
    mask: u8,
    /// The day, where it is one.
    day: Option<(u8, bool)>,
    nth: Vec<i8>,
    generic: bool,
}

fn named(tokens: &[Token]) -> Result<Option<(Named, usize)>, Why> {
    let is_every = |token: Option<&Token>| token == Some(&Token::Key(Key::Every));
    let mut at = usize::from(is_every(tokens.first()));
    let every = at > 0;
    let (nth, used) = nths(&tokens[at..]);
    at += used;
    // "Ail fore Mercher": the second Wednesday morning.
    at += usize::from(used > 0 && matches!(tokens.get(at), Some(Token::Key(Key::Part(_)))));
    let (day, mask, generic) = match tokens.get(at) {
        Some(Token::Day(day, welsh)) => (Some((*day, *welsh)), 1 << day, false),
        Some(Token::Key(Key::Days(mask, generic))) => (None, *mask, *generic),
        _ => return Ok(None),
    };
    at += 1;
    let of_month = after_month(&tokens[at..]);
    if every && of_month == 0 && matches!(nth.as_slice(), [2..=5]) {
        // "every 2nd Sunday, 4th Sunday of the month" says which month further on; anything else does not.
        return Err(Why::EverySecond);
    }
    at += if nth.is_empty() { 0 } else { of_month };
    Ok(Some((Named { mask, day, nth, generic }, at)))
}

/// `of the month`, `monthly`, with a comma before it or none.
fn after_month(tokens: &[Token]) -> usize {
    match tokens {
        [Token::Key(Key::OfMonth | Key::Monthly), ..] => 1,
        [Token::Comma, Token::Key(Key::OfMonth | Key::Monthly), ..] => 2,
        _ => 0,
    }
}

/// First, second and third: the numbers, and how many tokens they take.
pub(super) fn nths(tokens: &[Token]) -> (Vec<i8>, usize) {
    let (mut nth, mut end, mut at) = (Vec::new(), 0, 0);
    while let Some(Token::Nth(n, _)) = tokens.get(at) {
        nth.push(*n);
        end = at + 1;
        at = end;
        while matches!(tokens.get(at), Some(Token::Comma | Token::Slash | Token::Key(Key::And))) && at < end + 2 {
            at += 1;
        }
    }
    (nth, end)
}

/// Weeks told after the day: `(1st and 3rd of the month)`.
fn weeks_after(tokens: &[Token]) -> (Vec<i8>, usize) {
    let skip = usize::from(tokens.first() == Some(&Token::Comma));
    let (nth, used) = nths(&tokens[skip..]);
    let mut at = skip + used;
    at += usize::from(tokens.get(at) == Some(&Token::Key(Key::Week)));
    let of_month = after_month(&tokens[at..]);
    if used == 0 || of_month == 0 { (Vec::new(), 0) } else { (nth, at + of_month) }
}

/// Tokens that may stand between two days of a group.
fn between(tokens: &[Token]) -> usize {
    let is_joint = |token: &&Token| {
        matches!(
            token,
            Token::Comma | Token::Slash | Token::Dash | Token::Key(Key::And | Key::To | Key::Or | Key::Onwards)
        )
    };
    tokens.iter().take_while(is_joint).take(3).count()
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Joint {
    Range,
    List,
    Choice,
    None,
}

fn joint(tokens: &[Token]) -> Joint {
    match tokens {
        [] => Joint::None,
        [Token::Dash | Token::Key(Key::To)] => Joint::Range,
        tokens if tokens.contains(&Token::Key(Key::Or)) => Joint::Choice,
        _ => Joint::List,
    }
}

fn add(days: &mut Days, named: &Named, last: Option<&Named>, joint: Joint) -> Result<(), Why> {
    let day = |n: &Named| n.day.map(|(day, _)| day);
    let same_tongue = last.and_then(|l| l.day).map(|d| d.1) == named.day.map(|d| d.1);
    match (joint, last.and_then(day), day(named)) {
        (Joint::Choice, Some(_), _) => return Err(Why::DayWithoutTime),
        (Joint::Range, Some(from), Some(to)) if same_tongue && from != to => {
            if last.is_some_and(|l| !l.nth.is_empty()) || !named.nth.is_empty() {
                return Err(Why::Contradiction);
            }
            let length = (to + 7 - from) % 7;
            days.picks.extend((0..=length).map(|n| Pick::weekly((from + n) % 7)));
        }
        _ => {
            // "First Monday and Tuesday": the first Tuesday, or every Tuesday?
            let unclear = last.is_some_and(|l| !l.nth.is_empty()) && named.nth.is_empty();
            if unclear && last.and_then(day) != day(named) {
                return Err(Why::Contradiction);
            }
            // "Thursdays, 1st and 3rd Thursday": some weeks, however often the day is named.
            let is_named = |pick: &Pick| named.mask & 1 << pick.weekday != 0;
            if !named.nth.is_empty() {
                days.picks.retain(|pick| !pick.nth.is_empty() || !is_named(pick));
            }
            let limited = |day: u8| days.picks.iter().any(|pick| pick.weekday == day && !pick.nth.is_empty());
            let new: Vec<u8> = (0..7).filter(|day| named.mask & 1 << day != 0).collect();
            let new: Vec<u8> = new.into_iter().filter(|day| !named.nth.is_empty() || !limited(*day)).collect();
            days.picks.extend(new.into_iter().map(|weekday| Pick { weekday, nth: named.nth.clone() }));
        }
    }
    if days.generic && !named.generic && last.is_some() {
        // "Daily, Monday to Friday": the days named count.
        days.picks.retain(|pick| named.mask & 1 << pick.weekday != 0);
    }
    days.generic &= named.generic;
    Ok(())
}
