//! What was typed, read into terms: words or everyday phrases, and the words of the lexicon each may stand for.

use crate::index::Index;
use crate::meaning::slips_forgiven;
use crate::variants::{joined, stem};
use std::ops::Range;
use waymark_core::ids::{Need, Set};
use waymark_core::search::How;
use waymark_core::spelling::{can_be_close, each_word, edits, is_stop_word, letters};

/// Words of a query that are read; the rest of a pasted page is not.
const MOST_WORDS: usize = 12;

/// A word of the lexicon that a typed word may stand for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Candidate {
    pub(crate) word: u32,
    pub(crate) how: How,
    /// Whether its meaning counts: one or two letters begin too many words to mean anything yet.
    pub(crate) means: bool,
}

/// One thing asked for: a word, or an everyday phrase with the needs it means.
#[derive(Clone, Debug, Default)]
pub(crate) struct Asked {
    /// Where it stands in what was typed, in bytes.
    pub(crate) typed: Range<usize>,
    /// What each of its words may stand for. A phrase stands in a text when all do.
    pub(crate) words: Vec<Vec<Candidate>>,
    /// What the phrase written as one word may stand for.
    pub(crate) joined: Vec<Candidate>,
    /// Needs the phrase means.
    pub(crate) needs: Set<Need>,
    /// Any service may say this word of itself.
    pub(crate) is_general: bool,
    /// A sentence is not about this word.
    pub(crate) is_small: bool,
    /// How much of what was asked for this is, a hundred at most.
    pub(crate) worth: u32,
}

/// What was typed, read.
#[derive(Clone, Debug, Default)]
pub struct Query {
    pub(crate) asked: Vec<Asked>,
}

impl Query {
    /// Whether there is no word to look for.
    pub fn is_empty(&self) -> bool {
        self.asked.is_empty()
    }
}

/// A typed word.
pub(crate) struct Typed {
    pub(crate) folded: String,
    pub(crate) stem: String,
    pub(crate) at: Range<usize>,
}

impl Index {
    /// Reads what was typed.
    pub fn query(&self, text: &str) -> Query {
        let mut typed: Vec<Typed> = Vec::new();
        each_word(text, &mut |word, at| {
            if typed.len() < MOST_WORDS {
                typed.push(Typed { folded: word.to_owned(), stem: stem(word).into_owned(), at });
            }
        });
        let stems: Vec<String> = typed.iter().map(|word| word.stem.clone()).collect();
        let (mut asked, mut at) = (Vec::new(), 0);
        while let Some(word) = typed.get(at) {
            let phrase = self.meanings.phrase(stems.get(at..).unwrap_or_default());
            let mut length = phrase.map_or(1, |phrase| phrase.words.len());
            let is_last = at + length == typed.len();
            let part = typed.get(at..at + length).unwrap_or_default();
            let till = part.last().map_or(word.at.end, |last| last.at.end);
            let here = Asked { typed: word.at.start..till, ..Asked::default() };
            if let Some(phrase) = phrase {
                let content = phrase.words.iter().filter(|word| !is_stop_word(word));
                let words = content.map(|word| self.candidates(word, is_last)).collect();
                let joined = self.candidates(&joined(&phrase.words), false);
                asked.push(Asked { words, joined, needs: phrase.needs, ..here });
            } else if let Some(pair) = self.pair(typed.get(at..at + 2).unwrap_or_default()) {
                asked.push(pair);
                length = 2;
            } else if !is_stop_word(&word.folded) {
                asked.extend(self.one(word, is_last, &here));
            }
            at += length;
        }
        asked.truncate(MOST_WORDS);
        if asked.iter().any(|one| !one.is_small) {
            asked.retain(|one| !one.is_small);
        }
        if asked.is_empty() {
            asked = self.common_words(&typed);
        }
        self.weigh(&mut asked);
        Query { asked }
    }

    /// Words too common to look for that mean something when nothing else is asked: "will".
    fn common_words(&self, typed: &[Typed]) -> Vec<Asked> {
        let means = |word: &&Typed| self.find(&word.stem).is_some_and(|at| !self.meaning(at).everyday.is_empty());
        let asked = |word: &Typed| Asked {
            typed: word.at.clone(),
            words: vec![self.candidates(&word.stem, false)],
            ..Asked::default()
        };
        typed.iter().filter(means).map(asked).collect()
    }
}

impl Index {
    /// What was typed with each unknown word put right by more slips than are forgiven; empty where nothing is near. For
    /// when nothing was found.
    pub fn instead(&self, text: &str) -> String {
        let (mut out, mut changed) = (String::new(), false);
        each_word(text, &mut |word, _| {
            let is_known = self.find(&stem(word)).is_some() || is_stop_word(word) || word.len() < 4;
            let near = if is_known { None } else { self.nearest(&stem(word)) };
            changed |= near.is_some();
            if !out.is_empty() {
                out.push(' ');
            }
            out.push_str(near.unwrap_or(word));
        });
        if changed { out } else { String::new() }
    }

    fn nearest(&self, word: &str) -> Option<&str> {
        let most = slips_forgiven(word).checked_add(1).filter(|most| *most > 1)?;
        let made_of = letters(word);
        let (mut best, mut nearest) = (most + 1, None);
        for (at, entry) in self.made_of.iter().enumerate() {
            if can_be_close(made_of, *entry, most)
                && let Some(slips) = edits(word, self.word(at), most).filter(|slips| *slips < best)
            {
                (best, nearest) = (slips, Some(self.word(at)));
            }
        }
        nearest
    }
}
