//! Company: whether one can bring someone, for people who would rather not go alone; and what makes a start easier for
//! those who are not sure about trying something and did not say how they would like to go.

use crate::matching::case::Case;
use crate::matching::model::{Criterion, Judgement};
use crate::matching::reason::Reason;
use crate::matching::weights::{COMPANY_ALONE, COMPANY_BRING, COMPANY_HOME, UNSURE, UNSURE_BRING, UNSURE_HOME};
use crate::profile::Company;

pub(super) fn judge(case: &Case<'_>) -> Option<Judgement> {
    let profile = case.ctx.profile;
    let (service, bring) = (case.service, case.known.bring_someone);
    // To a park, pitch or library one goes with whom one likes.
    let open_to_all = service.class.is_place() || service.class == crate::catalogue::Class::Library;
    let can_bring = open_to_all || service.access.meets(bring);
    match profile.limits.company {
        Some(Company::WithSomeone) => {}
        None if profile.confidence.is_some_and(|sure| sure <= UNSURE) => return easier(case, can_bring),
        _ => return None,
    }
    Some(if can_bring {
        Judgement::met(Criterion::Company, COMPANY_BRING, Reason::CanBring)
    } else if case.works_from_home() {
        Judgement::met(Criterion::Company, COMPANY_HOME, Reason::FromHome)
    } else if service.access_absent.meets(bring) {
        Judgement::not_met(Criterion::Company, COMPANY_ALONE, Reason::CannotBring)
    } else {
        Judgement::unknown(Criterion::Company, 0, Reason::BringNotKnown)
    })
}

/// Nothing is lower for it: only what makes a start easier is said.
fn easier(case: &Case<'_>, can_bring: bool) -> Option<Judgement> {
    if can_bring {
        Some(Judgement::met(Criterion::Company, UNSURE_BRING, Reason::EasierWithSomeone))
    } else if case.works_from_home() {
        Some(Judgement::met(Criterion::Company, UNSURE_HOME, Reason::EasierFromHome))
    } else {
        None
    }
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
