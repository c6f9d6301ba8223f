//! Whether what could keep a person out is said of the whole service, or only of a part of it: one session of many, one
//! day of the week, the children of the people it is for. Only the first may exclude; what is doubtful does not.

use super::{Reading, Said};
use crate::text::{Gap, Word};
use std::collections::BTreeSet;
use std::ops::Range;

const DAYS: &[&str] = &["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"];
/// In the same sentence: it is said of a part, or is only an example, or not held to.
const OF_A_PART: &[&str] = &[
    "some",
    "include",
    "includes",
    "including",
    "also",
    "certain",
    "several",
    "various",
    "either",
    "such",
    "like",
    "eg",
    "etc",
    "particularly",
    "primarily",
    "mainly",
    "mostly",
    "especially",
    "emphasis",
    "attracts",
    "geared",
    "specifically",
    "priority",
    "accompanied",
    "accompany",
    "supervised",
    "accompanying",
    "supervision",
    "exclusive",
    "average",
    "percent",
    "symptoms",
    "if",
    "month",
    "alternate",
    "discount",
    "separate",
    "different",
    "regulars",
    "many",
    "activities",
    "half",
    "unless",
    "when",
    "roughly",
    "launched",
    "early",
    "places",
    "maximum",
    "assistance",
    "senior",
];
/// After an age: others are told what to do, or are meant as well.
const OF_OTHERS: &[&str] = &["call", "ring", "must", "should", "need", "will", "require", "please", "without"];
const MORE_PEOPLE: &[&str] = &["those", "anyone", "people", "being", "senior", "families", "younger", "everyone"];
/// A sentence that begins so tells of the service, not of one thing of a list.
const BEGINS: &[&str] = &["a", "an", "this", "our", "the", "we", "it", "for", "free", "weekly"];
/// Before an age by at most four words: it is the age of somebody's children.
const CHILDREN: &[&str] = &[
    "child",
    "children",
    "kids",
    "baby",
    "babies",
    "toddlers",
    "son",
    "daughter",
    "sons",
    "daughters",
    "relative",
    "relatives",
    "partner",
    "grandchildren",
];
const HAVING: &[&str] =
    &["with", "have", "has", "having", "whose", "your", "their", "and", "of", "bring", "parent", "parents"];
/// After an age: the name of one thing among many, unless it stands in the name of the service.
const THINGS: &[&str] = &[
    "club",
    "group",
    "groups",
    "playgroup",
    "session",
    "sessions",
    "class",
    "classes",
    "lunch",
    "tea",
    "rides",
    "storytime",
    "stay",
    "keep",
    "exercise",
    "coffee",
    "social",
    "cafe",
    "room",
    "team",
    "teams",
    "housing",
    "forum",
];
/// Anywhere: nobody is kept out.
const FOR_ALL: &[&[&str]] = &[
    &["all", "welcome"],
    &["all", "are", "welcome"],
    &["everyone", "welcome"],
    &["everyone", "is", "welcome"],
    &["everybody", "welcome"],
    &["anyone", "is", "welcome"],
    &["open", "to", "all"],
    &["open", "to", "everyone"],
    &["open", "to", "anyone"],
    &["all", "ages"],
    &["any", "age"],
    &["not", "exclusive"],
    &["not", "exclusively"],
];

impl Reading<'_> {
    /// Whether the words from `at` are said of the whole service.
    pub(super) fn is_of_whole(&self, at: &Range<usize>) -> bool {
        let sentence = self.sentence(at);
        let words = self.words.get(sentence.clone()).unwrap_or_default();
        let is_any = |any: &[&str]| words.iter().any(|word| any.contains(&word.plain.as_str()));
        let is_listed = words.iter().filter(|word| word.gap == Gap::Comma).count() > 4;
        !(is_any(OF_A_PART) || is_listed || self.is_one_day(&sentence) || self.is_for_all())
    }
    /// Whether an age is that of the people the whole service is for.
    pub(super) fn is_age_of_whole(&self, at: &Range<usize>) -> bool {
        let plain = |at: usize| self.words.get(at).map_or("", |word| word.plain.as_str());
        let before = at.start.saturating_sub(4)..at.start;
        let child = before.clone().rev().find(|&at| CHILDREN.contains(&plain(at)));
        let is_of_child =
            child.is_some_and(|child| (child.saturating_sub(3)..child).any(|at| HAVING.contains(&plain(at))));
        let is_free = (at.start.saturating_sub(3)..at.start).any(|at| matches!(plain(at), "free" | "£" | "price"));
        !is_of_child && !is_free && !self.is_of_others(at) && !self.is_of_a_thing(at) && self.is_of_whole(at)
    }
    /// "No under 18s", "or over 65", "over 60s and those on a low income", "under 16s must come with an adult".
    fn is_of_others(&self, at: &Range<usize>) -> bool {
        let plain = |at: usize| self.words.get(at).map_or("", |word| word.plain.as_str());
        let is_near = |at: usize| self.words.get(at).is_some_and(|word| word.gap < Gap::Stop);
        let before = at.start.checked_sub(1).map_or("", plain);
        let is_up_to = before == "to" && at.start.checked_sub(2).is_some_and(|at| plain(at) == "up");
        let is_none = (at.start.saturating_sub(2)..at.start).any(|at| plain(at) == "no");
        let is_joined =
            is_near(at.end) && matches!(plain(at.end), "and" | "or") && MORE_PEOPLE.contains(&plain(at.end + 1));
        let is_told = is_near(at.end) && OF_OTHERS.contains(&plain(at.end));
        matches!(before, "or" | "and") || is_up_to || is_none || is_joined || is_told
    }
    /// "Over 60s tea room", "Playgroup for under 5s", somewhere down a list.
    fn is_of_a_thing(&self, at: &Range<usize>) -> bool {
        const NEAR: usize = 12;
        let plain = |at: usize| self.words.get(at).map_or("", |word| word.plain.as_str());
        let start = self.sentence(at).start;
        let is_before = self.words.get(at.end).is_some_and(|w| w.gap <= Gap::Dash) && THINGS.contains(&plain(at.end));
        let is_after = (at.start.saturating_sub(4)..at.start).any(|at| THINGS.contains(&plain(at)));
        (is_before && start > 0) || (is_after && start > NEAR && !BEGINS.contains(&plain(start)))
    }
    /// The sentence that words stand in.
    fn sentence(&self, at: &Range<usize>) -> Range<usize> {
        let begins = |at: &usize| self.words.get(*at).is_some_and(|word| word.gap == Gap::Stop);
        let start = (0..=at.start).rev().find(begins).unwrap_or(0);
        let end = (at.end..self.words.len()).find(begins).unwrap_or(self.words.len());
        start..end
    }
    /// A day of the week in the sentence, where the text has others too: what is said there is said of that day.
    fn is_one_day(&self, sentence: &Range<usize>) -> bool {
        let inside = days(self.words.get(sentence.clone()).unwrap_or_default());
        !inside.is_empty() && days(self.words).len() > inside.len()
    }
    fn is_for_all(&self) -> bool {
        // "Open to all women" is not open to all.
        let ends = |at: usize| {
            self.words.get(at).is_none_or(|word| {
                word.gap >= Gap::Comma
                    || matches!(word.plain.as_str(), "and" | "to" | "at" | "in" | "who" | "but" | "so" | "on")
            })
        };
        FOR_ALL.iter().any(|said| {
            let mut runs = self.words.windows(said.len()).enumerate();
            runs.any(|(at, run)| run.iter().zip(*said).all(|(word, said)| word.plain == *said) && ends(at + said.len()))
        })
    }
}

fn days(words: &[Word]) -> BTreeSet<&str> {
    words.iter().map(|word| word.stem.as_str()).filter(|word| DAYS.contains(word)).collect()
}

/// Where a text tells of more than one age, each is of a part, and what holds for all of it is not known.
pub(super) fn one_age(told: &mut Vec<(Said, Range<usize>)>) {
    let ages: BTreeSet<&Said> = told.iter().map(|(said, _)| said).filter(|said| is_ages(said)).collect();
    if ages.len() > 1 {
        told.retain(|(said, _)| !is_ages(said));
    }
}

fn is_ages(said: &Said) -> bool {
    matches!(said, Said::Ages { .. })
}
