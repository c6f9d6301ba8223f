//! Filters and rows over the small shelf: what is known not to fit, what is not known, and what stands first of equals.

use super::*;
use crate::catalogue::{AgeRange, Class, Kind, Origin, Service, Shelf};
use crate::geo::{Nation, Nations, Whereabouts};

fn in_sale() -> Option<Whereabouts> {
    let area = "E08000009".into();
    Some(Whereabouts { area, point: Some(fixture::sale()), ..Whereabouts::somewhere_in(Nation::England) })
}

/// Ids of what a filter leaves of the small shelf, urgent help aside, with how many of the filters set are not known.
fn left(filter: &Filter) -> Vec<(String, usize)> {
    let bank = fixture::bank();
    let shelf = fixture::shelf(&bank);
    let step_free = bank.vocabulary.find("step-free");
    let fits = |service: &&Service| filter.against(step_free, service) & filter.set_parts() == 0;
    let services = shelf.iter().map(|(_, service)| service).filter(|service| service.kind != Kind::Urgent);
    services.filter(fits).map(|service| (service.id.clone(), filter.unknowns(&bank, service).len())).collect()
}

fn list(items: &[(&str, usize)]) -> Vec<(String, usize)> {
    items.iter().map(|(id, n)| ((*id).to_owned(), *n)).collect()
}

#[test]
fn filters_leave_out_only_what_is_known_not_to_fit() {
    let free = Filter { free: true, ..Filter::default() };
    assert_eq!(left(&free), list(&[("choir", 0), ("debt-line", 0), ("plot", 1), ("safe", 1)]));
    let step_free = Filter { step_free: true, ..Filter::default() };
    let expected = [("choir", 0), ("shed", 1), ("debt-line", 0), ("plot", 1), ("safe", 1)];
    assert_eq!(left(&step_free), list(&expected));
    let home = Filter { home: true, ..Filter::default() };
    assert_eq!(left(&home), list(&[("shed", 1), ("debt-line", 0), ("safe", 1)]));
    let refer = Filter { self_refer: true, ..Filter::default() };
    assert_eq!(left(&refer).iter().filter(|(_, unknown)| *unknown == 0).count(), 1);
}

#[test]
fn a_limit_inside_the_age_band_is_not_known_and_places_too_far_are_left_out() {
    let age = |from, to| left(&Filter { age: Some((from, to)), ..Filter::default() });
    assert!(!age(50, 54).iter().any(|(id, _)| id == "shed"));
    assert!(age(60, 69).contains(&("shed".to_owned(), 0)));
    assert!(age(55, 60).contains(&("shed".to_owned(), 1)));
    let near = left(&Filter { place: in_sale(), ..Filter::default() });
    assert!(!near.iter().any(|(id, _)| id == "plot"), "Truro is too far");
}

/// What decides between equals and what is against a service, as it is handed over.
fn row(filter: &Filter, service: Service) -> (u32, u16) {
    let bank = fixture::bank();
    let mut shelf = Shelf::default();
    shelf.add(crate::catalogue::Catalogue { services: vec![service], ..Default::default() });
    let bytes = hand::rows(&bank, &shelf, filter, Nation::England, &|_| false);
    assert_eq!(bytes.len(), hand::ROW);
    let (order, against) = bytes.split_at(4);
    (u32::from_le_bytes(order.try_into().unwrap()), u16::from_le_bytes(against.try_into().unwrap()))
}

#[test]
fn of_equals_own_groups_stand_first_then_what_was_looked_up_and_what_is_for_elsewhere_last() {
    let bank = fixture::bank();
    let plain = fixture::service(&bank, "a", "A", &[], &[]);
    let order = |service: Service| row(&Filter::default(), service).0;
    let mut wales = Nations::default();
    wales.insert(Nation::Wales);
    let all = [
        order(Service { origin: Origin::Local, ..plain.clone() }),
        order(plain.clone()),
        order(Service { class: Class::CharityRegister, ..plain.clone() }),
        order(Service { nations: wales, ..plain.clone() }),
    ];
    assert!(all.windows(2).all(|pair| pair[0] < pair[1]), "{all:?}");
    let here = Service { point: Some(fixture::sale()), ..plain.clone() };
    let from = Filter { place: in_sale(), ..Filter::default() };
    assert!(row(&from, here).0 < row(&from, plain.clone()).0, "the nearest first");
    let limited = Service { age: AgeRange { min: Some(60), max: None }, ..plain };
    let young = Filter { age: Some((18, 24)), ..Filter::default() };
    assert_eq!(row(&young, limited).1, FilterPart::Age.bit() | FilterPart::Fits.bit());
}

#[test]
fn s11_urgent_help_is_handed_over_as_never_to_be_found() {
    let bank = fixture::bank();
    let urgent = Service { kind: Kind::Urgent, ..fixture::service(&bank, "a", "A", &[], &[]) };
    assert_ne!(row(&Filter::default(), urgent).1 & hand::NEVER, 0);
}

#[test]
fn answers_are_read_as_they_were_written_and_other_bytes_are_refused() {
    let found = Found { total: 3, instead: "tea".into(), parts: vec![1, 2], ..Found::default() };
    assert_eq!(hand::read(&hand::written(&found)), Some(found));
    assert_eq!(hand::read(&[255; 40]), None);
}

#[test]
fn urgent_help_is_never_filtered() {
    let bank = fixture::bank();
    let shelf = fixture::shelf(&bank);
    let needs = bank.vocabulary.find("nature").into_iter().collect();
    let filter = Filter { needs, free: true, age: Some((18, 24)), place: in_sale(), ..Filter::default() };
    let found = urgent(&bank, &shelf, "listening");
    assert_eq!(found.len(), 1);
    let against = filter.against(bank.vocabulary.find("step-free"), shelf.get(found[0]).unwrap());
    assert_ne!(against, 0, "filters that would leave it out are not asked");
}
