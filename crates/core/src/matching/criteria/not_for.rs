//! Not for: people a service must not be offered to.
//!
//! Couples' counselling where someone is being hurt; a diet club for someone with an eating problem.

use crate::matching::case::Case;
use crate::matching::model::{Criterion, Judgement};
use crate::matching::reason::Reason;

pub(super) fn judge(case: &Case<'_>) -> Option<Judgement> {
    let (not_for, known) = (case.service.not_for, case.known);
    if not_for.is_empty() {
        return None;
    }
    let (shared, open) = (not_for.intersection(known.traits), not_for.difference(known.not_traits));
    Some(if !shared.is_empty() {
        Judgement::excludes(Criterion::NotFor, Reason::NotForYou(shared))
    } else if open.is_empty() {
        Judgement::met(Criterion::NotFor, 0, Reason::NotForOthers(not_for))
    } else {
        Judgement::unknown(Criterion::NotFor, 0, Reason::NotForMaybe(open))
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::fixture::{Trial, flags, service, traits};
    use crate::matching::Verdict;

    #[test]
    fn declared_abuse_keeps_out_what_must_not_be_offered_then() {
        let mut trial = Trial::new("people");
        let mut counselling = service("loneliness");
        counselling.not_for = traits("abuse-declared");
        assert_eq!(trial.judge(judge, &counselling).unwrap().verdict, Verdict::Unknown);
        trial.profile.flags = flags("heavy-drinking");
        assert!(!trial.judge(judge, &counselling).unwrap().excludes);
        trial.profile.flags = flags("abuse");
        let judgement = trial.judge(judge, &counselling).unwrap();
        assert!(judgement.excludes);
        assert_eq!(judgement.reason, Reason::NotForYou(traits("abuse-declared")));
    }

    #[test]
    fn a_trait_excludes_and_its_denial_meets() {
        let mut trial = Trial::new("people");
        let mut club = service("loneliness");
        assert!(trial.judge(judge, &club).is_none());
        club.not_for = traits("eating-disorder;pregnant");
        trial.profile.not_traits = traits("pregnant");
        assert_eq!(trial.judge(judge, &club).unwrap().reason, Reason::NotForMaybe(traits("eating-disorder")));
        trial.profile.not_traits = traits("pregnant;eating-disorder");
        assert_eq!(trial.judge(judge, &club).unwrap().verdict, Verdict::Met);
        trial.profile.traits = traits("pregnant");
        assert!(trial.judge(judge, &club).unwrap().excludes, "what is said to be true wins");
    }
}
