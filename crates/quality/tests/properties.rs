//! What holds for anybody who answers the real questions anyhow, and any part of the real catalogue with any of its facts
//! lost. 64 cases each here; `cargo xtask quality --full` tries 10,000 (`WAYMARK_CASES`).

#![allow(clippy::unwrap_used, reason = "a test that cannot go on is to stop")]

mod random;

use proptest::prelude::*;
use random::{Person, cases, context, outcome, person, services, shelf};
use std::collections::BTreeSet;
use waymark_core::catalogue::{Capacity, Cost, Service, Shelf, Tri, WeekHours};
use waymark_core::matching::{GoalResult, Listed, judge};
use waymark_core::profile::TimeSlot;
use waymark_quality::world::TODAY;

fn id(shelf: &Shelf, matched: &Listed) -> String {
    shelf.get(matched.service).unwrap().id.clone()
}
fn lists(goal: &GoalResult) -> [&Vec<Listed>; 3] {
    [&goal.ranked, &goal.only_if, &goal.places]
}
/// Everything that is not left out, goal by goal.
fn kept(person: &Person, services: &[Service]) -> Vec<BTreeSet<String>> {
    let shelf = shelf(services);
    let goals = outcome(person, &shelf).goals;
    goals.iter().map(|goal| lists(goal).into_iter().flatten().map(|m| id(&shelf, m)).collect()).collect()
}
/// Every list with points, in order, by id.
fn told(person: &Person, shelf: &Shelf) -> Vec<String> {
    let list = |list: &Vec<Listed>| {
        list.iter().map(|m| format!("{} {}", id(shelf, m), m.points)).collect::<Vec<_>>().join(", ")
    };
    let goals = outcome(person, shelf).goals;
    goals.iter().map(|goal| format!("{:?} {:?}", lists(goal).map(list), goal.gap)).collect()
}
fn narrower(wide: &[BTreeSet<String>], narrow: &[BTreeSet<String>]) -> bool {
    wide.iter().zip(narrow).all(|(wide, narrow)| narrow.is_subset(wide))
}

/// The service with one thing known to fit that was not known.
fn learned(person: &Person, service: &Service) -> Vec<Service> {
    let mut known = Vec::new();
    let mut learn = |unknown: bool, change: &dyn Fn(&mut Service)| {
        let mut service = service.clone();
        change(&mut service);
        known.extend(unknown.then_some(service));
    };
    learn(service.cost == Cost::Unknown, &|s| s.cost = Cost::Free);
    learn(service.hours.is_none(), &|s| s.hours = WeekHours::parse("Mon 09:00-21:00; Sat 09:00-17:00"));
    let access = service.access.union(service.access_absent).is_empty();
    learn(access, &|s| s.access = person.profile.limits.access);
    learn(access, &|s| (s.languages.welsh, s.languages.bsl, s.languages.interpreter) = (true, true, true));
    learn(service.capacity == Capacity::Unknown, &|s| s.capacity = Capacity::Room);
    learn(service.self_referral == Tri::Unknown, &|s| s.self_referral = Tri::Yes);
    learn(service.checked_on.is_none(), &|s| s.checked_on = Some(TODAY));
    learn(service.interests.is_empty(), &|s| s.interests = person.profile.interests);
    known
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(cases()) })]

    #[test]
    fn points_shown_add_up_and_ties_go_by_distance_then_name_then_id(person in person(), services in services()) {
        let shelf = shelf(&services);
        for (goal, asked) in outcome(&person, &shelf).goals.iter().zip(&person.profile.goals) {
            for list in lists(goal) {
                for listed in list {
                    let explained = judge(&context(&person, &shelf), asked, listed.service).unwrap();
                    let sum: i32 = explained.judgements.iter().map(|judgement| judgement.points).sum();
                    prop_assert_eq!(sum, listed.points);
                }
                let keys: Vec<_> = list.iter().map(|m| {
                    let service = shelf.get(m.service).unwrap();
                    (-m.points, m.metres.unwrap_or(u32::MAX), &service.name, &service.id)
                }).collect();
                prop_assert!(keys.is_sorted(), "{keys:?}");
            }
        }
    }

    #[test]
    fn the_order_of_rows_and_rows_given_twice_change_nothing(
        person in person(),
        (services, shuffled) in services().prop_flat_map(|s| (Just(s.clone()), Just(s).prop_shuffle())),
    ) {
        let before = told(&person, &shelf(&services));
        prop_assert_eq!(&before, &told(&person, &shelf(&shuffled)));
        let twice: Vec<Service> = services.iter().chain(&shuffled).cloned().collect();
        prop_assert_eq!(before, told(&person, &shelf(&twice)));
    }

    #[test]
    fn one_more_service_never_takes_anybodys_gap_notice_away_wrongly(person in person(), services in services()) {
        let Some((added, rest)) = services.split_first() else { return Ok(()) };
        let (few, many) = (shelf(rest), shelf(&services));
        for (before, after) in outcome(&person, &few).goals.iter().zip(outcome(&person, &many).goals) {
            let now: Vec<String> = after.ranked.iter().map(|m| id(&many, m)).collect();
            if before.gap.is_some() && after.gap.is_none() {
                // Only because the new one is suggested (a list of private therapists may then stand behind it), or is
                // the urgent line that now stands there.
                let is_line = after.urgent.iter().any(|ix| many.get(*ix).unwrap().id == added.id);
                prop_assert!(is_line || now.contains(&added.id), "{} is not among {now:?}", added.id);
            }
            prop_assert!(after.gap.is_none() || now.is_empty());
        }
    }

    #[test]
    fn learning_that_something_fits_never_lowers_it(person in person(), services in services()) {
        let Some((service, rest)) = services.split_first() else { return Ok(()) };
        let place = |services: &[Service]| {
            let shelf = shelf(services);
            let goals = outcome(&person, &shelf).goals;
            goals.iter().map(|goal| {
                let at = |list: &Vec<Listed>| list.iter().position(|m| id(&shelf, m) == service.id);
                (at(&goal.ranked), at(&goal.only_if), at(&goal.places))
            }).collect::<Vec<_>>()
        };
        let before = place(&services);
        for known in learned(&person, service) {
            let with: Vec<Service> = std::iter::once(known).chain(rest.iter().cloned()).collect();
            for ((ranked, only_if, places), after) in before.iter().zip(place(&with)) {
                let not_lower = |before: &Option<usize>, after: Option<usize>| before.is_none_or(|at| after.is_some_and(|now| now <= at));
                prop_assert!(not_lower(ranked, after.0), "{}: {ranked:?} then {:?}", service.id, after.0);
                prop_assert!(not_lower(places, after.2), "{}", service.id);
                prop_assert!(only_if.is_none() || after.0.or(after.1).is_some(), "{}", service.id);
            }
        }
    }

    #[test]
    fn a_wider_limit_loses_nothing_and_one_more_limit_adds_nothing(person in person(), services in services()) {
        let with = |change: &dyn Fn(&mut Person)| {
            let mut person = person.clone();
            change(&mut person);
            kept(&person, &services)
        };
        let costs = [Some(Cost::Free), Some(Cost::Low), Some(Cost::Paid), None];
        let costs = costs.map(|cost| with(&|p| p.profile.limits.cost = cost));
        prop_assert!(costs.windows(2).all(|pair| narrower(&pair[1], &pair[0])), "cost");
        // Who names no limit is sent ten miles at most, so that ten and more are no narrower.
        for chain in [[Some(0), Some(10), Some(30), Some(100), Some(250)], [Some(0), Some(10), Some(30), None, None]] {
            let far = chain.map(|tenths| with(&|p| p.profile.limits.travel = tenths));
            prop_assert!(far.windows(2).all(|pair| narrower(&pair[1], &pair[0])), "travel");
        }
        use TimeSlot::{WeekdayDay, WeekdayEvening, Weekend};
        let times = [vec![WeekdayEvening], vec![WeekdayEvening, Weekend], vec![WeekdayEvening, Weekend, WeekdayDay], vec![]];
        let times = times.map(|times| with(&|p| p.profile.limits.times.clone_from(&times)));
        prop_assert!(times.windows(2).all(|pair| narrower(&pair[1], &pair[0])), "times");
        let mut modes: Vec<_> = person.profile.limits.modes.iter().collect();
        let all = with(&|_| {});
        for kept in (1..modes.len()).rev() {
            modes.truncate(kept);
            let fewer = with(&|p| p.profile.limits.modes = modes.iter().copied().collect());
            prop_assert!(narrower(&all, &fewer), "modes");
        }
        let without = with(&|p| p.profile.limits.access = waymark_core::ids::Set::EMPTY);
        prop_assert!(narrower(&without, &all), "access");
        prop_assert!(narrower(&with(&|p| p.profile.limits.language = None), &all), "language");
    }
}
