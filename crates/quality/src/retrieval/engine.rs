//! Waymark's own search, behind the one face that everything here asks: this file alone knows how it is called. It is
//! asked as the page asks it, by the bytes of [`hand`].

use std::cell::RefCell;
use waymark_core::bank::Bank;
use waymark_core::catalogue::{Service, Shelf};
use waymark_core::geo::Nation;
use waymark_core::search::{Filter, hand};
use waymark_find::Finder as Program;

/// How many are listed: more than any figure here looks at.
const MOST: usize = 50;

/// Something that finds services by words.
pub trait Finder {
    /// Ids of what is found, the best first.
    fn find(&self, asked: &str) -> Vec<String>;
}

/// Waymark's search over one shelf, for people in one nation.
pub struct Ours<'a> {
    bank: &'a Bank,
    shelf: &'a Shelf,
    program: RefCell<Option<Program>>,
    nation: Nation,
}

impl<'a> Ours<'a> {
    /// Builds its index.
    pub fn build(bank: &'a Bank, shelf: &'a Shelf, nation: Nation) -> Self {
        let program = RefCell::new(Program::open(hand::services(bank, shelf)));
        Self { bank, shelf, program, nation }
    }
    /// What is found with a filter set.
    pub fn filtered(&self, asked: &str, filter: &Filter) -> Vec<&'a Service> {
        let rows = hand::rows(self.bank, self.shelf, filter, self.nation, &|_| true);
        let question = hand::ask(asked, filter.set_parts(), MOST, &[], &rows);
        let answer = self.program.borrow_mut().as_mut().map(|program| program.ask(&question));
        let found = answer.and_then(|answer| hand::read(&answer)).unwrap_or_default();
        found.services.iter().filter_map(|found| self.shelf.get(found.service)).collect()
    }
}

impl Finder for Ours<'_> {
    fn find(&self, asked: &str) -> Vec<String> {
        self.filtered(asked, &Filter::default()).into_iter().map(|service| service.id.clone()).collect()
    }
}
