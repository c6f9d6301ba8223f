//! What the criteria read of a service, small enough to be copied: texts are flags, hours are parts of the week.
//!
//! Whoever keeps services in another form than [`Service`] makes these, and every rule can be asked of them.

use crate::catalogue::{
    AgeRange, Capacity, Class, Cost, Evidence, Kind, Languages, Mode, Modes, Origin, Precision, Service, Tri, WeekSlots,
};
use crate::date::Date;
use crate::geo::{Nations, Point};
use crate::ids::{Access, Interest, Need, Set, Trait};

/// The facts that matching reads. Absent is unknown.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
#[allow(missing_docs, reason = "fields named as in Service are described there")]
pub struct Facts<'a> {
    pub kind: Kind,
    pub class: Class,
    pub needs: Set<Need>,
    pub primary: Set<Need>,
    pub interests: Set<Interest>,
    pub nations: Nations,
    pub area: &'a str,
    pub age: AgeRange,
    /// Whether words say who it is for.
    pub who: bool,
    pub only_for: Set<Trait>,
    pub made_for: Set<Trait>,
    pub not_for: Set<Trait>,
    pub cost: Cost,
    pub modes: Modes,
    /// Whether a phone number, an address, a page or anything else to reach it by is known.
    pub has_contact: bool,
    pub point: Option<Point>,
    pub precision: Precision,
    /// Parts of the week in which it is open; `None` is unknown.
    pub hours: Option<WeekSlots>,
    pub access: Set<Access>,
    pub access_absent: Set<Access>,
    pub languages: Languages,
    pub self_referral: Tri,
    pub capacity: Capacity,
    pub evidence: Evidence,
    /// The newest of a check by hand and the publisher's date.
    pub known_since: Option<Date>,
    pub checked_on: Option<Date>,
    pub next_check: Option<Date>,
    pub origin: Origin,
}

impl Facts<'_> {
    /// Whether it is known that one has to go there.
    pub fn only_in_person(&self) -> bool {
        if !self.modes.is_unknown() {
            return !self.modes.are_remote() && !self.modes.contains(Mode::Home);
        }
        self.class.is_place()
            || matches!(
                self.class,
                Class::Library | Class::Hub | Class::FoodBank | Class::DigitalHelp | Class::LeisureCentre
            )
    }
    /// Where it is, where that is known closely enough for a distance.
    pub fn spot(&self) -> Option<Point> {
        self.point.filter(|_| matches!(self.precision, Precision::Exact | Precision::Outcode))
    }
}

impl Service {
    /// What matching reads of it.
    pub fn facts(&self) -> Facts<'_> {
        let ways =
            [&self.phone, &self.text, &self.email, &self.url, &self.find_local_url, &self.address, &self.postcode];
        Facts {
            kind: self.kind,
            class: self.class,
            needs: self.needs,
            primary: self.primary,
            interests: self.interests,
            nations: self.nations,
            area: &self.area,
            age: self.age,
            who: !self.who.is_empty(),
            only_for: self.only_for,
            made_for: self.made_for,
            not_for: self.not_for,
            cost: self.cost,
            modes: self.modes,
            has_contact: ways.iter().any(|way| !way.is_empty()),
            point: self.point,
            precision: self.precision,
            hours: self.hours.as_ref().map(|hours| hours.slots()),
            access: self.access,
            access_absent: self.access_absent,
            languages: self.languages,
            self_referral: self.self_referral,
            capacity: self.capacity,
            evidence: self.evidence,
            known_since: self.known_since(),
            checked_on: self.checked_on,
            next_check: self.next_check,
            origin: self.origin,
        }
    }
}
