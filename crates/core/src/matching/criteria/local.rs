//! Local: the site's own groups come first where they fit.

use crate::catalogue::Origin;
use crate::matching::case::Case;
use crate::matching::model::{Criterion, Judgement};
use crate::matching::reason::Reason;
use crate::matching::weights::LOCAL;

pub(super) fn judge(case: &Case<'_>) -> Option<Judgement> {
    let is_own = case.service.origin == Origin::Local;
    is_own.then(|| Judgement::met(Criterion::Local, LOCAL, Reason::FromYourTeam))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::catalogue::Service;
    use crate::fixture::{Trial, service};

    #[test]
    fn only_the_sites_own_entries_get_it() {
        let trial = Trial::new("people");
        for (origin, points) in [(Origin::National, None), (Origin::Area, None), (Origin::Local, Some(60))] {
            let entry = Service { origin, ..service("loneliness") };
            assert_eq!(trial.judge(judge, &entry).map(|j| j.points), points);
        }
    }
}
