//! Referral: whether people can come by themselves. Places are open to all.

use crate::catalogue::Tri;
use crate::matching::case::Case;
use crate::matching::model::{Criterion, Judgement};
use crate::matching::reason::Reason;
use crate::matching::weights::{REFERRAL_NEEDED, REFERRAL_SELF};

pub(super) fn judge(case: &Case<'_>) -> Option<Judgement> {
    let criterion = Criterion::Referral;
    match case.service.self_referral {
        Tri::Yes => Some(Judgement::met(criterion, REFERRAL_SELF, Reason::SelfReferral)),
        Tri::No => Some(Judgement::not_met(criterion, REFERRAL_NEEDED, Reason::NeedsReferral)),
        Tri::Unknown if case.service.class.is_place() => None,
        Tri::Unknown => Some(Judgement::unknown(criterion, 0, Reason::ReferralNotKnown)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::catalogue::{Class, Service};
    use crate::fixture::{Trial, service};

    #[test]
    fn a_needed_referral_lowers_and_never_excludes() {
        let trial = Trial::new("people");
        let judged = |self_referral, class| {
            trial.judge(judge, &Service { self_referral, class, ..service("loneliness") }).map(|j| {
                assert!(!j.excludes);
                (j.points, j.reason)
            })
        };
        assert_eq!(judged(Tri::Yes, Class::Service), Some((2, Reason::SelfReferral)));
        assert_eq!(judged(Tri::No, Class::Service), Some((-8, Reason::NeedsReferral)));
        assert_eq!(judged(Tri::Unknown, Class::Service), Some((0, Reason::ReferralNotKnown)));
        assert_eq!(judged(Tri::Unknown, Class::Park), None);
    }
}
