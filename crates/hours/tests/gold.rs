//! Texts with times worked out by people, from the shared data that is not part of the repository: how many are read
//! exactly, and how many wrongly.

mod common;

use common::{shared, week};
use serde_json::Value;
use std::fs;
use waymark_hours::fields::Fields;
use waymark_hours::{osm, read};

/// Which half a text is in: the rules were written looking at the first only.
fn half(text: &str) -> usize {
    let hash = text
        .bytes()
        .fold(0xcbf2_9ce4_8422_2325_u64, |hash, byte| (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3));
    (hash >> 32 & 1) as usize
}

fn gold() -> Option<Value> {
    let text = fs::read_to_string(shared()?.join("geojson-warm-spaces/opening_hours_gold.json")).ok()?;
    serde_json::from_str(&text).ok()
}

fn texts<'a>(gold: &'a Value, part: &str) -> Vec<(&'a str, &'a str)> {
    let rows = gold.get(part).and_then(Value::as_array).map(Vec::as_slice).unwrap_or_default();
    rows.iter().filter_map(|row| Some((row.get("text")?.as_str()?, row.get("good")?.as_str()?))).collect()
}

#[test]
fn nearly_all_gold_texts_are_read_and_hardly_one_wrongly() {
    let Some(gold) = gold() else { return println!("skipped: no ../shared") };
    let mut counts = [[0_usize; 3]; 2];
    for (text, good) in texts(&gold, "tests") {
        let expected = osm::read(good).map(|schedule| week(&schedule)).ok();
        assert!(expected.is_some() || good.is_empty(), "gold is in the syntax: {good}");
        let reading = read(text);
        let outcome = match &reading.outcome {
            Ok(schedule) if Some(week(schedule)) == expected => 0,
            // Nothing is expected of a text that tells nothing.
            Err(_) if expected.is_none() => 0,
            Err(_) => 1,
            Ok(_) => 2,
        };
        counts[half(text)][outcome] += 1;
    }
    for [right, unknown, wrong] in counts {
        let all = right + unknown + wrong;
        println!("of {all}: {right} right, {unknown} unknown, {wrong} wrong");
        assert!(right * 100 >= all * 95, "{right} of {all} are right");
        assert!(wrong * 100 <= all, "{wrong} of {all} are wrong");
    }
}

#[test]
fn ambiguous_texts_are_unknown_or_say_so() {
    let Some(gold) = gold() else { return println!("skipped: no ../shared") };
    let certain: Vec<&str> =
        texts(&gold, "ambiguous").into_iter().map(|(text, _)| text).filter(|text| read(text).why().is_none()).collect();
    assert!(certain.is_empty(), "{certain:#?}");
}

#[test]
fn every_shared_text_is_answered_the_same_twice() {
    let Some(shared) = shared() else { return println!("skipped: no ../shared") };
    let Ok(text) = fs::read_to_string(shared.join("geojson-warm-spaces/warm_spaces.geojson")) else { return };
    let places: Value = serde_json::from_str(&text).unwrap();
    let features = places["features"].as_array().unwrap();
    let hours = features.iter().filter_map(|place| place.pointer("/properties/hours/_text")?.as_str());
    let (mut read_as, mut all) = (0_usize, 0_usize);
    for text in hours {
        let reading = read(text);
        assert_eq!(reading, read(text));
        if let Some(schedule) = reading.schedule() {
            let again = osm::read(&schedule.to_string()).unwrap();
            assert_eq!(week(&again), week(schedule), "{schedule}");
            read_as += 1;
        }
        all += 1;
    }
    println!("{read_as} of {all} are read");
    assert!(read_as * 10 >= all * 7);
}

/// Rows of a table of the shared data, by the names of its columns.
fn rows(path: &std::path::Path) -> Vec<std::collections::HashMap<String, String>> {
    let Ok(reader) = csv::Reader::from_path(path) else { return Vec::new() };
    reader.into_deserialize().filter_map(Result::ok).collect()
}

#[test]
fn stops_of_mobile_libraries_are_read_or_known_to_be_every_few_weeks() {
    let Some(shared) = shared() else { return println!("skipped: no ../shared") };
    let mut counts = std::collections::BTreeMap::<String, usize>::new();
    for file in fs::read_dir(shared.join("mobile-library-stops")).unwrap().filter_map(Result::ok) {
        for row in rows(&file.path()) {
            let cell = |name: &str| row.get(name).map(String::as_str).unwrap_or_default();
            let (days, rule, opens, closes) = (cell("day"), cell("frequency"), cell("arrival"), cell("departure"));
            let from = if rule.contains("UNTIL") || days.is_empty() { cell("start") } else { "" };
            let fields = Fields { days, rule, opens, closes, from, ..Fields::default() };
            let outcome = match waymark_hours::fields::read(&[fields]) {
                Ok(schedule) => {
                    assert_eq!(osm::read(&schedule.to_string()).map(|again| week(&again)), Ok(week(&schedule)));
                    "read".to_owned()
                }
                Err(why) => format!("{why:?}"),
            };
            *counts.entry(outcome).or_default() += 1;
        }
    }
    println!("{counts:?}");
    let known = ["read", "Fortnightly"].iter().filter_map(|name| counts.get(*name)).sum::<usize>();
    assert!(known * 100 >= counts.values().sum::<usize>() * 95, "{counts:?}");
}
