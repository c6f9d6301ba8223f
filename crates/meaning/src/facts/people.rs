//! Who a service is for, is only for, or is not for.

use super::{Kind, Reading, Said};
use crate::phrase::{Found, longest};
use crate::text::Gap;
use std::ops::Range;

/// People stand at most so many words after what says that it is for them.
const REACH: usize = 3;

/// What is said of people.
pub fn facts(reading: &Reading<'_>, found: &[Found<'_, (Kind, String)>]) -> Vec<(Said, Range<usize>)> {
    let people = found.iter().filter(|f| f.what.0 == Kind::People && reading.is_meant(&f.words));
    let mut people: Vec<Found<'_, (Kind, String)>> =
        people.map(|f| Found { words: f.words.clone(), what: f.what }).collect();
    longest(&mut people);
    people.iter().filter_map(|people| one(reading, found, people)).collect()
}

fn one(
    reading: &Reading<'_>,
    found: &[Found<'_, (Kind, String)>],
    people: &Found<'_, (Kind, String)>,
) -> Option<(Said, Range<usize>)> {
    let id = people.what.1.clone();
    if reading.turned.covers(reading.words, &people.words) {
        // "Not only women" is turned by nothing; "not for women" is for others, "not the case for women" says nothing.
        let from = before(reading, found, people, Kind::ForPeople).filter(|from| is_plainly_not(reading, *from))?;
        return Some((Said::NotFor(id), from..people.words.end));
    }
    let only = if is_followed_by_only(reading, found, people.words.end) {
        Some(people.words.start..people.words.end + 1)
    } else {
        before(reading, found, people, Kind::OnlyForPeople).map(|from| from..people.words.end)
    };
    if let Some(at) = only {
        // Of a part of it, or "not only for women": it is at least made for them.
        let before = at.start.checked_sub(1).and_then(|before| reading.words.get(before));
        let is_not =
            before.is_some_and(|word| matches!(word.plain.as_str(), "not" | "isnt" | "arent" | "no" | "never"));
        let said = if !is_not && reading.is_of_whole(&at) { Said::OnlyFor(id) } else { Said::MadeFor(id) };
        return Some((said, at));
    }
    before(reading, found, people, Kind::ForPeople).map(|from| (Said::MadeFor(id), from..people.words.end))
}

/// Where words of this kind begin that stand before the people and reach to them.
fn before(
    reading: &Reading<'_>,
    found: &[Found<'_, (Kind, String)>],
    people: &Found<'_, (Kind, String)>,
    kind: Kind,
) -> Option<usize> {
    let at = people.words.start;
    let reaches = |f: &&Found<'_, (Kind, String)>| {
        f.what.0 == kind
            && f.words.end <= at
            && at - f.words.end <= REACH
            && is_one_phrase(reading, f.words.end..at + 1)
    };
    found.iter().filter(reaches).map(|f| f.words.start).max()
}

fn is_one_phrase(reading: &Reading<'_>, mut words: Range<usize>) -> bool {
    words.all(|at| reading.words.get(at).is_some_and(|word| word.gap <= Gap::Dash))
}

/// "Not for", "isn't suitable for": nothing else stands between the "not" and the "for".
fn is_plainly_not(reading: &Reading<'_>, at: usize) -> bool {
    let between = ["suitable", "designed", "intended", "aimed", "appropriate", "open", "available", "meant", "really"];
    let mut before = (0..at).rev().map_while(|at| reading.words.get(at)).map(|word| word.plain.as_str());
    let first = before.find(|word| !between.contains(word));
    first.is_some_and(|word| matches!(word, "not" | "isnt" | "arent" | "never" | "no" | "unsuitable"))
}

/// "Women only", "women-only sessions"; not "women only need to call".
fn is_followed_by_only(reading: &Reading<'_>, found: &[Found<'_, (Kind, String)>], at: usize) -> bool {
    let word = |at: usize| reading.words.get(at);
    let is_only = word(at).is_some_and(|word| word.plain == "only" && word.gap <= Gap::Dash);
    let ends = word(at + 1).is_none_or(|word| word.gap >= Gap::Comma);
    // "Ladies only gym & spa, English classes" is a list: who knows what the "only" goes with.
    let is_list = word(at + 2).is_some_and(|word| word.gap <= Gap::Comma && word.plain == "and");
    let is_known = found.iter().any(|f| f.what.0 == Kind::OnlyWhat && f.words.start == at + 1);
    is_only && (ends || (is_known && !is_list))
}
