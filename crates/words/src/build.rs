//! Making the index: words are numbered in the order they come, then put in the order of the alphabet, and where they
//! stand is laid out by counting. What every word of every text costs is here, so there is no more of it than that.

use crate::index::{Card, Index, Posting, Term};
use crate::lexicon::{Lexicon, Lines};
use crate::meaning::Meanings;
use crate::texts::Texts;
use waymark_core::catalogue::Shelf;
use waymark_core::spelling::{each_word, letters};

/// Gathers services one after the other.
#[derive(Default)]
pub struct Builder {
    words: Lexicon,
    /// How many services each word stands in, and the last of them and one.
    counts: Vec<u32>,
    last: Vec<u32>,
    /// Word and field, service by service, and how many each service has.
    found: Vec<Vec<u32>>,
    of_service: Vec<u32>,
    cards: Vec<Card>,
    /// Names in one form with ids behind them, to be put in order.
    names: Lines,
}

const FIELD_BITS: u32 = 3;
/// Entries that are kept in one piece: growing by pieces copies nothing.
const PIECE: usize = 1 << 14;

impl Builder {
    /// How many services were taken in.
    pub fn len(&self) -> usize {
        self.cards.len()
    }
    /// Whether none was.
    pub fn is_empty(&self) -> bool {
        self.cards.is_empty()
    }

    /// Takes the next service in.
    pub fn add(&mut self, texts: &Texts<'_>) {
        let service = self.cards.len() as u32;
        let mut name_words = 0u16;
        each_word(texts.name, &mut |word, _| {
            self.names.push(&[word, " "]);
            name_words = name_words.saturating_add(1);
        });
        self.names.push(&["\0", texts.id]);
        self.names.end();
        let mut noted = 0;
        let mut card = Card { name_words, ..Card::default() };
        if !texts.is_urgent && service < Posting::MOST {
            card = Card { needs: texts.needs, primary: texts.primary, interests: texts.interests, ..card };
            let [address, outcode] = texts.place;
            let of_field = [
                (0, texts.name),
                (1, address),
                (1, outcode),
                (2, texts.organisation),
                (3, texts.who),
                (4, texts.summary),
            ];
            for (field, text) in of_field {
                each_word(text, &mut |word, _| noted += self.note(word, service, field));
            }
        }
        self.of_service.push(noted);
        self.cards.push(card);
    }

    /// Notes a word of a service the first time it comes: fields come from the weightiest down. How many were noted.
    fn note(&mut self, word: &str, service: u32, field: u32) -> u32 {
        let Some(word) = self.words.number(word) else { return 0 };
        if word as usize >= self.last.len() {
            self.last.resize(word as usize + 1, 0);
            self.counts.resize(word as usize + 1, 0);
        }
        let Some(last) = self.last.get_mut(word as usize) else { return 0 };
        if std::mem::replace(last, service + 1) == service + 1 {
            return 0;
        }
        if let Some(count) = self.counts.get_mut(word as usize) {
            *count += 1;
        }
        if self.found.last().is_none_or(|piece| piece.len() == PIECE) {
            self.found.push(Vec::with_capacity(PIECE));
        }
        if let Some(piece) = self.found.last_mut() {
            piece.push((word << FIELD_BITS) | field);
        }
        1
    }

    /// The index, with these meanings.
    pub fn finish(mut self, meanings: Meanings) -> Index {
        let meant: Vec<u32> = meanings.words.iter().map(|(word, _)| self.words.stem(word)).collect();
        let order = self.words.in_order();
        let mut place = vec![0u32; order.len()];
        let mut index = Index { meanings, ..Index::default() };
        let mut postings = 0;
        for (at, word) in order.iter().enumerate() {
            put(&mut place, *word, at as u32);
            let start = index.letters.len() as u32;
            let letters_of = self.words.word(*word);
            index.letters.push_str(letters_of);
            index.made_of.push(letters(letters_of));
            index.terms.push(Term { start, postings, meaning: u32::MAX });
            postings += self.counts.get(*word as usize).copied().unwrap_or_default();
        }
        index.terms.push(Term { start: index.letters.len() as u32, postings, meaning: u32::MAX });
        for (meaning, word) in meant.iter().enumerate() {
            let at = place.get(*word as usize).copied().unwrap_or_default();
            if let Some(term) = index.terms.get_mut(at as usize) {
                term.meaning = meaning as u32;
            }
        }
        self.post(&mut index, &place, postings as usize);
        self.rank();
        index.by_need = lists(&self.cards, &|card| card.needs.bits());
        index.by_interest = lists(&self.cards, &|card| card.interests.bits());
        index.cards = self.cards;
        index
    }

    /// Lays the postings out by word. Services come in order, so each list is in order.
    fn post(&mut self, index: &mut Index, place: &[u32], postings: usize) {
        // What the counts were is where the next posting of a word goes.
        for (word, next) in self.counts.iter_mut().enumerate() {
            let term = place.get(word).and_then(|at| index.terms.get(*at as usize));
            *next = term.map_or(0, |term| term.postings);
        }
        index.postings = vec![Posting::new(0, 0); postings];
        let mut found = std::mem::take(&mut self.found).into_iter().flatten();
        for (service, noted) in self.of_service.iter().enumerate() {
            for entry in found.by_ref().take(*noted as usize) {
                let Some(next) = self.counts.get_mut((entry >> FIELD_BITS) as usize) else { continue };
                if let Some(posting) = index.postings.get_mut(*next as usize) {
                    *posting = Posting::new(service as u32, (entry & ((1 << FIELD_BITS) - 1)) as u8);
                }
                *next += 1;
            }
        }
    }

    fn rank(&mut self) {
        for (rank, at) in self.names.in_order().iter().enumerate() {
            if let Some(card) = self.cards.get_mut(*at as usize) {
                card.rank = rank as u32;
            }
        }
    }
}

fn put(list: &mut [u32], at: u32, value: u32) {
    if let Some(place) = list.get_mut(at as usize) {
        *place = value;
    }
}

/// Services by what each has of a vocabulary, as bits.
fn lists(cards: &[Card], of: &dyn Fn(&Card) -> u64) -> Vec<Vec<u32>> {
    let list = |id: u32| (0u32..).zip(cards).filter(|(_, card)| of(card) >> id & 1 == 1).map(|(at, _)| at).collect();
    let all = cards.iter().fold(0, |all, card| all | of(card));
    (0..u64::BITS - all.leading_zeros()).map(list).collect()
}

impl Index {
    /// Indexes every service of a shelf, by its position there.
    pub fn of(meanings: Meanings, shelf: &Shelf) -> Self {
        let mut builder = Builder::default();
        shelf.iter().for_each(|(_, service)| builder.add(&Texts::of(service)));
        builder.finish(meanings)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_sorted_and_a_service_stands_once_with_its_weightiest_field() {
        let mut builder = Builder::default();
        builder.add(&Texts { name: "Choir of Sale", summary: "A choir for all.", ..Texts::default() });
        builder.add(&Texts { name: "Art", summary: "Not a choir", ..Texts::default() });
        let index = builder.finish(Meanings::default());
        let words: Vec<&str> = (0..index.words()).map(|at| index.word(at)).collect();
        assert_eq!(words, ["art", "choir", "sale"]);
        let choir = index.postings(index.find("choir").unwrap());
        assert_eq!(choir, [Posting::new(0, 0), Posting::new(1, 4)]);
        assert_eq!((index.rank(0), index.rank(1)), (1, 0));
    }
}
