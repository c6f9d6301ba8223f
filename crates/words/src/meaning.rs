//! What words mean whatever any service says: names of needs and activities, and everyday words and phrases for needs.

use crate::variants::stem;
use waymark_core::bank::{Bank, Entry, Synonym};
use waymark_core::ids::{Interest, Need, Set, VocabularyId};
use waymark_core::order::sort_by;
use waymark_core::spelling::{edits, is_stop_word, split};

/// What one word means.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Meaning {
    /// Needs the word names.
    pub(crate) needs: Set<Need>,
    /// Needs people mean by it in everyday speech.
    pub(crate) everyday: Set<Need>,
    /// Activities the word means.
    pub(crate) interests: Set<Interest>,
}

impl Meaning {
    /// Whether the word means anything.
    pub(crate) fn is_any(&self) -> bool {
        !(self.needs.is_empty() && self.everyday.is_empty() && self.interests.is_empty())
    }
}

/// An everyday phrase of several words, and the needs it means.
#[derive(Clone, Debug)]
pub(crate) struct Phrase {
    pub(crate) words: Vec<String>,
    pub(crate) needs: Set<Need>,
}

/// What the words of the bank mean.
#[derive(Clone, Debug, Default)]
pub struct Meanings {
    /// Sorted by word, each once.
    pub(crate) words: Vec<(String, Meaning)>,
    /// By their first word, the longest first.
    pub(crate) phrases: Vec<Phrase>,
}

impl Meanings {
    /// The meanings in a bank with its wording.
    pub fn of(bank: &Bank) -> Self {
        Self::read(&bank.vocabulary.needs, &bank.vocabulary.interests, &bank.synonyms)
    }

    /// The meanings of these needs, activities and everyday words.
    pub fn read(needs: &[Entry], interests: &[Entry], synonyms: &[Synonym]) -> Self {
        let mut meanings = Self::default();
        for (at, word) in names(needs) {
            meanings.words.push((word, Meaning { needs: one(at), ..Meaning::default() }));
        }
        for (at, word) in names(interests) {
            meanings.words.push((word, Meaning { interests: one(at), ..Meaning::default() }));
        }
        for synonym in synonyms {
            let mut words = stems(&synonym.words);
            let needs = synonym.needs;
            match (words.pop(), words.is_empty()) {
                (Some(word), true) => {
                    meanings.words.push((word, Meaning { everyday: needs, ..Meaning::default() }));
                }
                (Some(last), false) => {
                    words.push(last);
                    meanings.phrases.push(Phrase { words, needs });
                }
                (None, _) => {}
            }
        }
        meanings.settle();
        meanings
    }

    fn settle(&mut self) {
        sort_by(&mut self.words, |a, b| a.0.cmp(&b.0));
        self.words.dedup_by(|next, known| {
            let same = next.0 == known.0;
            if same {
                let (a, b) = (&mut known.1, next.1);
                *a = Meaning {
                    needs: a.needs.union(b.needs),
                    everyday: a.everyday.union(b.everyday),
                    interests: a.interests.union(b.interests),
                };
            }
            same
        });
        sort_by(&mut self.phrases, |a, b| {
            a.words.first().cmp(&b.words.first()).then(b.words.len().cmp(&a.words.len()))
        });
    }

    /// The longest phrase that these words begin with; else the longest with a slip in one word, or, when it is what is
    /// being typed, without the end of its last word.
    pub(crate) fn phrase(&self, words: &[String]) -> Option<&Phrase> {
        let near = || {
            let near = self.phrases.iter().filter(|phrase| is_near(&phrase.words, words));
            near.max_by_key(|phrase| phrase.words.len())
        };
        self.exact_phrase(words).or_else(near)
    }

    fn exact_phrase(&self, words: &[String]) -> Option<&Phrase> {
        let first = words.first();
        let from = self.phrases.partition_point(|phrase| phrase.words.first() < first);
        let rest = self.phrases.get(from..).unwrap_or_default();
        rest.iter().take_while(|phrase| phrase.words.first() == first).find(|phrase| words.starts_with(&phrase.words))
    }
}

/// Whether words begin with a phrase but for a slip in one of them, or for the end of the very last.
fn is_near(phrase: &[String], words: &[String]) -> bool {
    let Some(typed) = words.get(..phrase.len()) else { return false };
    let mut wrong = phrase.iter().zip(typed).enumerate().filter(|(_, (meant, typed))| meant != typed);
    let Some((at, (meant, typed))) = wrong.next() else { return false };
    if wrong.next().is_some() {
        return false;
    }
    let is_begun = at + 1 == words.len() && typed.len() > 2 && meant.starts_with(typed.as_str());
    let slips = slips_forgiven(typed);
    is_begun || slips > 0 && edits(typed, meant, slips).is_some()
}

/// How many slips a typed word may have: one from four letters, two from eight; none where there is a figure in it, for
/// M33 is not a slip for M32.
pub(crate) fn slips_forgiven(word: &str) -> usize {
    let length = word.bytes().filter(|byte| (*byte as i8) >= -0x40).count();
    let has_figure = word.bytes().any(|b| b.is_ascii_digit());
    if has_figure { 0 } else { usize::from(length >= 4) + usize::from(length >= 8) }
}

fn one<T: VocabularyId>(at: usize) -> Set<T> {
    std::iter::once(T::from_index(at as u8)).collect()
}

pub(crate) fn stems(text: &str) -> Vec<String> {
    split(text).iter().map(|word| stem(word).into_owned()).collect()
}

/// The words that name an entry of a vocabulary: its id where that is one word, and the words of its label that stand
/// in no other label.
fn names(entries: &[Entry]) -> Vec<(usize, String)> {
    let words_of = |text: &str| -> Vec<String> {
        split(text).iter().filter(|word| !is_stop_word(word)).map(|word| stem(word).into_owned()).collect()
    };
    let labels: Vec<Vec<String>> = entries.iter().map(|entry| words_of(&entry.label)).collect();
    let is_own = |word: &&String| labels.iter().filter(|label| label.contains(word)).count() == 1;
    let mut names = Vec::new();
    for (at, (entry, label)) in entries.iter().zip(&labels).enumerate() {
        let id = words_of(&entry.id);
        let id = if id.len() == 1 { id } else { Vec::new() };
        let own = label.iter().filter(is_own).cloned();
        names.extend(id.into_iter().chain(own).map(|word| (at, word)));
    }
    names
}
