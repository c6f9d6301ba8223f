//! Age: the ages taken against the person's age band.
//!
//! The band 50–54 and "from 52" is "we don't know": only a limit outside the whole band excludes.

use crate::matching::case::Case;
use crate::matching::model::{Criterion, Judgement};
use crate::matching::reason::Reason;
use crate::matching::weights::{AGE_MAYBE, AGE_MET};

/// The age from which one is an adult.
const ADULT: u8 = 18;

pub(super) fn judge(case: &Case<'_>) -> Option<Judgement> {
    let (criterion, range) = (Criterion::Age, case.service.age);
    if range.min.is_none() && range.max.is_none() {
        // "For older people" states an age without a number; who it is for has been judged by that.
        let stated = case.service.only_for.union(case.service.made_for).meets(case.known.of_an_age);
        return (!stated).then(|| Judgement::unknown(criterion, 0, Reason::AgeNotStated));
    }
    // Waymark is for adults, so that "from 18" keeps nobody out.
    let for_some_adults = range.min.is_some_and(|min| min > ADULT) || range.max.is_some();
    let points = if for_some_adults { AGE_MAYBE } else { 0 };
    let maybe = Judgement::unknown(criterion, points, Reason::AgeMaybe(range.min, range.max));
    let Some((youngest, oldest)) = case.ctx.profile.age else { return Some(maybe) };
    let all_too_young = range.min.is_some_and(|min| oldest < min);
    let all_too_old = range.max.is_some_and(|max| youngest > max);
    let all_inside = range.min.is_none_or(|min| min <= youngest) && range.max.is_none_or(|max| oldest <= max);
    Some(if all_too_young || all_too_old {
        Judgement::excludes(criterion, Reason::AgeOther(range.min, range.max))
    } else if all_inside {
        Judgement::met(criterion, AGE_MET, Reason::AgeFits(range.min, range.max))
    } else {
        maybe
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::catalogue::AgeRange;
    use crate::fixture::{AGE_BANDS, Trial, service};
    use crate::matching::Verdict;
    use proptest::prelude::*;

    fn verdict(age: Option<(u8, u8)>, min: Option<u8>, max: Option<u8>) -> (Verdict, bool) {
        let mut trial = Trial::new("people");
        trial.profile.age = age;
        let mut group = service("loneliness");
        group.age = AgeRange { min, max };
        let judgement = trial.judge(judge, &group).unwrap();
        (judgement.verdict, judgement.excludes)
    }

    #[test]
    fn not_stated_or_not_said_is_unknown() {
        assert_eq!(verdict(Some((60, 69)), None, None), (Verdict::Unknown, false));
        assert_eq!(verdict(None, Some(60), None), (Verdict::Unknown, false));
    }

    #[test]
    fn a_limit_that_may_keep_the_person_out_lowers() {
        let points = |age, min, max| {
            let mut trial = Trial::new("people");
            trial.profile.age = age;
            let mut group = service("loneliness");
            group.age = AgeRange { min, max };
            trial.judge(judge, &group).unwrap().points
        };
        assert_eq!([points(None, Some(18), None), points(None, Some(19), None)], [0, -10]);
        assert_eq!([points(None, Some(16), Some(25)), points(Some((50, 54)), Some(52), None)], [-10, -10]);
        assert_eq!(points(Some((50, 54)), Some(50), None), 5);
    }

    #[test]
    fn older_people_is_an_age_already() {
        let mut group = service("loneliness");
        group.only_for = crate::fixture::traits("older");
        assert!(Trial::new("people").judge(judge, &group).is_none());
        (group.only_for, group.made_for) = (group.made_for, crate::fixture::traits("young"));
        assert!(Trial::new("people").judge(judge, &group).is_none());
        group.made_for = crate::fixture::traits("carer");
        assert_eq!(Trial::new("people").judge(judge, &group).unwrap().reason, Reason::AgeNotStated);
    }

    #[test]
    fn every_lower_limit_is_judged_by_every_age_of_the_band() {
        for (youngest, oldest) in AGE_BANDS {
            for limit in 0..=120u8 {
                let taken = (youngest..=oldest).filter(|age| *age >= limit).count();
                let found = verdict(Some((youngest, oldest)), Some(limit), None);
                assert_eq!(found, expected(taken, youngest, oldest), "{youngest}-{oldest} from {limit}");
            }
        }
    }

    #[test]
    fn every_upper_limit_is_judged_by_every_age_of_the_band() {
        for (youngest, oldest) in AGE_BANDS {
            for limit in 0..=120u8 {
                let taken = (youngest..=oldest).filter(|age| *age <= limit).count();
                let found = verdict(Some((youngest, oldest)), None, Some(limit));
                assert_eq!(found, expected(taken, youngest, oldest), "{youngest}-{oldest} to {limit}");
            }
        }
    }

    fn expected(taken: usize, youngest: u8, oldest: u8) -> (Verdict, bool) {
        match taken {
            0 => (Verdict::NotMet, true),
            n if n == usize::from(oldest - youngest) + 1 => (Verdict::Met, false),
            _ => (Verdict::Unknown, false),
        }
    }

    proptest! {
        #[test]
        fn a_range_excludes_only_where_no_age_of_the_band_is_taken(band in 0usize..AGE_BANDS.len(), a in 0u8..=120, b in 0u8..=120) {
            let (min, max) = (a.min(b), a.max(b));
            let (youngest, oldest) = AGE_BANDS[band];
            let taken = (youngest..=oldest).filter(|age| (min..=max).contains(age)).count();
            prop_assert_eq!(verdict(Some((youngest, oldest)), Some(min), Some(max)), expected(taken, youngest, oldest));
        }
    }
}
