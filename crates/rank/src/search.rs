//! The same services found by words: what the finder does for each letter typed, and to be ready for the first.

use std::cell::{Cell, RefCell};
use waymark_core::bank::Bank;
use waymark_core::catalogue::Shelf;
use waymark_core::geo::Nation;
use waymark_core::ids::{Need, Set};
use waymark_core::search::{Filter, hand};
use waymark_find::Finder;

/// What is typed, one after the other: beginnings, a sentence, a slip.
const TYPED: [&str; 6] = ["s", "si", "singing", "singing in sale", "help with debt and bills", "anxeity"];
/// As many as the page lists at first.
const SHOWN: usize = 12;

/// A finder over the services, and what the page tells it with every letter.
pub struct Search {
    handed: Vec<u8>,
    finder: RefCell<Option<Finder>>,
    rows: Vec<u8>,
    topics: Vec<Set<Need>>,
    next: Cell<usize>,
}

impl Search {
    /// Over these services, for somebody in England who has set no filter.
    pub fn over(bank: &Bank, shelf: &Shelf) -> Self {
        let handed = hand::services(bank, shelf);
        Self {
            finder: RefCell::new(Finder::open(handed.clone())),
            rows: hand::rows(bank, shelf, &Filter::default(), Nation::England, &|_| true),
            topics: bank.topics.iter().map(|topic| topic.needs).collect(),
            handed,
            next: Cell::new(0),
        }
    }

    /// Makes the finder's index anew; how many services it stands over.
    pub fn open(&self) -> u32 {
        self.finder.replace(Finder::open(self.handed.clone()));
        u32::try_from(self.rows.len() / hand::ROW).unwrap_or(u32::MAX)
    }

    /// Asks for the next of what is typed, bytes there and back; how many there are.
    pub fn ask(&self) -> u32 {
        let at = self.next.replace((self.next.get() + 1) % TYPED.len());
        let words = TYPED.get(at).copied().unwrap_or_default();
        let question = hand::ask(words, 0, SHOWN, &self.topics, &self.rows);
        let answer = self.finder.borrow_mut().as_mut().map(|finder| finder.ask(&question));
        answer.and_then(|answer| hand::read(&answer)).map_or(0, |found| found.total)
    }
}
