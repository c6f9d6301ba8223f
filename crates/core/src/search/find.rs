//! Words and filters together: what the quick-find page and the A–Z show.

use super::filter::{Filter, FilterPart};
use super::index::Index;
use super::query::{Hit, fullest};
use crate::bank::Bank;
use crate::catalogue::{ServiceIx, Shelf};
use std::cmp::Reverse;

/// A service found, with what is not known of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FoundService {
    /// The service and why.
    pub hit: Hit,
    /// Filters it may or may not fit: "We don't know".
    pub unknown: Vec<FilterPart>,
    /// How far from the place set.
    pub metres: Option<u32>,
}

/// What was found.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Found {
    /// Services, the best first.
    pub services: Vec<FoundService>,
    /// Urgent help that answers the words. It stands apart: never ranked or filtered (rules S6, S11).
    pub urgent: Vec<ServiceIx>,
    /// Services that answer the words and are known not to fit the filters.
    pub left_out: usize,
}

/// Finds by words and filters. With words: by points, distance, name; of the services that fit, those that answer the
/// most words. Without: every service that fits, by distance and name.
pub fn find(bank: &Bank, shelf: &Shelf, index: &Index, words: &str, filter: &Filter) -> Found {
    let hits = if index.asks_nothing(words) { everything(shelf) } else { index.matches(words) };
    let (urgent, hits): (Vec<Hit>, Vec<Hit>) = hits.into_iter().partition(|hit| index.is_urgent(hit.service));
    let before = hits.len();
    let judged = |hit: &Hit| filter.unknowns(bank, shelf.get(hit.service)?);
    let fitting: Vec<Hit> = hits.into_iter().filter(|hit| judged(hit).is_some()).collect();
    let left_out = before - fitting.len();
    let found = |hit: Hit| {
        let service = shelf.get(hit.service)?;
        let (unknown, metres) = (filter.unknowns(bank, service)?, filter.metres(service));
        Some(FoundService { hit, unknown, metres })
    };
    let mut services: Vec<FoundService> = fullest(fitting).into_iter().filter_map(found).collect();
    services.sort_by_key(|found| {
        (Reverse(found.hit.points), found.metres.unwrap_or(u32::MAX), index.rank(found.hit.service))
    });
    let mut urgent: Vec<ServiceIx> = fullest(urgent).into_iter().map(|hit| hit.service).collect();
    urgent.sort_by_key(|service| index.rank(*service));
    Found { services, urgent, left_out }
}

fn everything(shelf: &Shelf) -> Vec<Hit> {
    shelf.iter().map(|(service, _)| Hit { service, points: 0, answered: 0, why: Vec::new() }).collect()
}
