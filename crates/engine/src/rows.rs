//! Rows from a list of `crates/bundle`.

use crate::columns::{Columns, Refused, Row};
use waymark_bundle::{Bundle, Week};
use waymark_core::catalogue::{Origin, WeekSlots};
use waymark_core::matching::Facts;
use waymark_core::profile::TimeSlot;

impl<'a> Columns<'a> {
    /// The services of a list, in its order.
    ///
    /// # Errors
    /// As [`Columns::new`].
    pub fn of_list(list: &Bundle<'a>) -> Result<Self, Refused> {
        let row = |row| Row { facts: facts(list, row), name: list.name(row), id: "" };
        Self::new((0..list.len()).map(row))
    }
    /// Opens the bytes of a list.
    ///
    /// # Errors
    /// Where they are no list, or damaged.
    pub fn open(bytes: &'a [u8]) -> Result<Self, Refused> {
        Self::of_list(&Bundle::open(bytes).map_err(|_| Refused::Unreadable)?)
    }
}

/// What matching reads of a row of a list. Whether it can be reached and whether words say who it is for are not in the list, whose
/// makers leave out what nobody can reach.
fn facts<'a>(list: &Bundle<'a>, row: usize) -> Facts<'a> {
    let facts = list.facts(row);
    Facts {
        kind: facts.kind,
        class: facts.class,
        needs: facts.needs,
        primary: facts.primary,
        interests: facts.interests,
        nations: facts.nations,
        area: list.area(row),
        age: facts.age,
        who: false,
        only_for: facts.only_for,
        made_for: facts.made_for,
        not_for: facts.not_for,
        cost: facts.cost,
        modes: facts.modes,
        has_contact: true,
        point: facts.point,
        precision: facts.precision,
        hours: facts.week.map(slots),
        access: facts.access,
        access_absent: facts.access_absent,
        languages: facts.languages,
        self_referral: facts.self_referral,
        capacity: facts.capacity,
        evidence: facts.evidence,
        known_since: facts.since,
        checked_on: facts.since.filter(|_| facts.since_is_check),
        next_check: facts.next_check,
        origin: Origin::Area,
    }
}

const WEEKDAYS: u8 = 0x1f;
const WEEKEND: u8 = 0x60;

fn slots(week: Week) -> WeekSlots {
    let mut slots = WeekSlots::default();
    let day = week.morning | week.afternoon;
    let parts = [
        (day & WEEKDAYS, TimeSlot::WeekdayDay),
        (week.evening & WEEKDAYS, TimeSlot::WeekdayEvening),
        ((day | week.evening) & WEEKEND, TimeSlot::Weekend),
    ];
    parts.into_iter().filter(|(days, _)| *days != 0).for_each(|(_, slot)| slots.insert(slot));
    slots
}
