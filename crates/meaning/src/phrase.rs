//! Phrases as people write them in the tables, and where they stand in a text.
//!
//! A phrase is words with spaces between. `a|b` is either word, `word*` any word that begins so, `word?` may be missing,
//! `=word` is that very word (plural and singular are else the same), `#` is a number, `..` is up to three words of any
//! kind. Hyphens and spaces are the same. Commas and ends of sentences break a phrase.

use crate::index::Index;
use crate::text::{Gap, Word, stem, words};
use std::ops::Range;

/// Why a phrase cannot be used.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Unusable {
    /// Nothing in it, or it begins with something that may be anything.
    #[error("\"{0}\" has to begin with a word")]
    NoStart(String),
    /// A word that is no word.
    #[error("\"{0}\": \"{1}\" is no word")]
    NoWord(String, String),
}

#[derive(Clone, Debug, PartialEq, Eq)]
enum Piece {
    Stem(String),
    Exact(String),
    Prefix(String),
    Number,
}

#[derive(Clone, Debug, PartialEq, Eq)]
enum Slot {
    Word { pieces: Vec<Piece>, is_optional: bool },
    UpToThree,
}

/// A phrase, read.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Phrase {
    slots: Vec<Slot>,
}

/// Many phrases, each with what it stands for.
#[derive(Clone, Debug)]
pub struct Phrases<T> {
    phrases: Vec<(Phrase, T)>,
    /// Phrases by what they begin with: a stem, a very word, the first two letters of a beginning, a number.
    by_stem: Index<Vec<usize>>,
    by_word: Index<Vec<usize>>,
    by_beginning: Index<Vec<usize>>,
    by_number: Vec<usize>,
}

/// Where a phrase stands, in words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Found<'a, T> {
    /// Which words.
    pub words: Range<usize>,
    /// What the phrase stands for.
    pub what: &'a T,
}

impl<T> Default for Phrases<T> {
    fn default() -> Self {
        let (by_stem, by_word, by_beginning) = Default::default();
        Self { phrases: Vec::new(), by_stem, by_word, by_beginning, by_number: Vec::new() }
    }
}

impl<T> Phrases<T> {
    /// Adds a phrase.
    ///
    /// # Errors
    /// See [`Unusable`].
    pub fn add(&mut self, phrase: &str, what: T) -> Result<(), Unusable> {
        let read = Phrase::read(phrase)?;
        let Some(Slot::Word { pieces, is_optional: false }) = read.slots.first() else {
            return Err(Unusable::NoStart(phrase.to_owned()));
        };
        let at = self.phrases.len();
        for piece in pieces {
            let of_start = match piece {
                Piece::Stem(word) => self.by_stem.entry(word.clone()).or_default(),
                Piece::Exact(word) => self.by_word.entry(word.clone()).or_default(),
                Piece::Prefix(word) => self.by_beginning.entry(start_of(word).to_owned()).or_default(),
                Piece::Number => &mut self.by_number,
            };
            if of_start.last() != Some(&at) {
                of_start.push(at);
            }
        }
        self.phrases.push((read, what));
        Ok(())
    }
    /// Every place where a phrase stands, the longest of each phrase at each place, in the order of the text.
    pub fn find<'a>(&'a self, text: &[Word]) -> Vec<Found<'a, T>> {
        let (mut found, mut starts) = (Vec::new(), Vec::<usize>::new());
        for (from, word) in text.iter().enumerate() {
            starts.clear();
            let keys = [
                (&self.by_stem, word.stem.as_str()),
                (&self.by_word, &word.plain),
                (&self.by_beginning, start_of(&word.plain)),
            ];
            starts.extend(keys.iter().filter_map(|(index, key)| index.get(*key)).flatten());
            starts.sort_unstable();
            starts.dedup();
            if !self.by_number.is_empty() && word.number().is_some() {
                starts.extend(&self.by_number);
            }
            for at in &starts {
                let Some((phrase, what)) = self.phrases.get(*at) else { continue };
                found.extend(phrase.end(text, from).map(|to| Found { words: from..to, what }));
            }
        }
        found
    }
}

/// Leaves out what stands inside something longer: "learning" in "learning disability".
pub fn longest<T>(found: &mut Vec<Found<'_, T>>) {
    let ranges: Vec<Range<usize>> = found.iter().map(|found| found.words.clone()).collect();
    found.retain(|one| {
        !ranges
            .iter()
            .any(|other| other.len() > one.words.len() && other.start <= one.words.start && one.words.end <= other.end)
    });
}

/// The first two letters.
fn start_of(word: &str) -> &str {
    word.char_indices().nth(2).and_then(|(at, _)| word.get(..at)).unwrap_or(word)
}

impl Piece {
    fn read(text: &str) -> Option<Self> {
        if text == "#" {
            return Some(Self::Number);
        }
        let (exact, text) = text.strip_prefix('=').map_or((false, text), |text| (true, text));
        let (prefix, text) = text.strip_suffix('*').map_or((false, text), |text| (true, text));
        let mut read = words(text);
        let word = read.pop().filter(|_| read.is_empty())?.plain;
        match (exact, prefix) {
            (true, _) => Some(Self::Exact(word)),
            (_, true) if word.chars().count() < 2 => None,
            (_, true) => Some(Self::Prefix(word)),
            _ => Some(Self::Stem(stem(&word))),
        }
    }
    fn fits(&self, word: &Word) -> bool {
        match self {
            Self::Stem(stem) => word.stem == *stem,
            Self::Exact(plain) => word.plain == *plain,
            Self::Prefix(prefix) => word.plain.starts_with(prefix.as_str()),
            Self::Number => word.number().is_some(),
        }
    }
}

impl Phrase {
    fn read(phrase: &str) -> Result<Self, Unusable> {
        let spaced = phrase.replace('-', " ");
        let slots = spaced.split_whitespace().map(|text| Slot::read(text, phrase)).collect::<Result<Vec<_>, _>>()?;
        Ok(Self { slots })
    }
    /// The word after the last, if the phrase stands here.
    fn end(&self, text: &[Word], from: usize) -> Option<usize> {
        ends(&self.slots, text, from, from)
    }
}

impl Slot {
    fn read(text: &str, phrase: &str) -> Result<Self, Unusable> {
        if text == ".." {
            return Ok(Self::UpToThree);
        }
        let (is_optional, words) = text.strip_suffix('?').map_or((false, text), |text| (true, text));
        let pieces = words.split('|').map(Piece::read).collect::<Option<Vec<_>>>();
        let pieces = pieces.ok_or_else(|| Unusable::NoWord(phrase.to_owned(), text.to_owned()))?;
        Ok(Self::Word { pieces, is_optional })
    }
}

/// The longest way to fit the slots to the words from `at`.
fn ends(slots: &[Slot], text: &[Word], from: usize, at: usize) -> Option<usize> {
    let Some((slot, rest)) = slots.split_first() else { return Some(at) };
    let word = text.get(at).filter(|word| at == from || word.gap <= Gap::Dash);
    match slot {
        Slot::Word { pieces, is_optional } => {
            let taken = word.filter(|word| pieces.iter().any(|piece| piece.fits(word)));
            let with = taken.and_then(|_| ends(rest, text, from, at + 1));
            with.or_else(|| is_optional.then(|| ends(rest, text, from, at)).flatten())
        }
        Slot::UpToThree => (0..=3)
            .take_while(|skip| (at..at + skip).all(|at| text.get(at).is_some_and(|word| word.gap <= Gap::Dash)))
            .find_map(|skip| ends(rest, text, from, at + skip)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(phrase: &str, text: &str) -> Vec<String> {
        let mut phrases = Phrases::default();
        phrases.add(phrase, ()).unwrap();
        let words = words(text);
        let places = phrases.find(&words);
        places.iter().map(|f| text[words[f.words.start].at.start..words[f.words.end - 1].at.end].to_owned()).collect()
    }

    #[test]
    fn phrases_are_found_as_written_in_the_tables() {
        let cases = [
            ("step free", "It is step-free. Step free!", vec!["step-free", "Step free"]),
            ("food bank", "Foodbank, food banks, food, bank", vec!["food banks"]),
            ("counsel*", "Counselling and counsellors, council", vec!["Counselling", "counsellors"]),
            ("wheelchair accessible|access", "wheelchair access; wheelchair user", vec!["wheelchair access"]),
            ("free no? charge", "free no charge, free charge", vec!["free no charge", "free charge"]),
            ("over #", "over 50s and over fifty", vec!["over 50"]),
            ("help .. debt", "help with your debt, help, debt", vec!["help with your debt"]),
            ("=men", "men, mens, man", vec!["men"]),
            ("women only", "Women's only. women. Only", vec!["Women's only"]),
        ];
        for (phrase, text, expected) in cases {
            assert_eq!(found(phrase, text), expected, "{phrase}");
        }
    }

    #[test]
    fn a_phrase_begins_with_a_word() {
        let mut phrases = Phrases::default();
        for wrong in ["", "..", "maybe? this", "a*", "this %"] {
            assert!(phrases.add(wrong, ()).is_err(), "{wrong}");
        }
    }

    #[test]
    fn what_stands_inside_something_longer_goes() {
        let mut phrases = Phrases::default();
        for phrase in ["learning", "learning disability", "disability", "disability benefit"] {
            phrases.add(phrase, phrase).unwrap();
        }
        let words = words("learning disability benefit, learning");
        let mut found = phrases.find(&words);
        longest(&mut found);
        let left: Vec<&str> = found.iter().map(|found| *found.what).collect();
        assert_eq!(left, ["learning disability", "disability benefit", "learning"]);
    }
}
