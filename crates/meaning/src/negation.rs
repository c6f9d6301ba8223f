//! What a text says is not so: "not for children", "no wheelchair access".

use crate::phrase::Phrases;
use crate::tables::{self, Wrong};
use crate::text::{Gap, Word};
use serde::Deserialize;
use std::ops::Range;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Table {
    turn_nothing: Vec<String>,
    turn_back: Vec<String>,
    needs: Cues,
    facts: Cues,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Cues {
    before: Vec<String>,
    after: Vec<String>,
    reach: usize,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum What {
    TurnsNothing,
    TurnsBack,
    Before,
    After,
}

/// What turns meaning round.
#[derive(Clone, Debug, Default)]
pub struct Negation {
    phrases: Phrases<What>,
    reach: usize,
}

/// Of which kind the meaning is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Of {
    /// Needs, from many words.
    Needs,
    /// Facts, from phrases.
    Facts,
}

/// Where a text says that something is not so.
#[derive(Clone, Debug, Default)]
pub struct Turned {
    /// From the word after the cue to the end of its reach.
    after_cue: Vec<Range<usize>>,
    /// Words directly before a cue such as "is not available".
    before_cue: Vec<usize>,
}

impl Negation {
    /// Reads `negation.toml`.
    ///
    /// # Errors
    /// See [`Wrong`].
    pub fn read(text: &str, of: Of) -> Result<Self, Wrong> {
        const FILE: &str = "negation.toml";
        let table: Table = tables::table(FILE, text)?;
        let cues = if of == Of::Needs { table.needs } else { table.facts };
        let mut negation = Self { phrases: Phrases::default(), reach: cues.reach };
        for (list, what) in [
            (&table.turn_nothing, What::TurnsNothing),
            (&table.turn_back, What::TurnsBack),
            (&cues.before, What::Before),
            (&cues.after, What::After),
        ] {
            tables::add(&mut negation.phrases, FILE, list, &what)?;
        }
        Ok(negation)
    }
    /// Where this text says that something is not so.
    pub fn turned(&self, text: &[Word]) -> Turned {
        let found = self.phrases.find(text);
        let is_harmless = |range: &Range<usize>| {
            found
                .iter()
                .any(|f| *f.what == What::TurnsNothing && f.words.start <= range.start && range.start < f.words.end)
        };
        let ends = |at: usize| found.iter().any(|f| *f.what == What::TurnsBack && f.words.start == at);
        let mut turned = Turned::default();
        for cue in found.iter().filter(|cue| !is_harmless(&cue.words)) {
            match cue.what {
                What::Before => {
                    let end = (cue.words.end..text.len().min(cue.words.end + self.reach))
                        .take_while(|&at| text.get(at).is_some_and(|word| word.gap <= Gap::Dash) && !ends(at))
                        .last();
                    turned.after_cue.extend(end.map(|end| cue.words.end..end + 1));
                }
                What::After if text.get(cue.words.start).is_some_and(|word| word.gap <= Gap::Dash) => {
                    turned.before_cue.push(cue.words.start);
                }
                _ => {}
            }
        }
        turned
    }
}

impl Turned {
    /// Whether what these words say is said not to be so.
    pub fn covers(&self, text: &[Word], words: &Range<usize>) -> bool {
        let is_after = self.after_cue.iter().any(|reach| reach.contains(&words.start));
        let is_before = self.before_cue.iter().any(|&cue| {
            let between = words.end..cue;
            cue >= words.end
                && between.len() <= 2
                && between.clone().all(|at| text.get(at).is_some_and(|w| w.gap <= Gap::Dash))
        });
        is_after || is_before
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::words;

    fn is_turned(of: Of, text: &str, phrase: &str) -> bool {
        let negation = Negation::read(include_str!("../../../content/meaning/negation.toml"), of).unwrap();
        let words = words(text);
        let mut phrases = Phrases::default();
        phrases.add(phrase, ()).unwrap();
        let place = phrases.find(&words).first().map(|found| found.words.clone()).unwrap();
        negation.turned(&words).covers(&words, &place)
    }

    #[test]
    fn what_is_not_so() {
        let cases = [
            (Of::Needs, "This is not for people with dementia.", "dementia", true),
            (Of::Needs, "We do not offer debt advice.", "debt", true),
            (Of::Needs, "We cannot help with housing", "housing", true),
            (Of::Needs, "Housing is not covered", "housing", true),
            (Of::Needs, "not only debt advice", "debt", false),
            (Of::Needs, "not for profit debt advice", "debt", false),
            (Of::Needs, "We do not judge, we give debt advice", "debt", false),
            (Of::Needs, "We do not offer food but do offer debt advice", "debt", false),
            (Of::Needs, "Help if you do not have enough food. Debt advice too.", "debt", false),
            (Of::Needs, "You are not alone with debt", "debt", false),
            (Of::Facts, "There is no wheelchair access", "wheelchair", true),
            (Of::Facts, "Sorry, the room does not have wheelchair access", "wheelchair", true),
            (Of::Facts, "Parking is not available", "parking", true),
            (Of::Facts, "No need to book, wheelchair access", "wheelchair", false),
        ];
        for (of, text, phrase, expected) in cases {
            assert_eq!(is_turned(of, text, phrase), expected, "{text}");
        }
    }
}
