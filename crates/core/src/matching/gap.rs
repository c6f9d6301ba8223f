//! When little or nothing is ranked: why that is, and the urgent services that stand beside it.

use super::case::Known;
use super::model::{Context, Criterion};
use super::result::{Gap, GoalResult};
use crate::catalogue::{Kind, ServiceIx};
use crate::geo::Nations;
use crate::profile::Goal;

/// Urgent services of the goal and nation, those for everyone first. Nothing but the nation keeps one out.
pub(super) fn urgent(ctx: &Context<'_>, known: &Known, goal: &Goal) -> Vec<ServiceIx> {
    let here = |nations: Nations| nations == Nations::default() || nations.contains(ctx.place.nation);
    let mut urgent: Vec<_> = ctx
        .shelf
        .iter()
        .filter(|(_, s)| s.kind == Kind::Urgent && s.needs.meets(goal.needs) && here(s.nations))
        .map(|(ix, s)| (!s.only_for.is_empty() && !s.only_for.meets(known.traits), &s.name, &s.id, ix))
        .collect();
    crate::order::sort(&mut urgent);
    urgent.into_iter().map(|(.., ix)| ix).collect()
}

/// Why nothing is ranked, if nothing is.
pub(super) fn gap(result: &GoalResult) -> Option<Gap> {
    let all = |criteria: &[Criterion]| result.left_out.iter().all(|l| criteria.contains(&l.because.criterion));
    if !result.ranked.is_empty() {
        None
    } else if !result.only_if.is_empty() || !result.places.is_empty() {
        Some(Gap::OnlyBelow)
    } else if result.left_out.is_empty() {
        result.urgent.is_empty().then_some(Gap::NoService)
    } else if all(&[Criterion::Distance, Criterion::Area]) {
        Some(Gap::TooFar)
    } else if all(&[Criterion::Age]) {
        Some(Gap::NotThisAge)
    } else {
        Some(Gap::NothingLeft)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::catalogue::{Class, Service, Shelf};
    use crate::fixture::{Trial, service, shelf, traits};
    use crate::matching::goal_result;

    fn named(id: &str, about: &str) -> Service {
        Service { id: id.into(), name: id.into(), ..service(about) }
    }

    #[test]
    fn a_gap_says_which_kind_it_is() {
        let mut trial = Trial::new("people");
        trial.profile.age = Some((60, 69));
        let gap_of = |trial: &Trial, services: Vec<Service>| {
            let shelf = shelf(services);
            goal_result(&trial.context(&shelf), &trial.goal).gap
        };
        let scots = || Service { nations: crate::geo::Nations(2), ..named("scots", "loneliness") };
        let mut young = named("young", "loneliness");
        young.age.max = Some(25);
        assert_eq!(gap_of(&trial, vec![]), Some(Gap::NoService));
        assert_eq!(gap_of(&trial, vec![named("debts", "debt")]), Some(Gap::NoService));
        assert_eq!(gap_of(&trial, vec![scots()]), Some(Gap::TooFar));
        assert_eq!(gap_of(&trial, vec![young.clone()]), Some(Gap::NotThisAge));
        assert_eq!(gap_of(&trial, vec![young, scots()]), Some(Gap::NothingLeft));
        let park = Service { class: Class::Park, ..named("park", "loneliness") };
        assert_eq!(gap_of(&trial, vec![park, scots()]), Some(Gap::OnlyBelow));
    }

    #[test]
    fn urgent_services_stand_as_the_urgent_line_of_a_topic_that_has_little_else() {
        let urgent = |id: &str| Service { kind: Kind::Urgent, ..named(id, "loneliness") };
        let veterans = Service { only_for: traits("forces"), ..urgent("a-veterans") };
        let scots = Service { nations: crate::geo::Nations(2), ..urgent("scots") };
        let everywhere = Service { nations: crate::geo::Nations::default(), ..urgent("everywhere") };
        let shelf_of = |more: Vec<Service>| {
            let urgent = vec![veterans.clone(), scots.clone(), everywhere.clone(), urgent("line")];
            shelf(urgent.into_iter().chain(more).collect())
        };
        let mut trial = Trial::new("people");
        let urgent_of = |trial: &Trial, shelf: &Shelf| {
            let result = goal_result(&trial.context(shelf), &trial.goal);
            let ids: Vec<_> = result.urgent.iter().map(|ix| shelf.get(*ix).unwrap().id.clone()).collect();
            (ids.join(" "), result.gap)
        };
        assert_eq!(urgent_of(&trial, &shelf_of(vec![])), ("everywhere line a-veterans".into(), None));
        trial.profile.traits = traits("forces");
        assert_eq!(urgent_of(&trial, &shelf_of(vec![])).0, "a-veterans everywhere line");
        let ranked = |n: u8| (0..n).map(|i| named(&format!("any-{i}"), "loneliness")).collect();
        assert_eq!(urgent_of(&trial, &shelf_of(ranked(2))).0, "a-veterans everywhere line");
        assert_eq!(urgent_of(&trial, &shelf_of(ranked(3))), (String::new(), None));
        let left_out = Service { nations: crate::geo::Nations(2), ..named("far", "loneliness") };
        assert_eq!(urgent_of(&trial, &shelf_of(vec![left_out])).1, Some(Gap::TooFar));
    }
}
