//! Local: the site's own groups come first where they fit.

use crate::catalogue::Origin;
use crate::matching::case::Case;
use crate::matching::model::{Criterion, Judgement};
use crate::matching::reason::Reason;
use crate::matching::weights::{LOCAL, LOCAL_ASIDE};

pub(super) fn judge(case: &Case<'_>) -> Option<Judgement> {
    let is_own = case.service.origin == Origin::Local;
    let fits = case.goal.wanted.is_empty() || case.service.needs.meets(case.goal.wanted);
    let points = if fits { LOCAL } else { LOCAL_ASIDE };
    is_own.then(|| Judgement::met(Criterion::Local, points, Reason::FromYourTeam))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::catalogue::Service;
    use crate::fixture::{Trial, needs, service};

    #[test]
    fn only_the_sites_own_entries_get_it() {
        let trial = Trial::new("people");
        for (origin, points) in [(Origin::National, None), (Origin::Area, None), (Origin::Local, Some(120))] {
            let entry = Service { origin, ..service("loneliness") };
            assert_eq!(trial.judge(judge, &entry).map(|j| j.points), points);
        }
    }

    #[test]
    fn an_own_group_that_helps_with_something_else_gets_less() {
        let own = |about: &str| Service { origin: Origin::Local, ..service(about) };
        let mut trial = Trial::new("money");
        trial.goal.wanted = needs("debt");
        assert_eq!(trial.judge(judge, &own("debt;money")).unwrap().points, 120);
        assert_eq!(trial.judge(judge, &own("money")).unwrap().points, 40);
    }
}
