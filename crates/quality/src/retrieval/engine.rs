//! Waymark's own search, behind the one face that everything here asks: this file alone knows how it is called.

use waymark_core::bank::Bank;
use waymark_core::catalogue::{Service, Shelf};
use waymark_core::geo::Nation;
use waymark_core::search::{Filter, Index, find};

/// Something that finds services by words.
pub trait Finder {
    /// Ids of what is found, the best first.
    fn find(&self, asked: &str) -> Vec<String>;
}

/// Waymark's search over one shelf, for people in one nation.
pub struct Ours<'a> {
    bank: &'a Bank,
    shelf: &'a Shelf,
    index: Index,
    nation: Nation,
}

impl<'a> Ours<'a> {
    /// Builds its index.
    pub fn build(bank: &'a Bank, shelf: &'a Shelf, nation: Nation) -> Self {
        Self { bank, shelf, index: Index::build(bank, shelf), nation }
    }
    /// What is found with a filter set.
    pub fn filtered(&self, asked: &str, filter: &Filter) -> Vec<&'a Service> {
        let found = find(self.bank, self.shelf, &self.index, asked, filter, self.nation);
        found.services.iter().filter_map(|found| self.shelf.get(found.hit.service)).collect()
    }
}

impl Finder for Ours<'_> {
    fn find(&self, asked: &str) -> Vec<String> {
        self.filtered(asked, &Filter::default()).into_iter().map(|service| service.id.clone()).collect()
    }
}
