//! `waymark import` as people run it: files out, sums, pages followed, exit status.

use std::path::{Path, PathBuf};
use std::process::Command;

fn waymark(arguments: &[&str]) -> (i32, String) {
    let output = Command::new(env!("CARGO_BIN_EXE_waymark")).args(arguments).output();
    let Ok(output) = output else { return (-1, "the command does not run".to_owned()) };
    (output.status.code().unwrap_or(-1), String::from_utf8_lossy(&output.stderr).into_owned())
}

/// An empty folder of this test's own.
fn folder(name: &str) -> PathBuf {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join(name);
    let _ = std::fs::remove_dir_all(&folder);
    let _ = std::fs::create_dir_all(&folder);
    folder
}

fn write(path: &Path, text: &str) {
    assert!(std::fs::write(path, text).is_ok(), "{}", path.display());
}

fn page(number: u32, of: u32) -> String {
    format!(
        "{{\"total_pages\": {of}, \"page_number\": {number}, \"contents\": [{{\"id\": \"{number}\", \"name\": \"Group {number}\", \
         \"status\": \"active\", \"organization\": {{\"id\": \"o\", \"name\": \"Friends\"}}, \"url\": \"example.org/{number}\"}}]}}"
    )
}

#[test]
fn a_page_brings_its_feed_and_what_is_missing_is_said() {
    let at = folder("follow");
    (1..=11).filter(|n| *n != 7).for_each(|n| write(&at.join(format!("services-{n}.json")), &page(n, 11)));
    write(&at.join("README.md"), "[![a badge]](https://example.org)\n");
    let path = |name: &str| at.join(name).to_string_lossy().into_owned();
    let (first, out, report) = (path("services-1.json"), path("out"), path("report.json"));
    let (code, said) = waymark(&["import", &first, "--out", &out, "--report", &report, "--follow"]);
    assert!(code == 0 && said.contains("of 11 pages, these are missing: 7"), "{code} {said}");
    assert!(
        !said.contains("pages-unordered")
            && said.trim_end().ends_with("10 rows: 10 taken, 0 merged, 0 held back, 0 ignored"),
        "{said}"
    );
    let services = std::fs::read_to_string(at.join("out/services.jsonl")).unwrap_or_default();
    assert_eq!(services.lines().count(), 10);
    let (_, alone) = waymark(&["import", &first, "--out", &out]);
    assert!(alone.trim_end().ends_with("1 row: 1 taken, 0 merged, 0 held back, 0 ignored"), "{alone}");
}

#[test]
fn rows_that_are_held_back_and_nothing_to_read_have_a_status_each() {
    let at = folder("status");
    let path = |name: &str| at.join(name).to_string_lossy().into_owned();
    write(
        &at.join("groups.csv"),
        "Name,Phone,Website,Postcode\nTea Club,0161 496 0000,example.org,M33 7XS\n,0161 496 0001,example.com,M33 7XT\n",
    );
    write(&at.join("notes.txt"), "Nothing to see here.\n");
    let (code, said) =
        waymark(&["import", &path("groups.csv"), "--out", &path("out"), "--html", &path("report.html"), "--all"]);
    assert!(code == 1 && said.contains("error[no-name]"), "{code} {said}");
    let page = std::fs::read_to_string(at.join("report.html")).unwrap_or_default();
    assert!(page.contains("2 rows: 1 taken, 0 merged, 1 held back, 0 ignored.") && !page.contains("<script"), "{page}");
    let (code, said) = waymark(&["import", &path("notes.txt"), "--out", &path("out")]);
    assert!(code == 2 && said.contains("nothing that can be read"), "{code} {said}");
    assert_eq!(waymark(&["import", &path("absent.csv"), "--out", &path("out")]).0, 2);
}

#[test]
fn services_of_one_name_keep_their_ids_in_any_order() {
    let at = folder("order");
    let path = |name: &str| at.join(name).to_string_lossy().into_owned();
    let rows = ["Yoga,Mondays 10-12,M33 7XS,example.org/a", "Yoga,Fridays 2-4,M33 7XS,example.org/b"];
    let ids = |rows: [&str; 2]| {
        write(&at.join("a.csv"), &format!("Name,When,Postcode,Website\n{}\n", rows.join("\n")));
        let (code, said) = waymark(&["import", &path("a.csv"), "--out", &path("out")]);
        assert_eq!(code, 0, "{said}");
        let text = std::fs::read_to_string(at.join("out/services.jsonl")).unwrap_or_default();
        let id = |line: &str| (line.contains("Mondays"), line.split('"').nth(3).unwrap_or_default().to_owned());
        let mut ids: Vec<(bool, String)> = text.lines().map(id).collect();
        ids.sort();
        ids
    };
    let first = ids(rows);
    assert_eq!(first, ids([rows[1], rows[0]]));
    assert!(first[0].1 != first[1].1 && first[0].1.starts_with('n'), "{first:?}");
}
