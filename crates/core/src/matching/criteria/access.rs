//! Access: what the person needs to get in and take part. Excludes only where known to be absent, with no other way to
//! take part.

use crate::catalogue::Mode;
use crate::matching::case::Case;
use crate::matching::model::{Criterion, Judgement};
use crate::matching::reason::Reason;
use crate::matching::weights::{ACCESS_LACKS, ACCESS_MET};

pub(super) fn judge(case: &Case<'_>) -> Option<Judgement> {
    let (criterion, service) = (Criterion::Access, case.service);
    let asked = case.ctx.profile.limits.access;
    if asked.is_empty() {
        return None;
    }
    let nowhere_to_go = only_from_home(case);
    let needed = if nowhere_to_go { asked.difference(case.known.of_a_place) } else { asked };
    if needed.is_empty() {
        return Some(Judgement::met(criterion, ACCESS_MET, Reason::AccessNoPlace));
    }
    let absent = needed.intersection(service.access_absent);
    let open = needed.difference(service.access);
    Some(if !absent.is_empty() && case.works_from_home() && !nowhere_to_go {
        Judgement::not_met(criterion, ACCESS_LACKS, Reason::AccessAbsent(absent))
    } else if !absent.is_empty() {
        Judgement::excludes(criterion, Reason::AccessAbsent(absent))
    } else if open.is_empty() {
        Judgement::met(criterion, ACCESS_MET, Reason::AccessThere(needed))
    } else {
        Judgement::unknown(criterion, 0, Reason::AccessNotKnown(open))
    })
}

/// Ways of meeting are known, and every one is from home, so that steps and doors do not matter.
pub(super) fn only_from_home(case: &Case<'_>) -> bool {
    let modes = case.service.modes;
    !modes.is_unknown() && !modes.contains(Mode::InPerson) && !modes.contains(Mode::Group)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::fixture::{Trial, access, modes, service};

    fn judged(asked: &str, there: &str, absent: &str, how: &str) -> Option<Judgement> {
        let mut trial = Trial::new("people");
        trial.profile.limits.access = access(asked);
        let mut hall = service("loneliness");
        (hall.access, hall.access_absent, hall.modes) = (access(there), access(absent), modes(how));
        trial.judge(judge, &hall)
    }

    #[test]
    fn there_unknown_and_absent() {
        assert!(judged("", "step-free", "", "in-person").is_none());
        let there = judged("step-free", "step-free;quiet", "", "in-person").unwrap();
        assert_eq!((there.points, there.reason), (10, Reason::AccessThere(access("step-free"))));
        let open = judged("step-free;quiet", "quiet", "", "in-person").unwrap();
        assert_eq!((open.points, open.reason), (0, Reason::AccessNotKnown(access("step-free"))));
        let absent = judged("step-free;quiet", "quiet", "step-free", "in-person").unwrap();
        assert!(absent.excludes && absent.reason == Reason::AccessAbsent(access("step-free")));
        assert!(judged("step-free", "", "step-free", "").unwrap().excludes);
    }

    #[test]
    fn steps_do_not_matter_where_nobody_goes() {
        for how in ["phone", "home", "online;post"] {
            let judgement = judged("step-free", "", "step-free", how).unwrap();
            assert_eq!((judgement.points, judgement.reason), (10, Reason::AccessNoPlace), "{how}");
        }
        let relay = judged("step-free;relay", "", "", "phone").unwrap();
        assert_eq!(relay.reason, Reason::AccessNotKnown(access("relay")));
        assert!(judged("relay", "", "relay", "phone").unwrap().excludes, "there is no other way to take part");
        let either = judged("step-free", "", "step-free", "phone;in-person").unwrap();
        assert!(!either.excludes && either.points == -10);
        assert!(!judged("step-free", "", "", "online;group").unwrap().excludes);
    }
}
