//! Entries made services with the vocabulary of this checkout.

#![allow(clippy::unwrap_used, reason = "a test that cannot go on is to stop")]

use proptest::prelude::*;
use waymark_core::bank::{Entries, Vocabulary};
use waymark_core::catalogue::{Cost, Modes, Precision, Service, Tri};
use waymark_core::ids::{Set, VocabularyId};
use waymark_import::entry::{Ages, Entry, Place, Time};
use waymark_import::seams::Seams;
use waymark_publish::{Made, Publisher, Rooms, Ways, service};

fn vocabulary() -> Vocabulary {
    waymark_content::bank().unwrap().vocabulary
}

fn made(json: &str) -> Made {
    let mut entry = Entry::from_line(json).unwrap();
    entry.facts = Rooms.facts(&entry);
    service(&entry, &Ways { vocabulary: &vocabulary(), tables: None, publisher: &Publisher::default() }, &[])
}

fn names<T: VocabularyId>(set: Set<T>) -> Vec<String>
where
    Vocabulary: Entries<T>,
{
    let vocabulary = vocabulary();
    set.iter().map(|id| vocabulary.name(id).to_owned()).collect()
}

#[test]
fn a_service_is_made_of_what_is_known_and_nothing_else() {
    let made = made(
        r#"{"id":"b:1","name":"Debt Help","terms":[{"label":"Debt advice"},{"label":"Women only"}],
        "places":[{"address":"1 High Street","postcode":"M33 7XX","point":[53.42,-2.32],"precision":"sector","council":"E08000009"}],
        "times":[{"text":"Mondays 10-12","osm":"Mo 10:00-12:00"}],"costs":[{"text":"Free","pence":0}],
        "ages":{"from":18},"updated":"2024-03-05","phones":[{"number":"0161 496 0000"}],"from":{"format":"x","at":{"source":"s","record":1,"line":0,"field":""}}}"#,
    );
    let service: &Service = &made.service;
    assert!(names(service.needs).contains(&"debt".to_owned()));
    assert_eq!(names(service.only_for), ["women"]);
    assert_eq!((service.cost, service.age.min, service.age.max), (Cost::Free, Some(18), None));
    assert_eq!((service.precision, service.nations.0), (Precision::Outcode, 1));
    assert_eq!(service.hours.as_ref().map(|hours| hours.0.len()), Some(1));
    assert_eq!(service.data_date.map(|date| date.year), Some(2024));
    assert_eq!(service.self_referral, Tri::Unknown);
    assert!(made.unsaid.iter().any(|unsaid| unsaid.field == "self_referral"));
}

#[test]
fn nothing_read_from_a_description_leaves_anybody_out() {
    let made = made(
        r#"{"id":"c","name":"The Hub","description":{"text":[{"p":"A women only group for people aged 18 to 25. Call our helpline. It costs £30 per session. There is no wheelchair access. Not for pregnant women."}],"links":[]},
        "from":{"format":"x","at":{"source":"s","record":1,"line":0,"field":""}}}"#,
    );
    let service = made.service;
    assert!(service.only_for.is_empty() && service.not_for.is_empty() && service.access_absent.is_empty());
    assert_eq!(
        (service.age.min, service.age.max, service.cost, service.modes),
        (None, None, Cost::Unknown, Modes::default())
    );
    assert_eq!(names(service.made_for), ["women"]);
}

#[test]
fn doubtful_times_are_no_hours() {
    let time = |osm: Option<&str>, why: Option<&str>| Time {
        text: "x".into(),
        osm: osm.map(Into::into),
        why: why.map(Into::into),
    };
    let hours = |times: Vec<Time>| {
        let entry = Entry { times, ..Entry::default() };
        let ways = Ways { vocabulary: &Vocabulary::default(), tables: None, publisher: &Publisher::default() };
        service(&entry, &ways, &[]).service.hours
    };
    assert!(hours(vec![time(Some("Mo 10:00-12:00"), None)]).is_some());
    assert!(hours(vec![time(Some("Mo 10:00-12:00"), Some("only in term time"))]).is_none());
    assert!(hours(vec![time(Some("Mo 10:00-12:00"), None), time(None, Some("doubtful"))]).is_none());
    assert!(hours(vec![time(Some("Mo[1] 10:00-12:00"), None)]).is_none());
    assert!(hours(vec![]).is_none());
}

#[test]
fn the_area_is_said_only_where_one_council_is_named() {
    let area = |areas: &[&str], place: bool| {
        let entry = Entry {
            areas: areas.iter().map(|area| (*area).to_owned()).collect(),
            places: if place { vec![Place::default()] } else { vec![] },
            ..Entry::default()
        };
        let publisher = Publisher { area: "E08000009".into(), ..Publisher::default() };
        let ways = Ways { vocabulary: &Vocabulary::default(), tables: None, publisher: &publisher };
        let service = service(&entry, &ways, &[]).service;
        (service.area, service.nations.0)
    };
    assert_eq!(area(&["E06000023"], false), ("E06000023".into(), 1));
    assert_eq!(area(&["E06000023", "W06000015"], false), (String::new(), 0));
    assert_eq!(area(&["England and Wales"], false).1, 0b101);
    assert_eq!(area(&["Knowle ward"], false), (String::new(), 0));
    assert_eq!(area(&[], false), ("E08000009".into(), 1), "what is known of the list stands in where nothing is said");
    assert_eq!(area(&[], true), (String::new(), 0));
}

proptest! {
    #[test]
    fn any_entry_is_made_a_service_without_a_panic(
        name in "\\PC{0,80}", description in "(?s).{0,300}", eligibility in "\\PC{0,60}", language in "\\PC{0,12}", ages in any::<(Option<u8>, Option<u8>)>(),
    ) {
        let mut entry = Entry {
            id: name.clone(), name: name.clone(), summary: description, eligibility: vec![eligibility],
            languages: vec![language], ages: Ages { from: ages.0, to: ages.1 }, areas: vec![name], ..Entry::default()
        };
        entry.facts = Rooms.facts(&entry);
        let ways = Ways { vocabulary: &vocabulary(), tables: None, publisher: &Publisher::default() };
        let once = service(&entry, &ways, &[]);
        prop_assert_eq!(&once, &service(&entry, &ways, &[]));
        prop_assert!(!once.service.id.is_empty() && once.service.name.chars().count() <= 120);
        prop_assert!(once.service.id.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-'));
    }
}
