//! Every measure on catalogues small enough to work the figures out by hand.
#![allow(clippy::unwrap_used, reason = "a test that cannot go on is to stop")]

mod made;

use made::{ALTRINCHAM, SALE, TRAFFORD, audited, bank, day, group, line, modes, set};
use waymark_audit::Audit;
use waymark_audit::cover::Cover;
use waymark_audit::coverage::Level;
use waymark_audit::field::Field;
use waymark_audit::weak::Shared;
use waymark_audit::who::Who;
use waymark_core::catalogue::{Cost, Kind, Mode, Service, WeekHours};
use waymark_core::geo::Point;

fn cover<'a>(audit: &'a Audit, need: &str, who: Who) -> &'a Cover {
    audit.coverage.iter().find(|cover| cover.need == need && cover.who == who).unwrap()
}
fn level(audit: &Audit, need: &str, who: Who) -> Level {
    cover(audit, need, who).level()
}

#[test]
fn coverage_has_a_row_for_every_need_area_and_sort_of_person() {
    let audit = audited(&[]);
    assert_eq!(audit.coverage.len(), bank().vocabulary.needs.len() * 11);
    assert!(audit.coverage.iter().all(|cover| cover.places == [0, 0, 0, 0, 2] && cover.level() == Level::Nothing));
    // 49 needs at 2 places for 11 sorts of person.
    assert_eq!((audit.help.cells, audit.help.gaps), (1_078, 1_078));
}

#[test]
fn a_group_in_sale_is_near_for_both_places_and_without_a_car_too() {
    // Altrincham is 4,460 m from Sale: within three miles (4,827 m).
    let audit = audited(&[group("choir", "loneliness")]);
    let anyone = cover(&audit, "loneliness", Who::Anyone);
    assert_eq!((anyone.places, anyone.near, anyone.from_home), ([2, 0, 0, 0, 0], 1, 0));
    // The lower middle of 0 m and 4,460 m.
    assert_eq!((anyone.nearest, level(&audit, "loneliness", Who::NoCar)), (Some(0), Level::Near));
    let metres = SALE.metres_to(ALTRINCHAM);
    assert!((4_400..4_500).contains(&metres), "{metres}");
    // Nothing more is known of it, so that everybody else is not sure; not being online keeps nobody from a group.
    for who in [Who::Wheelchair, Who::Deaf, Who::NoEnglish, Who::NoMoney, Who::Evenings, Who::Age40] {
        assert_eq!(level(&audit, "loneliness", who), Level::Unsure, "{who:?}");
    }
    assert_eq!(level(&audit, "loneliness", Who::NoInternet), Level::Near);
    assert_eq!(level(&audit, "debt", Who::Anyone), Level::Nothing);
}

#[test]
fn a_place_is_a_gap_where_everything_is_too_far() {
    // Eight miles north of Sale; Altrincham is over ten miles from it.
    let north = Point { lat: SALE.lat + 1_150, ..SALE };
    let audit = audited(&[Service { point: Some(north), ..group("far", "arts") }]);
    let anyone = cover(&audit, "arts", Who::Anyone);
    assert_eq!(anyone.places[0], 1, "{anyone:?}");
    assert_eq!(anyone.gaps(), 1);
    assert_eq!(anyone.nearest, Some(SALE.metres_to(north)));
    assert_eq!(cover(&audit, "arts", Who::NoCar).gaps(), 2);
}

#[test]
fn what_is_known_to_fit_is_an_option_for_those_it_fits() {
    let hours = WeekHours::parse("Tue 18:00-20:00");
    let cells = |audit: &Audit, who: Who| level(audit, "debt", who);
    let evening = audited(&[Service { hours, cost: Cost::Free, ..group("club", "debt") }]);
    assert_eq!((cells(&evening, Who::Evenings), cells(&evening, Who::NoMoney)), (Level::Near, Level::Near));
    let steps = audited(&[Service { access_absent: set("step-free"), cost: Cost::Paid, ..group("cellar", "debt") }]);
    assert_eq!((cells(&steps, Who::Wheelchair), cells(&steps, Who::NoMoney)), (Level::Nothing, Level::Nothing));
    // By phone nobody minds the steps; a web page is no help to somebody who is not online.
    let phone = Service { access_absent: set("step-free"), modes: modes(&[Mode::Phone]), ..group("line", "debt") };
    assert_eq!(cells(&audited(&[phone]), Who::Wheelchair), Level::FromHome);
    let online = Service { modes: modes(&[Mode::Online]), ..line("page", "debt") };
    let online = audited(&[online]);
    assert_eq!((cells(&online, Who::Anyone), cells(&online, Who::NoInternet)), (Level::FromHome, Level::Nothing));
}

#[test]
fn what_is_only_for_some_is_for_those_the_need_is_about() {
    let eyes = Service { only_for: set("sight-loss"), ..line("eyes", "sight-loss;loneliness") };
    let audit = audited(&[eyes]);
    assert_eq!(level(&audit, "sight-loss", Who::Anyone), Level::FromHome);
    assert_eq!(level(&audit, "loneliness", Who::Anyone), Level::Nothing);
}

#[test]
fn urgent_lines_are_no_option_and_no_gap() {
    let urgent = Service { kind: Kind::Urgent, ..line("urgent", "mood") };
    let audit = audited(&[urgent]);
    assert_eq!(level(&audit, "mood", Who::Anyone), Level::UrgentOnly);
    assert_eq!(cover(&audit, "mood", Who::Anyone).gaps(), 0);
    assert!(audit.ring.calls.is_empty(), "nobody holds up an urgent line");
}

#[test]
fn freshness_counts_bands_and_names_what_is_overdue() {
    let mut services: Vec<Service> = (0..5).map(|n| line(&format!("s{n}"), "debt")).collect();
    services[0].checked_on = Some(day("2026-11-01"));
    services[1].checked_on = Some(day("2025-11-01"));
    services[2].data_date = Some(day("2023-04"));
    services[3].data_date = Some(day("2020"));
    services[1].next_check = Some(day("2026-05-01"));
    let fresh = audited(&services).fresh;
    let counts: Vec<(u32, u32)> = fresh.bands.iter().map(|band| (band.checked, band.dated)).collect();
    // 0 months; 12 months; 43 months; 82 months; never.
    assert_eq!(counts, [(1, 0), (1, 0), (0, 0), (0, 1), (0, 1), (3, 3)]);
    assert_eq!((fresh.undated, fresh.overdue), (1, 1));
    assert_eq!((fresh.overdue_first[0].id.as_str(), fresh.overdue_first[0].due.as_str()), ("s1", "2026-05-01"));
}

#[test]
fn unknowns_count_only_where_the_fact_matters() {
    let audit = audited(&[line("line", "debt"), Service { access: set("step-free"), ..group("group", "debt") }]);
    let of = |field: Field| audit.unknowns.iter().find(|of| of.field == field).map(|of| (of.unknown, of.of)).unwrap();
    assert_eq!((of(Field::StepFree), of(Field::Toilet), of(Field::Cost)), ((0, 1), (1, 1), (2, 2)));
}

#[test]
fn one_organisation_phone_or_place_behind_most_is_said() {
    let run_by = |id: &str, organisation: &str, phone: &str| Service {
        organisation: organisation.into(),
        phone: phone.into(),
        address: "1 High Street".into(),
        ..group(id, "food")
    };
    let services = [
        run_by("a", "Mind", "0161 496 0001"),
        run_by("b", "MIND ", "01614960001"),
        run_by("c", "Other", "0161 496 0002"),
        line("only", "gambling"),
    ];
    let found = audited(&services).weak;
    let said: Vec<(&str, Shared, u32, u32)> =
        found.iter().map(|weak| (weak.need.as_str(), weak.shared, weak.hang, weak.of)).collect();
    assert_eq!(
        said,
        [
            ("food", Shared::Venue, 3, 3),
            ("gambling", Shared::OnlyOne, 1, 1),
            ("food", Shared::Organisation, 2, 3),
            ("food", Shared::Phone, 2, 3),
        ]
    );
    assert!(found.iter().all(|weak| weak.area == TRAFFORD));
}

#[test]
fn what_would_help_is_what_closes_gaps() {
    let audit = audited(&[group("choir", "loneliness")]);
    let fact = |field| audit.help.facts.iter().find(|fact| fact.field == field).map(|fact| fact.gaps);
    // One need at two places: for one sort of person, or for three ages.
    assert_eq!((fact(Field::StepFree), fact(Field::Ages), fact(Field::Place)), (Some(2), Some(6), None));
    assert_eq!(audit.help.facts[0].field, Field::Ages);
    assert_eq!(audit.help.fields[0].gaps, 6);
    // Of loneliness: wheelchair, Deaf, no English, no money, evenings and three ages at two places.
    let kind = |need: &str| audit.help.kinds.iter().find(|kind| kind.need == need).unwrap();
    assert_eq!(kind("debt").from_home, 22);
    // Altrincham is within everybody's reach of Sale.
    assert_eq!((kind("debt").to_go, kind("debt").place.as_str(), kind("debt").nothing), (22, "M33", 22));
}

#[test]
fn adding_what_is_proposed_closes_as_many_gaps_as_was_said() {
    let before = audited(&[group("choir", "debt")]);
    let kind = before.help.kinds.iter().find(|kind| kind.need == "debt");
    let said = kind.unwrap().to_go;
    let ideal = Service {
        cost: Cost::Free,
        hours: WeekHours::parse("Tue 10:00-20:00"),
        access: set("step-free;bsl;interpreter"),
        age: waymark_core::catalogue::AgeRange { min: Some(18), max: None },
        ..group("ideal", "debt")
    };
    let after = audited(&[group("choir", "debt"), ideal]);
    assert_eq!((said, before.help.gaps - after.help.gaps), (16, 16));
}

#[test]
fn the_ring_list_says_its_own_sum() {
    let old = Service { data_date: Some(day("2024-11-22")), ..line("old", "debt") };
    let rung = Service { checked_on: Some(day("2026-10-01")), ..line("rung", "debt") };
    let silent = Service { phone: String::new(), ..line("silent", "debt") };
    let audit = audited(&[old, rung, silent]);
    let ring = &audit.ring;
    assert_eq!((ring.calls.len(), ring.due, ring.not_due, ring.no_way, ring.people), (1, 1, 1, 1, 539));
    let call = &ring.calls[0];
    // Contact, hours, cost, ages, referral, room, first time, sign language, interpreters.
    assert_eq!((call.months, call.unknown), (24, 9));
    assert_eq!(call.score, (1 + call.shown) * (24 + 5 * 9));
    let words = format!("Shown to {} of 539 made-up people; last checked never;", call.shown);
    assert!(call.why.starts_with(&words) && call.why.contains("9 things unknown"), "{}", call.why);
    assert!(call.shown >= 11, "all who want help with debt: {}", call.shown);
    assert!(call.questions.iter().any(|question| question.column == "bsl"));
    assert!(!call.questions.iter().any(|question| question.words.contains("step")), "a helpline has no door");
}
