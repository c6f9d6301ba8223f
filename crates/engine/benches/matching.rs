//! How long a person's suggestions take, with all reasons of the 20 best: made-up services, as `docs/sharding.md` has them.
//!
//! `cargo bench -p waymark-engine` measures 1,000 to 100,000 services; `WAYMARK_MOST=1000000` goes further.

#[path = "../../bundle/src/bin/shards/chance.rs"]
mod chance;
#[path = "../../bundle/src/bin/shards/land.rs"]
mod land;
#[path = "../examples/pack/people.rs"]
mod people;
#[path = "../../bundle/src/bin/shards/services.rs"]
mod services;

use criterion::{BenchmarkId, Criterion};
use people::Made;
use std::hint::black_box;
use waymark_bundle::{Builder, Bundle, InMemory, Options};
use waymark_core::catalogue::{Catalogue, Service, Shelf};
use waymark_core::matching::goal_result;
use waymark_engine::{Ask, Columns, Memo, answer};

const FIRST: usize = 20;
const PEOPLE: u64 = 200;

/// A list of so many services, as bytes.
fn list(maker: &services::Maker, count: usize) -> Vec<u8> {
    let mut builder = Builder::new(Options { sizes: None, ..Options::default() }, InMemory::default());
    for number in 0..count as u64 {
        let mut record = maker.service(number);
        // Lists hold no more of them than this.
        record.texts = Default::default();
        record.set(waymark_bundle::Field::Id, format!("{number:07}"));
        builder.add(&record).unwrap_or_default();
    }
    let mut list = Vec::new();
    let _ = builder.finish(&mut |_, bytes| {
        if Bundle::open(bytes).is_ok() {
            list = bytes.to_vec();
        }
        Ok(())
    });
    list
}

fn shelf(list: &Bundle<'_>) -> Shelf {
    let service = |row: usize| Service { id: format!("{row:07}"), phone: "0".to_owned(), ..list.service(row) };
    let mut shelf = Shelf::default();
    shelf.add(Catalogue { services: (0..list.len()).map(service).collect(), ..Catalogue::default() });
    shelf
}

fn main() {
    let mut criterion = Criterion::default().configure_from_args();
    let most = std::env::var("WAYMARK_MOST").ok().and_then(|most| most.parse().ok()).unwrap_or(100_000);
    let maker = services::Maker::new();
    let people: Vec<Made> = (0..PEOPLE).map(|number| Made::new(maker.land(), number)).collect();
    for count in [1_000, 10_000, 20_000, 100_000, 1_000_000].into_iter().filter(|count| *count <= most) {
        let bytes = list(&maker, count);
        let mut asked = people.iter().cycle();
        if let Some(list) = Bundle::open(&bytes).ok().filter(|_| count <= 20_000) {
            let shelf = shelf(&list);
            criterion.bench_with_input(BenchmarkId::new("shortlist", count), &shelf, |bencher, shelf| {
                bencher
                    .iter(|| asked.next().map(|person| black_box(goal_result(&person.context(shelf), &person.goal))));
            });
        }
        let Ok(columns) = Columns::open(&bytes) else { continue };
        let questions: Vec<Ask> = people
            .iter()
            .map(|person| Ask::new(&person.context(&Shelf::default()), &person.goal, FIRST, false))
            .collect();
        let (mut memo, mut out, mut question) = (Memo::default(), Vec::new(), questions.iter().cycle());
        criterion.bench_with_input(BenchmarkId::new("engine", count), &columns, |bencher, columns| {
            bencher.iter(|| {
                question.next().and_then(|question| answer(columns, &mut memo, &question.0, black_box(&mut out)))
            });
        });
        if count <= 100_000 {
            criterion.bench_with_input(BenchmarkId::new("open", count), &bytes, |bencher, bytes| {
                bencher.iter(|| Columns::open(black_box(bytes)).map(|columns| columns.len()));
            });
        }
    }
    criterion.final_summary();
}
