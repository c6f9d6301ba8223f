//! The one result: everything that an audit says, and how it is made.

use crate::apply::{Closed, Tried};
use crate::cover::{Cover, covers};
use crate::coverage::Cells;
use crate::fair::{Fair, fair};
use crate::fresh::{Fresh, Unknown, fresh, unknowns, written};
use crate::ground::Ground;
use crate::help::{Help, help};
use crate::people::shown;
use crate::ring::{Ring, ring};
use crate::weak::{Weak, weak};
use crate::who::Who;
use serde::Serialize;
use std::collections::BTreeMap;
use waymark_core::bank::Bank;
use waymark_core::catalogue::Service;
use waymark_core::date::Date;
use waymark_core::matching::weights::FAR_METRES;

/// What an audit looks at.
#[derive(Clone, Copy, Debug)]
pub struct Input<'a> {
    /// Vocabularies and topics.
    pub bank: &'a Bank,
    /// The services, in any order, with the checks laid over them.
    pub services: &'a [Service],
    /// Where people live.
    pub ground: &'a Ground,
    /// The day it is.
    pub today: Date,
    /// How many services the ring list has.
    pub top: usize,
    /// Services that were rung in vain, by id.
    pub tried: &'a BTreeMap<String, Tried>,
    /// Services that are left out as they were found closed.
    pub closed: &'a [Closed],
}

/// What an audit says.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Audit {
    /// The day it was made: `2026-11-22`.
    pub made_on: String,
    /// Services looked at.
    pub services: u32,
    /// Rows left aside as their id was there already.
    pub same_id: u32,
    /// How far people go, in metres; without a car.
    pub travel: [u32; 2],
    /// Areas that were looked at.
    pub areas: Vec<AreaName>,
    /// Councils with services that were not looked at.
    pub other_areas: u32,
    /// Needs, in the order of the vocabulary.
    pub needs: Vec<NeedName>,
    /// Sorts of person, with how their cells are covered.
    pub who: Vec<OfWho>,
    /// Sorts of person, with their options beside anyone's.
    pub fair: Vec<Fair>,
    /// Whom to ring.
    pub ring: Ring,
    /// How fresh it is.
    pub fresh: Fresh,
    /// What is not known.
    pub unknowns: Vec<Unknown>,
    /// What would help most.
    pub help: Help,
    /// Single points of failure.
    pub weak: Vec<Weak>,
    /// Left out as they were found closed.
    pub closed: Vec<Closed>,
    /// Need × area × sort of person.
    pub coverage: Vec<Cover>,
}

/// An area by code, name and its places.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct AreaName {
    /// The council's code; empty for a nation.
    pub code: String,
    /// Its name.
    pub name: String,
    /// First halves of the postcodes that were looked at.
    pub places: Vec<String>,
}

/// A need by id and words.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct NeedName {
    /// Its id.
    pub id: String,
    /// Words for the middle of a sentence.
    pub label: String,
}

/// How the cells of a sort of person are covered: the equity of the catalogue in one table.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct OfWho {
    /// The sort of person.
    pub who: Who,
    /// In words.
    pub words: &'static str,
    /// Cells with something to go to; from home only; with something that may fit; with urgent lines only; with nothing.
    pub cells: [u32; 5],
}

impl Audit {
    /// The words for a need.
    pub fn need(&self, id: &str) -> &str {
        self.needs.iter().find(|need| need.id == id).map_or("", |need| need.label.as_str())
    }
    /// The name of an area.
    pub fn area(&self, code: &str) -> &str {
        self.areas.iter().find(|area| area.code == code).map_or("", |area| area.name.as_str())
    }
    /// For reading at a terminal.
    pub fn terminal(&self, colour: bool) -> String {
        crate::show::terminal::print(self, colour)
    }
    /// As a page that stands alone, without any script.
    pub fn html(&self) -> String {
        crate::show::page::page(self)
    }
    /// The ring list as a page to print and write on.
    pub fn ring_html(&self) -> String {
        crate::show::ring::page(self)
    }
    /// As JSON for other programs.
    pub fn json(&self) -> String {
        serde_json::to_string_pretty(self).unwrap_or_default() + "\n"
    }
}

/// Audits a catalogue. The order of the services makes no difference; of several with one id the first by name counts.
pub fn audit(input: &Input<'_>) -> Audit {
    let Input { bank, ground, today, .. } = *input;
    let services = sorted(input.services);
    let cells = Cells::of(bank, &services, ground, today);
    let shown = shown(bank, &services, ground, today);
    let coverage = covers(bank, ground, &cells);
    Audit {
        made_on: written(today),
        services: services.len() as u32,
        same_id: (input.services.len() - services.len()) as u32,
        travel: [FAR_METRES, Who::NoCar.travel()],
        areas: ground.areas.iter().map(area_name).collect(),
        other_areas: ground.others as u32,
        needs: bank.vocabulary.needs.iter().map(need_name).collect(),
        who: of_who(&coverage),
        fair: fair(&cells),
        ring: ring(&services, &bank.vocabulary, &shown, input.tried, today, input.top),
        fresh: fresh(&services, today),
        unknowns: unknowns(&services, &bank.vocabulary),
        help: help(bank, &services, ground, &cells),
        weak: weak(bank, &services, ground, &cells),
        closed: input.closed.to_vec(),
        coverage,
    }
}

/// By id, each id once.
fn sorted(services: &[Service]) -> Vec<&Service> {
    let mut sorted: Vec<&Service> = services.iter().collect();
    sorted.sort_by(|a, b| (&a.id, &a.name, &a.organisation).cmp(&(&b.id, &b.name, &b.organisation)));
    sorted.dedup_by(|a, b| a.id == b.id);
    sorted
}

fn area_name(area: &crate::ground::Area) -> AreaName {
    let places = area.spots.iter().map(|spot| spot.code.clone()).filter(|code| !code.is_empty()).collect();
    AreaName { code: area.code.clone(), name: area.name.clone(), places }
}

fn need_name(entry: &waymark_core::bank::Entry) -> NeedName {
    NeedName { id: entry.id.clone(), label: entry.label.clone() }
}

fn of_who(coverage: &[Cover]) -> Vec<OfWho> {
    let sum = |who: Who, at: usize| coverage.iter().filter(|c| c.who == who).map(|c| c.places[at]).sum();
    Who::ALL
        .iter()
        .map(|(who, _, words)| OfWho { who: *who, words, cells: [0, 1, 2, 3, 4].map(|at| sum(*who, at)) })
        .collect()
}
