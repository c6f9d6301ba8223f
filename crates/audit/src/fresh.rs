//! Freshness: how long ago anybody rang or visited, how old the publisher's facts are, what is overdue, and which facts
//! are not known.

use crate::field::Field;
use serde::Serialize;
use waymark_core::bank::Vocabulary;
use waymark_core::catalogue::Service;
use waymark_core::date::Date;

/// Ages in months, up to and including, with words.
const BANDS: [(u32, &str); 5] = [
    (6, "up to 6 months"),
    (12, "over 6 months"),
    (24, "over a year"),
    (48, "over 2 years"),
    (u32::MAX, "over 4 years"),
];
/// The last band.
const NEVER: &str = "never, or no date";
/// Overdue checks that are named.
const NAMED: usize = 50;

/// How fresh a catalogue is.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Fresh {
    /// Age bands, newest first; the last is "never".
    pub bands: Vec<Band>,
    /// Neither rung nor dated: nobody can say how old it is.
    pub undated: u32,
    /// Services whose next check is past.
    pub overdue: u32,
    /// The first of them, the longest overdue first.
    pub overdue_first: Vec<Overdue>,
}

/// Services of one age.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Band {
    /// The age in words.
    pub age: &'static str,
    /// Rung or visited that long ago.
    pub checked: u32,
    /// With facts dated that long ago by their publisher.
    pub dated: u32,
}

/// A check that was due and not made.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
pub struct Overdue {
    /// The day it was due: `2026-03-01`.
    pub due: String,
    /// The service's id.
    pub id: String,
    /// Its name.
    pub name: String,
}

/// What is known of a date, as it is written in files: `2026`, `2026-11` or `2026-11-22`.
pub fn written(date: Date) -> String {
    match date {
        Date { year, month: 0, .. } => format!("{year:04}"),
        Date { year, month, day: 0 } => format!("{year:04}-{month:02}"),
        Date { year, month, day } => format!("{year:04}-{month:02}-{day:02}"),
    }
}

/// How fresh these services are on a day.
pub fn fresh(services: &[&Service], today: Date) -> Fresh {
    let mut fresh = Fresh { bands: bands(), ..Fresh::default() };
    for service in services {
        if let Some(band) = fresh.bands.get_mut(band(service.checked_on, today)) {
            band.checked += 1;
        }
        if let Some(band) = fresh.bands.get_mut(band(service.data_date, today)) {
            band.dated += 1;
        }
        fresh.undated += u32::from(service.known_since().is_none());
    }
    let late = |service: &&&Service| service.next_check.is_some_and(|due| due < today);
    let mut overdue: Vec<Overdue> = services
        .iter()
        .filter(late)
        .map(|service| Overdue {
            due: service.next_check.map(written).unwrap_or_default(),
            id: service.id.clone(),
            name: service.name.clone(),
        })
        .collect();
    overdue.sort();
    fresh.overdue = overdue.len() as u32;
    overdue.truncate(NAMED);
    Fresh { overdue_first: overdue, ..fresh }
}

fn bands() -> Vec<Band> {
    BANDS.iter().map(|(_, age)| *age).chain([NEVER]).map(|age| Band { age, checked: 0, dated: 0 }).collect()
}

/// The position of a date's band.
fn band(date: Option<Date>, today: Date) -> usize {
    let Some(date) = date else { return BANDS.len() };
    let months = date.months_until(today);
    BANDS.iter().position(|(up_to, _)| months <= *up_to).unwrap_or(BANDS.len())
}

/// How often one fact is not known.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Unknown {
    /// The fact.
    pub field: Field,
    /// In words.
    pub words: &'static str,
    /// Services that it concerns.
    pub of: u32,
    /// Of these, how many it is not known of.
    pub unknown: u32,
}

/// What is not known, fact by fact in the order they are asked.
pub fn unknowns(services: &[&Service], vocabulary: &Vocabulary) -> Vec<Unknown> {
    let count = |test: &dyn Fn(&Service) -> bool| services.iter().filter(|service| test(service)).count() as u32;
    Field::ALL
        .iter()
        .map(|(field, _, words)| Unknown {
            field: *field,
            words,
            of: count(&|service| field.concerns(service)),
            unknown: count(&|service| field.is_unknown(service, vocabulary)),
        })
        .collect()
}
