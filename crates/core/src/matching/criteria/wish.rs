//! Wishes: what matters to the person about how help comes, one judgement for each that they gave weight.
//!
//! A wish that is known to be met adds points; one that is not met, or not known, adds none. So weight given to a wish
//! lowers nothing that meets it, and a fact that is learned and fits lowers nothing either. Nothing is left out.

use super::{access, company, distance};
use crate::catalogue::{Capacity, Class, Cost, Mode, Precision, Tri};
use crate::matching::case::Case;
use crate::matching::model::{Criterion, Judgement, Verdict};
use crate::matching::reason::Reason;
use crate::matching::weights::{NEAR, OUTCODE_METRES, wish_points};
use crate::profile::{Weight, Wish};

/// Near is up to so many metres: 3 miles.
const NEAR_METRES: u32 = NEAR[1].0;

pub(super) fn judge<const WISH: usize>(case: &Case<'_>) -> Option<Judgement> {
    weighed(case, Wish::ALL[WISH].0)
}

fn weighed(case: &Case<'_>, wish: Wish) -> Option<Judgement> {
    let weight = case.ctx.profile.wishes.get(wish);
    if weight == Weight::Not {
        return None;
    }
    let (verdict, reason) = says(case, wish);
    let points = if verdict == Verdict::Met { wish_points(weight) } else { 0 };
    Some(Judgement { criterion: Criterion::of_wish(wish), verdict, points, reason, excludes: false })
}

/// Whether a wish is known to be met, whatever weight it has.
pub(in crate::matching) fn grants(case: &Case<'_>, wish: Wish) -> bool {
    says(case, wish).0 == Verdict::Met
}

fn says(case: &Case<'_>, wish: Wish) -> (Verdict, Reason) {
    match wish {
        Wish::Near => near(case),
        Wish::Free => free(case.service.cost),
        Wish::Others => others(case),
        Wish::Quiet => quiet(case),
        Wish::OwnTime => own_time(case),
        Wish::Company => company::says(case),
        Wish::Soon => soon(case),
    }
}

/// The person is somewhere in their outcode: a little beyond is "we don't know", as for the distance they can travel.
fn near(case: &Case<'_>) -> (Verdict, Reason) {
    let blur = if case.service.precision == Precision::Outcode { 2 * OUTCODE_METRES } else { OUTCODE_METRES };
    match case.metres {
        Some(metres) if metres <= NEAR_METRES => (Verdict::Met, Reason::Away(metres)),
        _ if case.works_from_home() => (Verdict::Met, Reason::NoTravel),
        Some(metres) if metres <= NEAR_METRES + blur || !case.only_in_person() => {
            (Verdict::Unknown, Reason::MaybeTooFar(metres))
        }
        Some(metres) => (Verdict::NotMet, Reason::Away(metres)),
        None => (Verdict::Unknown, distance::why_unknown(case)),
    }
}

/// A donation counts as free.
fn free(cost: Cost) -> (Verdict, Reason) {
    match cost {
        Cost::Free | Cost::Donation => (Verdict::Met, Reason::Costs(cost)),
        Cost::Low | Cost::Paid => (Verdict::NotMet, Reason::Costs(cost)),
        Cost::Unknown => (Verdict::Unknown, Reason::CostNotKnown),
    }
}

/// What meets in person and is called no group may still be among others.
fn others(case: &Case<'_>) -> (Verdict, Reason) {
    let (modes, group) = (case.service.modes, Mode::Group);
    if modes.contains(group) || case.service.class == Class::Group {
        (Verdict::Met, Reason::ModeFits([group].into_iter().collect()))
    } else if modes.is_unknown() || modes.contains(Mode::InPerson) || case.service.class.is_place() {
        (Verdict::Unknown, Reason::OthersNotKnown)
    } else {
        (Verdict::NotMet, Reason::ModeClash(modes))
    }
}

/// At home it is as quiet as one's home.
fn quiet(case: &Case<'_>) -> (Verdict, Reason) {
    let quiet = case.known.quiet;
    if case.service.access.meets(quiet) {
        (Verdict::Met, Reason::AccessThere(quiet))
    } else if access::only_from_home(case) {
        (Verdict::Met, Reason::AccessNoPlace)
    } else if case.service.access_absent.meets(quiet) {
        (Verdict::NotMet, Reason::AccessAbsent(quiet))
    } else {
        (Verdict::Unknown, Reason::AccessNotKnown(quiet))
    }
}

fn own_time(case: &Case<'_>) -> (Verdict, Reason) {
    if case.works_from_home() {
        (Verdict::Met, Reason::FromHome)
    } else if company::is_open_to_all(case) {
        (Verdict::Met, Reason::WhenItSuits)
    } else if case.only_in_person() {
        (Verdict::NotMet, Reason::HasToTravel)
    } else {
        (Verdict::Unknown, Reason::ModeNotKnown)
    }
}

fn soon(case: &Case<'_>) -> (Verdict, Reason) {
    let service = case.service;
    let open_to_all = company::is_open_to_all(case) && service.class != Class::Allotment;
    match (service.capacity, service.self_referral) {
        (Capacity::Full, _) => (Verdict::NotMet, Reason::Full),
        (Capacity::Waitlist, _) => (Verdict::NotMet, Reason::Waitlist),
        (_, Tri::No) => (Verdict::NotMet, Reason::NeedsReferral),
        _ if open_to_all => (Verdict::Met, Reason::OpenToAll),
        (Capacity::Room, Tri::Yes) => (Verdict::Met, Reason::CanStart),
        (Capacity::Room, Tri::Unknown) => (Verdict::Unknown, Reason::ReferralNotKnown),
        (Capacity::Unknown, _) => (Verdict::Unknown, Reason::RoomNotKnown),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::catalogue::Service;
    use crate::fixture::{ALTRINCHAM, PENZANCE, SALE, Trial, access, modes, service};
    use crate::profile::Wishes;

    /// What is said of a wish that matters a lot.
    fn said(wish: Wish, service: &Service) -> (Verdict, Reason) {
        let mut trial = Trial::new("people");
        trial.place.point = Some(SALE);
        trial.profile.wishes.set(wish, Weight::Lot);
        let rules = super::super::RULES;
        let judgement = trial.judge(rules[Criterion::of_wish(wish) as usize], service).unwrap();
        assert_eq!(judgement.points, if judgement.verdict == Verdict::Met { 30 } else { 0 });
        assert!(!judgement.excludes && judgement.criterion == Criterion::of_wish(wish));
        (judgement.verdict, judgement.reason)
    }
    fn any() -> Service {
        service("loneliness")
    }
    use Verdict::{Met, NotMet, Unknown};

    #[test]
    fn a_wish_is_judged_only_where_it_was_given_weight() {
        let mut trial = Trial::new("people");
        let free = Service { cost: Cost::Free, ..any() };
        let points = |wishes: Wishes, trial: &mut Trial| {
            trial.profile.wishes = wishes;
            trial.judge(judge::<1>, &free).map(|j| j.points)
        };
        let mut wishes = Wishes::default();
        assert!(!wishes.any() && points(wishes, &mut trial).is_none());
        for (weight, expected) in [(Weight::Bit, Some(10)), (Weight::Lot, Some(30)), (Weight::Not, None)] {
            wishes.set(Wish::Free, weight);
            assert_eq!((points(wishes, &mut trial), wishes.any()), (expected, expected.is_some()));
            assert!(trial.judge(judge::<0>, &free).is_none(), "another wish has no weight");
        }
    }

    #[test]
    fn near_is_up_to_three_miles_and_what_needs_no_travel() {
        let at = |point, precision, ways: &str| Service { point, precision, modes: modes(ways), ..any() };
        let exact = Precision::Exact;
        assert_eq!(said(Wish::Near, &at(Some(ALTRINCHAM), exact, "in-person")).0, Met);
        let far = at(Some(PENZANCE), exact, "in-person");
        assert!(matches!(said(Wish::Near, &far), (NotMet, Reason::Away(_))));
        let maybe = |service: &Service| matches!(said(Wish::Near, service), (Unknown, Reason::MaybeTooFar(_)));
        assert!(maybe(&at(Some(PENZANCE), exact, "")), "it may be had without going there");
        let beyond = crate::geo::Point { lat: SALE.lat + 540, lon: SALE.lon };
        assert!(maybe(&at(Some(beyond), exact, "in-person")));
        assert!(maybe(&at(Some(beyond), Precision::Outcode, "group")));
        assert_eq!(said(Wish::Near, &at(Some(PENZANCE), exact, "phone")), (Met, Reason::NoTravel));
        assert_eq!(said(Wish::Near, &at(None, exact, "in-person")), (Unknown, Reason::NearestNotKnown));
    }

    #[test]
    fn company_and_quiet_are_judged_each_by_itself() {
        let hall = Service { modes: modes("group;in-person"), access: access("quiet"), ..any() };
        assert_eq!((said(Wish::Others, &hall).0, said(Wish::Quiet, &hall).0), (Met, Met));
        let line = Service { modes: modes("phone"), ..any() };
        assert_eq!(said(Wish::Others, &line), (NotMet, Reason::ModeClash(modes("phone"))));
        assert_eq!(said(Wish::Quiet, &line), (Met, Reason::AccessNoPlace));
        let loud = Service { class: Class::Group, access_absent: access("quiet"), ..any() };
        assert_eq!((said(Wish::Others, &loud).0, said(Wish::Quiet, &loud).0), (Met, NotMet));
        for unknown in [any(), Service { modes: modes("in-person"), ..any() }] {
            assert_eq!((said(Wish::Others, &unknown).0, said(Wish::Quiet, &unknown).0), (Unknown, Unknown));
        }
    }

    #[test]
    fn free_own_time_and_company_follow_the_facts() {
        for (cost, verdict) in [
            (Cost::Free, Met),
            (Cost::Donation, Met),
            (Cost::Low, NotMet),
            (Cost::Paid, NotMet),
            (Cost::Unknown, Unknown),
        ] {
            assert_eq!(said(Wish::Free, &Service { cost, ..any() }).0, verdict, "{cost:?}");
        }
        let own_time = |ways: &str, class| said(Wish::OwnTime, &Service { modes: modes(ways), class, ..any() });
        assert_eq!(own_time("online", Class::Service), (Met, Reason::FromHome));
        assert_eq!(own_time("", Class::Library), (Met, Reason::WhenItSuits));
        assert_eq!(own_time("group", Class::Service), (NotMet, Reason::HasToTravel));
        assert_eq!(own_time("", Class::Service), (Unknown, Reason::ModeNotKnown));
        assert_eq!(said(Wish::Company, &any()), (Unknown, Reason::BringNotKnown));
        assert_eq!(said(Wish::Company, &Service { access: access("bring-someone"), ..any() }), (Met, Reason::CanBring));
    }

    #[test]
    fn soon_is_room_without_referral_and_nothing_less_than_both() {
        let soon =
            |capacity, self_referral, class| said(Wish::Soon, &Service { capacity, self_referral, class, ..any() });
        let service = Class::Service;
        assert_eq!(soon(Capacity::Room, Tri::Yes, service), (Met, Reason::CanStart));
        assert_eq!(soon(Capacity::Room, Tri::Unknown, service), (Unknown, Reason::ReferralNotKnown));
        assert_eq!(soon(Capacity::Unknown, Tri::Yes, service), (Unknown, Reason::RoomNotKnown));
        assert_eq!(soon(Capacity::Room, Tri::No, service), (NotMet, Reason::NeedsReferral));
        assert_eq!(soon(Capacity::Waitlist, Tri::Yes, service), (NotMet, Reason::Waitlist));
        assert_eq!(soon(Capacity::Full, Tri::Yes, Class::Park), (NotMet, Reason::Full));
        assert_eq!(soon(Capacity::Unknown, Tri::Unknown, Class::Library), (Met, Reason::OpenToAll));
        assert_eq!(soon(Capacity::Unknown, Tri::Unknown, Class::Allotment), (Unknown, Reason::RoomNotKnown));
    }
}
