//! Measures finding by words natively: `words TEXTS MEANINGS QUERIES ROUNDS`, the first as the bench writes them, the third a
//! query a line. Prints the time to index a service, then of each query the least of all rounds, in microseconds.
#![allow(clippy::print_stdout, reason = "a program prints")]

use std::error::Error;
use std::fs;
use std::hint::black_box;
use std::time::{Duration, Instant};
use waymark_engine::{Reading, meanings};

const PIECE: usize = 1 << 16;

fn main() -> Result<(), Box<dyn Error>> {
    let args: Vec<String> = std::env::args().skip(1).collect();
    let [texts, means, queries, rounds] = args.as_slice() else {
        return Err("words TEXTS MEANINGS QUERIES ROUNDS".into());
    };
    let (texts, means, queries) = (fs::read(texts)?, fs::read(means)?, fs::read_to_string(queries)?);
    let head = texts.first_chunk().map_or(0, |bytes| u32::from_le_bytes(*bytes)) as usize;
    let begun = Instant::now();
    let mut reading = Reading::new(texts.get(4..4 + head).unwrap_or_default()).ok_or("what services are about")?;
    let services = reading.left();
    for piece in texts.get(4 + head..).unwrap_or_default().chunks(PIECE) {
        reading.take(piece).ok_or("texts")?;
    }
    let gathered = begun.elapsed();
    let mut search = reading.finish(meanings(&means).ok_or("meanings")?);
    let micros = |time: Duration| time.as_secs_f64() * 1e6;
    let ready = begun.elapsed();
    println!(
        "{services} services, {:.2} µs each, {:.2} of them gathering",
        micros(ready) / services as f64,
        micros(gathered) / services as f64
    );
    let (mut all, mut out) = (Vec::new(), Vec::new());
    for query in queries.lines() {
        let mut least = f64::MAX;
        for _ in 0..rounds.parse()? {
            let begun = Instant::now();
            search.find(black_box(query), &mut out);
            least = least.min(micros(begun.elapsed()));
        }
        all.push(least);
        println!("{least:9.1} {query}");
    }
    all.sort_by(f64::total_cmp);
    println!("median {:.1}, 95th {:.1}", all[all.len() / 2], all[all.len() * 95 / 100]);
    Ok(())
}
