//! Need: the service helps with something the goal is about.
//!
//! A choir tagged `arts, loneliness` for "Meeting people": helps with feeling alone, though it is not chiefly about it.

use crate::ids::Need;
use crate::matching::case::Case;
use crate::matching::model::{Criterion, Judgement};
use crate::matching::reason::Reason;
use crate::matching::weights::{NEED_COVERED, NEED_NAMED, NEEDS_COUNTED, PRIMARY_TIMES};

pub(super) fn judge(case: &Case<'_>) -> Option<Judgement> {
    let helps = case.service.needs.intersection(case.goal.needs);
    if helps.is_empty() {
        return Some(Judgement::excludes(Criterion::Need, Reason::NeedOther));
    }
    let named = helps.intersection(case.goal.wanted);
    let reason = if named.is_empty() { Reason::NeedCovered(helps) } else { Reason::NeedNamed(named) };
    let mut best = [0; NEEDS_COUNTED];
    for need in helps.iter() {
        let points = points(case, need);
        if let Some(place) = best.iter().position(|other| points > *other) {
            best[place..].rotate_right(1);
            best[place] = points;
        }
    }
    Some(Judgement::met(Criterion::Need, best.iter().sum(), reason))
}

fn points(case: &Case<'_>, need: Need) -> i32 {
    let once = if case.goal.wanted.contains(need) { NEED_NAMED } else { NEED_COVERED };
    if case.service.primary.contains(need) { once * PRIMARY_TIMES } else { once }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::fixture::{Trial, needs, service};

    fn points(wanted: &str, about: &str, primary: &str) -> i32 {
        let mut trial = Trial::new("money");
        trial.goal.wanted = needs(wanted);
        let mut service = service(about);
        service.primary = needs(primary);
        trial.judge(judge, &service).unwrap().points
    }

    #[test]
    fn a_primary_need_counts_double_and_a_named_one_more_than_a_covered_one() {
        assert_eq!(points("", "debt", ""), 15);
        assert_eq!(points("", "debt", "debt"), 30);
        assert_eq!(points("debt", "debt", ""), 30);
        assert_eq!(points("debt", "debt", "debt"), 60);
        assert_eq!(points("debt", "money", "money"), 30);
    }

    #[test]
    fn a_long_list_of_needs_wins_nothing() {
        assert_eq!(points("", "debt;money;benefits;energy", ""), 30);
        assert_eq!(points("debt", "debt;money;benefits;energy", "money;benefits"), 60);
        assert_eq!(points("debt", "energy;debt;money", "debt;money"), 90, "the best two count, wherever they stand");
        assert_eq!(points("debt;energy", "debt;energy", "debt;energy"), 120);
    }

    #[test]
    fn the_reason_names_what_was_asked_about_first() {
        let mut trial = Trial::new("money");
        trial.goal.wanted = needs("debt");
        let judgement = trial.judge(judge, &service("debt;money")).unwrap();
        assert_eq!(judgement.reason, Reason::NeedNamed(needs("debt")));
        let judgement = trial.judge(judge, &service("money")).unwrap();
        assert_eq!(judgement.reason, Reason::NeedCovered(needs("money")));
    }

    #[test]
    fn a_service_about_other_things_is_no_candidate() {
        let judgement = Trial::new("money").judge(judge, &service("nature")).unwrap();
        assert!(judgement.excludes && judgement.reason == Reason::NeedOther && judgement.points == 0);
    }
}
