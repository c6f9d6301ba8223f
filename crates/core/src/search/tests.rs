//! What searching finds, on the small shelf and the real everyday words.

use super::*;
use crate::bank::Bank;
use crate::catalogue::{Catalogue, Service, Shelf};
use crate::geo::{Nation, Whereabouts};
use proptest::prelude::*;

fn search(words: &str) -> Vec<String> {
    let bank = fixture::bank();
    let shelf = fixture::shelf(&bank);
    let hits = Index::build(&bank, &shelf).search(words);
    hits.iter().map(|hit| shelf.get(hit.service).unwrap().id.clone()).collect()
}

fn found(words: &str, filter: &Filter) -> (Vec<String>, Found) {
    let bank = fixture::bank();
    let shelf = fixture::shelf(&bank);
    let found = find(&bank, &shelf, &Index::build(&bank, &shelf), words, filter, Nation::England);
    let id = |service: &FoundService| shelf.get(service.hit.service).unwrap().id.clone();
    (found.services.iter().map(id).collect(), found)
}

fn in_sale() -> Option<Whereabouts> {
    let area = "E08000009".into();
    Some(Whereabouts { area, point: Some(fixture::sale()), ..Whereabouts::somewhere_in(Nation::England) })
}

#[test]
fn names_are_found_by_their_words_and_by_their_beginnings() {
    assert_eq!(search("national debtline"), ["debt-line"]);
    assert_eq!(search("truro gro"), ["plot"]);
    assert_eq!(search("SALE smile"), ["choir"]);
    assert_eq!(search("m33"), ["choir"], "the first half of a postcode");
}

#[test]
fn small_slips_are_forgiven_and_swaps_count_once() {
    assert_eq!(search("smlie"), ["choir"]);
    assert_eq!(search("nationl"), ["debt-line"]);
    assert_eq!(search("gradening"), ["plot"]);
    assert_eq!(search("m34"), Vec::<String>::new(), "postcodes have no slips");
    assert_eq!(search("sde"), Vec::<String>::new(), "short words have none either");
}

#[test]
fn everyday_words_stand_for_needs() {
    assert_eq!(search("skint"), ["debt-line"]);
    assert_eq!(search("I can't pay my rent arrears"), ["debt-line"]);
    assert_eq!(search("mates"), ["choir", "shed"]);
    assert_eq!(search("men's shed"), ["shed"]);
    assert_eq!(search("debt line"), ["debt-line"], "one word or two");
    assert_eq!(search("singing"), ["choir"]);
    let hits = search("lonely");
    assert_eq!(hits, ["choir", "shed"], "urgent help is listed apart");
}

#[test]
fn a_name_stands_before_a_need_and_more_words_before_fewer() {
    assert_eq!(search("debt"), ["debt-line"]);
    assert_eq!(search("lonely sale"), ["choir", "shed"], "both words, then what was asked for elsewhere");
    assert_eq!(search("truro sale smile"), ["choir"], "a word in passing is not what was asked for");
    assert_eq!(search("debt sale"), ["choir", "debt-line"], "no service answers both: each answers one");
}

#[test]
fn nothing_is_found_where_nothing_is() {
    assert_eq!(search("xylophone"), Vec::<String>::new());
    assert_eq!(search("the of"), Vec::<String>::new());
    assert_eq!(search(""), Vec::<String>::new());
}

#[test]
fn a_word_too_common_to_look_for_still_means_what_it_means_alone() {
    let bank = fixture::bank();
    let mut shelf = fixture::shelf(&bank);
    let clinic = fixture::service(&bank, "law", "Law Clinic", &["legal"], &[]);
    shelf.add(Catalogue { services: vec![clinic], ..Catalogue::default() });
    let index = Index::build(&bank, &shelf);
    assert_eq!(index.search("will").len(), 1);
    assert_eq!(index.search("will the choir").first().map(|hit| hit.service.0), Some(0));
}

#[test]
fn every_hit_says_why() {
    let bank = fixture::bank();
    let shelf = fixture::shelf(&bank);
    let hits = Index::build(&bank, &shelf).search("skint nationl");
    let debt = bank.vocabulary.find("debt").unwrap();
    let reason = |typed: &str, field, how| HitReason { typed: typed.to_owned(), field, how };
    let expected = [reason("skint", Field::Need(debt), How::Exact), reason("nationl", Field::Name, How::Typo)];
    assert_eq!(hits[0].why, expected);
}

#[test]
fn no_words_show_everything_that_fits_the_nearest_first() {
    let (ids, found) = found("", &Filter::default());
    assert_eq!(ids, ["shed", "debt-line", "safe", "choir", "plot"], "by name");
    assert_eq!(found.urgent.len(), 1);
    let (ids, found) = super::tests::found("", &Filter { place: in_sale(), ..Filter::default() });
    assert_eq!(ids, ["choir", "shed", "debt-line", "safe"], "Truro is too far");
    assert_eq!((found.left_out, found.services[0].metres), (1, Some(0)));
}

#[test]
fn filters_leave_out_only_what_is_known_not_to_fit() {
    let unknown = |filter: &Filter| {
        let (ids, found) = found("", filter);
        ids.into_iter().zip(found.services.into_iter().map(|s| s.unknown.len())).collect::<Vec<_>>()
    };
    let list = |items: &[(&str, usize)]| items.iter().map(|(id, n)| ((*id).to_owned(), *n)).collect::<Vec<_>>();
    let free = Filter { free: true, ..Filter::default() };
    assert_eq!(unknown(&free), list(&[("debt-line", 0), ("safe", 1), ("choir", 0), ("plot", 1)]));
    let step_free = Filter { step_free: true, ..Filter::default() };
    assert_eq!(unknown(&step_free), list(&[("shed", 1), ("debt-line", 0), ("safe", 1), ("choir", 0), ("plot", 1)]));
    let age = |from, to| Filter { age: Some((from, to)), ..Filter::default() };
    assert!(!unknown(&age(50, 54)).iter().any(|(id, _)| id == "shed"));
    assert!(unknown(&age(60, 69)).contains(&("shed".to_owned(), 0)));
    assert!(unknown(&age(55, 60)).contains(&("shed".to_owned(), 1)), "a limit inside the band is not known");
    let refer = Filter { self_refer: true, ..Filter::default() };
    assert_eq!(unknown(&refer).iter().filter(|(_, n)| *n == 0).count(), 1);
}

#[test]
fn urgent_help_is_never_filtered() {
    let bank = fixture::bank();
    let needs = bank.vocabulary.find("nature").into_iter().collect();
    let filter = Filter { needs, free: true, age: Some((18, 24)), place: in_sale(), ..Filter::default() };
    let (ids, found) = found("listening", &filter);
    assert_eq!((ids.len(), found.urgent.len()), (0, 1));
}

#[test]
fn words_are_tried_on_the_services_that_fit() {
    let filter = Filter { free: true, place: in_sale(), ..Filter::default() };
    let (ids, _) = found("gardening lonely", &filter);
    assert_eq!(ids, ["choir"], "the only garden is too far, so one word is enough");
}

#[test]
fn everyday_words_of_the_content_can_all_be_found() {
    let bank = fixture::bank();
    for synonym in &bank.synonyms {
        let service = Service { id: "x".into(), name: "X".into(), needs: synonym.needs, ..Service::default() };
        let mut shelf = Shelf::default();
        shelf.add(Catalogue { services: vec![service], ..Catalogue::default() });
        let bank = Bank { synonyms: vec![synonym.clone()], ..bank.clone() };
        assert_eq!(Index::build(&bank, &shelf).search(&synonym.words).len(), 1, "{}", synonym.words);
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]
    #[test]
    fn any_words_give_an_order_that_is_the_same_each_time(words in "\\PC{0,30}|[a-z ]{0,40}") {
        let bank = fixture::bank();
        let shelf = fixture::shelf(&bank);
        let index = Index::build(&bank, &shelf);
        let hits = index.search(&words);
        prop_assert_eq!(&hits, &Index::build(&bank, &shelf).search(&words));
        prop_assert!(hits.windows(2).all(|pair| pair[0].points >= pair[1].points));
        prop_assert!(hits.iter().all(|hit| hit.why.len() == hit.answered && hit.answered > 0));
    }
}
