//! The file of checks: read, and added to from a filled ring list.

use std::fs::{File, OpenOptions};
use std::io::Write;
use std::path::Path;
use waymark_audit::answers::{Taken, take};
use waymark_audit::check::{self, Check};
use waymark_audit::rows::rows;
use waymark_core::catalogue::Service;
use waymark_core::date::Date;
use waymark_core::text::plain;
use waymark_import::problem::{Problem, Severity};
use waymark_import::source::Source;

/// The checks of a file; none where there is no file yet.
pub fn read(path: &Path) -> Result<Vec<Check>, String> {
    check::read(&text(path)?).map_err(|fault| format!("{}: {fault}", path.display()))
}

fn text(path: &Path) -> Result<String, String> {
    match std::fs::read_to_string(path) {
        Ok(text) => Ok(text),
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => Ok(String::new()),
        Err(error) => Err(format!("{}: {error}", path.display())),
    }
}

/// Adds the answers of a filled sheet to the checks. Whether every row could be taken.
pub fn take_back(file: &str, checks: Option<&Path>, services: &[Service], today: Date) -> Result<bool, String> {
    let missing = "--answers needs a place for the checks: give --content, --services or --checks";
    let checks = checks.ok_or_else(|| missing.to_owned())?;
    let there = read(checks)?;
    let opened = File::open(file).map_err(|error| format!("{file}: {error}"))?;
    let mut source = Source::new(file, Box::new(opened)).map_err(|error| format!("{file}: {error}"))?;
    let rows = rows(&mut source).map_err(|problem| problem.headline())?;
    // What was found closed before is a service all the same: its answers may be corrected.
    let ids: Vec<&str> = services.iter().map(|service| service.id.as_str()).collect();
    let taken = take(file, &rows, &ids, today);
    taken.problems.iter().for_each(say);
    let Taken { checks: new, blank, refused, .. } = taken;
    let rung = new.len();
    let new = check::new_ones(&there, new);
    add(checks, &new).map_err(|error| format!("{}: {error}", checks.display()))?;
    eprintln!(
        "waymark audit: {} added to {}, {} there already, {refused} could not be taken, {blank} not rung yet",
        new.len(),
        checks.display(),
        rung - new.len()
    );
    Ok(refused == 0)
}

fn say(problem: &Problem) {
    let word = match problem.severity {
        Severity::Error => "error",
        Severity::Warning => "warning",
        Severity::Note => "note",
    };
    eprintln!("{word}[{}]: {}", problem.code, plain(&problem.message, 400));
    eprintln!("  --> {}", plain(&problem.at.to_string(), 400));
    if !problem.hint.is_empty() {
        eprintln!("  = help: {}", plain(&problem.hint, 400));
    }
}

/// Lines are only ever added, and never behind half a line.
fn add(path: &Path, new: &[Check]) -> std::io::Result<()> {
    if new.is_empty() {
        return Ok(());
    }
    let half = std::fs::read(path).is_ok_and(|bytes| bytes.last().is_some_and(|last| *last != b'\n'));
    let mut lines = if half { "\n".to_owned() } else { String::new() };
    for check in new {
        lines.push_str(&check.line());
        lines.push('\n');
    }
    OpenOptions::new().create(true).append(true).open(path)?.write_all(lines.as_bytes())
}
