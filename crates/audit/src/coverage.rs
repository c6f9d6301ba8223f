//! Coverage: for each need, area and sort of person, how many options there are, how near, and where there is none.
//!
//! The unit is a *cell*: one need at one place for one sort of person. [`crate::cover`] puts them together by area.

use crate::fair::{Tally, tallies};
use crate::field::Field;
use crate::ground::{Ground, Spot};
use crate::own::Own;
use crate::reach::{Around, Choice, Fit, may_be_suggested};
use crate::who::Who;
use serde::Serialize;
use std::collections::BTreeMap;
use waymark_core::bank::Bank;
use waymark_core::catalogue::{Kind, Service};
use waymark_core::date::Date;
use waymark_core::ids::{Need, Set, VocabularyId};

/// How well a cell is covered, the worst first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Level {
    /// Nothing that might fit.
    Nothing,
    /// Urgent lines, which always stand by themselves, and nothing else that might fit.
    UrgentOnly,
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
    /// Urgent lines of the need that can be used there.
    pub urgent: u32,
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
            _ if self.urgent > 0 => Level::UrgentOnly,
            _ => Level::Nothing,
        }
    }
    /// Whether nothing is known to fit, and no urgent line stands for it.
    pub fn is_gap(&self) -> bool {
        matches!(self.level(), Level::Nothing | Level::Unsure)
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

/// How people of an area can use a service.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Use {
    /// One goes there.
    pub goes: bool,
    /// The needs for which it is an option.
    pub needs: Set<Need>,
}

/// Everything that was found out place by place.
#[derive(Clone, Debug, Default)]
pub struct Cells {
    /// By position of the place in [`Ground::spots`], then of the sort of person, then of the need.
    pub cells: Vec<Vec<Vec<Cell>>>,
    /// Facts that alone would close gaps: position of the service and the fact, and how many cells.
    pub facts: BTreeMap<(usize, Field), u32>,
    /// Which services people of an area can use, and whether one goes there.
    pub reached: BTreeMap<Reached, Use>,
    /// By position of the place, then of the sort of person, then of the topic.
    pub fair: Vec<Vec<Vec<Tally>>>,
}

impl Cells {
    /// Looks at every place. No two services may have the same id, and they stand in the order of their ids.
    pub fn of(bank: &Bank, services: &[&Service], ground: &Ground, today: Date) -> Self {
        let kept: Vec<usize> = (0..services.len()).filter(|at| may_be_suggested(services[*at])).collect();
        let suggested: Vec<&Service> = kept.iter().filter_map(|at| services.get(*at)).copied().collect();
        let shelves = crate::lean::shelves(suggested.iter().copied());
        let own = Own::of(bank);
        let mut found = Self::default();
        for (area, spot) in ground.spots() {
            let around = Around::new((bank, &own), &suggested, &shelves, spot, today);
            let urgent = urgent_cells(bank, services, spot);
            let mut of_spot = Vec::with_capacity(Who::ALL.len());
            let mut fair = Vec::with_capacity(Who::ALL.len());
            for (who, ..) in Who::ALL {
                let options = around.options(who);
                let cells = cells(&urgent, &options);
                found.count_facts(&kept, &options, &cells);
                if who == Who::Anyone {
                    found.count_reached(area, &kept, &options);
                }
                of_spot.push(cells);
                fair.push(tallies(bank, &options));
            }
            found.cells.push(of_spot);
            found.fair.push(fair);
        }
        found
    }
    /// A fact of a service closes a cell where nothing is known to fit and this alone stands in the way.
    fn count_facts(&mut self, kept: &[usize], options: &[Choice], cells: &[Cell]) {
        for option in options {
            let (Fit::If(field), Some(at)) = (option.fit, kept.get(option.service)) else { continue };
            let gap = |need: &Need| cells.get(usize::from(need.index())).is_some_and(Cell::is_gap);
            let closed = option.needs.iter().filter(gap).count() as u32;
            if closed > 0 {
                *self.facts.entry((*at, field)).or_default() += closed;
            }
        }
    }
    fn count_reached(&mut self, area: usize, kept: &[usize], options: &[Choice]) {
        for option in options {
            let Some(service) = kept.get(option.service).copied() else { continue };
            let used = self.reached.entry(Reached { area, service }).or_default();
            used.goes |= matches!(option.fit, Fit::Near(_));
            used.needs = used.needs.union(option.needs);
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

/// The cells of a place before anything is suggested: its urgent lines.
fn urgent_cells(bank: &Bank, services: &[&Service], spot: &Spot) -> Vec<Cell> {
    let mut cells = vec![Cell::default(); bank.vocabulary.needs.len()];
    let place = &spot.place;
    let at_hand = |service: &&&Service| {
        service.kind == Kind::Urgent
            && service.serves(place.nation)
            && (service.area.is_empty() || place.is_in(&service.area))
    };
    for need in services.iter().filter(at_hand).flat_map(|service| service.needs.iter()) {
        if let Some(cell) = cells.get_mut(usize::from(need.index())) {
            cell.urgent += 1;
        }
    }
    cells
}

fn cells(urgent: &[Cell], options: &[Choice]) -> Vec<Cell> {
    let mut cells = urgent.to_vec();
    for option in options {
        for need in option.needs.iter() {
            if let Some(cell) = cells.get_mut(usize::from(need.index())) {
                cell.add(option.fit);
            }
        }
    }
    cells
}
