//! Words and filters together: what the quick-find page and the A–Z show.

use super::filter::{Filter, FilterPart};
use super::index::Index;
use super::query::{Hit, fullest};
use crate::bank::Bank;
use crate::catalogue::{Class, Origin, Service, ServiceIx, Shelf};
use crate::geo::{Nation, Nations};
use crate::order::sort_by_key;
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

/// How far a service's contact can be relied on, the best first: what the site itself wrote down, what was looked up,
/// what only stands in the charity register.
fn standing(service: &Service) -> u8 {
    match (service.origin, service.class) {
        (Origin::Local, _) => 0,
        (_, Class::CharityRegister) => 2,
        _ => 1,
    }
}

/// Whether it is known to be for people in other nations only.
fn is_elsewhere(service: &Service, nation: Nation) -> bool {
    service.nations != Nations::default() && !service.serves(nation)
}

/// Finds by words and filters. With words: by points, whether it is for people in `nation`, standing of the contact,
/// distance, name; of the services that fit, those that answer the most words. Without: every service that fits, in the
/// same order.
pub fn find(bank: &Bank, shelf: &Shelf, index: &Index, words: &str, filter: &Filter, nation: Nation) -> Found {
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
    sort_by_key(&mut services, |found| {
        let service = found.hit.service;
        let standing = shelf.get(service).map(|service| (is_elsewhere(service, nation), standing(service)));
        (Reverse(found.hit.points), standing, found.metres.unwrap_or(u32::MAX), index.rank(service))
    });
    let mut urgent: Vec<ServiceIx> = fullest(urgent).into_iter().map(|hit| hit.service).collect();
    sort_by_key(&mut urgent, |service| index.rank(*service));
    Found { services, urgent, left_out }
}

fn everything(shelf: &Shelf) -> Vec<Hit> {
    shelf.iter().map(|(service, _)| Hit { service, points: 0, answered: 0, why: Vec::new() }).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::catalogue::Catalogue;
    use crate::search::fixture;

    /// Names of what is found for "chess" and for nothing asked, which are the same.
    fn found(services: Vec<Service>) -> Vec<String> {
        let bank = fixture::bank();
        let mut shelf = Shelf::default();
        shelf.add(Catalogue { services, ..Catalogue::default() });
        let index = Index::build(&bank, &shelf);
        let names = ["", "chess"].map(|words| {
            let found = find(&bank, &shelf, &index, words, &Filter::default(), Nation::England);
            found.services.iter().map(|f| shelf.get(f.hit.service).unwrap().name.clone()).collect::<Vec<_>>()
        });
        assert_eq!(names[0], names[1]);
        names[0].clone()
    }
    fn service(name: &str) -> Service {
        Service { id: name.to_lowercase(), name: name.to_owned(), summary: "chess".to_owned(), ..Service::default() }
    }

    #[test]
    fn what_only_the_charity_register_knows_stands_after_what_was_looked_up() {
        let of = |name, class, origin| Service { class, origin, ..service(name) };
        let services = vec![
            of("Apple", Class::CharityRegister, Origin::Area),
            of("Bread", Class::Group, Origin::National),
            of("Cake", Class::Group, Origin::Local),
        ];
        assert_eq!(found(services), ["Cake", "Bread", "Apple"]);
    }

    #[test]
    fn what_is_for_another_nation_stands_last() {
        let of = |name, nations: &[Nation]| {
            let mut service = service(name);
            nations.iter().for_each(|nation| service.nations.insert(*nation));
            service
        };
        let services = vec![
            of("Advice NI", &[Nation::NorthernIreland]),
            of("Both", &[Nation::Wales, Nation::England]),
            of("Unknown", &[]),
        ];
        assert_eq!(found(services), ["Both", "Unknown", "Advice NI"]);
    }
}
