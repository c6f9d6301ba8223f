//! What holds of wishes for every person and every shelf.

use super::*;
use crate::catalogue::{Precision, Service, Shelf};
use crate::fixture::{SALE, Trial, modes, random, service, shelf};
use crate::geo::Point;
use crate::profile::{Weight, Wish};
use proptest::prelude::*;
use proptest::sample::select;

/// Ids in every list of the first goal, in order, and whether each meets the wish.
fn lists(trial: &Trial, shelf: &Shelf, wish: Wish) -> Vec<Vec<(String, bool)>> {
    let ctx = trial.context(shelf);
    let result = goal_result(&ctx, &trial.goal);
    let meets = |m: Match| m.judgement(Criterion::of_wish(wish)).is_some_and(|j| j.verdict == Verdict::Met);
    let judged = |listed: &Listed| judge(&ctx, &trial.goal, listed.service).unwrap();
    let line = |listed: &Listed| (shelf.get(listed.service).unwrap().id.clone(), meets(judged(listed)));
    [result.ranked, result.only_if, result.places].iter().map(|list| list.iter().map(line).collect()).collect()
}
fn ids(list: &[(String, bool)]) -> Vec<&str> {
    list.iter().map(|(id, _)| id.as_str()).collect()
}
fn with(trial: &Trial, wish: Wish, weight: Weight) -> Trial {
    let mut other = trial.clone();
    other.profile.wishes.set(wish, weight);
    other
}
fn any_wish() -> impl Strategy<Value = Wish> {
    select(Wish::ALL.to_vec()).prop_map(|(wish, _)| wish)
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(300))]

    #[test]
    fn more_weight_never_lowers_what_meets_a_wish_below_what_does_not(
        trial in random::trial(), services in random::services(), wish in any_wish(), more in any::<bool>()
    ) {
        let shelf = shelf(services);
        let (less, more) = if more { (Weight::Bit, Weight::Lot) } else { (Weight::Not, Weight::Bit) };
        let (before, after) = (with(&trial, wish, less), with(&trial, wish, more));
        for (before, after) in lists(&before, &shelf, wish).iter().zip(lists(&after, &shelf, wish)) {
            let meets = |id: &str| after.iter().any(|(other, meets)| other == id && *meets);
            let (was, is) = (ids(before), ids(&after));
            let behind = |list: &[&str], id: &str| {
                let at = list.iter().position(|other| *other == id).unwrap();
                list[at + 1..].iter().map(|id| (*id).to_owned()).collect::<Vec<_>>()
            };
            for id in was.iter().filter(|id| meets(id)) {
                let now_behind = behind(&is, id);
                let lost = behind(&was, id).into_iter().find(|other| !meets(other) && !now_behind.contains(other));
                prop_assert_eq!(lost, None, "{} fell behind", id);
            }
            for alike in [true, false] {
                let only = |list: &[&str]| {
                    list.iter().filter(|id| meets(id) == alike).map(|id| (*id).to_owned()).collect::<Vec<_>>()
                };
                prop_assert_eq!(only(&was), only(&is), "the order among those that are alike in this stays");
            }
        }
    }

    #[test]
    fn wishes_leave_nothing_out_and_take_no_points(trial in random::trial(), services in random::services()) {
        let shelf = shelf(services);
        let plain = Trial { profile: crate::profile::Profile { wishes: Default::default(), ..trial.profile.clone() }, ..trial.clone() };
        for (ix, _) in shelf.iter() {
            let with = judge(&trial.context(&shelf), &trial.goal, ix).unwrap();
            let without = judge(&plain.context(&shelf), &trial.goal, ix).unwrap();
            let of_wishes: i32 = wishes(&with).map(|j| j.points).sum();
            prop_assert_eq!(with.points, without.points + of_wishes);
            prop_assert!(wishes(&with).all(|j| !j.excludes && j.points >= 0 && (j.points > 0) == (j.verdict == Verdict::Met)));
            let weighed = Wish::ALL.iter().filter(|(wish, _)| trial.profile.wishes.get(*wish) > Weight::Not).count();
            prop_assert_eq!(wishes(&with).count(), weighed, "one judgement for each wish that was given weight");
            let on_card: Vec<_> = fits(&with).into_iter().chain(concerns(&with)).collect();
            prop_assert!(on_card.iter().all(|j| j.criterion.wish().is_none()));
        }
    }

    #[test]
    fn a_wish_is_only_met_or_denied_by_what_is_known(mut trial in random::trial(), wish in any_wish()) {
        trial.profile.wishes.set(wish, Weight::Lot);
        let unknown = Service { needs: trial.goal.needs, ..crate::fixture::service("") };
        let shelf = shelf(vec![unknown]);
        let matched = judge(&trial.context(&shelf), &trial.goal, shelf.find("it").unwrap()).unwrap();
        let of_wish = matched.judgement(Criterion::of_wish(wish)).unwrap();
        prop_assert_eq!((of_wish.verdict, of_wish.points), (Verdict::Unknown, 0));
    }
}

#[test]
fn how_near_is_known_less_well_where_only_the_outcode_of_a_service_is() {
    let mut trial = Trial::new("people");
    trial.place.point = Some(SALE);
    let verdict = |precision| {
        // About 4.8 miles to the north.
        let point = Some(Point { lat: SALE.lat + 700, ..SALE });
        let there = Service { point, precision, modes: modes("in-person"), ..service("loneliness") };
        let near = with(&trial, Wish::Near, Weight::Lot);
        near.judge(rule(Criterion::of_wish(Wish::Near)), &there).map(|judgement| judgement.verdict)
    };
    assert_eq!(verdict(Precision::Exact), Some(Verdict::NotMet));
    assert_eq!(verdict(Precision::Outcode), Some(Verdict::Unknown));
}
