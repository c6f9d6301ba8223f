//! How steady the order is: which of the first three stay there however the person weighs what matters to them.
//!
//! Exact: every combination of weights is tried. Only what some weights could bring among the first three is compared:
//! a service behind three others that meet every wish it meets can never be.

use super::case::{Case, Known};
use super::criteria::grants;
use super::model::{Context, Listed};
use super::shortlist::{SHOWN_FIRST, tie};
use super::weights::wish_points;
use crate::order::sort_by_key;
use crate::profile::{Goal, Weight, Wish};

/// How steadily one service stands in the first three.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Steady {
    /// It stands there however what matters is weighed.
    pub always: bool,
    /// The wishes each of which moves it out by another weight of its own, the others being as they are. Empty where it
    /// takes several at once, and where nothing does.
    pub alone: Vec<Wish>,
}

/// A service that some weights could bring among the first.
struct Contender {
    /// The wishes it is known to meet, a bit each.
    meets: u8,
    /// Its points without those for wishes.
    base: i32,
    /// Its place in the list, the first being 0.
    at: usize,
}

/// Points of every wish that is met.
type Points = [i32; Wish::COUNT];

/// How steadily each of the first three of a goal's list stands there, in their order. The list is whole and in order.
pub fn steady(ctx: &Context<'_>, goal: &Goal, ranked: &[Listed]) -> Vec<Steady> {
    let shown = ranked.len().min(SHOWN_FIRST);
    let contenders = contenders(ctx, goal, ranked);
    let wishes = ctx.profile.wishes;
    let as_said = Wish::ALL.map(|(wish, _)| wish_points(wishes.get(wish)));
    let all = contenders.iter().fold(u8::MAX, |all, c| all & c.meets);
    let any = contenders.iter().fold(0, |any, c| any | c.meets);
    // What all of them meet, or none of them, moves nothing.
    let telling: Vec<Wish> =
        Wish::ALL.iter().map(|(wish, _)| *wish).filter(|wish| (any & !all) >> *wish as u8 & 1 == 1).collect();
    let mut always = first(shown);
    let mut steady: Vec<Steady> = ranked.iter().take(shown).map(|_| Steady::default()).collect();
    for wish in &telling {
        let mut stays = first(shown);
        for weight in Weight::ALL {
            let mut points = as_said;
            points[*wish as usize] = wish_points(weight);
            stays &= stay(&contenders, shown, &points);
        }
        let moved = steady.iter_mut().enumerate().filter(|(at, _)| stays >> at & 1 == 0);
        moved.for_each(|(_, one)| one.alone.push(*wish));
        always &= stays;
    }
    let mut orders = (0..3u32.pow(telling.len() as u32)).map(|order| weighed(order, &telling));
    while let (true, Some(points)) = (always != 0, orders.next()) {
        always &= stay(&contenders, shown, &points);
    }
    steady.iter_mut().enumerate().for_each(|(at, one)| one.always = always >> at & 1 == 1);
    steady
}

/// The first so many, a bit each.
fn first(shown: usize) -> u8 {
    (1 << shown) - 1
}

/// One of all ways to weigh these wishes, by its number.
fn weighed(mut order: u32, telling: &[Wish]) -> Points {
    let mut points = Points::default();
    for wish in telling {
        points[*wish as usize] = wish_points(Weight::ALL[order as usize % 3]);
        order /= 3;
    }
    points
}

/// Which of the first three still stand among them with these points, a bit each.
fn stay(contenders: &[Contender], shown: usize, points: &Points) -> u8 {
    let sum = |c: &Contender| {
        let met = points.iter().enumerate().filter(|(wish, _)| c.meets >> wish & 1 == 1);
        c.base + met.map(|(_, points)| points).sum::<i32>()
    };
    // Contenders stand in the order that decides between equal points.
    let mut best = [(i32::MIN, usize::MAX); SHOWN_FIRST];
    for c in contenders {
        let points = sum(c);
        if let Some(place) = best.iter().position(|(least, _)| points > *least) {
            best[place..].rotate_right(1);
            best[place] = (points, c.at);
        }
    }
    best.iter().filter(|(_, at)| *at < shown).fold(0, |stays, (_, at)| stays | 1 << at)
}

/// All that could come among the first three, in the order that decides between equal points.
fn contenders(ctx: &Context<'_>, goal: &Goal, ranked: &[Listed]) -> Vec<Contender> {
    let known = Known::new(ctx);
    let wishes = ctx.profile.wishes;
    let contender = |(at, listed): (usize, &Listed)| {
        let facts = ctx.shelf.get(listed.service)?.facts();
        let case = Case::new(ctx, &known, goal, &facts);
        let (mut meets, mut of_wishes) = (0, 0);
        for (wish, _) in Wish::ALL.iter().filter(|(wish, _)| grants(&case, *wish)) {
            meets |= 1 << *wish as u8;
            of_wishes += wish_points(wishes.get(*wish));
        }
        Some(Contender { meets, base: listed.points - of_wishes, at })
    };
    let mut all: Vec<_> = ranked.iter().enumerate().filter_map(contender).collect();
    let tie = |c: &Contender| tie(ctx, ranked[c.at]);
    sort_by_key(&mut all, |c| (-c.base, tie(c)));
    let mut kept: Vec<Contender> = Vec::new();
    for c in all {
        let before = kept.iter().filter(|other| other.meets & c.meets == c.meets).count();
        if before < SHOWN_FIRST {
            kept.push(c);
        }
    }
    sort_by_key(&mut kept, tie);
    kept
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::catalogue::{Cost, Service};
    use crate::fixture::{SALE, Trial, random, service, shelf};
    use crate::matching::goal_result;
    use crate::profile::Wishes;
    use proptest::prelude::*;

    /// The ids of the first three.
    fn first_three(trial: &Trial, services: &[Service]) -> Vec<String> {
        let shelf = shelf(services.to_vec());
        let result = goal_result(&trial.context(&shelf), &trial.goal);
        let first = result.ranked.iter().take(SHOWN_FIRST);
        first.map(|m| shelf.get(m.service).unwrap().id.clone()).collect()
    }
    fn steadiness(trial: &Trial, services: &[Service]) -> Vec<Steady> {
        let shelf = shelf(services.to_vec());
        let ctx = trial.context(&shelf);
        let result = goal_result(&ctx, &trial.goal);
        steady(&ctx, &trial.goal, &result.ranked)
    }
    fn with(trial: &Trial, wishes: Wishes) -> Trial {
        let mut other = trial.clone();
        other.profile.wishes = wishes;
        other
    }
    /// Every way to weigh the wishes.
    fn all_wishes() -> impl Iterator<Item = Wishes> {
        (0..3usize.pow(Wish::COUNT as u32)).map(|mut order| {
            let mut wishes = Wishes::default();
            for (wish, _) in Wish::ALL {
                wishes.set(wish, Weight::ALL[order % 3]);
                order /= 3;
            }
            wishes
        })
    }
    /// The same by making the list anew for every way to weigh them.
    fn by_brute_force(trial: &Trial, services: &[Service]) -> Vec<Steady> {
        let mut steady = Vec::new();
        for id in first_three(trial, services) {
            let stays = |wishes| first_three(&with(trial, wishes), services).contains(&id);
            let moves = |wish: Wish| {
                Weight::ALL.into_iter().any(|weight| {
                    let mut wishes = trial.profile.wishes;
                    wishes.set(wish, weight);
                    !stays(wishes)
                })
            };
            let alone = Wish::ALL.map(|(wish, _)| wish).into_iter().filter(|wish| moves(*wish)).collect();
            steady.push(Steady { always: all_wishes().all(stays), alone });
        }
        steady
    }
    fn trial() -> impl Strategy<Value = Trial> {
        random::wishes().prop_map(|wishes| {
            let mut trial = with(&Trial::new("people"), wishes);
            trial.place.point = Some(SALE);
            trial
        })
    }
    /// Services that nothing leaves out, alike but for what wishes look at.
    fn services() -> impl Strategy<Value = Vec<Service>> {
        proptest::collection::vec(random::service(), 3..9).prop_map(|services| {
            let plain = |(at, s): (usize, Service)| Service {
                id: format!("s{at}"),
                name: s.name,
                class: s.class,
                cost: s.cost,
                modes: s.modes,
                access: s.access,
                capacity: s.capacity,
                self_referral: s.self_referral,
                interests: s.interests,
                ..service("loneliness")
            };
            services.into_iter().enumerate().map(plain).collect()
        })
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(12))]

        #[test]
        fn steadiness_is_what_trying_every_weight_finds(trial in trial(), services in services()) {
            prop_assert_eq!(steadiness(&trial, &services), by_brute_force(&trial, &services));
        }
    }

    #[test]
    fn one_wish_alone_moves_what_only_it_keeps() {
        let cost = |id: &str, cost| Service { id: id.into(), name: id.into(), cost, ..service("loneliness") };
        let mut services = vec![cost("a", Cost::Paid), cost("b", Cost::Paid), cost("c", Cost::Paid)];
        let trial = Trial::new("people");
        let always = Steady { always: true, alone: vec![] };
        assert_eq!(steadiness(&trial, &services), vec![always.clone(); 3], "nothing else is there");
        services.push(cost("d", Cost::Unknown));
        assert_eq!(steadiness(&trial, &services), vec![always.clone(); 3], "nothing else meets a wish");
        services.push(Service { access: crate::fixture::access("quiet"), ..cost("e", Cost::Paid) });
        let quiet = Steady { always: false, alone: vec![Wish::Quiet] };
        assert_eq!(steadiness(&trial, &services), [always.clone(), always, quiet]);
        assert!(steadiness(&trial, &[]).is_empty());
    }
}
