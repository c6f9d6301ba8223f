//! The columns of [`Facts`] in a list: which numbers a row is made of, and the row back from them.

use crate::bytes::Rest;
use crate::column::{Column, put_column};
use crate::facts::Facts;
use crate::frame::OpenError;
use crate::week::Week;
use waymark_core::catalogue::{AgeRange, Capacity, Class, Cost, Evidence, Kind, Languages, Modes, Precision, Tri};
use waymark_core::date::Date;
use waymark_core::geo::Nations;
use waymark_core::ids::{Need, Set};

/// How many columns facts have in a file.
pub(crate) const COLUMNS: usize = 16;
/// Their names in reports, in the order of the file.
pub(crate) const COLUMN_NAMES: [&str; COLUMNS] = [
    "needs",
    "primary",
    "primary besides",
    "interests",
    "what it is",
    "age",
    "only for",
    "made for",
    "not for",
    "terms",
    "modes",
    "week",
    "access",
    "no access",
    "since",
    "next check",
];

macro_rules! codes {
    ($($name:ident: $type:ident = $($variant:ident)*;)*) => {$(
        const $name: &[$type] = &[$($type::$variant),*];
    )*};
}
codes! {
    KINDS: Kind = Support Urgent Both;
    CLASSES: Class = Service Group CharityRegister PrivateTherapy Library HomeLibrary Facility Park Allotment Hub FoodBank DigitalHelp LeisureCentre;
    COSTS: Cost = Free Donation Low Paid Unknown;
    TRIS: Tri = Yes No Unknown;
    CAPACITIES: Capacity = Room Waitlist Full Unknown;
    EVIDENCES: Evidence = OwnPage Published ToConfirm;
    PRECISIONS: Precision = Exact Outcode Area None;
}

/// Numbers of a row, written into one number digit by digit, each digit in a base of its own.
struct Digits(u64);

impl Digits {
    fn put<T: PartialEq>(self, list: &[T], value: &T) -> Self {
        let code = list.iter().position(|known| known == value).unwrap_or_default();
        self.put_number(code as u64, list.len() as u64)
    }
    fn put_number(self, digit: u64, base: u64) -> Self {
        Self(self.0 * base + digit)
    }
    /// Takes what was put last.
    fn take<T: Copy + Default>(&mut self, list: &[T]) -> T {
        list.get(self.take_number(list.len() as u64) as usize).copied().unwrap_or_default()
    }
    fn take_number(&mut self, base: u64) -> u64 {
        let digit = self.0 % base;
        self.0 /= base;
        digit
    }
}

/// Which members of `all`, counted from the lowest, are in `some`: fewer bits than the members themselves.
fn ranks(all: u64, some: u64) -> u64 {
    members(all).enumerate().fold(0, |ranks, (rank, member)| ranks | u64::from(some & member != 0) << rank)
}

fn unranked(all: u64, ranks: u64) -> u64 {
    members(all).enumerate().fold(0, |some, (rank, member)| if ranks >> rank & 1 == 1 { some | member } else { some })
}

/// The bits that are set, each by itself, lowest first.
fn members(mut all: u64) -> impl Iterator<Item = u64> {
    std::iter::from_fn(move || {
        let lowest = all & all.wrapping_neg();
        all ^= lowest;
        (lowest != 0).then_some(lowest)
    })
}

/// A month as one number; 0 is unknown. January is 1, so that a year alone has a place of its own.
fn month(date: Option<Date>) -> u64 {
    date.map_or(0, |date| u64::from(date.year) * 13 + u64::from(date.month.min(12)) + 1)
}

fn date(month: u64) -> Option<Date> {
    let months = month.checked_sub(1)?;
    Some(Date { year: (months / 13) as u16, month: (months % 13) as u8, day: 0 })
}

/// What kind of thing a row is: seldom different from its neighbour, so all in one number.
fn what(facts: &Facts) -> u64 {
    Digits(0)
        .put_number(u64::from(facts.nations.0), 256)
        .put(KINDS, &facts.kind)
        .put(CLASSES, &facts.class)
        .put(PRECISIONS, &facts.precision)
        .put(EVIDENCES, &facts.evidence)
        .put_number(u64::from(facts.phone_is_office), 2)
        .0
}

fn terms(facts: &Facts) -> u64 {
    let Languages { welsh, bsl, interpreter } = facts.languages;
    let languages = u64::from(welsh) | u64::from(bsl) << 1 | u64::from(interpreter) << 2;
    let terms = Digits(0).put(CAPACITIES, &facts.capacity).put_number(languages, 8);
    terms.put(TRIS, &facts.self_referral).put(COSTS, &facts.cost).0
}

/// The numbers of a row, a column each.
fn numbers(facts: &Facts) -> [u64; COLUMNS] {
    let age = |age: Option<u8>| age.map_or(0, |age| u64::from(age) + 1);
    let (needs, primary) = (facts.needs.bits(), facts.primary.bits());
    [
        needs,
        ranks(needs, primary),
        primary & !needs,
        facts.interests.bits(),
        what(facts),
        Digits(0).put_number(age(facts.age.max), 257).put_number(age(facts.age.min), 257).0,
        facts.only_for.bits(),
        facts.made_for.bits(),
        facts.not_for.bits(),
        terms(facts),
        u64::from(facts.modes.0),
        Week::to_number(facts.week),
        facts.access.bits(),
        facts.access_absent.bits(),
        month(facts.since) * 2 + u64::from(facts.since_is_check),
        month(facts.next_check),
    ]
}

/// Appends the columns of all rows.
pub(crate) fn put_facts<'f>(out: &mut Vec<u8>, rows: impl Iterator<Item = &'f Facts>) {
    let rows: Vec<[u64; COLUMNS]> = rows.map(numbers).collect();
    for column in 0..COLUMNS {
        put_column(out, &rows.iter().map(|row| row.get(column).copied().unwrap_or_default()).collect::<Vec<_>>());
    }
}

/// The columns of a file.
#[derive(Clone, Debug)]
pub(crate) struct FactColumns<'a>([Column<'a>; COLUMNS]);

impl<'a> FactColumns<'a> {
    pub(crate) fn take(rest: &mut Rest<'a>, rows: usize) -> Result<Self, OpenError> {
        let mut columns = [Column::One(0); COLUMNS];
        for column in &mut columns {
            *column = Column::take(rest, rows)?;
        }
        Ok(Self(columns))
    }
    /// The needs of a row alone: what a first pass over all rows asks for.
    pub(crate) fn needs(&self, row: usize) -> Set<Need> {
        Set::from_bits(self.0.first().map_or(0, |column| column.get(row)))
    }
    /// All of a row but its point.
    pub(crate) fn get(&self, row: usize) -> Facts {
        let [
            needs,
            primary,
            besides,
            interests,
            what,
            age,
            only_for,
            made_for,
            not_for,
            terms,
            modes,
            week,
            access,
            absent,
            since,
            next,
        ] = self.0.each_ref().map(|column| column.get(row));
        let (mut what, mut age, mut terms) = (Digits(what), Digits(age), Digits(terms));
        let mut year = || (age.take_number(257) as u16).checked_sub(1).map(|age| age as u8);
        Facts {
            phone_is_office: what.take_number(2) == 1,
            evidence: what.take(EVIDENCES),
            precision: what.take(PRECISIONS),
            class: what.take(CLASSES),
            kind: what.take(KINDS),
            nations: Nations(what.take_number(256) as u8),
            needs: Set::from_bits(needs),
            primary: Set::from_bits(unranked(needs, primary) | besides),
            interests: Set::from_bits(interests),
            age: AgeRange { min: year(), max: year() },
            only_for: Set::from_bits(only_for),
            made_for: Set::from_bits(made_for),
            not_for: Set::from_bits(not_for),
            cost: terms.take(COSTS),
            self_referral: terms.take(TRIS),
            languages: languages(terms.take_number(8)),
            capacity: terms.take(CAPACITIES),
            modes: Modes(modes as u16),
            point: None,
            week: Week::from_number(week),
            access: Set::from_bits(access),
            access_absent: Set::from_bits(absent),
            since: date(since / 2),
            since_is_check: since % 2 == 1,
            next_check: date(next),
        }
    }
}

fn languages(bits: u64) -> Languages {
    Languages { welsh: bits & 1 != 0, bsl: bits & 2 != 0, interpreter: bits & 4 != 0 }
}
