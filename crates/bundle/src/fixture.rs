//! Records made up for tests: any at all, and a few that never change.

use crate::{Dates, Facts, Field, Record, Week};
use proptest::prelude::*;
use waymark_core::catalogue::{AgeRange, Capacity, Class, Cost, Evidence, Kind, Languages, Modes, Precision, Tri};
use waymark_core::date::Date;
use waymark_core::geo::{Nations, Point};
use waymark_core::ids::{Set, VocabularyId};

fn set<T: VocabularyId + std::fmt::Debug>() -> impl Strategy<Value = Set<T>> {
    proptest::collection::vec(0u8..64, 0..4).prop_map(|ids| ids.into_iter().map(T::from_index).collect())
}

fn day() -> impl Strategy<Value = Option<Date>> {
    proptest::option::of((1900u16..2200, 0u8..13, 0u8..32).prop_map(|(year, month, day)| Date { year, month, day }))
}

fn month() -> impl Strategy<Value = Option<Date>> {
    day().prop_map(|day| day.map(|date| Date { day: 0, ..date }))
}

fn one_of<T: Clone + std::fmt::Debug + 'static>(list: &[T]) -> impl Strategy<Value = T> + use<T> {
    proptest::sample::select(list.to_vec())
}

prop_compose! {
    fn people()(needs in set(), primary in set(), interests in set(), only_for in set(), made_for in set(), not_for in set(),
        min: Option<u8>, max: Option<u8>) -> Facts {
        Facts { needs, primary, interests, only_for, made_for, not_for, age: AgeRange { min, max }, ..Facts::default() }
    }
}

prop_compose! {
    fn ground()(lat in 490_000i32..615_000, lon in -90_000i32..25_000, has_point: bool, nations: u8, modes: u16,
        access in set(), access_absent in set(), week: Option<[u8; 3]>) -> Facts {
        let week = week.map(|[a, b, c]| Week { morning: a & 0x7f, afternoon: b & 0x7f, evening: c & 0x7f });
        let point = has_point.then_some(Point { lat, lon });
        Facts { point, nations: Nations(nations), modes: Modes(modes), access, access_absent, week, ..Facts::default() }
    }
}

prop_compose! {
    fn facts()(people in people(), ground in ground(), kind in one_of(&[Kind::Support, Kind::Urgent, Kind::Both]),
        class in one_of(&[Class::Service, Class::Park, Class::LeisureCentre]), cost in one_of(&[Cost::Free, Cost::Paid, Cost::Unknown]),
        precision in one_of(&[Precision::Exact, Precision::Outcode, Precision::None]), languages: [bool; 3], office: bool, by_hand: bool,
        referral in one_of(&[Tri::Yes, Tri::No, Tri::Unknown]), evidence in one_of(&[Evidence::OwnPage, Evidence::ToConfirm]),
        capacity in one_of(&[Capacity::Room, Capacity::Unknown]), since in month(), next_check in month()) -> Facts {
        let [welsh, bsl, interpreter] = languages;
        Facts {
            kind, class, cost, precision, evidence, capacity, since, next_check, languages: Languages { welsh, bsl, interpreter },
            self_referral: referral, phone_is_office: office, since_is_check: by_hand, point: ground.point, nations: ground.nations,
            modes: ground.modes, access: ground.access, access_absent: ground.access_absent, week: ground.week, ..people
        }
    }
}

prop_compose! {
    /// Any record.
    pub(crate) fn record()(facts in facts(), name in "[^\0]{0,12}", organisation in "[ab]{0,1}", area in "[E]?[0-2]?",
        texts in proptest::collection::vec(("[^\0]{0,6}", 0usize..21), 0..5), data in day(), checked in day(), next_check in day(), source: u16) -> Record {
        let mut record = Record { name, organisation, area, facts, source, dates: Dates { data, checked, next_check }, ..Record::default() };
        for (text, field) in texts {
            record.set(Field::ALL[field], text);
        }
        record
    }
}

/// Records spread over a city and without a place, the same on every machine.
pub(crate) fn fixed(count: u32) -> Vec<Record> {
    let made = |n: u32| {
        let mix = n.wrapping_mul(2_654_435_761).rotate_left(13);
        let mut record =
            Record { name: format!("Group {n}"), organisation: format!("Trust {}", mix % 7), ..Record::default() };
        record.facts.point = (!n.is_multiple_of(10))
            .then_some(Point { lat: 534_000 + (mix % 997) as i32, lon: -22_000 + (mix % 1009) as i32 });
        record.facts.needs.insert(waymark_core::ids::Need((mix % 49) as u8));
        record.area = if n.is_multiple_of(20) { format!("E0800000{}", n % 3) } else { String::new() };
        record.set(Field::Id, format!("group-{n}"));
        record.set(Field::Phone, format!("0161 496 {:04}", mix % 1000));
        record
    };
    (0..count).map(made).collect()
}
