//! What holds whatever the catalogue.
#![allow(clippy::unwrap_used, reason = "a test that cannot go on is to stop")]

mod made;

use made::{ALTRINCHAM, SALE, audited, bank, day, group, line, today};
use proptest::prelude::*;
use waymark_audit::answers::take;
use waymark_audit::apply::apply;
use waymark_audit::check::Check;
use waymark_audit::rows::rows;
use waymark_audit::sheet::COLUMNS;
use waymark_core::catalogue::{Cost, Kind, Modes, Precision, Service};
use waymark_core::ids::{Access, Need};
use waymark_import::source::Source;

fn service() -> impl Strategy<Value = Service> {
    let about = (0u8..49, 0u8..49, 0u16..1024, 0usize..3);
    let facts = (any::<[bool; 5]>(), 0u8..10, proptest::option::of(2018u16..2027));
    (about, facts, "[a-c<=@]{0,4}").prop_map(
        |((a, b, modes, place), ([far, free, urgent, local, step], feature, year), text)| {
            let base = if local { group("x", "") } else { line("x", "") };
            let mut service = Service {
                needs: [Need(a), Need(b)].into_iter().collect(),
                modes: Modes(if far { 0 } else { modes }),
                cost: if free { Cost::Free } else { Cost::Unknown },
                kind: if urgent { Kind::Urgent } else { Kind::Support },
                data_date: year.map(|year| day(&format!("{year}-03"))),
                name: text.clone(),
                organisation: text,
                ..base
            };
            service.point = [None, Some(SALE), Some(ALTRINCHAM)][place];
            service.precision = if place == 0 { Precision::None } else { Precision::Exact };
            if step {
                service.access.insert(Access(feature));
            }
            service
        },
    )
}
fn services() -> impl Strategy<Value = Vec<Service>> {
    proptest::collection::vec(service(), 0..12).prop_map(|mut services| {
        services.iter_mut().enumerate().for_each(|(at, service)| service.id = format!("s{at}"));
        services
    })
}
fn checks() -> impl Strategy<Value = Vec<Check>> {
    let name = (0..COLUMNS.len()).prop_map(|at| COLUMNS[at].0.to_owned());
    let value =
        prop_oneof![Just("yes".to_owned()), Just("no".to_owned()), "[0-9]{1,3}", "\\PC{0,12}", Just("any".to_owned())];
    let answers = proptest::collection::btree_map(name, value, 0..5);
    let check = (0usize..5, 1u32..28, any::<bool>(), answers).prop_map(|(id, day, reached, answers)| Check {
        id: format!("s{id}"),
        checked_on: format!("2026-10-{day:02}"),
        by: "Jo".into(),
        reached,
        answers,
    });
    proptest::collection::vec(check, 0..8)
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]
    #[test]
    fn the_sums_agree(services in services()) {
        let audit = audited(&services);
        let ring = &audit.ring;
        let urgent = services.iter().filter(|service| service.kind == Kind::Urgent).count() as u32;
        prop_assert_eq!(ring.due + ring.not_due + ring.no_way + urgent, audit.services);
        for sum in [audit.fresh.bands.iter().map(|band| band.checked).sum::<u32>(), audit.fresh.bands.iter().map(|band| band.dated).sum()] {
            prop_assert_eq!(sum, audit.services);
        }
        prop_assert!(audit.coverage.iter().all(|cover| cover.places.iter().sum::<u32>() == 2));
        let cells: u32 = audit.who.iter().flat_map(|of| of.cells).sum();
        prop_assert_eq!(cells, audit.help.cells);
        let gaps: u32 = audit.coverage.iter().map(|cover| cover.gaps()).sum();
        prop_assert_eq!(gaps, audit.help.gaps);
        prop_assert!(audit.help.facts.iter().all(|fact| fact.gaps <= gaps));
        prop_assert!(audit.unknowns.iter().all(|of| of.unknown <= of.of && of.of <= audit.services));
        prop_assert!(audit.weak.iter().all(|weak| weak.hang <= weak.of));
    }
    #[test]
    fn the_order_of_rows_is_nothing(services in services()) {
        let mut turned = services.clone();
        turned.reverse();
        prop_assert_eq!(audited(&services).json(), audited(&turned).json());
    }
    #[test]
    fn text_of_a_catalogue_stays_text(services in services()) {
        let page = audited(&services).html() + &audited(&services).ring_html();
        prop_assert!(!page.contains("<a<") && !page.contains("<<") && !page.contains("<script"));
        let printed = audited(&services).terminal(false);
        prop_assert!(!printed.chars().any(|c| c.is_control() && c != '\n'), "{}", printed);
    }
}

proptest! {
    #[test]
    fn checks_twice_are_checks_once(services in services(), checks in checks()) {
        let mut once = services;
        let first = apply(&checks, &mut once, &bank().vocabulary);
        let mut twice = once.clone();
        apply(&checks, &mut twice, &bank().vocabulary);
        prop_assert_eq!(&once, &twice);
        prop_assert!(first.checked as usize <= once.len());
        prop_assert!(once.iter().all(|s| s.age.min.zip(s.age.max).is_none_or(|(min, max)| min <= max)));
    }
    #[test]
    fn any_bytes_are_taken_or_refused(bytes in proptest::collection::vec(any::<u8>(), 0..400)) {
        let mut source = Source::of_bytes("x", bytes).unwrap();
        if let Ok(rows) = rows(&mut source) {
            let _ = take("x", &rows, &["a"], today());
        }
    }
    #[test]
    fn any_cells_are_taken_or_refused(cells in proptest::collection::vec("\\PC{0,20}", 26)) {
        let cells = COLUMNS.iter().map(|(id, ..)| (*id).to_owned()).zip(cells).chain([("id".to_owned(), "a".to_owned())]).collect();
        let row = waymark_audit::answers::Row { line: 2, cells };
        let taken = take("x", &[row], &["a"], today());
        prop_assert_eq!(taken.checks.len() as u32 + taken.blank + taken.refused, 1);
    }
}
