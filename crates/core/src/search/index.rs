//! The index: which word stands where, and which needs and activities a word means.

use crate::bank::{Bank, Entry};
use crate::catalogue::{Kind, Service, Shelf};
use crate::ids::{Interest, Need, Set, VocabularyId};
use crate::order::{sort, sort_by, sort_by_key};
use crate::spelling::{is_stop_word, letters, singular, split};
use std::collections::HashMap;

/// Where a word was found.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Field {
    /// In the name.
    Name,
    /// In the name of who runs it.
    Organisation,
    /// In the address or postcode.
    Place,
    /// In the words for whom it is.
    Who,
    /// In the summary.
    Summary,
    /// The word means this need, which the service helps with.
    Need(Need),
    /// The word means this activity, which the service offers.
    Interest(Interest),
}

impl Field {
    /// What a word is worth there. A name says most; a summary mentions much in passing.
    pub(super) fn weight(self) -> u16 {
        match self {
            Self::Name => 12,
            Self::Interest(_) => 8,
            Self::Need(_) => 7,
            Self::Organisation | Self::Place => 6,
            Self::Who => 4,
            Self::Summary => 3,
        }
    }
}

/// One word of the index.
#[derive(Clone, Debug, Default)]
pub(super) struct Word {
    /// The word, folded and singular.
    pub(super) word: String,
    /// The letters it is made of.
    pub(super) letters: u32,
    /// Services the word stands in, each once, with the weightiest field.
    pub(super) places: Vec<(u32, Field)>,
    /// Needs the word names.
    pub(super) needs: Set<Need>,
    /// Needs people mean by it in everyday speech.
    pub(super) everyday: Set<Need>,
    /// Activities the word means.
    pub(super) interests: Set<Interest>,
}

/// What the index keeps of a service besides its words.
#[derive(Clone, Copy, Debug)]
pub(super) struct Card {
    pub(super) needs: Set<Need>,
    pub(super) primary: Set<Need>,
    pub(super) interests: Set<Interest>,
    /// Position when all services are sorted by name and id.
    pub(super) rank: u32,
    /// Urgent help: never ranked among suggestions (rule S11).
    pub(super) is_urgent: bool,
}

/// An everyday phrase of several words, and the needs it means.
#[derive(Clone, Debug)]
pub(super) struct Phrase {
    pub(super) words: Vec<String>,
    pub(super) needs: Set<Need>,
}

/// An index over a shelf. Build it again when the shelf changes.
#[derive(Clone, Debug, Default)]
pub struct Index {
    /// Sorted by word.
    pub(super) words: Vec<Word>,
    /// The longest first.
    pub(super) phrases: Vec<Phrase>,
    /// By position on the shelf.
    pub(super) cards: Vec<Card>,
}

impl Index {
    /// Indexes every service of the shelf, with the bank's words for needs, activities and everyday speech.
    pub fn build(bank: &Bank, shelf: &Shelf) -> Self {
        let mut words = Words::default();
        for (ix, service) in shelf.iter() {
            words.add_service(ix.0, service);
        }
        for (need, word) in meanings(&bank.vocabulary.needs) {
            words.entry(&word).needs.insert(need);
        }
        for (interest, word) in meanings(&bank.vocabulary.interests) {
            words.entry(&word).interests.insert(interest);
        }
        let mut phrases = Vec::new();
        for synonym in &bank.synonyms {
            let parts: Vec<String> = split(&synonym.words).iter().map(|word| singular(word).into_owned()).collect();
            if let [word] = parts.as_slice() {
                let entry = words.entry(word);
                entry.everyday = entry.everyday.union(synonym.needs);
            } else if !parts.is_empty() {
                phrases.push(Phrase { words: parts, needs: synonym.needs });
            }
        }
        sort_by_key(&mut phrases, |phrase: &Phrase| std::cmp::Reverse(phrase.words.len()));
        sort_by(&mut words.all, |a, b| a.word.cmp(&b.word));
        Self { words: words.all, phrases, cards: cards(shelf) }
    }
}

/// The words while they are gathered. The map only finds them; their order comes from sorting.
#[derive(Default)]
struct Words {
    all: Vec<Word>,
    at: HashMap<String, usize>,
}

impl Words {
    fn entry(&mut self, word: &str) -> &mut Word {
        let next = self.all.len();
        let at = self.at.get(word).copied().unwrap_or(next);
        if at == next {
            self.at.insert(word.to_owned(), next);
            self.all.push(Word { word: word.to_owned(), letters: letters(word), ..Word::default() });
        }
        &mut self.all[at]
    }

    /// Fields are added from the weightiest down, so the first place noted of a service is the one that counts.
    fn add_service(&mut self, at: u32, service: &Service) {
        let outcode = crate::geo::outcode(&service.postcode).unwrap_or_default();
        let fields = [
            (Field::Name, &service.name),
            (Field::Organisation, &service.organisation),
            (Field::Place, &service.address),
            (Field::Place, &outcode),
            (Field::Who, &service.who),
            (Field::Summary, &service.summary),
        ];
        for (field, text) in fields {
            for word in split(text).iter().filter(|word| !is_stop_word(word)) {
                let entry = self.entry(&singular(word));
                if entry.places.last().is_none_or(|(last, _)| *last != at) {
                    entry.places.push((at, field));
                }
            }
        }
    }
}

/// The words that mean an entry of a vocabulary: its id where that is one word, and the words of its label that stand
/// in no other label.
fn meanings<T: VocabularyId>(entries: &[Entry]) -> Vec<(T, String)> {
    let words_of = |text: &str| -> Vec<String> {
        split(text).iter().filter(|word| !is_stop_word(word)).map(|word| singular(word).into_owned()).collect()
    };
    let labels: Vec<Vec<String>> = entries.iter().map(|entry| words_of(&entry.label)).collect();
    let is_own = |word: &String| labels.iter().filter(|label| label.contains(word)).count() == 1;
    let mut meanings = Vec::new();
    for (index, (entry, label)) in entries.iter().zip(&labels).enumerate() {
        let id = words_of(&entry.id);
        let id = if id.len() == 1 { id } else { Vec::new() };
        let own = label.iter().filter(|word| is_own(word)).cloned();
        meanings.extend(id.into_iter().chain(own).map(|word| (T::from_index(index as u8), word)));
    }
    meanings
}

fn cards(shelf: &Shelf) -> Vec<Card> {
    let mut order: Vec<(String, &str, usize)> =
        shelf.iter().map(|(ix, s)| (split(&s.name).join(" "), s.id.as_str(), ix.0 as usize)).collect();
    sort(&mut order);
    let mut ranks = vec![0; order.len()];
    for (rank, (_, _, at)) in order.iter().enumerate() {
        if let Some(place) = ranks.get_mut(*at) {
            *place = rank as u32;
        }
    }
    let card = |(service, rank): (&Service, u32)| Card {
        needs: service.needs,
        primary: service.primary,
        interests: service.interests,
        rank,
        is_urgent: service.kind == Kind::Urgent,
    };
    shelf.iter().map(|(_, service)| service).zip(ranks).map(card).collect()
}
