//! The people of `tests/people`: what each must, and must not, be shown. They were written before any weight was
//! tuned. `--nocapture` prints the first three of each goal, to be read by eye, and how much is unknown.

#![allow(clippy::unwrap_used, clippy::panic, reason = "a test that cannot go on is to stop")]

use serde_json::Value;
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::process::Command;

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../..").canonicalize().unwrap()
}

/// A person's file, and what `waymark match` shows them: with every suggestion listed, and the first three only.
struct Person {
    name: String,
    expected: Value,
    all: Value,
    first: Value,
}

fn people() -> Vec<Person> {
    let mut files: Vec<_> =
        std::fs::read_dir(root().join("tests/people")).unwrap().map(|f| f.unwrap().path()).collect();
    files.retain(|path| path.extension().is_some_and(|e| e == "json"));
    files.sort();
    files.iter().map(|path| person(path)).collect()
}

fn person(path: &Path) -> Person {
    let expected: Value = serde_json::from_str(&std::fs::read_to_string(path).unwrap()).unwrap();
    let case = serde_json::json!({ "today": "2026-11-22", "answers": expected["answers"] });
    let name = path.file_stem().unwrap().to_string_lossy().into_owned();
    let file = Path::new(env!("CARGO_TARGET_TMPDIR")).join(format!("person-{name}.json"));
    std::fs::write(&file, case.to_string()).unwrap();
    let run = |more: &[&str]| {
        let mut waymark = Command::new(env!("CARGO_BIN_EXE_waymark"));
        waymark.args(["match", "--json", "--answers"]).arg(&file).args(more).current_dir(root());
        let output = waymark.output().unwrap();
        assert!(output.status.success(), "{name}: {}", String::from_utf8_lossy(&output.stderr));
        serde_json::from_slice(&output.stdout).unwrap()
    };
    let (all, first) = (run(&["--all"]), run(&[]));
    Person { name, expected, all, first }
}

fn list(value: &Value) -> impl Iterator<Item = &Value> {
    value.as_array().into_iter().flatten()
}
fn shown<'a>(found: &'a Value, topic: Option<&'a str>) -> Vec<&'a str> {
    let goals = list(&found["goals"]).filter(move |g| topic.is_none_or(|t| g["topic"] == t));
    goals.flat_map(|g| list(&g["shown"])).filter_map(|s| s["id"].as_str()).collect()
}
fn has(found: &Value, part: &str, id: &Value) -> bool {
    list(&found["goals"]).any(|goal| list(&goal[part]).any(|other| other == id))
}

impl Person {
    /// What is not as it must be.
    fn faults(&self) -> Vec<String> {
        let mut faults = Vec::new();
        for must in list(&self.expected["must_show"]) {
            let topic = must["topic"].as_str().unwrap();
            let found = if must["within"] == "first-three" { &self.first } else { &self.all };
            let ids = shown(found, Some(topic));
            if !list(&must["any_of"]).any(|id| ids.contains(&id.as_str().unwrap())) {
                let three = shown(&self.first, Some(topic));
                faults.push(format!(
                    "{topic}: none of {} in {} (first three: {three:?})",
                    must["any_of"], must["within"]
                ));
            }
        }
        let ranked = shown(&self.all, None);
        for id in list(&self.expected["must_not_show"]).filter(|id| ranked.contains(&id.as_str().unwrap())) {
            faults.push(format!("{id} is suggested"));
        }
        faults.extend(
            list(&self.expected["must_say"]).filter(|said| !self.says(said)).map(|s| format!("does not say {s}")),
        );
        faults
    }
    fn says(&self, said: &Value) -> bool {
        let (key, value) = said.as_object().unwrap().iter().next().unwrap();
        let notices = || list(&self.all["safety"]);
        match key.as_str() {
            "rule" => notices().any(|notice| notice["id"] == *value),
            "contact" => notices().any(|notice| list(&notice["contacts"]).any(|id| id == value)),
            "only_if" | "places" => has(&self.all, key, value),
            "gap" => list(&self.all["goals"]).any(|goal| goal["topic"] == *value && !goal["gap"].is_null()),
            other => panic!("{}: must_say knows no {other}", self.name),
        }
    }
}

#[test]
fn every_person_is_shown_what_they_must_be_and_nothing_they_must_not() {
    let people = people();
    assert_eq!(people.len(), 82);
    let mut faults = Vec::new();
    let mut unknown_per_card = Vec::new();
    let mut by_criterion: BTreeMap<String, (u32, u32)> = BTreeMap::new();
    for person in &people {
        println!("\n{}: {}", person.name, person.expected["about"].as_str().unwrap_or_default());
        for goal in list(&person.first["goals"]) {
            println!("  {}: {:?} +{}", goal["topic"], shown(&person.first, goal["topic"].as_str()), goal["more"]);
            for card in list(&goal["shown"]) {
                let unknown = |c: &&Value| c["verdict"] == "unknown";
                unknown_per_card.push(list(&card["criteria"]).filter(unknown).count());
                for criterion in list(&card["criteria"]) {
                    let tally = by_criterion.entry(criterion["id"].as_str().unwrap().to_owned()).or_default();
                    tally.0 += u32::from(unknown(&criterion));
                    tally.1 += 1;
                }
            }
        }
        faults.extend(person.faults().into_iter().map(|fault| format!("{}: {fault}", person.name)));
    }
    unknown_per_card.sort_unstable();
    println!("\nmedian unknown criteria a card shown first: {}", unknown_per_card[unknown_per_card.len() / 2]);
    for (criterion, (unknown, of)) in by_criterion {
        println!("  {criterion}: unknown on {unknown} of {of} cards");
    }
    assert!(faults.is_empty(), "{} not as they must be:\n{}", faults.len(), faults.join("\n"));
}
