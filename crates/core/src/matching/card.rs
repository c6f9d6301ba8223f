//! What a card says first: which judgements speak for a service, and which to think about.

use super::model::{Judgement, Match, Verdict};
use super::reason::Reason;
use crate::catalogue::Cost;
use crate::order::sort_by_key;

/// What speaks for a service, the weightiest first. What matters to the person is said in lines of its own, see
/// [`wishes`].
pub fn fits(matched: &Match) -> Vec<&Judgement> {
    let speaks = |j: &&Judgement| j.verdict == Verdict::Met && j.points > 0 && j.criterion.wish().is_none();
    let mut fits: Vec<_> = matched.judgements.iter().filter(speaks).collect();
    sort_by_key(&mut fits, |j| -j.points);
    fits
}

/// What was looked at because it matters to the person, in the order it is asked.
pub fn wishes(matched: &Match) -> impl Iterator<Item = &Judgement> {
    matched.judgements.iter().filter(|j| j.criterion.wish().is_some())
}

/// What to think about before going, the most pressing first. What is not known of nearly every service, such as
/// whether there is room, is left to "Why this".
pub fn concerns(matched: &Match) -> Vec<&Judgement> {
    let others = matched.judgements.iter().filter(|j| j.criterion.wish().is_none());
    let mut concerns: Vec<_> = others.filter_map(|j| concern_rank(&j.reason, j.points).map(|rank| (rank, j))).collect();
    sort_by_key(&mut concerns, |(rank, _)| *rank);
    concerns.into_iter().map(|(_, j)| j).collect()
}

fn concern_rank(reason: &Reason, points: i32) -> Option<u8> {
    use Reason as R;
    Some(match reason {
        R::OnlyIf(_) | R::PrivateTherapists | R::NotForMaybe(_) => 0,
        R::AccessAbsent(_) | R::AccessNotKnown(_) | R::LanguageNotKnown(_) => 1,
        R::AgeMaybe(..) | R::MaybeTooFar(_) | R::OtherCouncilNear | R::CouncilNotKnown => 2,
        R::ContactNotChecked | R::ContactToConfirm | R::ContactNone => 3,
        R::Costs(Cost::Paid) if points == 0 => 4,
        R::Full | R::Waitlist | R::NeedsReferral => 4,
        R::ListedLongAgo(_) | R::CheckOverdue(_) | R::NoDate => 5,
        R::TimeNotKnown | R::ModeNotKnown | R::GroupMaybe | R::BringNotKnown | R::CannotBring => 6,
        R::WhoInWords | R::MadeForMaybe(_) | R::MadeForOthers(_) => 7,
        R::CostNotKnown | R::PlaceNotSaid | R::NearestNotKnown => 8,
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::catalogue::{Class, Service, ServiceIx};
    use crate::fixture::{Trial, access, interests, service, shelf};
    use crate::matching::{Criterion, judge};

    fn judged(trial: &Trial, service: Service) -> Match {
        let shelf = shelf(vec![service]);
        judge(&trial.context(&shelf), &trial.goal, ServiceIx(0)).unwrap()
    }
    fn criteria(judgements: Vec<&Judgement>) -> Vec<Criterion> {
        judgements.into_iter().map(|j| j.criterion).collect()
    }

    #[test]
    fn concerns_are_ranked_and_what_is_no_concern_is_not() {
        use Reason as R;
        let (some, day) = (crate::fixture::traits("carer"), crate::fixture::today());
        let ranked = [
            [R::OnlyIf(some), R::PrivateTherapists, R::NotForMaybe(some)].to_vec(),
            [R::AccessAbsent(access("quiet")), R::AccessNotKnown(access("quiet"))].to_vec(),
            [R::AgeMaybe(None, None), R::OtherCouncilNear, R::CouncilNotKnown].to_vec(),
            [R::ContactNotChecked, R::ContactToConfirm, R::ContactNone].to_vec(),
            [R::Costs(Cost::Paid), R::Full, R::Waitlist, R::NeedsReferral].to_vec(),
            [R::ListedLongAgo(day), R::CheckOverdue(day), R::NoDate].to_vec(),
            [R::TimeNotKnown, R::ModeNotKnown, R::GroupMaybe, R::BringNotKnown, R::CannotBring].to_vec(),
            [R::WhoInWords, R::MadeForMaybe(some), R::MadeForOthers(some)].to_vec(),
            [R::CostNotKnown, R::PlaceNotSaid, R::NearestNotKnown].to_vec(),
        ];
        for (rank, reasons) in ranked.iter().enumerate() {
            for reason in reasons {
                assert_eq!(concern_rank(reason, 0), Some(rank as u8), "{reason:?}");
            }
        }
        assert_eq!(concern_rank(&R::Costs(Cost::Paid), 3), None, "the person said they can pay");
        for fine in [R::Costs(Cost::Free), R::OnlyForYou(some), R::ListedOn(day)] {
            assert_eq!(concern_rank(&fine, 0), None, "{fine:?}");
        }
    }

    #[test]
    fn the_weightiest_fit_comes_first_and_what_adds_nothing_is_not_said() {
        let mut trial = Trial::new("people");
        trial.profile.interests = interests("music");
        let choir = Service { interests: interests("music"), cost: Cost::Free, ..service("loneliness") };
        let fits = criteria(fits(&judged(&trial, choir)));
        assert_eq!(fits, [Criterion::Interest, Criterion::Need, Criterion::Cost]);
    }

    #[test]
    fn what_the_person_asked_for_is_the_first_concern() {
        let mut trial = Trial::new("people");
        trial.profile.limits.access = access("step-free");
        let charity = Service { class: Class::CharityRegister, phone: "0".into(), ..service("loneliness") };
        let concerns = criteria(concerns(&judged(&trial, charity)));
        assert_eq!(concerns, [Criterion::Access, Criterion::Contact, Criterion::Freshness, Criterion::Cost]);
    }

    #[test]
    fn having_to_pay_is_a_concern_unless_the_person_said_they_can() {
        let mut trial = Trial::new("people");
        let paid = || Service { cost: Cost::Paid, ..service("loneliness") };
        assert!(criteria(concerns(&judged(&trial, paid()))).contains(&Criterion::Cost));
        trial.profile.limits.cost = Some(Cost::Paid);
        assert!(!criteria(concerns(&judged(&trial, paid()))).contains(&Criterion::Cost));
    }
}
