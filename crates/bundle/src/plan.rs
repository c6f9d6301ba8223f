//! Which lists one search needs.
//!
//! The plan depends on the place, the radius and the council alone, never on an answer: what is fetched tells the host
//! roughly where someone is, and nothing else of them. Give it the centre of an outcode, not an address: then the files
//! asked for tell no more than the outcode.

use crate::summary::{FileRef, Summary};
use waymark_core::geo::Point;

/// The lists one search needs, nearest first.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Plan {
    /// Files to fetch.
    pub files: Vec<FileRef>,
}

impl Plan {
    /// All lists that may hold a service within so many metres of a place, and those of services without a point that are
    /// for everybody or for one of these councils.
    pub fn for_place(summary: &Summary, place: Point, metres: u32, councils: &[&str]) -> Self {
        // Distances are worked out on a flat earth, to within half a percent.
        let reach = metres.saturating_add(metres / 100).saturating_add(20);
        let mut near: Vec<(u32, FileRef)> = summary
            .placed
            .iter()
            .map(|list| (list.ground.nearest(place).metres_to(place), list))
            .filter(|(distance, _)| *distance <= reach)
            .map(|(distance, list)| (distance, summary.placed_file(list)))
            .collect();
        near.sort();
        let wanted = |first: &str, last: &str| {
            let inside = |area: &str| first <= area && area <= last;
            inside("") || councils.iter().any(|council| inside(council))
        };
        let unplaced = summary.unplaced.iter().filter(|list| wanted(&list.first_area, &list.last_area));
        let files = near.into_iter().map(|(_, file)| file).chain(unplaced.map(|list| summary.unplaced_file(list)));
        Self { files: files.collect() }
    }
}
