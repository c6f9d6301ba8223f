//! Need: the service helps with something the goal is about.
//!
//! A choir tagged `arts, loneliness` for "Meeting people": helps with feeling alone, though it is not chiefly about it.

use crate::matching::case::Case;
use crate::matching::model::{Criterion, Judgement};
use crate::matching::reason::Reason;
use crate::matching::weights::{NEED_BESIDE, NEED_COVERED, NEED_NAMED, NEEDS_COUNTED, PRIMARY_TIMES};

pub(super) fn judge(case: &Case<'_>) -> Option<Judgement> {
    let helps = case.service.needs.intersection(case.goal.needs);
    if helps.is_empty() {
        return Some(Judgement::excludes(Criterion::Need, Reason::NeedOther));
    }
    let named = helps.intersection(case.goal.wanted);
    let reason = if named.is_empty() { Reason::NeedCovered(helps) } else { Reason::NeedNamed(named) };
    let about = case.goal.about(case.ctx.bank).bits();
    let counts = NeedCounts::of(helps.bits(), case.goal.wanted.bits(), about, case.service.primary.bits());
    Some(Judgement::met(Criterion::Need, need_points(counts), reason))
}

/// How many of the goal's needs a service helps with, by how much each counts.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct NeedCounts {
    named_and_chief: u32,
    named: u32,
    chief: u32,
    other: u32,
    /// It helps with nothing the goal is about.
    is_beside: bool,
}

impl NeedCounts {
    /// From how many the person named and it is chiefly about, the person named, it is chiefly about, and others; and whether
    /// it helps with nothing the goal is about.
    pub fn new([named_and_chief, named, chief, other]: [u32; 4], is_beside: bool) -> Self {
        Self { named_and_chief, named, chief, other, is_beside }
    }
    /// From the goal's needs it helps with, those the person named, those [the goal is about](crate::profile::Goal::about),
    /// and those it is chiefly about.
    #[inline]
    pub fn of(helps: u64, wanted: u64, about: u64, primary: u64) -> Self {
        let (named, other) = (helps & wanted, helps & !wanted);
        Self {
            named_and_chief: (named & primary).count_ones(),
            named: (named & !primary).count_ones(),
            chief: (other & primary).count_ones(),
            other: (other & !primary).count_ones(),
            is_beside: helps & about == 0,
        }
    }
}

/// The points of the criterion: the best few needs count.
#[inline]
pub fn need_points(counts: NeedCounts) -> i32 {
    let covered = if counts.is_beside { NEED_BESIDE } else { NEED_COVERED };
    let by_points = [
        (counts.named_and_chief, NEED_NAMED * PRIMARY_TIMES),
        (counts.named, NEED_NAMED),
        (counts.chief, covered * PRIMARY_TIMES),
        (counts.other, covered),
    ];
    let (mut points, mut left) = (0, NEEDS_COUNTED as u32);
    for (count, each) in by_points {
        let taken = count.min(left);
        points += each * taken as i32;
        left -= taken;
    }
    points
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
        assert_eq!(points("energy", "energy;money", "money"), 60, "what it covers besides counts as ever");
    }

    #[test]
    fn what_helps_with_nothing_that_was_named_counts_little() {
        assert_eq!(points("debt", "money", ""), 5);
        assert_eq!(points("debt", "money", "money"), 10);
        assert_eq!(points("debt", "money;benefits;energy", "money;benefits"), 20);
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
