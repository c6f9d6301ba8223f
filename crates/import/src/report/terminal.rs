//! The report at a terminal: problems by kind, those that matter most first, and what became of the rows last.

use super::{Report, counted};
use crate::problem::{Problem, Severity};
use std::fmt::Write;

/// Kinds of problems that a screen has room for.
const KINDS: usize = 5;
/// Places of each, where only a few kinds came up, and where many did.
const PLACES: (usize, usize) = (3, 1);

/// The report as text: a screenful, or `all` of it.
pub fn print(report: &Report, colour: bool, all: bool) -> String {
    let paint = Paint(colour);
    let groups = report.grouped();
    let shown = if all { groups.len() } else { KINDS };
    let places = match all {
        true => usize::MAX,
        false if groups.len() > 3 => PLACES.1,
        false => PLACES.0,
    };
    let mut out = String::new();
    groups
        .iter()
        .take(shown)
        .for_each(|(code, count, problems)| group(&mut out, paint, (code, *count, problems), places));
    let rest: Vec<String> = groups.iter().skip(shown).map(|(code, count, _)| format!("{code} ({count})")).collect();
    if !rest.is_empty() {
        let _ = writeln!(out, "{} {}", paint.of("1;36", "also:"), rest.join(", "));
    }
    let is_more = !all && groups.iter().any(|(_, count, _)| *count > places as u64);
    if !rest.is_empty() || is_more {
        let _ = writeln!(out, "--all prints every place; --html FILE writes them as a page\n");
    }
    let _ = writeln!(out, "{}: {}", paint.of("1", &counted(report.input_rows, "row")), sums(report));
    out
}

#[derive(Clone, Copy)]
struct Paint(bool);

impl Paint {
    fn of(self, code: &str, text: &str) -> String {
        if self.0 { format!("\u{1b}[{code}m{text}\u{1b}[0m") } else { text.to_owned() }
    }
}

fn group(out: &mut String, paint: Paint, (code, count, problems): (&str, u64, &[&Problem]), places: usize) {
    let worst = problems.iter().map(|problem| problem.severity).max().unwrap_or(Severity::Note);
    let (word, tint) = match worst {
        Severity::Error => ("error", "1;31"),
        Severity::Warning => ("warning", "1;33"),
        Severity::Note => ("note", "1;36"),
    };
    let first = problems.first().map_or("", |problem| problem.message.as_str());
    let label = paint.of(tint, &format!("{word}[{code}]"));
    let _ = writeln!(out, "{label}: {}", paint.of("1", &seen(first)));
    for (at, problem) in problems.iter().take(places).enumerate() {
        let message = if at == 0 { String::new() } else { format!(": {}", seen(&problem.message)) };
        let _ = writeln!(out, "  {} {}{message}", paint.of("34", "-->"), seen(&problem.at.to_string()));
    }
    let more = count.saturating_sub(places.min(problems.len()) as u64);
    if more > 0 {
        let _ = writeln!(out, "  {} and {more} more", paint.of("34", "..."));
    }
    if let Some(hint) = problems.iter().map(|problem| problem.hint.as_str()).find(|hint| !hint.is_empty()) {
        let _ = writeln!(out, "  {} {}", paint.of("34", "= help:"), seen(hint));
    }
    out.push('\n');
}

/// What became of the rows, in words.
pub fn sums(report: &Report) -> String {
    format!(
        "{} taken, {} merged, {} held back, {} ignored",
        report.taken, report.merged, report.held_back, report.ignored
    )
}

/// Nothing from a source may steer the terminal.
fn seen(text: &str) -> String {
    waymark_core::text::plain(text, 400)
}
