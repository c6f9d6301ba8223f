//! Making the index: words are gathered in the order they come, then put in the order of the alphabet.

use crate::index::{Card, Index, Posting, Term};
use crate::meaning::Meanings;
use crate::texts::Texts;
use crate::variants::stem;
use waymark_core::catalogue::Shelf;
use waymark_core::ids::VocabularyId;
use waymark_core::order::{sort_by, sort_by_key};
use waymark_core::spelling::{each_word, is_stop_word, letters};

/// Gathers services one after the other.
#[derive(Default)]
pub struct Builder {
    /// All words' letters in the order they came, and where each ends.
    letters: String,
    ends: Vec<u32>,
    /// Words by their hash: position and one, or nought.
    slots: Vec<u32>,
    /// Word, service, field.
    found: Vec<(u32, u32, u8)>,
    cards: Vec<Card>,
    /// Names in one form, to be put in order, with ids behind them.
    names: Vec<String>,
}

impl Builder {
    /// Takes the next service in.
    pub fn add(&mut self, texts: &Texts<'_>) {
        let service = self.cards.len() as u32;
        let mut card = Card { needs: texts.needs, primary: texts.primary, interests: texts.interests, rank: 0 };
        let mut name = String::new();
        each_word(texts.name, &mut |word, _| {
            name.push_str(word);
            name.push(' ');
        });
        name.push('\0');
        name.push_str(texts.id);
        self.names.push(name);
        if texts.is_urgent {
            card = Card::default();
        } else {
            let [address, outcode] = texts.place;
            let fields = [
                (0, texts.name),
                (1, address),
                (1, outcode),
                (2, texts.organisation),
                (3, texts.who),
                (4, texts.summary),
            ];
            for (field, text) in fields {
                each_word(text, &mut |word, _| {
                    if !is_stop_word(word) {
                        let at = self.enter(&stem(word));
                        self.found.push((at, service, field));
                    }
                });
            }
        }
        self.cards.push(card);
    }

    /// The index, with these meanings.
    pub fn finish(mut self, meanings: Meanings) -> Index {
        let meant: Vec<u32> = meanings.words.iter().map(|(word, _)| self.enter(word)).collect();
        let mut order: Vec<u32> = (0..self.ends.len() as u32).collect();
        sort_by(&mut order, |a, b| self.word(*a).cmp(self.word(*b)));
        let mut place = vec![0u32; order.len()];
        for (at, word) in order.iter().enumerate() {
            put(&mut place, *word, at as u32);
        }
        let mut index = Index { meanings, ..Index::default() };
        for word in &order {
            let start = index.letters.len() as u32;
            index.letters.push_str(self.word(*word));
            index.made_of.push(letters(self.word(*word)));
            index.terms.push(Term { start, postings: 0, meaning: u32::MAX });
        }
        index.terms.push(Term { start: index.letters.len() as u32, postings: 0, meaning: u32::MAX });
        for (meaning, word) in meant.iter().enumerate() {
            let at = place.get(*word as usize).copied().unwrap_or_default();
            if let Some(term) = index.terms.get_mut(at as usize) {
                term.meaning = meaning as u32;
            }
        }
        post(&mut index, &self.found, &place);
        rank(&mut self.cards, &self.names);
        index.by_need = lists(&self.cards, |card| card.needs.iter().map(|need| need.index()).collect());
        index.by_interest = lists(&self.cards, |card| card.interests.iter().map(|one| one.index()).collect());
        index.cards = self.cards;
        index
    }

    fn word(&self, at: u32) -> &str {
        let from = at.checked_sub(1).and_then(|before| self.ends.get(before as usize)).copied().unwrap_or_default();
        let to = self.ends.get(at as usize).copied().unwrap_or_default();
        self.letters.get(from as usize..to as usize).unwrap_or_default()
    }

    /// The position of a word, which is new or known.
    fn enter(&mut self, word: &str) -> u32 {
        if self.ends.len() * 2 >= self.slots.len() {
            self.grow();
        }
        let mut slot = self.slot(word);
        loop {
            match self.slots.get(slot).copied().unwrap_or_default() {
                0 => break,
                known if self.word(known - 1) == word => return known - 1,
                _ => slot = (slot + 1) & (self.slots.len() - 1),
            }
        }
        self.letters.push_str(word);
        self.ends.push(self.letters.len() as u32);
        put(&mut self.slots, slot as u32, self.ends.len() as u32);
        self.ends.len() as u32 - 1
    }

    /// Where a word is looked for first: FNV-1a of its bytes.
    fn slot(&self, word: &str) -> usize {
        let hash = word.bytes().fold(0x811c_9dc5_u32, |hash, b| (hash ^ u32::from(b)).wrapping_mul(0x0100_0193));
        (hash ^ hash >> 15) as usize & (self.slots.len() - 1)
    }

    fn grow(&mut self) {
        self.slots = vec![0; (self.slots.len() * 2).max(1024)];
        for at in 0..self.ends.len() as u32 {
            let mut slot = self.slot(self.word(at));
            while self.slots.get(slot).is_some_and(|known| *known != 0) {
                slot = (slot + 1) & (self.slots.len() - 1);
            }
            put(&mut self.slots, slot as u32, at + 1);
        }
    }
}

fn put(list: &mut [u32], at: u32, value: u32) {
    if let Some(place) = list.get_mut(at as usize) {
        *place = value;
    }
}

/// Lays the postings out by word: counted first, then each put in its place. Services come in order and a service's
/// fields from the weightiest down, so the first place noted of a service is the one that counts.
fn post(index: &mut Index, found: &[(u32, u32, u8)], place: &[u32]) {
    let at = |word: u32| place.get(word as usize).copied().unwrap_or_default() as usize;
    let mut lists: Vec<u32> = vec![0; index.terms.len() + 1];
    let mut last: Vec<u32> = vec![u32::MAX; index.terms.len()];
    let mut first = |word: u32, service: u32| {
        let Some(last) = last.get_mut(at(word)) else { return false };
        std::mem::replace(last, service) != service
    };
    let kept: Vec<&(u32, u32, u8)> = found.iter().filter(|(word, service, _)| first(*word, *service)).collect();
    for (word, _, _) in &kept {
        if let Some(count) = lists.get_mut(at(*word) + 1) {
            *count += 1;
        }
    }
    let mut sum = 0;
    for (term, count) in index.terms.iter_mut().zip(&mut lists) {
        sum += *count;
        term.postings = sum;
        *count = sum;
    }
    index.postings = vec![Posting { service: 0, field: 0 }; kept.len()];
    for (word, service, field) in kept {
        let Some(next) = lists.get_mut(at(*word)) else { continue };
        if let Some(posting) = index.postings.get_mut(*next as usize) {
            *posting = Posting { service: *service, field: *field };
        }
        *next += 1;
    }
}

fn rank(cards: &mut [Card], names: &[String]) {
    let mut order: Vec<u32> = (0..names.len() as u32).collect();
    sort_by_key(&mut order, |at| names.get(*at as usize));
    for (rank, at) in order.iter().enumerate() {
        if let Some(card) = cards.get_mut(*at as usize) {
            card.rank = rank as u32;
        }
    }
}

/// Services by what each has of a vocabulary.
fn lists(cards: &[Card], of: impl Fn(&Card) -> Vec<u8>) -> Vec<Vec<u32>> {
    let mut lists: Vec<Vec<u32>> = Vec::new();
    for (at, card) in cards.iter().enumerate() {
        for id in of(card) {
            let id = usize::from(id);
            if id >= lists.len() {
                lists.resize_with(id + 1, Vec::new);
            }
            if let Some(list) = lists.get_mut(id) {
                list.push(at as u32);
            }
        }
    }
    lists
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
        assert_eq!(choir, [Posting { service: 0, field: 0 }, Posting { service: 1, field: 4 }]);
        assert_eq!((index.rank(0), index.rank(1)), (1, 0));
    }
}
