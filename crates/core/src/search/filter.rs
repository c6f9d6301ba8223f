//! Quick find's filters. They leave out only what is known not to fit; what is not known stays and is said.

use crate::bank::Bank;
use crate::catalogue::{AgeRange, Cost, Modes, Service, Tri};
use crate::geo::{Whereabouts, tenths_of_mile};
use crate::ids::{Access, Need, Set, VocabularyId};

/// What may be filtered by.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum FilterPart {
    /// What it helps with.
    Needs,
    /// Where it is or serves.
    Place,
    /// Ages taken.
    Age,
    /// Free of charge.
    Free,
    /// Step-free access.
    StepFree,
    /// People can come by themselves.
    SelfReferral,
    /// Can be used from home.
    Home,
    /// Fits what the person said on the way to results.
    Fits,
}

impl FilterPart {
    /// All of them, each at its own number.
    pub const ALL: [Self; 8] =
        [Self::Needs, Self::Place, Self::Age, Self::Free, Self::StepFree, Self::SelfReferral, Self::Home, Self::Fits];

    /// Its bit in a set of parts.
    pub fn bit(self) -> u16 {
        1 << self as u16
    }
}

/// The filters set; the default sets none.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Filter {
    /// Helps with at least one of these; empty: anything.
    pub needs: Set<Need>,
    /// For someone who is here.
    pub place: Option<Whereabouts>,
    /// How far places may be, in tenths of a mile; `None`: [`Filter::USUAL_DISTANCE`].
    pub within: Option<u16>,
    /// For someone of this age band, ends included.
    pub age: Option<(u8, u8)>,
    /// Costs nothing.
    pub free: bool,
    /// Can be reached without steps.
    pub step_free: bool,
    /// People can come by themselves.
    pub self_refer: bool,
    /// Can be used from home.
    pub home: bool,
    /// Fits what the person said on the way to results.
    pub fits: bool,
}

impl Filter {
    /// How far a place may be when nobody said, in tenths of a mile.
    pub const USUAL_DISTANCE: u16 = 150;

    /// Which filters are set, a bit each.
    pub fn set_parts(&self) -> u16 {
        let is_set = [
            !self.needs.is_empty(),
            self.place.is_some(),
            self.age.is_some(),
            self.free,
            self.step_free,
            self.self_refer,
            self.home,
            self.fits,
        ];
        FilterPart::ALL.iter().zip(is_set).fold(0, |bits, (part, is_set)| if is_set { bits | part.bit() } else { bits })
    }

    /// Which filters a service is known not to fit, were they set; what only the person's goals say is not among them.
    pub fn against(&self, step_free: Option<Access>, service: &Service) -> u16 {
        let against = |(part, verdict): (FilterPart, Tri)| if verdict == Tri::No { part.bit() } else { 0 };
        self.verdicts(step_free, service).into_iter().map(against).fold(0, |all, bit| all | bit)
    }

    /// What is not known of the filters set.
    pub fn unknowns(&self, bank: &Bank, service: &Service) -> Vec<FilterPart> {
        let set = self.set_parts();
        let verdicts = self.verdicts(bank.vocabulary.find("step-free"), service).into_iter();
        verdicts.filter(|(part, v)| *v == Tri::Unknown && set & part.bit() != 0).map(|(part, _)| part).collect()
    }

    fn verdicts(&self, step_free: Option<Access>, service: &Service) -> [(FilterPart, Tri); 7] {
        let needs = if self.needs.is_empty() { Tri::Yes } else { helps_with(service, self.needs) };
        [
            (FilterPart::Needs, needs),
            (FilterPart::Place, self.serves_place(service)),
            (FilterPart::Age, self.age.map_or(Tri::Yes, |band| takes_age(service.age, band))),
            (FilterPart::Free, is_free(service.cost)),
            (FilterPart::StepFree, is_step_free(service, step_free)),
            (FilterPart::SelfReferral, service.self_referral),
            (FilterPart::Home, is_from_home(service)),
        ]
    }

    /// How far away the service is from the place set, where both are known.
    pub fn metres(&self, service: &Service) -> Option<u32> {
        Some(self.place.as_ref()?.point?.metres_to(service.point?))
    }

    /// A place across the council's border counts by its distance: borders stop nobody on foot.
    fn serves_place(&self, service: &Service) -> Tri {
        let Some(place) = &self.place else { return Tri::Yes };
        let nation_is_known = service.nations.0 != 0;
        if nation_is_known && !service.serves(place.nation) {
            return Tri::No;
        }
        let within = u32::from(self.within.unwrap_or(Self::USUAL_DISTANCE));
        let near = self.metres(service).map(|metres| tenths_of_mile(metres) <= within);
        if service.area.is_empty() {
            return match near {
                Some(false) if !service.is_remote() => Tri::No,
                _ if nation_is_known || near == Some(true) => Tri::Yes,
                _ => Tri::Unknown,
            };
        }
        match near {
            Some(true) => Tri::Yes,
            _ if place.is_in(&service.area) => yes_or_no(near != Some(false) || service.is_remote()),
            None if place.area.is_empty() => Tri::Unknown,
            _ => Tri::No,
        }
    }
}

fn yes_or_no(so: bool) -> Tri {
    if so { Tri::Yes } else { Tri::No }
}

fn helps_with(service: &Service, needs: Set<Need>) -> Tri {
    if service.needs.is_empty() { Tri::Unknown } else { yes_or_no(service.needs.meets(needs)) }
}

/// A limit inside the person's band is unknown, never "no".
fn takes_age(range: AgeRange, (youngest, oldest): (u8, u8)) -> Tri {
    if range == AgeRange::default() {
        return Tri::Unknown;
    }
    let (min, max) = (range.min.unwrap_or(0), range.max.unwrap_or(u8::MAX));
    if oldest < min || youngest > max {
        Tri::No
    } else if min <= youngest && oldest <= max {
        Tri::Yes
    } else {
        Tri::Unknown
    }
}

/// "Give what you can" may be nothing, so it counts as free.
fn is_free(cost: Cost) -> Tri {
    match cost {
        Cost::Free | Cost::Donation => Tri::Yes,
        Cost::Low | Cost::Paid => Tri::No,
        Cost::Unknown => Tri::Unknown,
    }
}

fn is_from_home(service: &Service) -> Tri {
    if service.modes == Modes::default() { Tri::Unknown } else { yes_or_no(service.is_remote()) }
}

/// What one only rings or reads has no steps.
fn is_step_free(service: &Service, step_free: Option<Access>) -> Tri {
    let only_remote = service.is_remote() && !service.has_place() && {
        let here = service.modes.0 & !Modes::remote().0;
        here == 0
    };
    let Some(step_free) = step_free.filter(|id| id.index() < 128) else { return Tri::Unknown };
    if service.access.contains(step_free) || only_remote {
        Tri::Yes
    } else if service.access_absent.contains(step_free) {
        Tri::No
    } else {
        Tri::Unknown
    }
}
