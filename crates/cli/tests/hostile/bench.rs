//! Runs the command on one input and looks at what holds of every run.

use serde_json::Value;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};
use waymark_import::entry::Entry;

/// Longest that a run may take; a debug build on a busy machine is some ten times slower than what people have.
const MOST_TIME: Duration = Duration::from_secs(90);
/// Kilobytes of memory that a run may ask for, code and all.
const MOST_MEMORY: u32 = 1_500_000;

/// What came of a run.
pub struct Ran {
    pub code: i32,
    pub said: String,
    pub report: Value,
    pub entries: Vec<Entry>,
    pub csv: String,
    pub page: String,
}

impl Ran {
    pub fn count(&self, what: &str) -> u64 {
        self.report[what].as_u64().unwrap_or_default()
    }
    pub fn codes(&self) -> Vec<&str> {
        self.report["counts"].as_object().into_iter().flatten().map(|(code, _)| code.as_str()).collect()
    }
    /// Messages with this code.
    pub fn messages(&self, code: &str) -> Vec<&str> {
        let problems = self.report["problems"].as_array().into_iter().flatten();
        problems.filter(|p| p["code"] == code).filter_map(|p| p["message"].as_str()).collect()
    }
}

/// An empty folder of this name.
pub fn folder(name: &str) -> PathBuf {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("hostile").join(name);
    let _ = fs::remove_dir_all(&folder);
    fs::create_dir_all(&folder).unwrap();
    folder
}

/// Imports bytes as one file.
pub fn import(name: &str, bytes: &[u8]) -> Ran {
    let folder = folder(name);
    let path = folder.join("input");
    fs::write(&path, bytes).unwrap();
    run(&folder, &[&path])
}

/// Imports paths, everything written to `folder/out`, and checks what holds of every run that wrote something.
pub fn run(folder: &Path, paths: &[&Path]) -> Ran {
    let out = folder.join("out");
    let option = |name: &str, file: &str| [name.to_owned(), out.join(file).display().to_string()];
    let mut words: Vec<String> = paths.iter().map(|path| path.display().to_string()).collect();
    for (name, file) in [("--out", ""), ("--report", "r.json"), ("--html", "r.html"), ("--csv", "s.csv")] {
        words.extend(option(name, file));
    }
    let (code, said) = waymark("import", &words);
    let text = |file: &str| fs::read_to_string(out.join(file)).unwrap_or_default();
    let report: Value = serde_json::from_str(&text("r.json")).unwrap_or_default();
    let lines = text("services.jsonl");
    let entries =
        lines.lines().map(|line| Entry::from_line(line).expect("a line of services.jsonl reads back")).collect();
    let ran = Ran { code, said, report, entries, csv: text("s.csv"), page: text("r.html") };
    if code < 2 {
        accounted(&ran);
    }
    ran
}

/// Runs a subcommand with its memory bounded; its exit status and what it said on standard error.
pub fn waymark(command: &str, words: &[String]) -> (i32, String) {
    let began = Instant::now();
    let mut shell = Command::new("sh");
    // Where memory cannot be bounded, the time still is.
    shell.arg("-c").arg(format!("ulimit -v {MOST_MEMORY} 2>/dev/null; exec \"$@\"")).arg("sh");
    let ran = shell.arg(env!("CARGO_BIN_EXE_waymark")).arg(command).args(words).stdin(Stdio::null()).output().unwrap();
    assert!(began.elapsed() < MOST_TIME, "{:?} for {words:?}", began.elapsed());
    let said = String::from_utf8(ran.stderr).expect("messages are text");
    assert!(!said.contains("panicked"), "{said}");
    let code = ran.status.code();
    assert!(code.is_some_and(|code| code <= 2), "ended by {}: {said}", ran.status);
    let printed = String::from_utf8_lossy(&ran.stdout).into_owned();
    for text in [&said, &printed] {
        assert!(text.chars().all(|c| c == '\n' || !c.is_control()), "steers the terminal: {text:?}");
    }
    (code.unwrap_or(-1), said)
}

fn accounted(ran: &Ran) {
    let parts = ["taken", "merged", "held_back", "ignored"].map(|part| ran.count(part));
    assert_eq!(ran.count("input_rows"), parts.iter().sum::<u64>(), "{}", ran.report);
    assert_eq!(ran.count("taken"), ran.entries.len() as u64);
    assert_eq!(ran.code != 0, ran.count("held_back") > 0 || ran.said.contains("error["), "{} {}", ran.code, ran.said);
    for mark in ["<script", "<iframe", "<img", "onerror=\"", "javascript:"] {
        let links =
            ran.entries.iter().flat_map(|e| e.description.links.iter().map(|l| &l.url).chain([&e.url, &e.source_url]));
        assert!(links.into_iter().all(|url| !url.contains(mark)), "{mark}");
        assert!(mark == "javascript:" || !ran.page.contains(mark), "{mark} in the page");
    }
}
