//! Coverage: for each need, area and sort of person, how many options there are, how near, and where there is none.
//!
//! The unit is a *cell*: one need at one place for one sort of person. An area's figures are those of its cells; what a
//! person in the middle finds is the (lower) middle of its places.

use crate::field::Field;
use crate::ground::Ground;
use crate::reach::{Around, Choice, Fit, may_be_suggested};
use crate::who::Who;
use serde::Serialize;
use std::collections::BTreeMap;
use waymark_core::bank::Bank;
use waymark_core::catalogue::{Catalogue, Service, Shelf};
use waymark_core::date::Date;
use waymark_core::ids::{Need, VocabularyId};

/// How well a cell is covered, the worst first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Level {
    /// Nothing that might fit.
    Nothing,
    /// Nothing that is known to fit; something may.
    Unsure,
    /// Something known to fit, from home only.
    FromHome,
    /// Something known to fit that one can go to.
    Near,
}

/// One need at one place for one sort of person.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Cell {
    /// Known to fit and near enough to go to.
    pub near: u32,
    /// Known to fit, from home.
    pub from_home: u32,
    /// May fit.
    pub maybe: u32,
    /// Metres to the nearest that is known to fit.
    pub nearest: Option<u32>,
    /// Facts of which one alone would make something fit, by position in [`Field::ALL`].
    pub facts: u32,
}

impl Cell {
    /// How well it is covered.
    pub fn level(&self) -> Level {
        match (self.near, self.from_home, self.maybe) {
            (1.., ..) => Level::Near,
            (_, 1.., _) => Level::FromHome,
            (.., 1..) => Level::Unsure,
            _ => Level::Nothing,
        }
    }
    /// Whether nothing is known to fit.
    pub fn is_gap(&self) -> bool {
        self.level() <= Level::Unsure
    }
    fn add(&mut self, fit: Fit) {
        match fit {
            Fit::Near(metres) => {
                self.near += 1;
                self.nearest = Some(self.nearest.map_or(metres, |nearest| nearest.min(metres)));
            }
            Fit::Home => self.from_home += 1,
            Fit::If(field) => {
                self.maybe += 1;
                self.facts |= 1 << field as u32;
            }
            Fit::Unclear => self.maybe += 1,
        }
    }
}

/// Which needs' options a service is among: for somebody who said nothing of themselves, at any place of an area.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Reached {
    /// Position of the area.
    pub area: usize,
    /// Position of the service.
    pub service: usize,
}

/// Everything that was found out place by place.
#[derive(Clone, Debug, Default)]
pub struct Cells {
    /// By position of the place in [`Ground::spots`], then of the sort of person, then of the need.
    pub cells: Vec<Vec<Vec<Cell>>>,
    /// Facts that alone would close gaps: position of the service and the fact, and how many cells.
    pub facts: BTreeMap<(usize, Field), u32>,
    /// Which services people of an area can use, and whether one goes there.
    pub reached: BTreeMap<Reached, bool>,
}

impl Cells {
    /// Looks at every place. No two services may have the same id, and they stand in the order of their ids.
    pub fn of(bank: &Bank, services: &[&Service], ground: &Ground, today: Date) -> Self {
        let kept: Vec<usize> = (0..services.len()).filter(|at| may_be_suggested(services[*at])).collect();
        let suggested: Vec<&Service> = kept.iter().filter_map(|at| services.get(*at)).copied().collect();
        let mut shelf = Shelf::default();
        let lean = suggested.iter().map(|service| crate::lean::lean(service)).collect();
        shelf.add(Catalogue { services: lean, ..Catalogue::default() });
        let mut found = Self::default();
        for (area, spot) in ground.spots() {
            let around = Around::new(bank, &suggested, &shelf, spot, today);
            let mut of_spot = Vec::with_capacity(Who::ALL.len());
            for (who, ..) in Who::ALL {
                let options = around.options(who);
                let cells = cells(bank, &suggested, &options);
                found.count_facts(&suggested, &kept, &options, &cells);
                if who == Who::Anyone {
                    found.count_reached(area, &kept, &options);
                }
                of_spot.push(cells);
            }
            found.cells.push(of_spot);
        }
        found
    }
    /// A fact of a service closes a cell where nothing is known to fit and this alone stands in the way.
    fn count_facts(&mut self, services: &[&Service], kept: &[usize], options: &[Choice], cells: &[Cell]) {
        for option in options {
            let (Fit::If(field), Some(service), Some(at)) =
                (option.fit, services.get(option.service), kept.get(option.service))
            else {
                continue;
            };
            let gap = |need: &Need| cells.get(usize::from(need.index())).is_some_and(Cell::is_gap);
            let closed = service.needs.iter().filter(gap).count() as u32;
            if closed > 0 {
                *self.facts.entry((*at, field)).or_default() += closed;
            }
        }
    }
    fn count_reached(&mut self, area: usize, kept: &[usize], options: &[Choice]) {
        for option in options {
            let Some(service) = kept.get(option.service).copied() else { continue };
            let goes = matches!(option.fit, Fit::Near(_));
            *self.reached.entry(Reached { area, service }).or_default() |= goes;
        }
    }
    /// All cells, each with the positions of its place, its sort of person and its need.
    pub fn iter(&self) -> impl Iterator<Item = (usize, Who, usize, &Cell)> {
        self.cells.iter().enumerate().flat_map(|(spot, by_who)| {
            by_who.iter().zip(Who::ALL).flat_map(move |(cells, (who, ..))| {
                cells.iter().enumerate().map(move |(need, cell)| (spot, who, need, cell))
            })
        })
    }
}

fn cells(bank: &Bank, services: &[&Service], options: &[Choice]) -> Vec<Cell> {
    let mut cells = vec![Cell::default(); bank.vocabulary.needs.len()];
    for option in options {
        let needs = services.get(option.service).map(|service| service.needs).unwrap_or_default();
        for need in needs.iter() {
            if let Some(cell) = cells.get_mut(usize::from(need.index())) {
                cell.add(option.fit);
            }
        }
    }
    cells
}

/// One need in one area for one sort of person.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Cover {
    /// The need's id.
    pub need: String,
    /// The area's code; empty for a nation.
    pub area: String,
    /// The sort of person.
    pub who: Who,
    /// Places with something to go to; with something from home only; with something that may fit; with nothing.
    pub places: [u32; 4],
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
        let [near, from_home, maybe, _] = self.places;
        if near >= half {
            Level::Near
        } else if near + from_home >= half {
            Level::FromHome
        } else if near + from_home + maybe >= half {
            Level::Unsure
        } else {
            Level::Nothing
        }
    }
    /// Places at which nothing is known to fit.
    pub fn gaps(&self) -> u32 {
        self.places[2] + self.places[3]
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
        places: [at(Level::Near), at(Level::FromHome), at(Level::Unsure), at(Level::Nothing)],
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
