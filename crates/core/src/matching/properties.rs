//! What holds for every person and every shelf.

use super::case::{Case, Known};
use super::criteria::RULES;
use super::*;
use crate::catalogue::{AgeRange, Capacity, Cost, Evidence, Kind, Origin, Service, Shelf, Tri};
use crate::fixture::{Trial, random, service, shelf, today};
use crate::geo::Nations;
use proptest::prelude::*;
use std::collections::BTreeMap;

fn sum(matched: &Match) -> i32 {
    matched.judgements.iter().map(|j| j.points).sum()
}
fn id(shelf: &Shelf, ix: crate::catalogue::ServiceIx) -> String {
    shelf.get(ix).unwrap().id.clone()
}
/// Everything of a shortlist by service id, so that two shelves can be compared.
fn by_id(trial: &Trial, services: Vec<Service>) -> Vec<Vec<String>> {
    let shelf = shelf(services);
    let all = shortlist(&trial.context(&shelf));
    let ctx = trial.context(&shelf);
    all.goals
        .iter()
        .zip(&trial.profile.goals)
        .flat_map(|(goal, asked)| {
            let line = |m: &Listed| {
                format!(
                    "{} {} {:?}",
                    id(&shelf, m.service),
                    m.points,
                    judge(&ctx, asked, m.service).unwrap().judgements
                )
            };
            let mut lists: Vec<Vec<String>> =
                [&goal.ranked, &goal.only_if, &goal.places].map(|list| list.iter().map(line).collect()).to_vec();
            lists.push(goal.left_out.iter().map(|l| format!("{} {:?}", id(&shelf, l.service), l.because)).collect());
            lists.push(goal.urgent.iter().map(|ix| id(&shelf, *ix)).collect());
            lists.push(vec![format!("{:?}", goal.gap)]);
            lists
        })
        .collect()
}
/// The judgements of one service, by criterion.
fn judged(trial: &Trial, service: &Service) -> BTreeMap<Criterion, Judgement> {
    let shelf = Shelf::default();
    let ctx = trial.context(&shelf);
    let known = Known::new(&ctx);
    let facts = service.facts();
    let case = Case::new(&ctx, &known, &trial.goal, &facts);
    RULES.iter().filter_map(|rule| rule(&case)).map(|j| (j.criterion, j)).collect()
}

/// Each way of learning one thing about a service that fits the person.
fn learn_what_fits(trial: &Trial, service: &Service) -> Vec<(&'static str, Service)> {
    let (profile, limits) = (&trial.profile, &trial.profile.limits);
    let mut learned = Vec::new();
    let mut learn = |what, unknown: bool, change: &dyn Fn(&mut Service)| {
        if unknown {
            let mut known = service.clone();
            change(&mut known);
            learned.push((what, known));
        }
    };
    learn("cost", service.cost == Cost::Unknown, &|s| s.cost = Cost::Free);
    learn("hours", service.hours.is_none(), &|s| {
        s.hours = crate::catalogue::WeekHours::parse("Mon 09:00-21:00; Sat 09:00-17:00");
    });
    learn("modes", service.modes.is_unknown() && limits.modes.iter().next().is_some(), &|s| {
        s.modes = crate::catalogue::Modes(crate::catalogue::Modes::remote().0 | limits.modes.0);
    });
    learn("access", service.access.union(service.access_absent).is_empty(), &|s| s.access = limits.access);
    learn("capacity", service.capacity == Capacity::Unknown, &|s| s.capacity = Capacity::Room);
    learn("referral", service.self_referral == Tri::Unknown, &|s| s.self_referral = Tri::Yes);
    learn("date", service.known_since().is_none(), &|s| s.data_date = Some(today()));
    learn("check", service.checked_on.is_none(), &|s| s.checked_on = Some(today()));
    learn("evidence", service.evidence == Evidence::ToConfirm, &|s| s.evidence = Evidence::Published);
    learn("phone", service.phone.is_empty(), &|s| s.phone = "0161 000 0000".into());
    learn("interests", service.interests.is_empty(), &|s| s.interests = profile.interests);
    learn("nations", service.nations == Nations::default(), &|s| s.nations.insert(trial.place.nation));
    learn("languages", service.access_absent.is_empty(), &|s| {
        (s.languages.welsh, s.languages.bsl, s.languages.interpreter) = (true, true, true);
    });
    if let Some((min, max)) = profile.age {
        learn("age", service.age == AgeRange::default(), &|s| s.age = AgeRange { min: Some(min), max: Some(max) });
    }
    learned
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(300))]

    #[test]
    fn the_explanation_adds_up_to_the_order_exactly(trial in random::trial(), services in random::services()) {
        let shelf = shelf(services);
        let ctx = trial.context(&shelf);
        for (goal, asked) in shortlist(&ctx).goals.iter().zip(&trial.profile.goals) {
            for list in [&goal.ranked, &goal.only_if, &goal.places] {
                let judged: Vec<_> = list.iter().map(|m| judge(&ctx, asked, m.service).unwrap()).collect();
                prop_assert!(judged.iter().zip(list).all(|(j, m)| (sum(j), j.points, j.metres) == (m.points, m.points, m.metres)));
                let keys: Vec<_> = judged.iter().map(|m| {
                    let service = shelf.get(m.service).unwrap();
                    (-sum(m), m.metres.unwrap_or(u32::MAX), &service.name, &service.id)
                }).collect();
                prop_assert!(keys.is_sorted());
                for matched in &judged {
                    prop_assert!(matched.judgements.is_sorted_by_key(|j| j.criterion));
                    prop_assert!(matched.left_out_because().is_none());
                }
            }
        }
    }

    #[test]
    fn the_parts_of_a_result_are_those_of_a_plain_reference(trial in random::trial(), services in random::services()) {
        let shelf = shelf(services);
        let ctx = trial.context(&shelf);
        for (goal, result) in trial.profile.goals.iter().zip(shortlist(&ctx).goals) {
            let mut plain: Vec<(Part, i32, u32, &str, &str, Match)> = shelf.iter()
                .filter(|(_, s)| s.kind != Kind::Urgent && s.needs.meets(goal.needs))
                .map(|(ix, s)| {
                    let judged = judge(&ctx, goal, ix).unwrap();
                    let part = part(&ctx, goal, &judged).unwrap();
                    (part, -sum(&judged), judged.metres.unwrap_or(u32::MAX), s.name.as_str(), s.id.as_str(), judged)
                }).collect();
            plain.sort_by(|a, b| (a.1, a.2, a.3, a.4).cmp(&(b.1, b.2, b.3, b.4)));
            let private = |m: &Match| m.judgement(Criterion::PrivateTherapy).is_some();
            let first = plain.iter().find(|(part, ..)| *part == Part::Ranked);
            if first.is_some_and(|(.., judged)| private(judged)) {
                plain.iter_mut().filter(|(part, ..)| *part == Part::Ranked).for_each(|(part, ..)| *part = Part::OnlyIf);
            }
            let of = |wanted: Part| plain.iter().filter(move |(part, ..)| *part == wanted).map(|(.., judged)| judged);
            let listed = |m: &Match| Listed { service: m.service, points: m.points, metres: m.metres };
            for (part, list) in [(Part::Ranked, &result.ranked), (Part::OnlyIf, &result.only_if), (Part::Places, &result.places)] {
                prop_assert_eq!(&of(part).map(listed).collect::<Vec<_>>(), list);
            }
            let left_out: Vec<_> = of(Part::LeftOut).map(|m| (m.service, *m.left_out_because().unwrap())).collect();
            prop_assert_eq!(left_out, result.left_out.iter().map(|l| (l.service, l.because)).collect::<Vec<_>>());
        }
    }

    #[test]
    fn the_shelfs_order_does_not_matter(trial in random::trial(), (services, shuffled) in random::services().prop_flat_map(|s| (Just(s.clone()), Just(s).prop_shuffle()))) {
        prop_assert_eq!(by_id(&trial, services), by_id(&trial, shuffled));
    }

    #[test]
    fn every_candidate_stands_in_exactly_one_list_and_urgent_help_in_none(trial in random::trial(), services in random::services()) {
        let shelf = shelf(services);
        let ctx = trial.context(&shelf);
        for (goal, result) in trial.profile.goals.iter().zip(shortlist(&ctx).goals) {
            let lists = [&result.ranked, &result.only_if, &result.places];
            let mut found: Vec<_> = lists.into_iter().flatten().map(|m| m.service).collect();
            found.extend(result.left_out.iter().map(|l| l.service));
            found.sort_unstable();
            let candidates: Vec<_> = shelf.iter()
                .filter(|(_, s)| s.kind != Kind::Urgent && s.needs.meets(goal.needs)).map(|(ix, _)| ix).collect();
            prop_assert_eq!(&found, &candidates);
            for left_out in &result.left_out {
                let why = judge(&ctx, goal, left_out.service).unwrap();
                prop_assert_eq!(why.left_out_because(), Some(&left_out.because));
                prop_assert_eq!(left_out.because.verdict, Verdict::NotMet);
            }
            for matched in lists.into_iter().flatten() {
                let judged = judge(&ctx, goal, matched.service).unwrap();
                prop_assert_eq!(judged.points, matched.points);
            }
            prop_assert!(result.gap.is_none() || result.ranked.is_empty());
        }
    }

    #[test]
    fn only_what_is_known_can_exclude(trial in random::trial()) {
        let unknown = Service { needs: trial.goal.needs, nations: Nations::default(), ..service("") };
        for judgement in judged(&trial, &unknown).into_values() {
            prop_assert!(!judgement.excludes, "{judgement:?}");
        }
    }

    #[test]
    fn exclusion_always_goes_with_not_met(trial in random::trial(), service in random::service()) {
        for judgement in judged(&trial, &service).into_values() {
            prop_assert!(!judgement.excludes || judgement.verdict == Verdict::NotMet);
        }
    }

    #[test]
    fn learning_what_fits_never_lowers(trial in random::trial(), service in random::service()) {
        let before = judged(&trial, &service);
        // A criterion that leaves the service out already cannot lower it.
        let counts = |j: &&Judgement| !before.get(&j.criterion).is_some_and(|b| b.excludes);
        let points = |judged: &BTreeMap<_, Judgement>| judged.values().filter(counts).map(|j| j.points).sum::<i32>();
        for (what, known) in learn_what_fits(&trial, &service) {
            let after = judged(&trial, &known);
            prop_assert!(points(&after) >= points(&before), "{what}: {before:?} then {after:?}");
            let newly_out = after.values().find(|j| j.excludes && !before.get(&j.criterion).is_some_and(|b| b.excludes));
            prop_assert!(newly_out.is_none(), "{what}: {newly_out:?}");
        }
    }

    #[test]
    fn only_for_others_is_never_ranked_until_said(trial in random::trial(), services in random::services()) {
        let shelf = shelf(services);
        let ctx = trial.context(&shelf);
        let known = Known::new(&ctx);
        for goal in shortlist(&ctx).goals {
            for matched in goal.ranked.iter().chain(&goal.places) {
                let only = shelf.get(matched.service).unwrap().only_for;
                prop_assert!(only.is_empty() || only.meets(known.traits));
            }
        }
    }

    #[test]
    fn a_private_list_is_never_first_and_never_above_others_under_low_mood(mut trial in random::trial(), services in random::services()) {
        trial.profile.goals = vec![Trial::new("feeling").goal];
        let shelf = shelf(services);
        let ctx = trial.context(&shelf);
        let goal = shortlist(&ctx).goals.remove(0);
        let private = |m: &Listed| judge(&ctx, &trial.profile.goals[0], m.service).unwrap().judgement(Criterion::PrivateTherapy).is_some();
        prop_assert!(!goal.ranked.first().is_some_and(private));
        prop_assert!(goal.ranked.is_sorted_by_key(private));
    }

    #[test]
    fn one_of_the_sites_own_groups_comes_before_its_twin(trial in random::trial(), service in random::service()) {
        let own = Service { id: "own".into(), origin: Origin::Local, ..service.clone() };
        let other = Service { id: "other".into(), origin: Origin::Area, ..service };
        let points = |s: &Service| judged(&trial, s).values().map(|j| j.points).sum::<i32>();
        prop_assert!([weights::LOCAL, weights::LOCAL_ASIDE].contains(&(points(&own) - points(&other))));
    }

    #[test]
    fn every_reason_has_words_and_none_of_them_judge_the_person(trial in random::trial(), services in random::services()) {
        let shelf = shelf(services);
        let ctx = trial.context(&shelf);
        for (ix, service) in shelf.iter() {
            for judgement in judge(&ctx, &trial.goal, ix).unwrap().judgements {
                let words = reason_words(ctx.bank, service, &judgement.reason);
                prop_assert!(!words.is_empty() && !words.contains("reason.") && !words.contains('{'), "{words}");
                for never in ["should", "eligible", "%", "best match", "!"] {
                    prop_assert!(!words.contains(never), "{words}");
                }
            }
        }
    }
}
