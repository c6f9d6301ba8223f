//! Coverage by area: the cells of an area's places put together for each need and sort of person. What a person in the
//! middle finds is the (lower) middle of its places.

use crate::coverage::{Cell, Cells, Level};
use crate::ground::Ground;
use crate::who::Who;
use serde::Serialize;
use waymark_core::bank::Bank;

/// One need in one area for one sort of person.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Cover {
    /// The need's id.
    pub need: String,
    /// The area's code; empty for a nation.
    pub area: String,
    /// The sort of person.
    pub who: Who,
    /// Places with something to go to; with something from home only; with something that may fit; with urgent lines
    /// only; with nothing.
    pub places: [u32; 5],
    /// Options to go to, at the middle place.
    pub near: u32,
    /// Options from home, at the middle place.
    pub from_home: u32,
    /// What may fit, at the middle place.
    pub maybe: u32,
    /// Metres to the nearest, at the middle of the places that have one.
    pub nearest: Option<u32>,
}

impl Cover {
    /// How well at least half of the area's places are covered.
    pub fn level(&self) -> Level {
        let half = self.places.iter().sum::<u32>().div_ceil(2);
        let [near, from_home, maybe, urgent, _] = self.places;
        if near >= half {
            Level::Near
        } else if near + from_home >= half {
            Level::FromHome
        } else if near + from_home + maybe >= half {
            Level::Unsure
        } else if near + from_home + maybe + urgent >= half {
            Level::UrgentOnly
        } else {
            Level::Nothing
        }
    }
    /// Places at which nothing is known to fit.
    pub fn gaps(&self) -> u32 {
        self.places[2] + self.places[4]
    }
}

/// The cells put together by area: areas, then needs, then sorts of person.
pub fn covers(bank: &Bank, ground: &Ground, cells: &Cells) -> Vec<Cover> {
    let mut covers = Vec::new();
    let mut first = 0;
    for area in &ground.areas {
        let spots = cells.cells.get(first..first + area.spots.len()).unwrap_or_default();
        first += area.spots.len();
        for (need, entry) in bank.vocabulary.needs.iter().enumerate() {
            for (who, ..) in Who::ALL {
                let of: Vec<&Cell> = spots.iter().filter_map(|by_who| by_who.get(who as usize)?.get(need)).collect();
                covers.push(cover(&entry.id, &area.code, who, &of));
            }
        }
    }
    covers
}

fn cover(need: &str, area: &str, who: Who, cells: &[&Cell]) -> Cover {
    let at = |level: Level| cells.iter().filter(|cell| cell.level() == level).count() as u32;
    let middle = |pick: fn(&Cell) -> u32| middle(cells.iter().map(|cell| pick(cell)).collect()).unwrap_or(0);
    Cover {
        need: need.to_owned(),
        area: area.to_owned(),
        who,
        places: [at(Level::Near), at(Level::FromHome), at(Level::Unsure), at(Level::UrgentOnly), at(Level::Nothing)],
        near: middle(|cell| cell.near),
        from_home: middle(|cell| cell.from_home),
        maybe: middle(|cell| cell.maybe),
        nearest: self::middle(cells.iter().filter_map(|cell| cell.nearest).collect()),
    }
}

/// The lower middle of some numbers.
fn middle(mut numbers: Vec<u32>) -> Option<u32> {
    numbers.sort_unstable();
    numbers.get(numbers.len().saturating_sub(1) / 2).copied()
}
