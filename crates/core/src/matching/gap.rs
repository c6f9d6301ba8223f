//! When little or nothing is ranked: why that is, what a ledger of gaps takes up, and the urgent services beside it.

use super::case::Known;
use super::model::{Context, Criterion};
use super::result::{Gap, GoalResult};
use crate::catalogue::{Kind, ServiceIx};
use crate::geo::{Nation, Nations};
use crate::ids::{Need, Set, Topic};
use crate::order::sort_by_key;
use crate::profile::Goal;

/// Urgent services of the goal and nation, those for everyone first. Nothing but the nation keeps one out.
pub(super) fn urgent(ctx: &Context<'_>, known: &Known, goal: &Goal) -> Vec<ServiceIx> {
    let here = |nations: Nations| nations == Nations::default() || nations.contains(ctx.place.nation);
    let (mut for_all, mut for_others) = (Vec::new(), Vec::new());
    for (ix, service) in ctx.shelf.helping(goal.needs) {
        if service.kind == Kind::Urgent && here(service.nations) {
            let is_for_others = !service.only_for.is_empty() && !service.only_for.meets(known.traits);
            if is_for_others { &mut for_others } else { &mut for_all }.push(ix);
        }
    }
    for_all.append(&mut for_others);
    for_all
}

/// Why nothing is ranked, if nothing is.
pub(super) fn gap(result: &GoalResult) -> Option<Gap> {
    if !result.ranked.is_empty() {
        None
    } else if !result.only_if.is_empty() || !result.places.is_empty() {
        Some(Gap::OnlyBelow)
    } else if result.left_out.is_empty() {
        result.urgent.is_empty().then_some(Gap::NoService)
    } else if let [(only, _)] = gap_reasons(result).as_slice() {
        Some(*only)
    } else {
        Some(Gap::NothingLeft)
    }
}

/// Why services of a goal are left out and how many for each, the most common first.
pub fn gap_reasons(result: &GoalResult) -> Vec<(Gap, u32)> {
    let mut reasons: Vec<(Gap, u32)> = Vec::new();
    for left_out in &result.left_out {
        let gap = left_out_for(left_out.because.criterion);
        match reasons.iter_mut().find(|(known, _)| *known == gap) {
            Some((_, count)) => *count += 1,
            None => reasons.push((gap, 1)),
        }
    }
    sort_by_key(&mut reasons, |(gap, count)| (u32::MAX - count, *gap));
    reasons
}

fn left_out_for(criterion: Criterion) -> Gap {
    match criterion {
        Criterion::Distance | Criterion::Area => Gap::TooFar,
        Criterion::Age => Gap::NotThisAge,
        Criterion::Time => Gap::NotOpenThen,
        Criterion::Access => Gap::NoAccess,
        Criterion::Cost => Gap::Costs,
        Criterion::Language => Gap::Language,
        Criterion::Mode => Gap::Ways,
        _ => Gap::ForOthers,
    }
}

/// A gap as a ledger of an area's gaps takes it up. Nothing in it is of a person: no age, no outcode, no trait, and no
/// need that only a trait brings.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct GapRecord {
    /// What it is about.
    pub topic: Topic,
    /// What was looked for.
    pub needs: Set<Need>,
    /// The nation.
    pub nation: Nation,
    /// The council; empty where it is not known.
    pub area: String,
    /// Why nothing was found.
    pub gap: Gap,
    /// How many services were left out for what, the most common first.
    pub reasons: Vec<(Gap, u32)>,
}

/// The record of a goal's gap, where it has one.
pub fn gap_record(ctx: &Context<'_>, goal: &Goal, result: &GoalResult) -> Option<GapRecord> {
    let covered = ctx.bank.topic(goal.topic)?.needs;
    let wanted = goal.wanted.intersection(covered);
    Some(GapRecord {
        topic: goal.topic,
        needs: if wanted.is_empty() { covered } else { wanted },
        nation: ctx.place.nation,
        area: ctx.place.area.clone(),
        gap: result.gap?,
        reasons: gap_reasons(result),
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::catalogue::{Class, Service, Shelf};
    use crate::fixture::{Trial, random, service, shelf, traits};
    use crate::matching::goal_result;
    use proptest::prelude::*;

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
    fn a_gap_for_one_reason_says_it_and_for_several_the_most_common_first() {
        use crate::catalogue::{Cost, WeekHours};
        let mut trial = Trial::new("people");
        let limits = &mut trial.profile.limits;
        (limits.cost, limits.times) = (Some(Cost::Free), vec![crate::profile::TimeSlot::Weekend]);
        (limits.access, limits.modes) = (crate::fixture::access("bsl"), crate::fixture::modes("phone"));
        trial.profile.not_traits = traits("carer");
        let hours = WeekHours::parse("Mon 09:00-12:00");
        let monday = Service { hours, ..named("monday", "loneliness") };
        let paid = Service { cost: Cost::Paid, ..named("paid", "loneliness") };
        let deaf = Service { access_absent: crate::fixture::access("bsl"), ..named("no-bsl", "loneliness") };
        let online = Service { modes: crate::fixture::modes("online"), ..named("online", "loneliness") };
        let carers = Service { only_for: traits("carer"), ..named("carers", "loneliness") };
        let of = |services: Vec<Service>| {
            let shelf = shelf(services);
            let result = goal_result(&trial.context(&shelf), &trial.goal);
            (result.gap, gap_reasons(&result), gap_record(&trial.context(&shelf), &trial.goal, &result))
        };
        for (service, gap) in [
            (monday.clone(), Gap::NotOpenThen),
            (paid.clone(), Gap::Costs),
            (deaf, Gap::NoAccess),
            (online, Gap::Ways),
            (carers, Gap::ForOthers),
        ] {
            assert_eq!((of(vec![service]).0, gap.id()), (Some(gap), gap.id()));
        }
        let (gap, reasons, record) = of(vec![monday, paid.clone(), Service { id: "b".into(), ..paid }]);
        assert_eq!(
            (gap, reasons.as_slice()),
            (Some(Gap::NothingLeft), [(Gap::Costs, 2), (Gap::NotOpenThen, 1)].as_slice())
        );
        let record = record.unwrap();
        assert_eq!((record.area.as_str(), record.needs, record.reasons), ("E08000009", trial.goal.needs, reasons));
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(300))]

        #[test]
        fn a_service_that_fits_ends_a_gap_and_one_that_does_not_ends_none(trial in random::trial(), services in random::services(), new in random::service()) {
            let new = Service { id: "new".into(), ..new };
            let before = shelf(services.clone());
            let after = shelf(services.into_iter().chain([new.clone()]).collect());
            for goal in &trial.profile.goals {
                let (was, now) = (goal_result(&trial.context(&before), goal), goal_result(&trial.context(&after), goal));
                let fits = now.ranked.iter().any(|m| after.find("new") == Some(m.service));
                prop_assert_eq!(fits && now.gap.is_some(), false);
                if was.gap.is_some() && !fits {
                    prop_assert!(now.gap.is_some() || new.kind == Kind::Urgent, "a notice went that still holds");
                }
                if !new.needs.meets(goal.needs) {
                    prop_assert_eq!(was.gap, now.gap, "what is about other things changes nothing");
                }
                let record = gap_record(&trial.context(&after), goal, &now);
                prop_assert_eq!(record.map(|record| record.gap), now.gap);
            }
        }
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
