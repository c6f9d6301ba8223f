//! The engine against the core's shortlist: the same services, in the same order, with the same points; from services as
//! they are, and from the bytes of a list that they were packed into.
//! `WAYMARK_ORACLE=10000` tries as many people and catalogues; a few dozen otherwise.
#![allow(clippy::unwrap_used, reason = "a test that cannot go on fails")]

mod list;

use proptest::prelude::*;
use waymark_core::catalogue::{Kind, Service};
use waymark_core::fixture::{Trial, random, shelf};
use waymark_core::geo::Point;
use waymark_core::ids::Set;
use waymark_core::matching::{Context, Criterion, goal_result, judge};
use waymark_core::profile::Goal;
use waymark_engine::{Ask, Columns, HEAD_BYTES, Memo, pass};

const FIRST: usize = 20;

fn cases() -> u32 {
    std::env::var("WAYMARK_ORACLE").ok().and_then(|cases| cases.parse().ok()).unwrap_or(60)
}

/// Ids and points of the first suggestions by the core.
fn by_core(ctx: &Context<'_>, goal: &Goal) -> Vec<(String, i32, Option<u32>)> {
    let ranked = goal_result(ctx, goal).ranked;
    let first = ranked.iter().take(FIRST);
    first.map(|m| (ctx.shelf.get(m.service).unwrap().id.clone(), m.points, m.metres)).collect()
}

/// No fact is lost or changed on the way into columns, but where a row is that has no distance, and what urgent help is for.
fn kept(services: &[Service], columns: &Columns<'_>) {
    assert_eq!(columns.len(), services.len());
    for (row, service) in services.iter().enumerate() {
        let mut wanted = service.facts();
        wanted.point = wanted.spot().or(wanted.point.map(|_| Point::default()));
        if wanted.kind == Kind::Urgent {
            wanted.needs = Set::EMPTY;
        }
        assert_eq!(columns.facts(row as u32), wanted);
        assert_eq!(columns.name(row as u32), service.name);
    }
}

/// All goals of a person, with what was kept of whoever asked before.
fn compare(trial: &Trial, services: &[Service], columns: &Columns<'_>, memo: &mut Memo) {
    let shelf = shelf(services.to_vec());
    let ctx = trial.context(&shelf);
    kept(services, columns);
    for goal in &trial.profile.goals {
        let result = goal_result(&ctx, goal);
        let wanted = by_core(&ctx, goal);
        for counts in [false, true] {
            let asked = Ask::new(&ctx, goal, FIRST, counts).read().unwrap();
            let found = pass(&asked, columns, memo);
            let metres = |metres: u32| Some(metres).filter(|m| *m != u32::MAX);
            let place = |p: &waymark_engine::Place| (services[p.row as usize].id.clone(), p.points, metres(p.metres));
            let got: Vec<_> = found.places.iter().map(place).collect();
            assert_eq!(got, wanted, "counting: {counts}");
            if counts {
                let parts = [&result.ranked, &result.only_if, &result.places].map(|list| list.len() as u32);
                assert_eq!(found.counts, [parts[0], parts[1], parts[2], result.left_out.len() as u32]);
                let mut tally = [0; 32];
                for left_out in &result.left_out {
                    let judged = judge(&ctx, goal, left_out.service).unwrap();
                    judged.judgements.iter().filter(|j| j.excludes).for_each(|j| tally[j.criterion as usize] += 1);
                }
                assert_eq!(found.tally, tally);
            }
        }
        explained(&ctx, goal, services, columns);
    }
}

/// The judgements in the answer's bytes are the core's, and their points add up.
fn explained(ctx: &Context<'_>, goal: &Goal, services: &[Service], columns: &Columns<'_>) {
    let mut out = Vec::new();
    let ask = Ask::new(ctx, goal, FIRST, false);
    waymark_engine::answer(columns, &mut Memo::default(), &ask.0, &mut out).unwrap();
    let number = |at: usize| u32::from_le_bytes(out[at..at + 4].try_into().unwrap());
    let (shown, slots) = (number(0) as usize, number(4) as usize);
    assert_eq!(slots, Criterion::ALL.len());
    assert_eq!(out.len(), HEAD_BYTES + shown * (32 + slots * 16));
    for at in 0..shown {
        let row = HEAD_BYTES + at * 32;
        let service = ctx.shelf.find(&services[number(row) as usize].id).unwrap();
        let judged = judge(ctx, goal, service).unwrap();
        let mut judgements = judged.judgements.iter();
        let mut sum = 0;
        for slot in 0..slots {
            let from = HEAD_BYTES + shown * 32 + (at * slots + slot) * 16;
            if out[from] == 255 {
                continue;
            }
            let judgement = judgements.next().unwrap();
            sum += number(from + 4) as i32;
            assert_eq!((out[from] as usize, number(from + 4) as i32), (judgement.criterion as usize, judgement.points));
            assert_eq!(waymark_core::matching::Reason::KEYS[out[from + 3] as usize], judgement.reason.key());
        }
        assert!(judgements.next().is_none());
        assert_eq!(sum, number(row + 4) as i32);
    }
}

/// Many services out of a few: enough for several blocks, with ids of their own.
fn many() -> impl Strategy<Value = Vec<Service>> {
    (proptest::collection::vec(random::service(), 1..40), 1usize..60).prop_map(|(few, times)| {
        let mut many: Vec<Service> = Vec::new();
        for at in 0..few.len() * times {
            let mut service = few[at % few.len()].clone();
            service.id = format!("s{at:05}");
            if let Some(point) = &mut service.point {
                point.lat += (at * 37 % 4001) as i32;
                point.lon += (at * 91 % 3001) as i32;
            }
            many.push(service);
        }
        many.sort_by_key(|service| service.point.map(|point| (point.lat / 3000, point.lon)));
        many
    })
}

proptest! {
    #![proptest_config(ProptestConfig { cases: cases(), failure_persistence: None, max_shrink_iters: 200, ..ProptestConfig::default() })]

    #[test]
    fn the_engine_finds_what_the_shortlist_finds(trial in random::trial(), next in random::trial(), services in many()) {
        let columns = Columns::of_services(&services).unwrap();
        let mut memo = Memo::default();
        compare(&trial, &services, &columns, &mut memo);
        compare(&next, &services, &columns, &mut memo);
        // Half of them, where what is kept of all would be of others.
        let half: Vec<_> = services.iter().step_by(2).cloned().collect();
        compare(&next, &half, &Columns::of_services(&half).unwrap(), &mut memo);
    }

    #[test]
    fn a_packed_list_is_asked_and_answers_as_its_services_do(trial in random::trial(), services in many()) {
        let (services, bytes) = list::packed(&services);
        compare(&trial, &services, &Columns::open(&bytes).unwrap(), &mut Memo::default());
    }

    #[test]
    fn questions_of_any_bytes_are_answered_or_refused(mut bytes in proptest::collection::vec(any::<u8>(), 256), services in random::services()) {
        bytes[..4].copy_from_slice(b"WAK1");
        let columns = Columns::of_services(&services).unwrap();
        let mut out = Vec::new();
        prop_assert!(waymark_engine::answer(&columns, &mut Memo::default(), &bytes, &mut out).is_some());
        prop_assert!(out.len() >= 128);
    }
}
