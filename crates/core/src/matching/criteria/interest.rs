//! Interest: the service really offers something the person enjoys.
//!
//! Services that are no activity (a helpline) offer nothing of the kind, so the criterion does not apply to them.

use crate::matching::case::Case;
use crate::matching::model::{Criterion, Judgement};
use crate::matching::reason::Reason;
use crate::matching::weights::{INTEREST, INTERESTS_COUNTED};

pub(super) fn judge(case: &Case<'_>) -> Option<Judgement> {
    let (likes, offers) = (case.ctx.profile.interests, case.service.interests);
    if likes.is_empty() || offers.is_empty() {
        return None;
    }
    let shared = likes.intersection(offers);
    Some(if shared.is_empty() {
        Judgement::not_met(Criterion::Interest, 0, Reason::Offers(offers))
    } else {
        let points = INTEREST * shared.len().min(INTERESTS_COUNTED) as i32;
        Judgement::met(Criterion::Interest, points, Reason::YouLike(shared))
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::fixture::{Trial, interests, service};

    #[test]
    fn shared_interests_count_up_to_two() {
        let mut trial = Trial::new("people");
        trial.profile.interests = interests("music;walking;games");
        let mut choir = service("loneliness");
        for (offers, points) in [("music", 20), ("music;walking", 40), ("music;walking;games", 40), ("sport", 0)] {
            choir.interests = interests(offers);
            assert_eq!(trial.judge(judge, &choir).unwrap().points, points, "{offers}");
        }
        assert!(
            !trial
                .judge(judge, &{
                    choir.interests = interests("sport");
                    choir
                })
                .unwrap()
                .excludes
        );
    }

    #[test]
    fn it_does_not_apply_to_a_helpline_or_to_someone_who_named_nothing() {
        let mut trial = Trial::new("people");
        let mut choir = service("loneliness");
        choir.interests = interests("music");
        assert!(trial.judge(judge, &choir).is_none());
        trial.profile.interests = interests("music");
        assert!(trial.judge(judge, &service("loneliness")).is_none());
    }
}
