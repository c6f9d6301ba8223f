//! `times SERVICES.bin ASKS.bin`: how long each question takes, with all reasons: median, 95th percentile, slowest; what
//! opening takes; and how long reading the same columns once would take, which is the floor of any pass over all rows.

use std::error::Error;
use std::hint::black_box;
use std::io::Write;
use std::time::{Duration, Instant};
use waymark_engine::{ASK_BYTES, Ask, Columns, Memo, answer, pass};

const ROUNDS: usize = 15;

fn main() -> Result<(), Box<dyn Error>> {
    let args: Vec<String> = std::env::args().skip(1).collect();
    let [services, asks] = &args[..] else { return Err("times SERVICES.bin ASKS.bin".into()) };
    let (list, asks) = (std::fs::read(services)?, std::fs::read(asks)?);
    let out = &mut std::io::stdout();
    let opening = Instant::now();
    let columns = Columns::open(&list).map_err(|refused| format!("{refused:?}"))?;
    let opened = opening.elapsed();
    let each = opened.as_nanos() as f64 / columns.len().max(1) as f64;
    writeln!(out, "{} services opened in {:.1} ms, {each:.0} ns each", columns.len(), opened.as_secs_f64() * 1e3)?;
    writeln!(out, "combinations of facts: {:?}", columns.combinations())?;
    let (mut memo, mut answered) = (Memo::default(), Vec::new());
    let (mut best, mut looked): (Vec<Duration>, Vec<u32>) = (Vec::new(), Vec::new());
    for question in asks.chunks_exact(ASK_BYTES) {
        let mut least = Duration::MAX;
        for _ in 0..ROUNDS {
            let start = Instant::now();
            answer(black_box(&columns), &mut memo, question, &mut answered);
            least = least.min(start.elapsed());
        }
        best.push(least);
        let asked = Ask(question.try_into()?).read().ok_or("no question")?;
        looked.push(pass(&asked, &columns, &mut memo).looked);
    }
    best.sort();
    looked.sort();
    let at = |share: usize| best.get(best.len() * share / 100).or(best.last()).copied().unwrap_or_default();
    let micros = |time: Duration| time.as_nanos() as f64 / 1e3;
    writeln!(out, "median {:.1} µs, 95th {:.1} µs, slowest {:.1} µs", micros(at(50)), micros(at(95)), micros(at(100)))?;
    let at = |share: usize| looked.get(looked.len() * share / 100).or(looked.last()).copied().unwrap_or_default();
    writeln!(out, "rows looked at closely: median {}, 95th {}, most {}", at(50), at(95), at(100))?;
    let needs: Vec<u64> = (0..columns.len() as u64).collect();
    let mut least = Duration::MAX;
    for _ in 0..ROUNDS * 3 {
        let start = Instant::now();
        black_box(black_box(&needs).iter().fold(0, |sum: u64, bits| sum.wrapping_add(*bits)));
        least = least.min(start.elapsed());
    }
    Ok(writeln!(out, "reading 8 bytes a service: {:.1} µs", micros(least))?)
}
