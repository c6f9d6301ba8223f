//! Shared by the tests of forms: samples as sources, and what an importer tells as lines.
#![allow(clippy::unwrap_used, dead_code, reason = "each test uses its part, and one that cannot go on is to stop")]

use std::fmt::Write;
use std::ops::ControlFlow;
use std::path::Path;
use waymark_import::formats::{Format, Row, Told};
use waymark_import::raw::RawService;
use waymark_import::source::Source;

/// All files of a folder.
pub fn sources(folder: &Path) -> Vec<Source> {
    let mut files: Vec<_> =
        std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).filter(|path| path.is_file()).collect();
    files.sort();
    let source = |path: &std::path::PathBuf| {
        let name = path.file_name().unwrap().to_string_lossy().into_owned();
        Source::of_bytes(name, std::fs::read(path).unwrap()).unwrap()
    };
    files.iter().map(source).collect()
}

/// Everything told, in order.
pub fn told(format: &dyn Format, sources: &mut [Source]) -> Vec<Told> {
    let mut all = Vec::new();
    let mut tell = |told: Told| {
        all.push(told);
        ControlFlow::Continue(())
    };
    if let Err(stopped) = format.read(sources, &mut tell) {
        let at = waymark_import::problem::At::default();
        let problem = waymark_import::problem::Problem::new(
            "stopped",
            waymark_import::problem::Severity::Error,
            at,
            stopped.to_string(),
        );
        all.push(Told::Note(problem));
    }
    all
}

/// Everything told, as lines.
pub fn dump(format: &dyn Format, sources: &mut [Source]) -> String {
    let mut out = String::new();
    for told in told(format, sources) {
        match told {
            Told::Row(Row::Service(service)) => out.push_str(&lines(&service)),
            Told::Row(Row::Merged) => out.push_str("merged\n"),
            Told::Row(Row::HeldBack(problem)) => {
                writeln!(out, "held back [{}] {}", problem.code, problem.headline()).unwrap()
            }
            Told::Row(Row::Ignored(problem)) => {
                writeln!(out, "ignored [{}] {}", problem.code, problem.headline()).unwrap()
            }
            Told::Note(problem) => writeln!(out, "note [{}] {}", problem.code, problem.headline()).unwrap(),
            Told::Progress { .. } => {}
        }
    }
    out
}

/// A service as lines, without what it does not say.
fn lines(service: &RawService) -> String {
    let mut out = format!("service at {}\n", service.at);
    let said = format!("{service:#?}");
    let empty = ["\"\",", "[],", "None,", "{},", "false,", "0,"];
    let inner =
        said.lines().skip(1).filter(|line| !empty.iter().any(|nothing| line.ends_with(&format!(": {nothing}"))));
    let inner: Vec<&str> = inner.collect();
    let skip = inner.iter().position(|line| line.starts_with("    }")).map_or(0, |at| at + 1);
    for line in inner.iter().skip(skip).filter(|line| **line != "}") {
        out.push_str(line.strip_prefix("  ").unwrap_or(line));
        out.push('\n');
    }
    out
}
