//! Imported services from the outside: imported, built, checked and explained, and what is said when files are damaged.

#![allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "a test that cannot go on is to stop")]

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

const FEED: &str = r#"[
 {"id":"1","name":"Debt Help","description":"<p>Free debt advice for carers. This is a women only group.</p>","url":"https://example.org","assured_date":"2024-03-05","status":"active",
  "organization":{"id":"o","name":"Helpers"},"service_taxonomys":[{"taxonomy":{"name":"Debt advice","vocabulary":""}}],"eligibilitys":[],
  "service_at_locations":[{"location":{"name":"Hall","latitude":53.42,"longitude":-2.32,"physical_addresses":[{"address_1":"1 High Street","city":"Sale","postal_code":"M33 7XS"}]},"regular_schedules":[{"weekday":"MO","opens_at":"10:00","closes_at":"12:00"}]}]},
 {"id":"2","name":"Lunch Club","description":"<p>A hot meal for older people.</p>","email":"call us","status":"active","organization":{"id":"o","name":"Helpers"},"service_taxonomys":[],"eligibilitys":[],"contacts":[{"phones":[{"number":"0161 496 0000"}]}]}
]"#;

struct Ran {
    code: i32,
    out: String,
    said: String,
}

fn waymark(arguments: &[&str]) -> Ran {
    let content = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..");
    let mut command = Command::new(env!("CARGO_BIN_EXE_waymark"));
    let output = command.args(arguments).current_dir(content).stdin(Stdio::null()).output().unwrap();
    let text = |bytes: &[u8]| String::from_utf8_lossy(bytes).into_owned();
    Ran { code: output.status.code().unwrap_or(-1), out: text(&output.stdout), said: text(&output.stderr) }
}

/// A folder of its own with the feed imported into `out` and a report beside it.
fn imported(test: &str) -> PathBuf {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join(test);
    let _ = fs::remove_dir_all(&folder);
    fs::create_dir_all(&folder).unwrap();
    fs::write(folder.join("feed.json"), FEED).unwrap();
    let (feed, out, report) = (at(&folder, "feed.json"), at(&folder, "out"), at(&folder, "report.json"));
    let ran = waymark(&["import", &feed, "--out", &out, "--report", &report, "--prefix", "x"]);
    assert_eq!(ran.code, 0, "{}", ran.said);
    folder
}

fn at(folder: &Path, name: &str) -> String {
    folder.join(name).to_string_lossy().into_owned()
}

fn built(folder: &Path, out: &str, more: &[&str]) -> Ran {
    let (services, out) = (at(folder, "out"), at(folder, out));
    waymark(&[&["build", "--services", &services, "--out", &out][..], more].concat())
}

fn files(folder: &Path) -> Vec<(String, Vec<u8>)> {
    let mut files: Vec<_> = fs::read_dir(folder).unwrap().flatten().map(|file| file.path()).collect();
    files.sort();
    files
        .iter()
        .map(|path| (path.file_name().unwrap().to_string_lossy().into_owned(), fs::read(path).unwrap()))
        .collect()
}

#[test]
fn the_import_marks_what_was_read_from_text() {
    let folder = imported("marked");
    let lines = fs::read_to_string(folder.join("out/services.jsonl")).unwrap();
    let first: serde_json::Value = serde_json::from_str(lines.lines().next().unwrap()).unwrap();
    let facts = first["facts"].as_array().unwrap();
    let women = facts.iter().find(|fact| fact["kind"] == "only-for").unwrap();
    assert_eq!(
        (&women["read"], &women["confidence"], &women["field"]),
        (&"text".into(), &60.into(), &"description".into())
    );
    assert_eq!(women["words"][0], "women only");
    assert!(facts.iter().any(|fact| fact["kind"] == "need" && fact["value"] == "debt" && fact["read"] == "term"));
}

#[test]
fn the_same_services_are_built_to_the_same_bytes() {
    let folder = imported("bytes");
    let ran = built(&folder, "one", &["--label", "Test", "--publisher", "Helpers"]);
    assert_eq!(ran.code, 0, "{}", ran.said);
    for words in ["2 services in 2 lists", "structure", "name", "brotli", "fetch first: summary-"] {
        assert!(ran.out.contains(words), "{words}: {}", ran.out);
    }
    assert_eq!(built(&folder, "two", &["--label", "Test", "--publisher", "Helpers", "--quiet"]).out, "");
    assert_eq!(files(&folder.join("one")), files(&folder.join("two")));
    let ran = built(&folder, "all", &["--shards", "none"]);
    assert!(ran.out.contains("2 services in 1 list and 1 block of details"), "{}", ran.out);
    let checked = waymark(&["check", &at(&folder, "one"), &at(&folder, "all"), &at(&folder, "out")]);
    assert_eq!(checked.code, 0, "{}", checked.said);
    assert!(checked.out.contains("2 services in 1 list and 1 block, whole"), "{}", checked.out);
}

#[test]
fn damage_is_found_and_said() {
    let folder = imported("damage");
    for (name, change, expected) in [
        (
            "cut",
            (|bytes| {
                bytes.pop();
            }) as fn(&mut Vec<u8>),
            "the file is cut short",
        ),
        ("flipped", |bytes| *bytes.last_mut().unwrap() ^= 1, "the file is damaged"),
        ("version", |bytes| bytes[5] = 9, "the file has version 9, this reader reads version 1"),
        ("other", |bytes| *bytes = b"<!doctype html>".to_vec(), "this is not a file of a Waymark bundle"),
    ] {
        for kind in ["summary", "list", "details"] {
            let out = format!("{name}-{kind}");
            assert_eq!(built(&folder, &out, &["--quiet"]).code, 0);
            let (file, mut bytes) =
                files(&folder.join(&out)).into_iter().find(|(file, _)| file.starts_with(kind)).unwrap();
            change(&mut bytes);
            fs::write(folder.join(&out).join(&file), bytes).unwrap();
            let ran = waymark(&["check", &at(&folder, &out)]);
            assert!(ran.code == 1 && ran.said.contains(expected) && ran.said.contains(&file), "{out}: {}", ran.said);
        }
    }
    assert_eq!(built(&folder, "lost", &["--quiet"]).code, 0);
    let (file, _) = files(&folder.join("lost")).into_iter().find(|(file, _)| file.starts_with("list")).unwrap();
    fs::remove_file(folder.join("lost").join(&file)).unwrap();
    let ran = waymark(&["check", &at(&folder, "lost")]);
    assert!(ran.code == 1 && ran.said.contains("cannot be read"), "{}", ran.said);
}

#[test]
fn services_that_cannot_be_built_are_named_by_their_line() {
    let folder = imported("lines");
    let services = folder.join("out/services.jsonl");
    let good = fs::read_to_string(&services).unwrap();
    let second = good.lines().next().unwrap().replace("https://example.org", "javascript:alert(1)");
    fs::write(&services, format!("{good}{second}\nnot json\n")).unwrap();
    let ran = waymark(&["check", &at(&folder, "out")]);
    assert_eq!(ran.code, 1);
    for words in [
        "services.jsonl:3: the id \"x:1\"",
        "services.jsonl:3: \"javascript:",
        "services.jsonl:4: this is no service",
        "3 services, 3 problems",
    ] {
        assert!(ran.said.contains(words), "{words}: {}", ran.said);
    }
    let ran = built(&folder, "dist", &[]);
    assert!(ran.code == 1 && ran.said.contains("services.jsonl:4: this is no service"), "{}", ran.said);
    assert!(files(&folder.join("dist")).is_empty(), "nothing is left behind");
}

#[test]
fn a_check_by_hand_is_laid_over_and_outlives_an_import() {
    let folder = imported("checked");
    let check = r#"{"id":"x:2","checked_on":"2026-11-22","by":"Sam","answers":{"open":"no"}}"#;
    fs::write(folder.join("out/checks.jsonl"), format!("{check}\n")).unwrap();
    let ran = built(&folder, "dist", &[]);
    assert!(
        ran.code == 0 && ran.out.contains("1 left out: a check found that it has ended"),
        "{}{}",
        ran.out,
        ran.said
    );
    let told = waymark(&["explain", "x:2", "--services", &at(&folder, "out")]);
    assert!(told.out.contains("checked by hand on 2026-11-22 by Sam"), "{}", told.out);
}

#[test]
fn every_fact_is_explained() {
    let folder = imported("explained");
    let (services, report) = (at(&folder, "out"), at(&folder, "report.json"));
    let ran = waymark(&["explain", "x:1", "--services", &services]);
    assert_eq!(ran.code, 0, "{}", ran.said);
    for words in [
        "label \"Debt advice\" of no list",
        "read from text: description: \"women only\"",
        "not sure enough to leave anybody out",
        "Not known, or not shown",
    ] {
        assert!(ran.out.contains(words), "{words}: {}", ran.out);
    }
    let page_id =
        ran.out.lines().find_map(|line| line.trim().strip_prefix("known to the page as ")).unwrap().to_owned();
    let json = waymark(&["explain", &page_id, "--services", &services, "--report", &report, "--json"]);
    let told: serde_json::Value = serde_json::from_str(&json.out).unwrap();
    assert_eq!((&told["id"], &told["page_id"]), (&"x:1".into(), &page_id.as_str().into()));
    let second = waymark(&["explain", "x:2", "--services", &services, "--report", &report]);
    assert!(second.out.contains("Said of it on import"), "{}", second.out);
    let own = waymark(&["explain", "samaritans", "--content", "content"]);
    assert!(own.code == 0 && own.out.contains("column phone of content/catalogue/national.csv:"), "{}", own.out);
}

#[test]
fn wrong_options_of_services_are_said() {
    for (arguments, code, expected) in [
        (&["explain", "x"][..], 2, "either --services or --content is needed"),
        (&["explain", "--services", "x"], 2, "name one service by its id"),
        (&["explain", "x", "--content", "content"], 1, "no service has the id \"x\""),
        (&["explain", "x", "--services", "nowhere"], 1, "nowhere: "),
        (&["build", "--services", "x", "--out", "y", "--shards", "9-10"], 2, "--shards is none, or two numbers"),
        (&["build", "--services", "x", "--out", "y", "--area", "Sale"], 2, "is no code of a council"),
        (&["build", "--label", "x", "--out", "y"], 2, "--label goes with --services"),
        (&["check", "nowhere.jsonl"], 1, "nowhere.jsonl: "),
    ] {
        let ran = waymark(arguments);
        assert!(ran.code == code && ran.said.contains(expected), "{arguments:?}: {} {}", ran.code, ran.said);
    }
    for command in ["explain", "build", "check"] {
        let ran = waymark(&[command, "--help"]);
        assert!(ran.code == 0 && ran.out.contains("Exit status") && ran.out.contains("Examples"), "{}", ran.out);
    }
}
