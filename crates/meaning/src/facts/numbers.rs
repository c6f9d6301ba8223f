//! Ages and prices: "aged 11 to 25", "over 50s", "18+", "£3 per session".

use super::{Reading, Said, whole};
use crate::text::{Gap, Word};
use std::ops::Range;

/// Ages and prices of a text.
pub fn facts(reading: &Reading<'_>) -> Vec<(Said, Range<usize>)> {
    let mut told = Vec::new();
    let mut at = 0;
    while at < reading.words.len() {
        let one = price(reading.words, at).or_else(|| ages(reading.words, at));
        at = one.as_ref().map_or(at + 1, |(_, words)| words.end.max(at + 1));
        told.extend(one);
    }
    whole::one_age(&mut told);
    told.retain(|(said, words)| !matches!(said, Said::Ages { .. }) || reading.is_age_of_whole(words));
    told
}

/// Whether a number is the first part of a longer one: "50,000", "12:15".
fn goes_on(words: &[Word], at: usize) -> bool {
    let (here, next) = (words.get(at), words.get(at + 1));
    here.zip(next).is_some_and(|(here, next)| {
        next.gap == Gap::Comma && next.at.start == here.at.end + 1 && next.number().is_some()
    })
}

fn is(words: &[Word], at: usize, any: &[&str]) -> bool {
    words.get(at).is_some_and(|word| word.gap <= Gap::Comma && any.contains(&word.plain.as_str()))
}

fn price(words: &[Word], at: usize) -> Option<(Said, Range<usize>)> {
    const BIG: f64 = 100.0;
    let sign = words.get(at).filter(|word| word.plain == "£")?;
    let number = words.get(at + 1).filter(|word| word.at.start == sign.at.end)?.number()?;
    // Thousands and millions are what a body spends, not what a person pays.
    let is_great = words.get(at + 2).is_some_and(|word| {
        word.at.start <= words.get(at + 1).map_or(0, |number| number.at.end + 1)
            && (word.number().is_some() || matches!(word.plain.as_str(), "k" | "m" | "million" | "000" | "bn"))
    });
    let pence = (number <= BIG && !is_great).then_some((number * 100.0).round() as u32)?;
    Some((Said::Price(pence), at..at + 2))
}

/// A whole number of years that a person can be.
fn age(words: &[Word], at: usize) -> Option<u8> {
    let word = words.get(at).filter(|_| !goes_on(words, at))?;
    word.plain.parse().ok().filter(|age| *age <= 110)
}

const YEARS: &[&str] = &["years", "year", "yrs", "yr", "yo"];
const TO: &[&str] = &["to", "and", "until", "through"];
const UP: &[&str] = &["+", "plus", "upwards", "over", "above", "older"];
const DOWN: &[&str] = &["under", "below", "younger"];
const AGED: &[&str] = &["aged", "age", "ages", "between"];
/// Before years: it is how long something lasts.
const LASTING: &[&str] = &["for", "us", "within", "last", "lasts", "about", "over", "up", "of", "every", "past"];
/// Before a number: it counts something else.
const NOT_AGE: &[&str] = &[
    "room", "floor", "number", "no", "bus", "route", "unit", "tel", "phone", "call", "page", "step", "top", "week",
    "weeks", "£", "flat", "covid",
];
/// After numbers: they count something else.
const NOT_YEARS: &[&str] = &[
    "am",
    "pm",
    "weeks",
    "week",
    "months",
    "month",
    "days",
    "hours",
    "hour",
    "hrs",
    "minutes",
    "mins",
    "miles",
    "people",
    "members",
    "children",
    "families",
    "volunteers",
    "groups",
    "services",
    "pence",
    "%",
    "percent",
    "organisations",
    "countries",
    "charities",
    "step",
    "steps",
    "staff",
    "places",
    "clubs",
    "sessions",
    "different",
    "local",
    "homes",
    "million",
    "thousand",
    "hundred",
    "km",
    "metres",
    "acres",
    "centres",
    "schools",
    "branches",
    "locations",
    "languages",
    "courses",
];

/// Ages that begin here.
fn ages(words: &[Word], at: usize) -> Option<(Said, Range<usize>)> {
    let is_first_of = |any: &[&str]| words.get(at).is_some_and(|word| any.contains(&word.plain.as_str()));
    let prefix = if is_first_of(AGED) { 1 } else { 0 };
    let start =
        at + prefix + usize::from(prefix == 1 && is(words, at + 1, &["between", "from", "range", "group", "of"]));
    bounded(words, at, start, prefix == 1)
        .or_else(|| open(words, at, start, prefix == 1))
        .or_else(|| over(words, at, start))
}

/// "11 to 25", with "aged" before or "years" after, or as "11-25 year olds".
fn bounded(words: &[Word], at: usize, start: usize, is_aged: bool) -> Option<(Said, Range<usize>)> {
    let from = age(words, start)?;
    let mut next = start + 1 + usize::from(is(words, start + 1, YEARS));
    let is_dash = words
        .get(next)
        .is_some_and(|word| word.gap == Gap::Dash || (is_aged && word.gap == Gap::Comma && word.number().is_some()));
    if !is_dash {
        is(words, next, TO).then_some(())?;
        next += 1;
    }
    let to = age(words, next).filter(|to| *to > from)?;
    let after = next + 1;
    let has_years = is(words, after, YEARS) && !is(words, after + 1, &["ago", "experience", "of"]);
    let is_other =
        words.get(after).is_some_and(|word| word.gap <= Gap::Dash && NOT_YEARS.contains(&word.plain.as_str()));
    // "Between 9 and 10" is a time as often; "stay 1 to 2 years" is how long.
    let is_aged = is_aged && (has_years || !is_at(words, at, &["between"]));
    let is_long = !is_aged
        && !is(words, after + 1, &["old", "olds"])
        && at.checked_sub(1).is_some_and(|before| is_at(words, before, LASTING));
    let is_half = !is_aged && (from, to) == (1, 2);
    ((is_aged || has_years) && !is_other && !is_long && !is_half).then_some(())?;
    let end = after + usize::from(has_years) + usize::from(has_years && is(words, after + 1, &["old", "olds"]));
    Some((Said::Ages { from: Some(from), to: Some(to) }, at..end))
}

/// "18+", "50 and over", "18 years and above", "16 or under".
fn open(words: &[Word], at: usize, start: usize, is_aged: bool) -> Option<(Said, Range<usize>)> {
    let number = age(words, start)?;
    let before = start.checked_sub(1).and_then(|at| words.get(at));
    if before.is_some_and(|word| {
        NOT_AGE.contains(&word.plain.as_str()) && words.get(start).is_some_and(|w| w.gap <= Gap::Dash)
    }) {
        return None;
    }
    let mut next = start + 1 + usize::from(is(words, start + 1, YEARS));
    next += usize::from(is(words, next, &["old", "olds", "of"]));
    let has_years = next > start + 1;
    let is_sign = is(words, next, &["+"]);
    let joined = is(words, next, &["and", "or", "&"]);
    next += usize::from(joined);
    let is_near = words.get(next).is_some_and(|word| word.gap <= Gap::Dash);
    let is_up =
        is_near && is(words, next, UP) && (joined || is_sign || is_aged || has_years || is(words, next, &["plus"]));
    let is_down = joined && is(words, next, DOWN);
    (is_up || is_down).then_some(())?;
    let after = words.get(next + 1).filter(|word| word.gap <= Gap::Dash);
    let is_other = after.is_some_and(|word| NOT_YEARS.contains(&word.plain.as_str())) && !is_aged && !has_years;
    // "30+ volunteers" counts; "18+" and "50+ years" are ages.
    let is_likely = is_aged || has_years || (10..=100).contains(&number);
    (!is_other && is_likely && !is(words, next + 1, &["years"])).then_some(())?;
    let said =
        if is_up { Said::Ages { from: Some(number), to: None } } else { Said::Ages { from: None, to: Some(number) } };
    Some((said, at..next + 1))
}

/// "over 50s", "under 18", "aged over 65", "adults only".
fn over(words: &[Word], at: usize, start: usize) -> Option<(Said, Range<usize>)> {
    if is_at(words, at, &["adults", "adult"]) && is(words, at + 1, &["only"]) {
        return Some((Said::Ages { from: Some(18), to: None }, at..at + 2));
    }
    let (is_over, is_under) = (is_at(words, start, &["over", "above"]), is_at(words, start, &["under", "below"]));
    (is_over || is_under).then_some(())?;
    let the = usize::from(is(words, start + 1, &["the", "age", "ages"])) + usize::from(is(words, start + 2, &["age"]));
    let of = start + 1 + the;
    let number_at = of + usize::from(is(words, of, &["of"]));
    let number = age(words, number_at).filter(|age| (2..=100).contains(age))?;
    let text_after = words.get(number_at + 1).filter(|word| word.gap <= Gap::Dash);
    let is_age = start > at || the > 0 || (is_usual(words, number_at) && is_people(words, number_at));
    let is_other = text_after.is_some_and(|word| {
        NOT_YEARS.contains(&word.plain.as_str()) || word.number().is_some() || YEARS.contains(&word.plain.as_str())
    });
    (is_age && !is_other).then_some(())?;
    let said = if is_over {
        Said::Ages { from: Some(number), to: None }
    } else {
        Said::Ages { from: None, to: Some(number.saturating_sub(1)) }
    };
    Some((said, at..number_at + 1))
}

fn is_at(words: &[Word], at: usize, any: &[&str]) -> bool {
    words.get(at).is_some_and(|word| any.contains(&word.plain.as_str()))
}

/// Ages that groups are for end in 0, 5 or 8 mostly.
fn is_usual(words: &[Word], at: usize) -> bool {
    let usual = [5, 11, 12, 13, 14, 16, 18, 19, 21, 25, 26, 30, 35, 40, 45, 50, 55, 60, 65, 70, 75, 80];
    age(words, at).is_some_and(|age| usual.contains(&age))
}

/// "50s", or nothing after it that it might count: "over 30 activities" is no age.
fn is_people(words: &[Word], at: usize) -> bool {
    const AFTER: &[&str] = &[
        "who", "living", "in", "and", "with", "only", "to", "is", "are", "can", "for", "from", "at", "or", "use",
        "welcome", "may", "that", "as", "on",
    ];
    let end = words.get(at).map_or(0, |word| word.at.end);
    words.get(at + 1).is_none_or(|next| {
        let is_plural = next.at.start > end + 1;
        next.gap >= Gap::Comma || is_plural || AFTER.contains(&next.plain.as_str())
    })
}
