//! Distance: how far it is, against how far the person can travel.
//!
//! Only a service one has to go to can be too far. The person is somewhere in their outcode, so that a place a little
//! beyond the limit is "we don't know".

use crate::catalogue::Precision;
use crate::matching::case::Case;
use crate::matching::model::{Criterion, Judgement};
use crate::matching::reason::Reason;
use crate::matching::weights::{FAR_METRES, MAYBE_TOO_FAR, NEAR, OUTCODE_METRES};

pub(super) fn judge(case: &Case<'_>) -> Option<Judgement> {
    let limit = case.ctx.profile.limits.travel;
    if limit == Some(0) && case.only_in_person() {
        return Some(Judgement::excludes(Criterion::Distance, Reason::HasToTravel));
    }
    match case.metres {
        Some(metres) => Some(known(case, metres)),
        None if case.only_in_person() => Some(Judgement::unknown(Criterion::Distance, 0, why_unknown(case))),
        None if limit.is_some() && case.works_from_home() => Some(no_travel()),
        None => None,
    }
}

fn known(case: &Case<'_>, metres: u32) -> Judgement {
    let limit = case.ctx.profile.limits.travel.map(|tenths| u32::from(tenths) * 1609 / 10);
    let blur = match (limit, case.service.precision) {
        (None, _) => 0,
        (Some(_), Precision::Outcode) => 2 * OUTCODE_METRES,
        (Some(_), _) => OUTCODE_METRES,
    };
    let farthest = limit.unwrap_or(FAR_METRES);
    if metres <= farthest {
        return Judgement::met(Criterion::Distance, nearness(metres), Reason::Away(metres));
    }
    if case.works_from_home() {
        no_travel()
    } else if metres <= farthest + blur || !case.only_in_person() {
        Judgement::unknown(Criterion::Distance, MAYBE_TOO_FAR, Reason::MaybeTooFar(metres))
    } else {
        Judgement::excludes(Criterion::Distance, Reason::TooFar(metres))
    }
}

/// The metres up to which verdicts and points that depend on a distance stay what they are: for any two distances that as many
/// of these are below, every rule gives the same verdict and points. In no order.
pub fn distance_steps(travel: Option<u16>) -> [u32; 9] {
    let [near, sooner, far, farthest] = NEAR.map(|(up_to, _)| up_to);
    let limit = travel.map_or(FAR_METRES, |tenths| u32::from(tenths) * 1609 / 10);
    let beyond = |metres: u32| [metres, metres + OUTCODE_METRES, metres + 2 * OUTCODE_METRES];
    let ([limit, maybe, barely], [wished, perhaps, hardly]) = (beyond(limit), beyond(sooner));
    [near, far, farthest, limit, maybe, barely, wished, perhaps, hardly]
}

fn nearness(metres: u32) -> i32 {
    NEAR.iter().find(|(up_to, _)| metres <= *up_to).map_or(0, |(_, points)| *points)
}

fn no_travel() -> Judgement {
    Judgement::met(Criterion::Distance, 0, Reason::NoTravel)
}

pub(super) fn why_unknown(case: &Case<'_>) -> Reason {
    let person_did_not_say = case.ctx.place.point.is_none() && case.service.point.is_some();
    if person_did_not_say { Reason::PlaceNotSaid } else { Reason::NearestNotKnown }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::catalogue::{Class, Service, Shelf};
    use crate::fixture::{ALTRINCHAM, PENZANCE, SALE, Trial, modes, random, service};
    use crate::matching::case::Known;
    use crate::profile::Profile;
    use proptest::prelude::*;

    fn at(point: crate::geo::Point, how: &str) -> Service {
        Service { point: Some(point), precision: Precision::Exact, modes: modes(how), ..service("loneliness") }
    }
    fn sale() -> Trial {
        let mut trial = Trial::new("people");
        trial.place.point = Some(SALE);
        trial
    }

    #[test]
    fn nearer_gives_more() {
        assert_eq!([0, 1_609, 1_610, 4_828, 8_047, 16_093, 16_094].map(nearness), [24, 24, 18, 18, 12, 6, 0]);
    }

    #[test]
    fn without_a_limit_over_ten_miles_is_too_far_for_a_place_one_goes_to() {
        let trial = sale();
        let near = trial.judge(judge, &at(ALTRINCHAM, "in-person")).unwrap();
        assert!(matches!(near.reason, Reason::Away(4_000..=5_000)) && near.points == 18, "{near:?}");
        assert!(trial.judge(judge, &at(PENZANCE, "in-person;group")).unwrap().excludes);
        let by_phone = trial.judge(judge, &at(PENZANCE, "in-person;phone")).unwrap();
        assert_eq!((by_phone.reason, by_phone.excludes), (Reason::NoTravel, false));
        let unknown = trial.judge(judge, &at(PENZANCE, "")).unwrap();
        assert!(!unknown.excludes && unknown.points == -24, "ways of meeting are not known");
        let mut library = at(PENZANCE, "");
        library.class = Class::Library;
        assert!(trial.judge(judge, &library).unwrap().excludes, "a library is a place one goes to");
    }

    #[test]
    fn a_stated_limit_has_room_for_where_in_the_outcode_the_person_is() {
        let mut trial = sale();
        let place = at(ALTRINCHAM, "in-person"); // 2.8 miles
        let mut judged = |tenths, precision| {
            trial.profile.limits.travel = Some(tenths);
            trial.judge(judge, &Service { precision, ..place.clone() }).unwrap()
        };
        assert!(matches!(judged(30, Precision::Exact).reason, Reason::Away(_)));
        let maybe = judged(20, Precision::Exact);
        assert!(matches!(maybe.reason, Reason::MaybeTooFar(_)) && maybe.points == -24 && !maybe.excludes);
        assert!(judged(10, Precision::Exact).excludes);
        assert!(!judged(10, Precision::Outcode).excludes, "the place itself is somewhere in its outcode");
    }

    #[test]
    fn someone_who_cannot_travel_is_only_sent_what_comes_to_them() {
        let mut trial = sale();
        trial.profile.limits.travel = Some(0);
        assert_eq!(trial.judge(judge, &at(SALE, "in-person")).unwrap().reason, Reason::HasToTravel);
        let group = Service { modes: modes("group"), ..service("loneliness") };
        assert!(trial.judge(judge, &group).unwrap().excludes);
        let visit = Service { modes: modes("home"), ..service("loneliness") };
        assert_eq!(trial.judge(judge, &visit).unwrap().reason, Reason::NoTravel);
        assert!(trial.judge(judge, &service("loneliness")).is_none(), "nothing known, nothing said");
    }

    #[test]
    fn it_is_said_why_a_distance_is_not_known() {
        let mut trial = Trial::new("people");
        trial.place.point = None;
        assert_eq!(trial.judge(judge, &at(SALE, "in-person")).unwrap().reason, Reason::PlaceNotSaid);
        let branches = Service { modes: modes("group"), ..service("loneliness") };
        assert_eq!(trial.judge(judge, &branches).unwrap().reason, Reason::NearestNotKnown);
        let line = Service { modes: modes("phone"), ..service("loneliness") };
        assert!(trial.judge(judge, &line).is_none());
        trial.profile.limits.travel = Some(10);
        assert_eq!(trial.judge(judge, &line).unwrap().reason, Reason::NoTravel);
    }

    /// Everything that decides where a service stands: of each rule whether it applies, verdict, points, whether it leaves out.
    fn stands(case: &Case<'_>) -> Vec<Option<(crate::matching::Verdict, i32, bool)>> {
        let rules = Criterion::ALL.iter().map(|(criterion, _)| crate::matching::rule(*criterion));
        rules.map(|rule| rule(case).map(|j| (j.verdict, j.points, j.excludes))).collect()
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(400))]
        #[test]
        fn between_two_steps_nothing_depends_on_how_far(
            trial in random::trial(), services in random::services(), wishes in random::wishes(), by in 0..4_000u32, up in 0..9usize,
        ) {
            let trial = Trial { profile: Profile { wishes, ..trial.profile.clone() }, ..trial };
            let shelf = Shelf::default();
            let ctx = trial.context(&shelf);
            let known = Known::new(&ctx);
            let steps = distance_steps(trial.profile.limits.travel);
            // From just above a step to just below the next, which is where one that is missing would show.
            let below = |metres: u32| steps.iter().filter(|step| **step < metres).count();
            let from = steps[up] + 1;
            let next = steps.iter().copied().filter(|step| *step >= from).min().unwrap_or(from + by);
            for metres in [from, next, (from + by).min(next)] {
                prop_assert_eq!(below(metres), below(from));
                for service in &services {
                    let facts = service.facts();
                    let at = |metres| Case { ctx: &ctx, known: &known, goal: &trial.goal, service: &facts, metres: Some(metres) };
                    prop_assert_eq!(stands(&at(metres)), stands(&at(from)), "{} and {} metres", metres, from);
                }
            }
        }
    }
}
