//! Names that only look like meaning: streets, venues, towns, who pays. What is meant by them is left out of the reading.

use crate::phrase::{Found, Phrases};
use crate::tables::{self, Wrong};
use crate::text::{Gap, Word};
use serde::Deserialize;
use std::collections::BTreeSet;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Table {
    say_nothing: Vec<String>,
    bodies: Vec<String>,
    streets: BTreeSet<String>,
    venue_after: Vec<String>,
    venues: BTreeSet<String>,
    helpers_after: Vec<String>,
    places: Vec<String>,
    place_after: BTreeSet<String>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum What {
    SaysNothing,
    BeforeVenue,
    BeforeHelper,
    Place,
}

/// What is known of names.
#[derive(Clone, Debug, Default)]
pub struct Names {
    phrases: Phrases<What>,
    streets: BTreeSet<String>,
    venues: BTreeSet<String>,
    place_after: BTreeSet<String>,
}

/// A name has at most so many words.
const LONGEST: usize = 8;

impl Names {
    /// Reads `names.toml`.
    ///
    /// # Errors
    /// See [`Wrong`].
    pub fn read(text: &str) -> Result<Self, Wrong> {
        const FILE: &str = "names.toml";
        let table: Table = tables::table(FILE, text)?;
        let Table { streets, venues, place_after, .. } = table;
        let mut names = Self { phrases: Phrases::default(), streets, venues, place_after };
        for (list, what) in [
            (&table.say_nothing, What::SaysNothing),
            (&table.bodies, What::SaysNothing),
            (&table.venue_after, What::BeforeVenue),
            (&table.helpers_after, What::BeforeHelper),
            (&table.places, What::Place),
        ] {
            tables::add(&mut names.phrases, FILE, list, &what)?;
        }
        Ok(names)
    }
    /// For each word, whether it is part of such a name.
    pub fn mask(&self, text: &[Word]) -> Vec<bool> {
        let mut masked = vec![false; text.len()];
        // Where three words in four have capitals, capitals tell nothing.
        let capitals = text.iter().filter(|word| word.is_capital).count();
        let tells = capitals * 4 < text.len() * 3;
        for found in self.phrases.find(text) {
            let range = self.masked_by(text, &found, tells);
            masked.iter_mut().take(range.end).skip(range.start).for_each(|word| *word = true);
        }
        for (at, word) in text.iter().enumerate() {
            if word.is_capital && self.streets.contains(&word.plain) {
                let from =
                    (at.saturating_sub(3)..at).rev().take_while(|&before| is_run(text, before, before + 1)).last();
                let range = from.map_or(at..at, |from| from..at + 1);
                masked.iter_mut().take(range.end).skip(range.start).for_each(|word| *word = true);
            }
        }
        masked
    }
    fn masked_by(&self, text: &[Word], found: &Found<'_, What>, tells: bool) -> std::ops::Range<usize> {
        let nothing = found.words.start..found.words.start;
        match found.what {
            What::SaysNothing => found.words.clone(),
            What::Place => {
                let before = found.words.start.checked_sub(1).and_then(|at| text.get(at));
                let follows = before.is_some_and(|word| self.place_after.contains(&word.plain));
                let is_name = text.get(found.words.start).is_some_and(|word| word.is_capital && word.gap == Gap::Space);
                if follows && is_name && tells { found.words.clone() } else { nothing }
            }
            What::BeforeVenue | What::BeforeHelper if !tells => nothing,
            What::BeforeVenue => {
                let name = name_after(text, found.words.end);
                let head =
                    name.clone().rev().find(|&at| text.get(at).is_some_and(|word| self.venues.contains(&word.plain)));
                head.map_or(nothing, |head| name.start..head + 1)
            }
            What::BeforeHelper => name_after(text, found.words.end),
        }
    }
}

/// Whether these two words stand in one name: the first has a capital and nothing stands between.
fn is_run(text: &[Word], first: usize, second: usize) -> bool {
    let follows = text.get(second).is_some_and(|word| word.gap <= Gap::Dash);
    follows && text.get(first).is_some_and(|word| word.is_capital)
}

/// The words with capitals from here on, small words between them included.
fn name_after(text: &[Word], from: usize) -> std::ops::Range<usize> {
    let is_small = |word: &Word| matches!(word.plain.as_str(), "the" | "of" | "and" | "st" | "for" | "s");
    let start = from + usize::from(text.get(from).is_some_and(|word| word.plain == "the"));
    let run = text.iter().enumerate().skip(start).take(LONGEST);
    let run = run.take_while(|(_, word)| word.gap <= Gap::Dash && (word.is_capital || is_small(word)));
    let last = run.filter(|(_, word)| word.is_capital).map(|(at, _)| at).last();
    last.map_or(from..from, |last| start..last + 1)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::words;

    fn left(text: &str) -> String {
        let names = Names::read(include_str!("../../../content/meaning/names.toml")).unwrap();
        let words = words(text);
        let mask = names.mask(&words);
        let left: Vec<&str> =
            words.iter().zip(mask).filter(|(_, masked)| !masked).map(|(word, _)| &text[word.at.clone()]).collect();
        left.join(" ")
    }

    #[test]
    fn names_are_left_out() {
        let cases = [
            ("We meet in Church Street, Sale.", "We meet in Sale"),
            ("a lunch at the Women's Centre for all", "a lunch at the for all"),
            ("held in St Mary's Church Hall on Mondays", "held in on Mondays"),
            ("debt advice funded by the National Lottery Community Fund.", "debt advice funded by the"),
            ("a group in Reading for readers", "a group in for readers"),
            ("a group for reading together", "a group for reading together"),
            ("We are at the heart of the community", "We are"),
            ("help at home for older people", "help at home for older people"),
            ("the women's centre helps women", "the women's centre helps women"),
            ("Library Road and a library", "and a library"),
            ("DEBT ADVICE AT THE CENTRE", "DEBT ADVICE AT THE CENTRE"),
        ];
        for (text, expected) in cases {
            assert_eq!(left(text), expected, "{text}");
        }
    }
}
