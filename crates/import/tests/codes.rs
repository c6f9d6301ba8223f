//! The list of problem codes, the code that says them, and the guide agree.

#![allow(clippy::unwrap_used, clippy::panic, reason = "a test that cannot go on is to stop")]

use std::path::{Path, PathBuf};
use waymark_import::report::codes::ALL;

fn sources(folder: &Path, out: &mut Vec<PathBuf>) {
    for path in std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()) {
        if path.is_dir() {
            sources(&path, out);
        } else if path.extension().is_some_and(|end| end == "rs") && !path.ends_with("codes.rs") {
            out.push(path);
        }
    }
}

/// Texts that stand where a code does: first in what makes a problem, or before a severity.
fn said(text: &str) -> Vec<String> {
    const MAKERS: [&str; 12] = [
        "Problem::new(",
        ".say(",
        "note(",
        "warn(",
        "refused(",
        ".problem(",
        "ignored(",
        "push((",
        "Some((",
        "self.left_out(",
        "then_some((",
        "code: ",
    ];
    let shown = text.split("#[cfg(test)]\nmod tests").next().unwrap_or_default();
    let is_code = |text: &str| {
        !text.is_empty() && text.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-')
    };
    let mut out = Vec::new();
    for maker in MAKERS {
        for (at, _) in shown.match_indices(maker) {
            let rest = shown[at + maker.len()..].trim_start();
            let code = rest.strip_prefix('"').and_then(|rest| rest.split('"').next()).unwrap_or_default();
            if is_code(code) && (code.contains('-') || ALL.iter().any(|known| known.code == code)) {
                out.push(code.to_owned());
            }
        }
    }
    out
}

#[test]
fn every_code_is_listed_and_explained() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut files = Vec::new();
    sources(&root.join("src"), &mut files);
    sources(&root.join("../cli/src/import_cmd"), &mut files);
    let all: String = files.iter().map(|path| std::fs::read_to_string(path).unwrap()).collect();
    for path in &files {
        for code in said(&std::fs::read_to_string(path).unwrap()) {
            assert!(ALL.iter().any(|known| known.code == code), "{code} in {} is in no list", path.display());
        }
    }
    let guide = std::fs::read_to_string(root.join("../../docs/import.md")).unwrap();
    for known in ALL {
        assert!(all.contains(&format!("\"{}\"", known.code)), "{} is said nowhere", known.code);
        let row = format!("| `{}` | {} | {} |", known.code, known.meaning, known.remedy);
        assert!(guide.contains(&row), "the guide lacks: {row}");
    }
    assert!(ALL.windows(2).all(|two| two[0].code < two[1].code), "the list is in order");
}
