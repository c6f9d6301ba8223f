//! Company: whether one can bring someone, for people who would rather not go alone.

use crate::catalogue::Class;
use crate::matching::case::Case;
use crate::matching::model::{Criterion, Judgement, Verdict};
use crate::matching::reason::Reason;
use crate::matching::weights::{COMPANY_ALONE, COMPANY_BRING, COMPANY_HOME};
use crate::profile::Company;

pub(super) fn judge(case: &Case<'_>) -> Option<Judgement> {
    if case.ctx.profile.limits.company != Some(Company::WithSomeone) {
        return None;
    }
    let (verdict, reason) = says(case);
    let points = match (verdict, reason) {
        (Verdict::Met, Reason::FromHome) => COMPANY_HOME,
        (Verdict::Met, _) => COMPANY_BRING,
        (Verdict::NotMet, _) => COMPANY_ALONE,
        (Verdict::Unknown, _) => 0,
    };
    Some(Judgement { criterion: Criterion::Company, verdict, points, reason, excludes: false })
}

/// Whether one can bring someone, or need not go anywhere.
pub(super) fn says(case: &Case<'_>) -> (Verdict, Reason) {
    let (service, bring) = (case.service, case.known.bring_someone);
    // To a park, pitch or library one goes with whom one likes.
    if is_open_to_all(case) || service.access.meets(bring) {
        (Verdict::Met, Reason::CanBring)
    } else if case.works_from_home() {
        (Verdict::Met, Reason::FromHome)
    } else if service.access_absent.meets(bring) {
        (Verdict::NotMet, Reason::CannotBring)
    } else {
        (Verdict::Unknown, Reason::BringNotKnown)
    }
}

/// Parks, pitches and libraries: one goes when and with whom one likes.
pub(super) fn is_open_to_all(case: &Case<'_>) -> bool {
    case.service.class.is_place() || case.service.class == Class::Library
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::catalogue::{Class, Service};
    use crate::fixture::{Trial, access, modes, service};

    #[test]
    fn bringing_someone_is_known_impossible_or_open() {
        let mut trial = Trial::new("people");
        let judged = |trial: &Trial, service: &Service| trial.judge(judge, service).map(|j| (j.points, j.reason));
        let mut group = service("loneliness");
        assert_eq!(judged(&trial, &group), None);
        trial.profile.limits.company = Some(Company::Alone);
        assert_eq!(judged(&trial, &group), None);
        trial.profile.limits.company = Some(Company::WithSomeone);
        assert_eq!(judged(&trial, &group), Some((0, Reason::BringNotKnown)));
        group.access_absent = access("bring-someone");
        assert_eq!(judged(&trial, &group), Some((-6, Reason::CannotBring)));
        group.modes = modes("home");
        assert_eq!(judged(&trial, &group), Some((4, Reason::FromHome)));
        group.access = access("bring-someone");
        assert_eq!(judged(&trial, &group), Some((6, Reason::CanBring)));
        for class in [Class::Park, Class::Library] {
            let place = Service { class, ..service("loneliness") };
            assert_eq!(judged(&trial, &place), Some((6, Reason::CanBring)));
        }
    }
}
