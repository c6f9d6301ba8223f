//! Private therapy: lists of paid therapists are never first where someone feels low or worried.

use crate::catalogue::Class;
use crate::matching::case::Case;
use crate::matching::model::{Criterion, Judgement};
use crate::matching::reason::Reason;
use crate::matching::weights::PRIVATE_THERAPY;

pub(super) fn judge(case: &Case<'_>) -> Option<Judgement> {
    let applies = case.service.class == Class::PrivateTherapy && case.goal.needs.meets(case.known.low_or_worried);
    applies.then(|| Judgement::not_met(Criterion::PrivateTherapy, PRIVATE_THERAPY, Reason::PrivateTherapists))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::catalogue::Service;
    use crate::fixture::{Trial, service};

    #[test]
    fn it_counts_against_lists_of_therapists_under_low_mood_only() {
        let finder = Service { class: Class::PrivateTherapy, ..service("mood;money") };
        let judgement = Trial::new("feeling").judge(judge, &finder).unwrap();
        assert_eq!((judgement.points, judgement.excludes), (-1_000, false));
        assert!(Trial::new("money").judge(judge, &finder).is_none());
        assert!(Trial::new("feeling").judge(judge, &service("mood")).is_none());
    }
}
