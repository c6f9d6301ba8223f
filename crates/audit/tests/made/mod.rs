//! Shared by the tests: the real vocabularies, small catalogues made by hand, and places to look from.
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    dead_code,
    reason = "each test uses its part; one that cannot go on is to stop"
)]

use std::collections::BTreeMap;
use std::sync::LazyLock;
use waymark_audit::ground::{Area, Ground, Spot};
use waymark_audit::{Audit, Input, audit};
use waymark_core::bank::{Bank, Entries, Vocabulary};
use waymark_core::catalogue::{Mode, Modes, Precision, Service};
use waymark_core::date::Date;
use waymark_core::geo::{Nation, Nations, Point, Whereabouts};
use waymark_core::ids::{Set, VocabularyId};

static BANK: LazyLock<Bank> = LazyLock::new(|| waymark_content::whole_bank().unwrap());

/// Sale and Altrincham, in Trafford, 2.8 miles apart.
pub const SALE: Point = Point { lat: 534_227, lon: -23_248 };
pub const ALTRINCHAM: Point = Point { lat: 533_875, lon: -23_568 };
pub const TRAFFORD: &str = "E08000009";

pub fn bank() -> &'static Bank {
    &BANK
}
pub fn today() -> Date {
    day("2026-11-22")
}
pub fn day(text: &str) -> Date {
    Date::parse(text).unwrap()
}
pub fn set<T: VocabularyId>(names: &str) -> Set<T>
where
    Vocabulary: Entries<T>,
{
    let find = |name| bank().vocabulary.find(name).unwrap_or_else(|| panic!("{name}"));
    names.split(';').filter(|name| !name.is_empty()).map(find).collect()
}
pub fn modes(modes: &[Mode]) -> Modes {
    modes.iter().copied().collect()
}
/// A helpline for all of England.
pub fn line(id: &str, needs: &str) -> Service {
    let mut nations = Nations::default();
    nations.insert(Nation::England);
    Service {
        id: id.into(),
        name: format!("The {id}"),
        needs: set(needs),
        modes: modes(&[Mode::Phone]),
        phone: "0161 496 0000".into(),
        nations,
        ..Service::default()
    }
}
/// A group in Sale.
pub fn group(id: &str, needs: &str) -> Service {
    Service {
        modes: modes(&[Mode::Group]),
        area: TRAFFORD.into(),
        point: Some(SALE),
        precision: Precision::Exact,
        ..line(id, needs)
    }
}
fn spot(code: &str, point: Point) -> Spot {
    let place = Whereabouts { area: TRAFFORD.into(), point: Some(point), ..Whereabouts::somewhere_in(Nation::England) };
    Spot { code: code.into(), place }
}
/// Trafford with two places.
pub fn ground() -> Ground {
    let spots = vec![spot("M33", SALE), spot("WA14", ALTRINCHAM)];
    Ground { areas: vec![Area { code: TRAFFORD.into(), name: "Trafford".into(), spots }], others: 0 }
}
pub fn audited(services: &[Service]) -> Audit {
    let (tried, ground) = (BTreeMap::new(), ground());
    audit(&Input { bank: bank(), services, ground: &ground, today: today(), top: 20, tried: &tried, closed: &[] })
}
