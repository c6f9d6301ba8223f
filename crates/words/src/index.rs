//! The index as it is read: a sorted lexicon, postings, and what each service helps with.

use crate::meaning::{Meaning, Meanings};
use waymark_core::ids::{Interest, Need, Set};

/// A word of the lexicon.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Term {
    /// Where its letters begin among all letters.
    pub(crate) start: u32,
    /// Where its postings begin; they end where the next term's begin.
    pub(crate) postings: u32,
    /// Where its meaning is among the meanings' words; `u32::MAX`: it has none.
    pub(crate) meaning: u32,
}

/// That a word stands in a service's texts: the service, and in the lowest bits the weightiest field. Four bytes, for
/// there are millions of them.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Posting(u32);

impl Posting {
    const FIELD_BITS: u32 = 3;
    /// More services than these are not told apart.
    pub(crate) const MOST: u32 = u32::MAX >> Self::FIELD_BITS;

    pub(crate) fn new(service: u32, field: u8) -> Self {
        Self((service << Self::FIELD_BITS) | u32::from(field))
    }
    pub(crate) fn service(self) -> u32 {
        self.0 >> Self::FIELD_BITS
    }
    /// The field, by its place in [`crate::points::OF_TEXT`].
    pub(crate) fn field(self) -> usize {
        (self.0 & ((1 << Self::FIELD_BITS) - 1)) as usize
    }
}

/// What the index keeps of a service besides its words.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Card {
    pub(crate) needs: Set<Need>,
    pub(crate) primary: Set<Need>,
    pub(crate) interests: Set<Interest>,
    /// Position when all services are sorted by name and id.
    pub(crate) rank: u32,
    /// Words of its name.
    pub(crate) name_words: u16,
}

/// An index over services' texts. Build it again when the services change.
#[derive(Clone, Debug, Default)]
pub struct Index {
    /// All words' letters, one after the other, in order.
    pub(crate) letters: String,
    /// In the order of the words, and one more that ends the last.
    pub(crate) terms: Vec<Term>,
    /// Which letters each term is made of.
    pub(crate) made_of: Vec<u32>,
    pub(crate) postings: Vec<Posting>,
    pub(crate) cards: Vec<Card>,
    /// Services that help with a need, by need, then those that offer an activity.
    pub(crate) by_need: Vec<Vec<u32>>,
    pub(crate) by_interest: Vec<Vec<u32>>,
    pub(crate) meanings: Meanings,
}

impl Index {
    /// How many services there are.
    pub fn len(&self) -> usize {
        self.cards.len()
    }
    /// Whether there is none.
    pub fn is_empty(&self) -> bool {
        self.cards.is_empty()
    }
    /// How many different words there are.
    pub fn words(&self) -> usize {
        self.made_of.len()
    }
    /// The needs a service helps with.
    pub fn needs(&self, service: u32) -> Set<Need> {
        self.card(service).needs
    }
    /// Position of a service by name and id.
    pub fn rank(&self, service: u32) -> u32 {
        self.card(service).rank
    }
    /// What decides between equals where nothing else is known of them: the shorter name, of which more was typed; then
    /// by name and id.
    pub fn tie(&self, service: u32) -> u64 {
        let card = self.card(service);
        u64::from(card.name_words) << 32 | u64::from(card.rank)
    }

    pub(crate) fn card(&self, service: u32) -> Card {
        self.cards.get(service as usize).copied().unwrap_or_default()
    }
    pub(crate) fn word(&self, at: usize) -> &str {
        let from = self.terms.get(at).map_or(0, |term| term.start as usize);
        let to = self.terms.get(at + 1).map_or(from, |term| term.start as usize);
        self.letters.get(from..to).unwrap_or_default()
    }
    pub(crate) fn postings(&self, at: usize) -> &[Posting] {
        let from = self.terms.get(at).map_or(0, |term| term.postings as usize);
        let to = self.terms.get(at + 1).map_or(from, |term| term.postings as usize);
        self.postings.get(from..to).unwrap_or_default()
    }
    pub(crate) fn meaning(&self, at: usize) -> Meaning {
        let of = self.terms.get(at).and_then(|term| self.meanings.words.get(term.meaning as usize));
        of.map(|(_, meaning)| *meaning).unwrap_or_default()
    }
    /// The position of the first word that is not before this one.
    pub(crate) fn position(&self, word: &str) -> usize {
        let (mut from, mut to) = (0, self.words());
        while from < to {
            let middle = usize::midpoint(from, to);
            if self.word(middle) < word {
                from = middle + 1;
            } else {
                to = middle;
            }
        }
        from
    }
    /// The position of a word.
    pub(crate) fn find(&self, word: &str) -> Option<usize> {
        let at = self.position(word);
        (at < self.words() && self.word(at) == word).then_some(at)
    }
}
