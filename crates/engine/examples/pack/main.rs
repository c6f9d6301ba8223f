//! Makes what the engine opens and asks, for benches in other languages.
//!
//! `pack SERVICES.jsonl OUT.bin` packs services, a line each; `pack --made COUNT OUT.bin OUT.jsonl` makes them up;
//! `pack --asks COUNT OUT.bin OUT.jsonl` makes up people, as questions of 256 bytes and as lines of JSON;
//! `pack --meanings OUT.bin PLAIN.bin` writes what words mean, and the same without everyday words.

#[path = "../../../bundle/src/bin/shards/chance.rs"]
mod chance;
#[path = "../../../bundle/src/bin/shards/land.rs"]
mod land;
mod lines;
mod people;
#[path = "../../../bundle/src/bin/shards/services.rs"]
mod services;

use people::Made;
use serde_json::json;
use std::error::Error;
use std::fs;
use waymark_bundle::{Builder, InMemory, Options, Record};
use waymark_core::catalogue::Shelf;
use waymark_engine::Ask;

type Outcome<T> = Result<T, Box<dyn Error>>;

/// How many suggestions a question asks for.
const FIRST: usize = 20;

fn main() -> Outcome<()> {
    let args: Vec<String> = std::env::args().skip(1).collect();
    let args: Vec<&str> = args.iter().map(String::as_str).collect();
    match args[..] {
        ["--made", count, out, lines] => made(count.parse()?, out, lines),
        ["--asks", count, out, lines] => asks(count.parse()?, out, lines),
        ["--meanings", out, plain] => meanings(out, plain),
        [services, out] => {
            let text = fs::read_to_string(services)?;
            let records = text.lines().filter(|line| !line.trim().is_empty()).enumerate();
            pack(out, records.map(|(number, line)| Ok(lines::read(number, line)?)))
        }
        _ => Err(
            "pack SERVICES.jsonl OUT.bin | pack --made COUNT OUT.bin OUT.jsonl | pack --asks COUNT OUT.bin OUT.jsonl | pack --meanings OUT.bin PLAIN.bin"
                .into(),
        ),
    }
}

/// What words of the default content mean, as the page hands them to its finder: with everyday words, and without.
fn meanings(out: &str, plain: &str) -> Outcome<()> {
    let mut bank = waymark_content::whole_bank()?;
    let shelf = Shelf::default();
    fs::write(out, waymark_core::search::hand::services(&bank, &shelf))?;
    bank.synonyms.clear();
    Ok(fs::write(plain, waymark_core::search::hand::services(&bank, &shelf))?)
}

/// One list with all of them.
fn pack(out: &str, records: impl Iterator<Item = Outcome<Record>>) -> Outcome<()> {
    let options = Options { label: "packed".to_owned(), sizes: None, ..Options::default() };
    let mut builder = Builder::new(options, InMemory::default());
    for record in records {
        builder.add(&record?)?;
    }
    let mut written = Ok(());
    builder.finish(&mut |name, bytes| {
        if waymark_bundle::Bundle::open(bytes).is_ok() {
            written = fs::write(out, bytes).map_err(|error| format!("{name}: {error}"));
        }
        Ok(())
    })?;
    Ok(written?)
}

fn made(count: u64, out: &str, lines: &str) -> Outcome<()> {
    let maker = services::Maker::new();
    let text: Vec<String> = (0..count).map(|number| lines::write(&maker.service(number))).collect();
    fs::write(lines, text.join("\n") + "\n")?;
    let numbered = text.iter().enumerate();
    pack(out, numbered.map(|(number, line)| Ok(lines::read(number, line)?)))
}

fn asks(count: u64, out: &str, lines: &str) -> Outcome<()> {
    let (maker, shelf) = (services::Maker::new(), Shelf::default());
    let (mut bytes, mut text) = (Vec::new(), String::new());
    for number in 0..count {
        let person = Made::new(maker.land(), number);
        bytes.extend_from_slice(&Ask::new(&person.context(&shelf), &person.goal, FIRST, false).0);
        text += &(line(&person) + "\n");
    }
    fs::write(out, bytes)?;
    Ok(fs::write(lines, text)?)
}

fn line(person: &Made) -> String {
    let Made { profile, place, goal } = person;
    let limits = &profile.limits;
    let ids = |bits: u64| (0..64).filter(|at| bits >> at & 1 == 1).collect::<Vec<u8>>();
    json!({
        "needs": ids(goal.needs.bits()), "wanted": ids(goal.wanted.bits()), "traits": ids(profile.traits.bits()),
        "not_traits": ids(profile.not_traits.bits()), "interests": ids(profile.interests.bits()), "age": profile.age,
        "nation": place.nation as u8, "area": place.area, "lat": place.point.map(|p| p.lat), "lon": place.point.map(|p| p.lon),
        "cost": limits.cost.map(|cost| cost as u8), "travel": limits.travel, "times": limits.times.iter().map(|t| *t as u8).collect::<Vec<_>>(),
        "modes": limits.modes.0, "access": ids(limits.access.bits()), "language": limits.language.map(|l| l as u8),
        "company": limits.company.map(|c| c as u8),
    })
    .to_string()
}
