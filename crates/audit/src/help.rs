//! What would help most: which one fact found out, or which kind of service added, would close most gaps. Everything is
//! counted over the cells of [`crate::coverage`], nothing is guessed.

use crate::coverage::{Cell, Cells, Level};
use crate::field::Field;
use crate::ground::{Ground, Spot};
use crate::who::Who;
use serde::Serialize;
use std::collections::BTreeSet;
use waymark_core::bank::Bank;
use waymark_core::catalogue::Service;

/// Facts that are named.
const NAMED: usize = 100;

/// What would help most.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Help {
    /// Cells looked at: each need, at each place, for each sort of person.
    pub cells: u32,
    /// Of these, where nothing is known to fit.
    pub gaps: u32,
    /// One fact of one service, the one that would close most gaps first.
    pub facts: Vec<Fact>,
    /// One fact of every service that it concerns.
    pub fields: Vec<OfField>,
    /// One service added.
    pub kinds: Vec<Kind>,
}

/// One fact of one service.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Fact {
    /// The service's id.
    pub id: String,
    /// Its name.
    pub name: String,
    /// The fact.
    pub field: Field,
    /// The question that finds it out.
    pub question: &'static str,
    /// Gaps that are closed if the answer is a good one.
    pub gaps: u32,
}

/// One fact, found out of every service.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct OfField {
    /// The fact.
    pub field: Field,
    /// In words.
    pub words: &'static str,
    /// Gaps that are closed if the answers are good ones.
    pub gaps: u32,
}

/// One service added: free, for all ages, open in the evening too, without a step, with British Sign Language and
/// interpreters.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Kind {
    /// The need's id.
    pub need: String,
    /// The area's code.
    pub area: String,
    /// Gaps that are closed if people can use it from home.
    pub from_home: u32,
    /// Of these, those with nothing that even may fit.
    pub nothing: u32,
    /// The best place for it if people go there: the first half of a postcode.
    pub place: String,
    /// Gaps that are closed if people go there.
    pub to_go: u32,
    /// Cells beside the gaps that get somewhere to go, and had something from home only.
    pub nearer: u32,
    /// Whose gaps they are.
    pub who: Vec<Who>,
}

/// Works it out.
pub fn help(bank: &Bank, services: &[&Service], ground: &Ground, cells: &Cells) -> Help {
    let all = cells.iter().count() as u32;
    let gaps = cells.iter().filter(|(.., cell)| cell.is_gap()).count() as u32;
    Help { cells: all, gaps, facts: facts(services, cells), fields: fields(cells), kinds: kinds(bank, ground, cells) }
}

fn facts(services: &[&Service], cells: &Cells) -> Vec<Fact> {
    let fact = |((at, field), gaps): (&(usize, Field), &u32)| {
        let service = services.get(*at)?;
        let question = field.question(service);
        Some(Fact { id: service.id.clone(), name: service.name.clone(), field: *field, question, gaps: *gaps })
    };
    let mut facts: Vec<Fact> = cells.facts.iter().filter_map(fact).collect();
    facts.sort_by(|a, b| b.gaps.cmp(&a.gaps).then_with(|| a.id.cmp(&b.id)).then(a.field.cmp(&b.field)));
    facts.truncate(NAMED);
    facts
}

fn fields(cells: &Cells) -> Vec<OfField> {
    let closes =
        |at: usize| cells.iter().filter(|(.., cell)| cell.is_gap() && cell.facts >> at & 1 == 1).count() as u32;
    let of = |(at, (field, _, words)): (usize, &(Field, &'static str, &'static str))| OfField {
        field: *field,
        words,
        gaps: closes(at),
    };
    let mut fields: Vec<OfField> = Field::ALL.iter().enumerate().map(of).filter(|of| of.gaps > 0).collect();
    fields.sort_by(|a, b| b.gaps.cmp(&a.gaps).then(a.field.cmp(&b.field)));
    fields
}

fn kinds(bank: &Bank, ground: &Ground, cells: &Cells) -> Vec<Kind> {
    let mut kinds = Vec::new();
    let mut first = 0;
    for area in &ground.areas {
        let of_area = cells.cells.get(first..first + area.spots.len()).unwrap_or_default();
        first += area.spots.len();
        for (need, entry) in bank.vocabulary.needs.iter().enumerate() {
            let of_need: Vec<(&Spot, Who, &Cell)> = area
                .spots
                .iter()
                .zip(of_area)
                .flat_map(|(spot, by_who)| Who::ALL.iter().zip(by_who).map(move |((who, ..), row)| (spot, *who, row)))
                .filter_map(|(spot, who, row)| Some((spot, who, row.get(need)?)))
                .collect();
            kinds.extend(kind(&area.spots, &of_need).map(|kind| Kind {
                need: entry.id.clone(),
                area: area.code.clone(),
                ..kind
            }));
        }
    }
    kinds.sort_by(|a, b| {
        let key = |kind: &Kind| (kind.from_home, kind.nothing, kind.to_go, kind.nearer);
        key(b).cmp(&key(a)).then_with(|| (&a.area, &a.need).cmp(&(&b.area, &b.need)))
    });
    kinds
}

/// What one service for a need would do in an area; `None` where everybody has somewhere to go.
fn kind(spots: &[Spot], cells: &[(&Spot, Who, &Cell)]) -> Option<Kind> {
    let lacks = |cell: &Cell| cell.is_gap() || cell.level() == Level::FromHome;
    let lacking: Vec<&(&Spot, Who, &Cell)> = cells.iter().filter(|(.., cell)| lacks(cell)).collect();
    let gaps = || lacking.iter().filter(|(.., cell)| cell.is_gap());
    let at = |place: &Spot| {
        let reached = lacking.iter().filter(|(home, who, _)| is_within(place, home, who.travel()));
        let closed = reached.clone().filter(|(.., cell)| cell.is_gap()).count() as u32;
        (closed, reached.count() as u32 - closed)
    };
    // The first of the best, in the order of the places.
    let best = spots.iter().map(|spot| (at(spot), spot)).reduce(|best, next| if next.0 > best.0 { next } else { best });
    let ((to_go, nearer), place) = best.filter(|_| !lacking.is_empty())?;
    let who: BTreeSet<Who> = gaps().map(|(_, who, _)| *who).collect();
    Some(Kind {
        need: String::new(),
        area: String::new(),
        from_home: gaps().count() as u32,
        nothing: gaps().filter(|(.., cell)| cell.level() == Level::Nothing).count() as u32,
        place: place.code.clone(),
        to_go,
        nearer,
        who: who.into_iter().collect(),
    })
}

fn is_within(place: &Spot, home: &Spot, metres: u32) -> bool {
    match (place.place.point, home.place.point) {
        (Some(there), Some(here)) => here.metres_to(there) <= metres,
        _ => false,
    }
}
