//! Every wording of plan, quick find and the check page is used, and none holds a number to call.

use std::collections::BTreeSet;
use std::path::Path;

/// The tables of `content/plan-page-words.toml`.
const TABLES: [&str; 5] = ["my-plan.", "paper.", "link-worker.", "quick.", "check."];
/// Keys put together from a part that varies.
const BUILT: [&str; 4] = ["my-plan.build.", "my-plan.list.", "my-plan.help.", "my-plan.ready."];

fn sources(dir: &Path, all: &mut String) {
    for file in std::fs::read_dir(dir).unwrap().flatten().map(|file| file.path()) {
        if file.is_dir() {
            sources(&file, all);
        } else {
            all.push_str(&std::fs::read_to_string(file).unwrap());
        }
    }
}

fn is_key(text: &str) -> bool {
    TABLES.iter().any(|table| text.starts_with(table))
        && text.bytes().all(|b| b.is_ascii_lowercase() || b"-.".contains(&b))
}

#[test]
fn every_wording_of_plan_finder_and_check_page_is_used() {
    let mut all = String::new();
    ["src", "crates/core/src/plan"]
        .iter()
        .for_each(|dir| sources(&Path::new(env!("CARGO_MANIFEST_DIR")).join(dir), &mut all));
    let used: BTreeSet<&str> = all.split('"').filter(|text| is_key(text) && !text.ends_with('.')).collect();
    let words = &crate::testing::bank().words;
    let is_used = |key: &str| {
        let part = |table: &&&str| {
            let part = key.strip_prefix(**table).map(|part| part.trim_end_matches("-step"));
            part.is_some_and(|part| all.contains(&format!("\"{part}\"")))
        };
        used.contains(key) || BUILT.iter().any(|table| part(&table))
    };
    for key in words.keys().filter(|key| is_key(key)) {
        assert!(is_used(key), "{key} has words and is not used");
    }
}

#[test]
fn s3_no_number_stands_in_the_words() {
    let bank = crate::testing::bank();
    // 999, 111 and 55 are said in sentences; all other numbers come from the one list of contacts.
    let may = ["999", "111", "55"];
    let digits = |text: &str| -> Vec<String> {
        let runs = text.split(|c: char| !c.is_ascii_digit() && c != ' ').map(|run| run.replace(' ', ""));
        runs.filter(|run| run.len() > 4).collect()
    };
    for rule in &bank.safety {
        for line in rule.lines.iter().chain([&rule.heading]) {
            let numbers = line.split(|c: char| !c.is_ascii_digit()).filter(|run| run.len() > 1);
            assert!(numbers.into_iter().all(|run| may.contains(&run)), "{line}");
        }
    }
    for key in bank.words.keys() {
        assert_eq!(digits(bank.words.get(key)), [""; 0], "{key}");
    }
    assert_eq!(digits("ring 0808 2000 247 or 01234"), ["08082000247", "01234"]);
}
