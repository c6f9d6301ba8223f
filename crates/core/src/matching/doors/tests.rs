//! The fewest doors against every choice there is.

use super::*;
use crate::catalogue::{Service, Shelf};
use crate::fixture::{Trial, bank, needs, service, shelf};
use crate::geo::Point;
use crate::matching::shortlist;
use proptest::prelude::*;

const TOPICS: [&str; 3] = ["money", "people", "moving"];
const ABOUT: [&str; 3] = ["debt", "loneliness", "physical-activity"];
/// So near Sale that it gets as many points for that.
const HALF_A_MILE_OFF: Point = Point { lat: crate::fixture::SALE.lat + 70, ..crate::fixture::SALE };

fn named(id: &str, about: &str, primary: &str) -> Service {
    Service { id: id.into(), name: id.into(), primary: needs(primary), ..service(about) }
}

/// A person with these goals.
fn person(topics: &[&str]) -> Trial {
    let mut trial = Trial::new(topics[0]);
    trial.profile.goals = topics.iter().map(|topic| Trial::new(topic).goal).collect();
    trial
}

fn ids(shelf: &Shelf, doors: &Doors) -> String {
    let id = |ix: &ServiceIx| shelf.get(*ix).unwrap().id.clone();
    doors.services.iter().map(id).collect::<Vec<_>>().join(" ")
}

fn everything(shelf: &Shelf) -> Vec<ServiceIx> {
    shelf.iter().map(|(ix, _)| ix).collect()
}

/// The doors of a person over services, all of them looked at; and how many goals they serve.
fn doors(trial: &Trial, services: Vec<Service>) -> (String, usize) {
    let shelf = shelf(services);
    let ctx = trial.context(&shelf);
    let found = fewest_doors(&ctx, &shortlist(&ctx).goals, &everything(&shelf));
    (ids(&shelf, &found), found.goals)
}

#[test]
fn one_service_that_serves_two_goals_is_one_door() {
    let services =
        || vec![named("debts", "debt", ""), named("club", "loneliness", ""), named("hub", "debt;loneliness", "")];
    assert_eq!(doors(&person(&["money", "people"]), services()), ("hub".into(), 2));
    assert_eq!(doors(&person(&["people"]), services()).1, 1);
    assert_eq!(doors(&person(&["money", "people", "moving"]), services()), ("hub".into(), 2), "nothing for moving");
    assert_eq!(doors(&person(&["moving"]), services()), (String::new(), 0));
}

#[test]
fn far_down_the_list_counts_only_for_what_it_is_chiefly_about() {
    let chief = |n: usize| named(&format!("debts{n}"), "debt", "debt");
    let mut services: Vec<Service> = (0..3).map(chief).collect();
    services.push(named("hub", "debt;loneliness", "loneliness"));
    let two = person(&["money", "people"]);
    assert_eq!(doors(&two, services.clone()), ("debts0 hub".into(), 2));
    services[3].primary = needs("debt");
    assert_eq!(doors(&two, services.clone()), ("hub".into(), 2));
    // Chiefly about debt is not chiefly about the benefits that were asked for.
    let mut named_one = two.clone();
    named_one.profile.goals[0].wanted = needs("benefits");
    assert_eq!(doors(&named_one, services), ("debts0 hub".into(), 2));
}

#[test]
fn what_is_not_suggested_serves_nothing() {
    let elsewhere = Service { nations: crate::geo::Nations(2), ..named("scots", "debt;loneliness", "debt") };
    let only = Service { only_for: crate::fixture::traits("carer"), ..named("carers", "debt;loneliness", "debt") };
    assert_eq!(doors(&person(&["money", "people"]), vec![elsewhere, only]), (String::new(), 0));
}

#[test]
fn of_equals_the_nearer_then_the_first_by_name_is_taken() {
    let two = person(&["money", "people"]);
    let hub = |id: &str| named(id, "debt;loneliness", "");
    assert_eq!(doors(&two, vec![hub("b"), hub("a"), hub("c")]).0, "a");
    let mut trial = two.clone();
    trial.place.point = Some(crate::fixture::SALE);
    let at = |id: &str, point| Service { point: Some(point), precision: crate::catalogue::Precision::Exact, ..hub(id) };
    assert_eq!(doors(&trial, vec![at("a", HALF_A_MILE_OFF), at("b", crate::fixture::SALE)]).0, "b");
}

#[test]
fn of_two_choices_with_the_same_points_the_nearer_is_taken_whatever_they_are_called() {
    let mut trial = person(&["money", "people", "feeling", "moving"]);
    trial.place.point = Some(crate::fixture::SALE);
    let at = |id: &str, about: &str, point| Service {
        point: Some(point),
        precision: crate::catalogue::Precision::Exact,
        ..named(id, about, "")
    };
    let (far, near) = (HALF_A_MILE_OFF, crate::fixture::SALE);
    let services = vec![
        at("a", "debt;loneliness", far),
        at("b", "mood;physical-activity", far),
        at("c", "debt;mood", near),
        at("d", "loneliness;physical-activity", near),
    ];
    assert_eq!(doors(&trial, services), ("c d".into(), 4));
}

/// Every choice of services, tried: the fewest that serve all that is served, of those the one with most points, then
/// the nearest, then the first by name.
fn brute(ctx: &Context<'_>, goals: &[GoalResult], from: &[ServiceIx]) -> Vec<ServiceIx> {
    let all: Vec<usize> =
        (0..goals.len()).filter(|at| from.iter().any(|ix| serves(ctx, goals, *ix).contains(at))).collect();
    let judged = |ix: &ServiceIx| {
        let at = serves(ctx, goals, *ix);
        let matches = at.iter().map(|at| goals[*at].ranked.iter().find(|m| m.service == *ix).unwrap());
        let metres = matches.clone().next().map_or(0, |m| u64::from(m.metres.unwrap_or(u32::MAX)));
        (-matches.map(|m| m.points).sum::<i32>(), metres)
    };
    let choices = (0..1usize << from.len())
        .map(|bits| (0..from.len()).filter(|at| bits >> at & 1 == 1).map(|at| from[at]).collect::<Vec<_>>());
    let covers =
        |choice: &Vec<ServiceIx>| all.iter().all(|at| choice.iter().any(|ix| serves(ctx, goals, *ix).contains(at)));
    let worth = |choice: &Vec<ServiceIx>| {
        let mut names: Vec<_> = choice.iter().map(|ix| &ctx.shelf.get(*ix).unwrap().name).collect();
        names.sort();
        let sums = choice.iter().map(judged).fold((0, 0), |sum, one| (sum.0 + one.0, sum.1 + one.1));
        (choice.len(), sums, names)
    };
    choices.filter(covers).min_by_key(worth).unwrap()
}

/// Services with random needs, chief needs and places.
fn services() -> impl Strategy<Value = Vec<Service>> {
    let one = (1usize..8, 0usize..8, 0usize..3);
    proptest::collection::vec(one, 0..8).prop_map(|all| {
        let list = |bits: usize| {
            let names = ABOUT.iter().enumerate().filter(|(at, _)| bits >> at & 1 == 1).map(|(_, name)| *name);
            names.collect::<Vec<_>>().join(";")
        };
        let make = |(at, (about, primary, place)): (usize, (usize, usize, usize))| Service {
            point: [None, Some(crate::fixture::SALE), Some(crate::fixture::ALTRINCHAM)][place],
            precision: crate::catalogue::Precision::Exact,
            ..named(&format!("s{at}"), &list(about), &list(about & primary))
        };
        all.into_iter().enumerate().map(make).collect()
    })
}

proptest! {
    #[test]
    fn the_fewest_doors_are_those_of_every_choice_tried(services in services(), goals in 1usize..4, near: bool) {
        let mut trial = person(&TOPICS[..goals]);
        trial.place.point = near.then_some(crate::fixture::SALE);
        let shelf = shelf(services);
        let ctx = trial.context(&shelf);
        let results = shortlist(&ctx).goals;
        let mut from = everything(&shelf);
        let found = fewest_doors(&ctx, &results, &from);
        prop_assert_eq!(&found.services, &brute(&ctx, &results, &from));
        prop_assert!(found.services.len() <= found.goals && found.goals <= goals);
        prop_assert_eq!(found.saves(), found.services.len() < found.goals);
        for ix in &found.services {
            for at in serves(&ctx, &results, *ix) {
                prop_assert!(results[at].ranked.iter().any(|matched| matched.service == *ix), "suggested for it");
            }
        }
        from.reverse();
        let mut turned = fewest_doors(&ctx, &results, &from).services;
        turned.reverse();
        prop_assert_eq!(turned, found.services, "whatever order they come in");
    }
}

#[test]
fn everything_ticked_is_still_worked_out() {
    let topics: Vec<&str> = bank().topics.iter().map(|topic| topic.id.as_str()).collect();
    let one_each: Vec<Service> = bank()
        .topics
        .iter()
        .map(|topic| Service { needs: topic.needs, primary: topic.needs, ..named(&topic.id, "", "") })
        .collect();
    let (_, goals) = doors(&person(&topics), one_each);
    assert_eq!(goals, topics.len());
}
