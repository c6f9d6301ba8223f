//! Company: whether one can bring someone, for people who would rather not go alone.

use crate::matching::case::Case;
use crate::matching::model::{Criterion, Judgement};
use crate::matching::reason::Reason;
use crate::matching::weights::{COMPANY_ALONE, COMPANY_BRING, COMPANY_HOME};
use crate::profile::Company;

pub(super) fn judge(case: &Case<'_>) -> Option<Judgement> {
    if case.ctx.profile.limits.company != Some(Company::WithSomeone) {
        return None;
    }
    let (service, bring) = (case.service, case.known.bring_someone);
    // To a park, pitch or library one goes with whom one likes.
    let open_to_all = service.class.is_place() || service.class == crate::catalogue::Class::Library;
    Some(if open_to_all || service.access.meets(bring) {
        Judgement::met(Criterion::Company, COMPANY_BRING, Reason::CanBring)
    } else if case.works_from_home() {
        Judgement::met(Criterion::Company, COMPANY_HOME, Reason::FromHome)
    } else if service.access_absent.meets(bring) {
        Judgement::not_met(Criterion::Company, COMPANY_ALONE, Reason::CannotBring)
    } else {
        Judgement::unknown(Criterion::Company, 0, Reason::BringNotKnown)
    })
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
