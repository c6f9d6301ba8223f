//! What matching needs of a service.

use crate::week::Week;
use serde::{Deserialize, Serialize};
use waymark_core::catalogue::{
    AgeRange, Capacity, Class, Cost, Evidence, Kind, Languages, Modes, Precision, Service, Tri,
};
use waymark_core::date::Date;
use waymark_core::geo::{Nations, Point};
use waymark_core::ids::{Access, Interest, Need, Set, Trait};

/// What matching needs. Absent is unknown.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[allow(missing_docs, reason = "the fields are those of core's Service, and are described there")]
pub struct Facts {
    pub kind: Kind,
    pub class: Class,
    pub needs: Set<Need>,
    pub primary: Set<Need>,
    pub interests: Set<Interest>,
    pub nations: Nations,
    pub age: AgeRange,
    pub only_for: Set<Trait>,
    pub made_for: Set<Trait>,
    pub not_for: Set<Trait>,
    pub cost: Cost,
    pub modes: Modes,
    pub point: Option<Point>,
    pub precision: Precision,
    /// When it is open, roughly.
    pub week: Option<Week>,
    pub access: Set<Access>,
    pub access_absent: Set<Access>,
    pub languages: Languages,
    pub self_referral: Tri,
    pub capacity: Capacity,
    pub evidence: Evidence,
    pub phone_is_office: bool,
    /// The month of the newest check or of the publisher's data.
    pub since: Option<Date>,
    /// Whether that was a check by hand.
    pub since_is_check: bool,
    /// The month in which a check is due again.
    pub next_check: Option<Date>,
}

impl Facts {
    /// A service with these facts and nothing else.
    pub(crate) fn service(&self) -> Service {
        Service {
            kind: self.kind,
            class: self.class,
            needs: self.needs,
            primary: self.primary,
            interests: self.interests,
            nations: self.nations,
            age: self.age,
            only_for: self.only_for,
            made_for: self.made_for,
            not_for: self.not_for,
            cost: self.cost,
            modes: self.modes,
            point: self.point,
            precision: self.precision,
            access: self.access,
            access_absent: self.access_absent,
            languages: self.languages,
            self_referral: self.self_referral,
            capacity: self.capacity,
            evidence: self.evidence,
            phone_is_office: self.phone_is_office,
            next_check: self.next_check,
            ..Service::default()
        }
    }
}
