//! How long matching takes: core's shortlist over services.

#[path = "../../bundle/src/bin/shards/chance.rs"]
mod chance;
#[path = "../../bundle/src/bin/shards/land.rs"]
#[allow(dead_code)]
mod land;
#[path = "../../bundle/src/bin/shards/services.rs"]
mod services;

use std::time::Instant;
use waymark_core::catalogue::{Catalogue, Service, Shelf};
use waymark_core::fixture;
use waymark_core::ids::{Need, Set};
use waymark_core::matching::goal_result;

fn main() {
    let maker = services::Maker::new();
    for n in [3_669u64, 20_000] {
        let list: Vec<Service> = (0..n)
            .map(|i| {
                let r = maker.service(i);
                let f = r.facts;
                Service {
                    id: format!("{i:07}"),
                    name: r.name,
                    area: r.area,
                    kind: f.kind,
                    class: f.class,
                    needs: f.needs,
                    primary: f.primary,
                    interests: f.interests,
                    nations: f.nations,
                    age: f.age,
                    only_for: f.only_for,
                    made_for: f.made_for,
                    cost: f.cost,
                    modes: f.modes,
                    point: f.point,
                    precision: f.precision,
                    access: f.access,
                    access_absent: f.access_absent,
                    languages: f.languages,
                    self_referral: f.self_referral,
                    evidence: f.evidence,
                    phone: "1".into(),
                    data_date: f.since,
                    ..Service::default()
                }
            })
            .collect();
        let mut shelf = Shelf::default();
        shelf.add(Catalogue { services: list, ..Default::default() });
        let mut trial = fixture::Trial::new("people");
        trial.place.point = Some(fixture::SALE);
        let goals: Vec<Set<Need>> = (0..3u8).map(|g| (g * 8..g * 8 + 6).map(Need).collect()).collect();
        let mut best = u128::MAX;
        for _ in 0..20 {
            let t = Instant::now();
            let mut c = (0, 0);
            for g in &goals {
                trial.goal.needs = *g;
                let r = goal_result(&trial.context(&shelf), &trial.goal);
                c.0 += r.ranked.len();
                c.1 += r.left_out.len();
                std::hint::black_box(r);
            }
            best = best.min(t.elapsed().as_micros());
            if best == t.elapsed().as_micros() {
                eprintln!("{n} {c:?} {best} us for 3 goals");
            }
        }
    }
}
