//! Area: the nation and the council a service serves.
//!
//! Borders do not count where a distance does: a library two miles off in the next council is "ask them", not a no.

use crate::geo::Nations;
use crate::matching::case::Case;
use crate::matching::model::{Criterion, Judgement};
use crate::matching::reason::Reason;
use crate::matching::weights::OWN_COUNCIL;

pub(super) fn judge(case: &Case<'_>) -> Option<Judgement> {
    if case.service.area.is_empty() { national(case) } else { Some(local(case)) }
}

fn national(case: &Case<'_>) -> Option<Judgement> {
    let (nations, nation) = (case.service.nations, case.ctx.place.nation);
    if nations == Nations::default() {
        return Some(Judgement::unknown(Criterion::Area, 0, Reason::NationNotStated));
    }
    if !nations.contains(nation) {
        return Some(Judgement::excludes(Criterion::Area, Reason::NotInNation(nation)));
    }
    // One place that serves whoever comes: how far it is says more than the nation it is in.
    let whole_nation = case.service.point.is_none();
    whole_nation.then(|| Judgement::met(Criterion::Area, 0, Reason::CoversNation(nation)))
}

fn local(case: &Case<'_>) -> Judgement {
    let place = case.ctx.place;
    let nation = place.nation;
    let other_nation = case.service.nations != Nations::default() && !case.service.nations.contains(nation);
    if place.is_in(case.service.area) {
        Judgement::met(Criterion::Area, OWN_COUNCIL, Reason::YourCouncil)
    } else if case.is_near() {
        Judgement::unknown(Criterion::Area, 0, Reason::OtherCouncilNear)
    } else if other_nation {
        Judgement::excludes(Criterion::Area, Reason::NotInNation(nation))
    } else if place.area.is_empty() {
        Judgement::unknown(Criterion::Area, 0, Reason::CouncilNotKnown)
    } else {
        Judgement::excludes(Criterion::Area, Reason::OtherCouncil)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::catalogue::Precision;
    use crate::fixture::{ALTRINCHAM, PENZANCE, SALE, Trial, nations, service};
    use crate::geo::Nation;

    fn reason(trial: &Trial, service: &crate::catalogue::Service) -> (Option<Reason>, bool) {
        let judgement = trial.judge(judge, service);
        (judgement.map(|j| j.reason), judgement.is_some_and(|j| j.excludes))
    }

    #[test]
    fn a_nation_not_served_excludes() {
        let mut trial = Trial::new("people");
        let mut line = service("loneliness");
        assert_eq!(reason(&trial, &line), (Some(Reason::CoversNation(Nation::England)), false));
        line.nations = nations("SW");
        assert_eq!(reason(&trial, &line), (Some(Reason::NotInNation(Nation::England)), true));
        trial.place.nation = Nation::Scotland;
        assert_eq!(reason(&trial, &line), (Some(Reason::CoversNation(Nation::Scotland)), false));
        line.nations = nations("");
        assert_eq!(reason(&trial, &line), (Some(Reason::NationNotStated), false));
    }

    #[test]
    fn without_a_distance_the_council_decides() {
        let mut trial = Trial::new("people");
        let mut group = service("loneliness");
        group.area = "E08000009".into();
        assert_eq!(reason(&trial, &group), (Some(Reason::YourCouncil), false));
        assert_eq!(trial.judge(judge, &group).unwrap().points, 6);
        group.area = "E10000012".into();
        assert_eq!(reason(&trial, &group), (Some(Reason::OtherCouncil), true));
        trial.place.also = vec!["E10000012".into()];
        assert_eq!(reason(&trial, &group), (Some(Reason::YourCouncil), false), "a county serves its councils");
        group.area = "E08000009".into();
        (trial.place.area, trial.place.also) = ("E06000052".into(), Vec::new());
        assert_eq!(reason(&trial, &group), (Some(Reason::OtherCouncil), true));
        trial.place.area = String::new();
        assert_eq!(reason(&trial, &group), (Some(Reason::CouncilNotKnown), false));
        trial.place.nation = Nation::Wales;
        assert_eq!(reason(&trial, &group), (Some(Reason::NotInNation(Nation::Wales)), true));
    }

    #[test]
    fn near_by_borders_do_not_count() {
        let mut trial = Trial::new("people");
        let mut group = service("loneliness");
        (group.area, group.point, group.precision) = ("E08000003".into(), Some(ALTRINCHAM), Precision::Exact);
        trial.place.point = Some(SALE);
        assert_eq!(reason(&trial, &group), (Some(Reason::OtherCouncilNear), false));
        group.nations = nations("W");
        assert_eq!(reason(&trial, &group), (Some(Reason::OtherCouncilNear), false));
        trial.place.point = Some(PENZANCE);
        group.nations = nations("E");
        assert_eq!(reason(&trial, &group), (Some(Reason::OtherCouncil), true));
        group.precision = Precision::Area;
        trial.place.point = Some(SALE);
        assert_eq!(
            reason(&trial, &group),
            (Some(Reason::OtherCouncil), true),
            "a whole council's middle is no distance"
        );
    }

    #[test]
    fn a_single_place_is_judged_by_distance_alone() {
        let mut group = service("loneliness");
        group.point = Some(SALE);
        assert!(Trial::new("people").judge(judge, &group).is_none());
    }
}
