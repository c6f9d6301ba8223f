//! Whole bundles: what goes in comes out, the same bytes every time, and nothing that is damaged is taken for good.

use crate::fixture::{fixed, record};
use crate::*;
use proptest::prelude::*;
use std::collections::BTreeMap;
use waymark_core::catalogue::{Service, WeekHours};
use waymark_core::date::Date;
use waymark_core::envelope::checksum;
use waymark_core::geo::Point;

type Files = BTreeMap<String, Vec<u8>>;

fn build(records: &[Record], options: Options) -> (Report, Files) {
    let mut files = Files::new();
    let mut builder = Builder::new(options, InMemory::default());
    records.iter().for_each(|record| builder.add(record).unwrap());
    let report = builder.finish(&mut |name, bytes| {
        assert_eq!(files.insert(name.to_owned(), bytes.to_vec()), None, "{name} was written twice");
        Ok(())
    });
    (report.unwrap(), files)
}

fn small() -> Options {
    let sizes = Some(Sizes { fewest: 3, most: 8 });
    Options { sizes, block: 2, memory: 4000, vocabulary: 77, label: "test".into(), ..Options::default() }
}

/// Every record of a bundle, read back through its files.
fn read(report: &Report, files: &Files) -> Vec<Record> {
    let summary = Summary::open(&files[&report.summary]).unwrap();
    let mut records = Vec::new();
    for file in summary.lists() {
        let list = Bundle::open_as(&files[&file.name], &file).unwrap();
        assert_eq!(list.len(), file.services);
        for row in 0..list.len() {
            let (block, inside) = list.details_of(row).unwrap();
            let details = Details::open(&files[&block.name], &block).unwrap();
            assert_eq!(details.len(), block.services);
            let text = |text: &str| text.to_owned();
            let mut record = Record {
                name: text(list.name(row)),
                organisation: text(list.organisation(row)),
                area: text(list.area(row)),
                facts: list.facts(row),
                dates: details.dates(inside),
                source: details.source(inside),
                ..Record::default()
            };
            Field::ALL.into_iter().for_each(|field| record.set(field, details.text(inside, field)));
            assert_eq!(list.needs(row), record.facts.needs);
            records.push(record);
        }
    }
    records
}

fn sorted(mut records: Vec<Record>) -> Vec<String> {
    records.sort_by_key(|record| format!("{record:?}"));
    records.iter().map(|record| format!("{record:?}")).collect()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn what_goes_in_comes_out(records in proptest::collection::vec(record(), 0..40), whole: bool) {
        let (report, files) = build(&records, Options { sizes: small().sizes.filter(|_| !whole), ..small() });
        prop_assert_eq!(files.len(), report.lists + report.blocks + 1);
        prop_assert_eq!(report.services, records.len());
        prop_assert_eq!(sorted(read(&report, &files)), sorted(records));
    }

    #[test]
    fn the_order_and_the_memory_make_no_difference(
        mut records in proptest::collection::vec(record(), 0..40), turn in 0usize..40, memory in 0usize..20_000,
    ) {
        let first = build(&records, small());
        let at = turn.min(records.len());
        records.rotate_left(at);
        prop_assert_eq!(build(&records, Options { memory, ..small() }), first);
    }

    #[test]
    fn a_plan_misses_nobody(records in proptest::collection::vec(record(), 0..60), lat in 490_000i32..615_000, lon in -90_000i32..25_000, metres in 0u32..300_000) {
        let (report, files) = build(&records, small());
        let summary = Summary::open(&files[&report.summary]).unwrap();
        let here = Point { lat, lon };
        let plan = Plan::for_place(&summary, here, metres, &["E1"]);
        let wanted = |record: &Record| match record.facts.point {
            Some(point) => point.metres_to(here) <= metres,
            None => record.area.is_empty() || record.area == "E1",
        };
        let expected = records.iter().filter(|record| wanted(record)).count();
        let lists = plan.files.iter().map(|file| Bundle::open_as(&files[&file.name], file).unwrap());
        let found: usize = lists.map(|list| (0..list.len()).filter(|row| {
            wanted(&Record { area: list.area(*row).to_owned(), facts: list.facts(*row), ..Record::default() })
        }).count()).sum();
        prop_assert_eq!(found, expected);
    }
}

fn opens(name: &str, bytes: &[u8]) -> Result<(), OpenError> {
    match name.split('-').next() {
        Some("summary") => Summary::open(bytes).map(|_| ()),
        Some("list") => Bundle::open(bytes).map(|_| ()),
        _ => Ok(()),
    }
}

#[test]
fn every_flipped_bit_and_every_cut_of_every_file_is_refused() {
    let (report, files) = build(&fixed(24), small());
    let summary = Summary::open(&files[&report.summary]).unwrap();
    for (name, good) in files.iter().filter(|(name, _)| !name.starts_with("details")) {
        opens(name, good).unwrap();
        for at in 0..good.len() {
            assert!(opens(name, &good[..at]).is_err(), "{name} cut at {at}");
            for bit in 0..8 {
                let mut bad = good.clone();
                bad[at] ^= 1 << bit;
                assert!(opens(name, &bad).is_err(), "{name}, bit {bit} of byte {at}");
            }
        }
    }
    let lists = summary.lists();
    let list = Bundle::open_as(&files[&lists[0].name], &lists[0]).unwrap();
    let (block, _) = list.details_of(0).unwrap();
    let good = &files[&block.name];
    for at in 0..good.len() * 8 {
        let mut bad = good.clone();
        bad[at / 8] ^= 1 << (at % 8);
        assert!(Details::open(&bad, &block).is_err() && Details::open(&good[..at / 8], &block).is_err());
    }
}

#[test]
fn the_wrong_file_is_refused_even_when_it_is_whole() {
    let (report, files) = build(&fixed(24), small());
    let lists = Summary::open(&files[&report.summary]).unwrap().lists();
    let (first, second) = (&lists[0], &lists[1]);
    assert_eq!(Bundle::open_as(&files[&first.name], second).err(), Some(OpenError::OtherEdition));
    assert_eq!(Bundle::open(&files[&report.summary]).err(), Some(OpenError::OtherKind));
    let (_, others) = build(&fixed(24), Options { vocabulary: 78, ..small() });
    let other = others.iter().find(|(name, _)| name.starts_with("list")).unwrap().1;
    assert_eq!(Bundle::open_as(other, first).err(), Some(OpenError::OtherVocabulary));
}

#[test]
fn bundles_of_two_stretches_of_the_curve_join_into_one() {
    let all = fixed(100);
    let (north, south): (Vec<Record>, Vec<Record>) =
        all.iter().cloned().partition(|record| record.facts.point.is_some_and(|point| point.lat > 534_500));
    let (mut files, mut parts) = (Files::new(), Vec::new());
    for records in [&north, &south] {
        let (report, some) = build(records, small());
        parts.push(Summary::open(&some[&report.summary]).unwrap());
        files.extend(some);
    }
    let (name, bytes) = Summary::join(&parts).unwrap();
    files.insert(name.clone(), bytes);
    assert_eq!(sorted(read(&Report { summary: name, ..Report::default() }, &files)), sorted(all));
    parts[1].vocabulary += 1;
    assert_eq!(Summary::join(&parts), Err(OpenError::OtherVocabulary));
    assert!(Summary::join(&[]).is_err());
}

/// Whole frames round bytes that no builder wrote: refused or read, and never a panic.
#[test]
fn whole_frames_round_nonsense_do_no_harm() {
    let (_, files) = build(&fixed(24), small());
    for (name, good) in files.iter().filter(|(name, _)| !name.starts_with("details")) {
        let kind = if name.starts_with("list") { FileKind::List } else { FileKind::Summary };
        let payload = &good[27..];
        for at in 0..payload.len() {
            for byte in [0, 1, 2, 0x7f, 0x80, 0xff] {
                let mut bad = payload.to_vec();
                bad[at] = byte;
                let bad = crate::frame::seal(kind, 77, &bad).unwrap();
                if kind == FileKind::Summary {
                    let _ =
                        Summary::open(&bad).map(|summary| Plan::for_place(&summary, Point::default(), u32::MAX, &[""]));
                } else if let Ok(list) = Bundle::open(&bad) {
                    (0..list.len() + 1).for_each(|row| drop((list.service(row), list.details_of(row))));
                }
            }
        }
    }
}

#[test]
fn the_same_records_give_the_same_bytes_on_every_machine() {
    let (report, files) = build(&fixed(100), small());
    assert_eq!((report.services, report.lists, report.blocks), (100, GOLDEN.0, GOLDEN.1));
    let all: Vec<u8> = files.iter().flat_map(|(name, bytes)| [name.as_bytes(), bytes].concat()).collect();
    assert_eq!(format!("{:016x}", checksum(&all)), GOLDEN.2, "raise SCHEMA when the layout changes");
}
const GOLDEN: (usize, usize, &str) = (17, 55, "bc30aa44f098d469");

#[test]
fn a_service_of_the_catalogue_comes_back_as_it_was() {
    let hours = WeekHours::parse("Mon 09:00-17:00; Wed 18:00-20:00");
    let service = Service {
        id: "caffi".into(),
        name: "Caffi Cofio".into(),
        summary: "Tea\n\nand talk".into(),
        hours,
        checked_on: Date::parse("2026-11-02"),
        data_date: Date::parse("2025"),
        point: Point::from_degrees(53.2, -4.1),
        source: 3,
        ..Service::default()
    };
    let (report, files) = build(&[Record::from(&service)], Options::default());
    let lists = Summary::open(&files[&report.summary]).unwrap().lists();
    let list = Bundle::open_as(&files[&lists[0].name], &lists[0]).unwrap();
    let (block, row) = list.details_of(0).unwrap();
    let mut back = list.service(0);
    assert_eq!(back.checked_on, Date::parse("2026-11"), "matching has the month before the details are there");
    Details::open(&files[&block.name], &block).unwrap().complete(row, &mut back);
    assert_eq!(back, service);
}

#[test]
fn a_place_off_the_map_is_named() {
    let mut far = Record { name: "Elsewhere".into(), ..Record::default() };
    far.facts.point = Some(Point::default());
    let fault = Builder::new(Options::default(), InMemory::default()).add(&far).unwrap_err();
    assert!(fault.to_string().contains("Elsewhere"));
}
