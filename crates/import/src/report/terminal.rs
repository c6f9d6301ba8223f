//! The report at a terminal.

use super::{Report, counted};
use crate::problem::{Problem, Severity};
use std::fmt::Write;

/// Examples of each code.
const SHOWN: usize = 3;

/// The report as text.
pub fn print(report: &Report, colour: bool) -> String {
    let paint =
        |code: &str, text: &str| if colour { format!("\u{1b}[{code}m{text}\u{1b}[0m") } else { text.to_owned() };
    let mut out = String::new();
    for (code, count, problems) in report.grouped() {
        let Some(first) = problems.iter().max_by_key(|problem| problem.severity) else { continue };
        let (word, tint) = match first.severity {
            Severity::Error => ("error", "1;31"),
            Severity::Warning => ("warning", "1;33"),
            Severity::Note => ("note", "1;36"),
        };
        let label = paint(tint, &format!("{word}[{code}]"));
        let _ = writeln!(out, "{label}: {}", paint("1", &seen(&problems[0].message)));
        for (at, problem) in problems.iter().take(SHOWN).enumerate() {
            let message = if at == 0 { String::new() } else { format!(": {}", seen(&problem.message)) };
            let _ = writeln!(out, "  {} {}{message}", paint("34", "-->"), seen(&problem.at.to_string()));
        }
        let more = count.saturating_sub(SHOWN as u64);
        if more > 0 {
            let _ = writeln!(out, "  {} and {more} more", paint("34", "..."));
        }
        if let Some(hint) = hint(&problems) {
            let _ = writeln!(out, "  {} {}", paint("34", "= help:"), seen(hint));
        }
        out.push('\n');
    }
    let _ = writeln!(out, "{}: {}", paint("1", &counted(report.input_rows, "row")), sums(report));
    out
}

fn hint<'a>(problems: &[&'a Problem]) -> Option<&'a str> {
    problems.iter().map(|problem| problem.hint.as_str()).find(|hint| !hint.is_empty())
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
