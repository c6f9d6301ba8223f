//! Company: whether one can bring someone, for people who would rather not go alone; and what makes a start easier for
//! those who are not sure about trying something and did not say how they would like to go.

use crate::catalogue::Class;
use crate::matching::case::Case;
use crate::matching::model::{Criterion, Judgement, Verdict};
use crate::matching::reason::Reason;
use crate::matching::weights::{COMPANY_ALONE, COMPANY_BRING, COMPANY_HOME, UNSURE, UNSURE_BRING, UNSURE_HOME};
use crate::profile::Company;

pub(super) fn judge(case: &Case<'_>) -> Option<Judgement> {
    let profile = case.ctx.profile;
    match profile.limits.company {
        Some(Company::WithSomeone) => {}
        None if profile.confidence.is_some_and(|sure| sure <= UNSURE) => return easier(case),
        _ => return None,
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

/// Nothing is lower for it: only what makes a start easier is said.
fn easier(case: &Case<'_>) -> Option<Judgement> {
    let (points, reason) = match says(case) {
        (Verdict::Met, Reason::FromHome) => (UNSURE_HOME, Reason::EasierFromHome),
        (Verdict::Met, _) => (UNSURE_BRING, Reason::EasierWithSomeone),
        _ => return None,
    };
    Some(Judgement::met(Criterion::Company, points, reason))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::catalogue::{Class, Service};
    use crate::fixture::{Trial, access, modes, service};

    #[test]
    fn who_is_not_sure_gets_what_makes_a_start_easier_first() {
        let mut trial = Trial::new("people");
        let judged = |trial: &Trial, service: &Service| trial.judge(judge, service).map(|j| (j.points, j.reason));
        let group = Service { access: access("bring-someone"), ..service("loneliness") };
        let line = Service { modes: modes("phone"), ..service("loneliness") };
        trial.profile.confidence = Some(5);
        assert_eq!(judged(&trial, &group), None);
        trial.profile.confidence = Some(4);
        assert_eq!(judged(&trial, &group), Some((4, Reason::EasierWithSomeone)));
        assert_eq!(judged(&trial, &line), Some((3, Reason::EasierFromHome)));
        assert_eq!(judged(&trial, &service("loneliness")), None, "nothing is lower for it");
        trial.profile.limits.company = Some(Company::Alone);
        assert_eq!(judged(&trial, &group), None, "as they said");
    }

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
