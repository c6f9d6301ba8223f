//! Where a service stands after some of the rules, or all: its points and its part of the result, without the judgements
//! themselves. What is added up here is what [`super::judge`] explains.

use super::case::Case;
use super::criteria::Rule;
use super::model::{Criterion, Judgement, Verdict};
use super::result::Part;
use crate::catalogue::Kind;

/// What rules make of a service together.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Standing {
    /// The sum of their points.
    pub points: i32,
    /// The first judgement that leaves it out.
    pub because: Option<Judgement>,
    /// It is only for some people, and it is not known whether the person is one of them.
    pub is_only_if: bool,
}

/// Whether a judgement says that a service is only for some people, and it is not known whether the person is one of them.
pub fn is_only_if(case: &Case<'_>, judgement: &Judgement) -> bool {
    let may_be_for_others = judgement.criterion == Criterion::WhoFor && judgement.verdict == Verdict::Unknown;
    may_be_for_others && !case.service.only_for.is_empty()
}

impl Standing {
    /// Asks the rules.
    pub fn of(case: &Case<'_>, rules: &[Rule]) -> Self {
        let mut standing = Self::default();
        for judgement in rules.iter().filter_map(|rule| rule(case)) {
            standing.points += judgement.points;
            if judgement.excludes && standing.because.is_none() {
                standing.because = Some(judgement);
            }
            standing.is_only_if |= is_only_if(case, &judgement);
        }
        standing
    }
    /// The part of the goal's result it belongs to, once all rules were asked.
    pub fn part(self, case: &Case<'_>) -> Part {
        if case.service.kind == Kind::Urgent {
            Part::Urgent
        } else if self.because.is_some() {
            Part::LeftOut
        } else if self.is_only_if {
            Part::OnlyIf
        } else if case.is_place_aside() {
            Part::Places
        } else {
            Part::Ranked
        }
    }
}
