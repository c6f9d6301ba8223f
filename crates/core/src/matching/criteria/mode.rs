//! Mode: ways of meeting against those that suit. Applies only when the person named some.

use crate::catalogue::{Mode, Modes};
use crate::matching::case::Case;
use crate::matching::model::{Criterion, Judgement};
use crate::matching::reason::Reason;
use crate::matching::weights::MODE_MET;

pub(super) fn judge(case: &Case<'_>) -> Option<Judgement> {
    let (criterion, suits, offered) = (Criterion::Mode, case.ctx.profile.limits.modes, case.service.modes);
    if suits.is_unknown() {
        return None;
    }
    if offered.is_unknown() {
        return Some(Judgement::unknown(criterion, 0, Reason::ModeNotKnown));
    }
    let shared = Modes(suits.0 & offered.0);
    let group_may_suit = offered.contains(Mode::Group) && suits.contains(Mode::InPerson);
    Some(if !shared.is_unknown() {
        Judgement::met(criterion, MODE_MET, Reason::ModeFits(shared))
    } else if group_may_suit && !offered.are_remote() {
        Judgement::met(criterion, MODE_MET, Reason::ModeFits([Mode::Group].into_iter().collect()))
    } else if group_may_suit {
        Judgement::unknown(criterion, 0, Reason::GroupMaybe)
    } else {
        Judgement::excludes(criterion, Reason::ModeClash(offered))
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::fixture::{Trial, modes, service};

    fn reason(suits: &str, offered: &str) -> Option<Reason> {
        let mut trial = Trial::new("people");
        trial.profile.limits.modes = modes(suits);
        let mut line = service("loneliness");
        line.modes = modes(offered);
        let judgement = trial.judge(judge, &line)?;
        let expected = if matches!(judgement.reason, Reason::ModeFits(_)) { 6 } else { 0 };
        assert_eq!(judgement.points, expected);
        assert_eq!(judgement.excludes, matches!(judgement.reason, Reason::ModeClash(_)));
        Some(judgement.reason)
    }

    #[test]
    fn one_shared_way_is_enough_and_none_excludes() {
        assert_eq!(reason("phone;online", "phone;in-person"), Some(Reason::ModeFits(modes("phone"))));
        assert_eq!(reason("phone", "in-person"), Some(Reason::ModeClash(modes("in-person"))));
        assert_eq!(reason("phone", ""), Some(Reason::ModeNotKnown));
        assert_eq!(reason("", "phone"), None);
    }

    #[test]
    fn a_group_meets_in_person_unless_it_may_be_online() {
        assert_eq!(reason("in-person", "group"), Some(Reason::ModeFits(modes("group"))));
        assert_eq!(reason("in-person", "group;online"), Some(Reason::GroupMaybe));
        assert_eq!(reason("home", "group"), Some(Reason::ModeClash(modes("group"))));
    }
}
