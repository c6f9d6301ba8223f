//! `waymark audit` from the outside: its files, its exit codes, and answers taken back.

#![allow(clippy::unwrap_used, reason = "a test that cannot go on is to stop")]

use serde_json::Value;
use std::path::{Path, PathBuf};
use std::process::Command;

fn audit(arguments: &[&str]) -> (i32, String, String) {
    let output = Command::new(env!("CARGO_BIN_EXE_waymark")).arg("audit").args(arguments).output().unwrap();
    let text = |bytes: Vec<u8>| String::from_utf8(bytes).unwrap();
    (output.status.code().unwrap(), text(output.stdout), text(output.stderr))
}
/// A folder of its own for a test.
fn folder(name: &str) -> PathBuf {
    let folder = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join(format!("audit-{name}"));
    let _ = std::fs::remove_dir_all(&folder);
    std::fs::create_dir_all(&folder).unwrap();
    folder
}
fn path(folder: &Path, name: &str) -> String {
    folder.join(name).to_str().unwrap().to_owned()
}

#[test]
fn audit_helps_and_says_what_is_wrong_with_an_option() {
    let (code, help, _) = audit(&["--help"]);
    assert!(code == 0 && help.contains("Examples:") && help.contains("Exit status"), "{help}");
    for (arguments, part) in [
        (&["--ring", "list.txt"][..], "give .csv, .json or .html"),
        (&["--today", "yesterday"], "write it as 2026-11-22"),
        (&["--top", "0"], "from 1 to 10000"),
        (&["--area", "Traford"], "did you mean \"Trafford\"?"),
        (&["--answers", "x.csv"], "give --content, --services or --checks"),
        (&["--services", "nowhere-at-all"], "nowhere-at-all"),
        (&["--content", "a", "--services", "b"], "not both"),
        (&["stray"], "belongs to no option"),
    ] {
        let (code, out, said) = audit(arguments);
        assert!(code == 2 && said.contains(part) && out.is_empty(), "{arguments:?}: {said}");
    }
}

#[test]
fn the_built_in_catalogue_is_audited_the_same_every_time() {
    let folder = folder("built-in");
    let files = ["ring.csv", "ring.json", "ring.html", "audit.html"].map(|name| path(&folder, name));
    let [csv, json, sheet, page] = &files;
    let fixed = ["--today", "2026-11-22", "--top", "5"];
    let wanted = ["--ring", csv, "--ring", json, "--ring", sheet, "--html", page];
    let (code, text, said) = audit(&[&fixed[..], &wanted].concat());
    assert_eq!((code, said.as_str()), (0, ""));
    assert!(text.contains("Looked at from: Trafford") && !text.contains('\u{1b}'), "{text}");
    let (_, whole, _) = audit(&[&fixed[..], &["--json", "-"]].concat());
    assert_eq!(whole, audit(&[&fixed[..], &["--json", "-"]].concat()).1);
    let whole: Value = serde_json::from_str(&whole).unwrap();
    assert_eq!(whole["ring"]["calls"].as_array().unwrap().len(), 5);
    assert_eq!(whole["help"]["cells"], 49 * 8 * 11);
    let read = |file: &str| std::fs::read_to_string(file).unwrap();
    assert!(read(csv).lines().count() >= 6 && read(json).contains("\"answers\"") && !read(sheet).contains("<script"));
    assert!(read(page).contains("<h1>How the list of services stands</h1>"));
}

#[test]
fn answers_go_into_checks_once_and_come_out_in_the_next_audit() {
    let folder = folder("answers");
    let [list, filled, checks] = ["ring.json", "filled.csv", "checks.jsonl"].map(|name| path(&folder, name));
    let today = ["--today", "2026-11-22", "--top", "3"];
    assert_eq!(audit(&[&today[..], &["--ring", &list]].concat()).0, 0);
    let list: Value = serde_json::from_str(&std::fs::read_to_string(&list).unwrap()).unwrap();
    let ids: Vec<&str> = list["services"].as_array().unwrap().iter().map(|s| s["id"].as_str().unwrap()).collect();
    let rows = format!(
        "id,reached,on,by,open,cost\n{},yes,22/11/2026,Team,yes,free\n{},no,2026-11-22,Team,,\n{},yes,2026-11-21,Team,no,\n",
        ids[0], ids[1], ids[2]
    );
    std::fs::write(&filled, &rows).unwrap();
    let take = [&today[..], &["--checks", &checks, "--answers", &filled]].concat();
    let (code, text, said) = audit(&take);
    assert!(
        code == 0 && said.contains("3 added") && text.contains("found closed on 2026-11-21 by Team"),
        "{said}{text}"
    );
    assert!(text.contains("Rung once with no answer, last on 2026-11-22."), "{text}");
    let kept = std::fs::read_to_string(&checks).unwrap();
    let (code, _, said) = audit(&take);
    assert!(code == 0 && said.contains("0 added") && said.contains("3 there already"), "{said}");
    assert_eq!(std::fs::read_to_string(&checks).unwrap(), kept);

    std::fs::write(&filled, format!("{rows}{},yes,2026-11-22,Team,,tenner\n", ids[1])).unwrap();
    let (code, _, said) = audit(&take);
    assert!(code == 1 && said.contains("error[cost-wrong]") && said.contains("filled.csv:5, cost"), "{said}");
    let (_, next, _) = audit(&[&today[..], &["--checks", &checks, "--json", "-"]].concat());
    let next: Value = serde_json::from_str(&next).unwrap();
    let calls: Vec<&str> =
        next["ring"]["calls"].as_array().unwrap().iter().map(|c| c["id"].as_str().unwrap()).collect();
    assert!(!calls.contains(&ids[0]) && calls.contains(&ids[1]) && !calls.contains(&ids[2]), "{calls:?}");

    std::fs::write(&checks, "{\"id\":\n").unwrap();
    let (code, _, said) = audit(&take);
    assert!(code == 2 && said.contains("line 1: this is not a check"), "{said}");
    assert_eq!(std::fs::read_to_string(&checks).unwrap(), "{\"id\":\n", "nothing is written over");
}

#[test]
fn an_import_is_audited_rung_and_built_without_what_has_closed() {
    let folder = folder("import");
    let [csv, out, ring, filled, built] =
        ["clubs.csv", "out", "ring.json", "filled.csv", "built"].map(|name| path(&folder, name));
    let clubs = "Name,Description,Postcode,Phone\nLunch club,A friendly lunch for lonely older people to make friends,M33 7ZF,0161 496 0001\nDebt help,Help with debt,M33 2AB,0161 496 0002\n";
    std::fs::write(&csv, clubs).unwrap();
    let run = |words: &[&str]| {
        let ran = Command::new(env!("CARGO_BIN_EXE_waymark")).args(words).output().unwrap();
        assert!(ran.status.success(), "{words:?}: {}", String::from_utf8_lossy(&ran.stderr));
        String::from_utf8(ran.stdout).unwrap()
    };
    run(&["import", &csv, "--out", &out, "--quiet"]);
    let today = ["audit", "--today", "2026-11-22", "--services", &out];
    run(&[&today[..], &["--ring", &ring]].concat());
    let list: Value = serde_json::from_str(&std::fs::read_to_string(&ring).unwrap()).unwrap();
    let listed = list["services"].as_array().unwrap();
    let closed = listed.iter().find(|service| service["name"] == "Debt help").unwrap()["id"].as_str().unwrap();
    std::fs::write(&filled, format!("id,reached,on,by,open\n{closed},yes,2026-11-20,Sam,no\n")).unwrap();
    assert!(run(&[&today[..], &["--answers", &filled]].concat()).contains("found closed on 2026-11-20 by Sam"));
    let answers = path(&folder, "answers.json");
    std::fs::write(&answers, r#"{"today":"2026-11-22","answers":{"place":"M33","topics":["people","money"]}}"#)
        .unwrap();
    let shown = run(&["match", "--answers", &answers, "--catalogue", &format!("{out}/services.jsonl")]);
    assert!(shown.contains("Lunch club") && !shown.contains("Debt help"), "what has closed is not suggested: {shown}");
    let said = run(&["build", "--services", &out, "--out", &built]);
    assert!(said.contains("1 left out: a check found that it has ended"), "{said}");
}

#[test]
fn without_any_place_an_audit_says_so_and_claims_nothing() {
    let folder = folder("nowhere");
    let [file, page] = ["services.jsonl", "audit.html"].map(|name| path(&folder, name));
    std::fs::write(&file, "{\"id\":\"a\",\"name\":\"Tea Club\",\"emails\":[\"info@example.org\"]}\n").unwrap();
    let (code, text, said) = audit(&["--services", &file, "--today", "2026-11-22", "--html", &page]);
    assert!(code == 0 && said.is_empty(), "{said}");
    let page = std::fs::read_to_string(&page).unwrap();
    for shown in [&text, &page] {
        assert!(shown.contains("Name a council with --area"), "{shown}");
        assert!(!shown.contains("made-up people") && !shown.contains("Who finds something"), "{shown}");
        assert!(shown.contains("Tea Club"), "{shown}");
    }
}
