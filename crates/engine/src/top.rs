//! The best few, with a floor that rises.

use crate::columns::Columns;
use std::cmp::Ordering;

/// Where a row stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Place {
    /// Row of the catalogue.
    pub row: u32,
    /// The sum of its judgements' points.
    pub points: i32,
    /// Metres away; `u32::MAX` not known.
    pub metres: u32,
}

/// The best few rows, best first.
pub(crate) struct Top {
    most: usize,
    places: Vec<Place>,
}

impl Top {
    pub(crate) fn new(most: usize) -> Self {
        Self { most, places: Vec::with_capacity(most + 1) }
    }
    /// Fewer points than these are not among the best.
    pub(crate) fn floor(&self) -> i32 {
        if self.places.len() < self.most { i32::MIN } else { self.places.last().map_or(i32::MAX, |last| last.points) }
    }
    /// Takes a row if it is among the best so far.
    pub(crate) fn offer(&mut self, columns: &Columns<'_>, place: Place) {
        // From the last: most that are offered once the places are taken stand behind it.
        let is_after = |known: &&Place| order(columns, known, &place) == Ordering::Greater;
        let at = self.places.len() - self.places.iter().rev().take_while(is_after).count();
        if at < self.most {
            self.places.insert(at, place);
            self.places.truncate(self.most);
        }
    }
    pub(crate) fn into_places(self) -> Vec<Place> {
        self.places
    }
}

/// Most points first, then the nearest, then by name and id: the order of the core's shortlist.
fn order(columns: &Columns<'_>, a: &Place, b: &Place) -> Ordering {
    let names = || columns.key(a.row).cmp(&columns.key(b.row)).then(a.row.cmp(&b.row));
    b.points.cmp(&a.points).then(a.metres.cmp(&b.metres)).then_with(names)
}
