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
        // "Not only women" is turned by nothing; "not for women" is for others.
        return before(reading, found, people, Kind::ForPeople).map(|from| (Said::NotFor(id), from..people.words.end));
    }
    if is_followed_by_only(reading, found, people.words.end) {
        return Some((Said::OnlyFor(id), people.words.start..people.words.end + 1));
    }
    if let Some(from) = before(reading, found, people, Kind::OnlyForPeople) {
        return Some((Said::OnlyFor(id), from..people.words.end));
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

/// "Women only", "women-only sessions"; not "women only need to call".
fn is_followed_by_only(reading: &Reading<'_>, found: &[Found<'_, (Kind, String)>], at: usize) -> bool {
    let word = |at: usize| reading.words.get(at);
    let is_only = word(at).is_some_and(|word| word.plain == "only" && word.gap <= Gap::Dash);
    let ends = word(at + 1).is_none_or(|word| word.gap >= Gap::Comma);
    is_only && (ends || found.iter().any(|f| f.what.0 == Kind::OnlyWhat && f.words.start == at + 1))
}
