//! `waymark match` from the outside: its output, and one clear line for every wrong file.

#![allow(clippy::unwrap_used, reason = "a test that cannot go on is to stop")]

use serde_json::{Value, json};
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

/// A folder of this test's own.
fn scratch(name: &str) -> PathBuf {
    let dir = Path::new(env!("CARGO_TARGET_TMPDIR")).join(name);
    std::fs::create_dir_all(&dir).unwrap();
    dir
}
fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../..").canonicalize().unwrap()
}
fn waymark(args: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_waymark")).args(args).current_dir(root()).output().unwrap()
}
/// Runs `waymark match` on these answers and further arguments.
fn run(name: &str, answers: &Value, more: &[&str]) -> Output {
    let path = scratch(name).join("case.json");
    std::fs::write(&path, json!({ "today": "2026-11-22", "answers": answers }).to_string()).unwrap();
    waymark(&[&["match", "--answers", path.to_str().unwrap()], more].concat())
}
fn matched(name: &str, answers: &Value, more: &[&str]) -> Value {
    let output = run(name, answers, &[&["--json"], more].concat());
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    serde_json::from_slice(&output.stdout).unwrap()
}
/// The one line that a wrong file is answered with.
fn refused(output: &Output) -> String {
    let line = String::from_utf8_lossy(&output.stderr).into_owned();
    assert_eq!(output.status.code(), Some(2), "{line}");
    assert!(output.stdout.is_empty() && line.lines().count() == 1, "{line}");
    line
}
fn ids(list: &Value) -> Vec<&str> {
    list.as_array().unwrap().iter().map(|entry| entry["id"].as_str().or(entry.as_str()).unwrap()).collect()
}

#[test]
fn the_example_prints_the_documented_shape_and_nothing_else() {
    let output = waymark(&["match", "--answers", "examples/case.json", "--json"]);
    assert!(output.status.success() && output.stderr.is_empty(), "{}", String::from_utf8_lossy(&output.stderr));
    let found: Value = serde_json::from_slice(&output.stdout).unwrap();
    let keys = |value: &Value| value.as_object().unwrap().keys().cloned().collect::<Vec<_>>().join(" ");
    assert_eq!(keys(&found), "goals safety");
    let goals = found["goals"].as_array().unwrap();
    assert_eq!(goals.iter().map(|g| g["topic"].as_str().unwrap()).collect::<Vec<_>>(), ["money", "people"]);
    for goal in goals {
        assert_eq!(keys(goal), "gap left_out more only_if places shown topic");
        assert_eq!(goal["shown"].as_array().unwrap().len(), 3);
        assert!(goal["more"].as_u64().unwrap() > 0 && goal["gap"].is_null());
        for shown in goal["shown"].as_array().unwrap() {
            assert_eq!(keys(shown), "criteria id points");
            let criteria = shown["criteria"].as_array().unwrap();
            let sum: i64 = criteria.iter().map(|c| c["points"].as_i64().unwrap()).sum();
            assert_eq!(shown["points"], sum, "the explanation adds up");
            assert!(criteria.iter().all(|c| ["met", "not_met", "unknown"].contains(&c["verdict"].as_str().unwrap())));
        }
        assert!(goal["left_out"].as_array().unwrap().iter().all(|l| keys(l) == "because id"));
    }
}

#[test]
fn without_json_it_reads_as_text() {
    let output = waymark(&["match", "--answers", "examples/case.json"]);
    let text = String::from_utf8(output.stdout).unwrap();
    assert!(text.contains("== Money and bills") && text.contains("which you asked about") && !text.contains("reason."));
}

#[test]
fn help_documents_the_answers_file() {
    let help = String::from_utf8(waymark(&["match", "--help"]).stdout).unwrap();
    for part in ["\"answers\": {", "--catalogue FILE", "\"skip\"", "Exit status"] {
        assert!(help.contains(part), "{part}");
    }
}

#[test]
fn libraries_are_those_of_the_region_the_person_lives_in() {
    let of = |place: &str| matched(place, &json!({ "place": place, "topics": ["work"] }), &["--all"]).to_string();
    let (leeds, truro) = (of("LS6"), of("TR1"));
    assert_ne!(leeds, truro);
    assert!(leeds.contains("\"lib-") && truro.contains("\"lib-"));
}

#[test]
fn a_place_that_is_not_known_is_the_home_nation_and_said() {
    let answers = json!({ "place": "ZZ1", "topics": ["money"] });
    let output = run("nowhere", &answers, &["--json"]);
    assert!(output.status.success());
    assert!(String::from_utf8_lossy(&output.stderr).contains("ZZ1 is not known"));
    let site = scratch("nowhere").join("site.json");
    std::fs::write(&site, r#"{ "homeNation": "S" }"#).unwrap();
    let scots = matched("nowhere", &answers, &["--site", site.to_str().unwrap()]);
    assert!(ids(&scots["goals"][0]["left_out"]).contains(&"citizens-advice-england"));
}

#[test]
fn the_sites_own_groups_come_first_where_they_fit() {
    let answers = json!({ "place": "M33", "age": "60-69", "topics": ["people", "money"], "more-money": ["debt"] });
    let local = "static/local-groups/local-example.csv";
    let (without, with) =
        (matched("local", &answers, &["--all"]), matched("local", &answers, &["--all", "--local", local]));
    assert_ne!(without, with);
    for goal in with["goals"].as_array().unwrap() {
        let own = |id: &&str| {
            goal["shown"].as_array().unwrap().iter().any(|s| {
                s["id"] == **id
                    && s["criteria"].as_array().unwrap().iter().any(|c| c["id"] == "local" && c["points"] == 120)
            })
        };
        let shown = ids(&goal["shown"]);
        let firsts = shown.iter().take_while(|id| own(id)).count();
        assert_eq!(firsts, shown.iter().filter(|id| own(id)).count(), "{shown:?}");
    }
}

#[test]
fn under_18_the_childrens_lines_are_shown_and_nothing_is_matched() {
    let found = matched("young", &json!({ "place": "M33", "age": "under-18", "topics": ["people"] }), &[]);
    assert_eq!((&found["goals"], ids(&found["safety"])), (&json!([]), vec!["under-18"]));
    assert!(ids(&found["safety"][0]["contacts"]).contains(&"childline"));
}

#[test]
fn an_answer_to_a_question_that_is_not_asked_does_not_count_and_is_said() {
    let answers = json!({ "topics": ["people"], "more-food": "no" });
    assert_eq!(matched("idle", &answers, &[])["safety"], json!([]));
    let output = run("idle", &answers, &[]);
    assert!(String::from_utf8_lossy(&output.stderr).contains("\"more-food\" is not asked"));
}

#[test]
fn a_table_is_a_catalogue_whatever_the_order_of_its_rows() {
    let dir = scratch("table");
    let table = std::fs::read_to_string(root().join("content/catalogue/national.csv")).unwrap();
    let (head, rows) = table.split_once('\n').unwrap();
    let mut rows: Vec<&str> = rows.lines().collect();
    rows.reverse();
    let reversed = dir.join("reversed.csv");
    std::fs::write(&reversed, format!("{head}\n{}\n", rows.join("\n"))).unwrap();
    let answers = json!({ "place": "BS1", "age": "60-69", "topics": ["money", "people"] });
    let with = |path: &str| matched("table", &answers, &["--catalogue", path]);
    assert_eq!(with("content/catalogue/national.csv"), with(reversed.to_str().unwrap()));
    let three = scratch("table").join("short.csv");
    std::fs::write(&three, format!("{head}\nx,Broken row\n")).unwrap();
    let output = run("table", &answers, &["--catalogue", three.to_str().unwrap()]);
    assert!(refused(&output).contains("line 2: has 2 cells"));
}

#[test]
fn every_wrong_file_is_answered_with_one_clear_line() {
    let dir = scratch("wrong");
    let file = |name: &str, text: &[u8]| {
        let path = dir.join(name);
        std::fs::write(&path, text).unwrap();
        path.to_str().unwrap().to_owned()
    };
    let answers = |path: &str| waymark(&["match", "--json", "--answers", path]);
    for (name, text, says) in [
        ("broken.json", "{ \"answers\": ", "EOF"),
        ("empty.json", "", "EOF"),
        ("none.json", "{}", "missing field `answers`"),
        ("form.json", r#"{ "answers": { "age": null } }"#, "a choice, a list of choices or a number"),
        ("question.json", r#"{ "answers": { "agee": "18-24" } }"#, "did you mean \"age\""),
        ("choice.json", r#"{ "answers": { "age": "18-25" } }"#, "did you mean \"18-24\""),
        ("day.json", r#"{ "today": "soon", "answers": {} }"#, "no date"),
    ] {
        assert!(refused(&answers(&file(name, text.as_bytes()))).contains(says), "{name}");
    }
    assert!(refused(&answers("nowhere.json")).contains("cannot be read"));
    let good = file("good.json", br#"{ "answers": { "topics": ["money"] } }"#);
    let with = |option: &str, path: &str| waymark(&["match", "--answers", &good, option, path]);
    assert!(
        refused(&with("--catalogue", &file("not-ours.wmk", b"<!doctype html><title>Not found</title>")))
            .contains("not the Waymark data file")
    );
    assert!(refused(&with("--catalogue", "nowhere.wmk")).contains("cannot be read"));
    assert!(refused(&with("--site", &file("site.json", b"[1, 2"))).contains("site.json"));
    assert!(refused(&with("--site", &file("area.json", br#"{ "homeArea": "atlantis" }"#))).contains("atlantis"));
    assert!(refused(&waymark(&["match"])).contains("--answers is missing"));
    assert!(refused(&waymark(&["match", "--answer", &good])).contains("no option --answer"));
    assert!(refused(&waymark(&["match", "--answers", &good, "stray"])).contains("stray"));
}

#[test]
fn a_truncated_or_foreign_catalogue_is_refused_and_a_whole_one_taken() {
    let dir = scratch("sealed");
    // Names hold a hash of the content: files of an earlier build would stand beside those of this one.
    std::fs::remove_dir_all(&dir).unwrap();
    let built = waymark(&["build", "--out", dir.to_str().unwrap()]);
    assert!(built.status.success(), "{}", String::from_utf8_lossy(&built.stderr));
    let national = std::fs::read_dir(&dir).unwrap().map(|entry| entry.unwrap().path());
    let national =
        national.into_iter().find(|p| p.file_name().unwrap().to_str().unwrap().starts_with("national.")).unwrap();
    let bytes = std::fs::read(&national).unwrap();
    let answers = json!({ "place": "BS1", "topics": ["money"] });
    let with = |path: &Path| run("sealed", &answers, &["--catalogue", path.to_str().unwrap()]);
    assert!(with(&national).status.success());
    let changed = |name: &str, change: &dyn Fn(&mut Vec<u8>)| {
        let (mut bytes, path) = (bytes.clone(), dir.join(name));
        change(&mut bytes);
        std::fs::write(&path, bytes).unwrap();
        refused(&with(&path))
    };
    assert!(changed("cut.bin", &|bytes| bytes.truncate(1000)).contains("cut short"));
    assert!(changed("schema.bin", &|bytes| bytes[5] = 99).contains("version 99"));
    assert!(changed("vocabulary.bin", &|bytes| bytes[7] ^= 1).contains("other lists of needs"));
    assert!(changed("damaged.bin", &|bytes| *bytes.last_mut().unwrap() ^= 1).contains("damaged"));
}
