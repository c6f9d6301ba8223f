//! An explanation for reading at a terminal.

use super::Told;
use std::fmt::Write;
use waymark_publish::Line;

/// Letters of a value that are shown; all of it stands in the JSON.
const SHOWN: usize = 160;

/// All of it as text.
pub fn text(told: &Told) -> String {
    let explained = &told.explained;
    let mut out = String::new();
    let _ = writeln!(out, "{} ({})\n  {}", explained.name, explained.id, explained.at);
    if explained.page_id != explained.id {
        let _ = writeln!(out, "  known to the page as {}", explained.page_id);
    }
    let (said, read): (Vec<&Line>, Vec<&Line>) = explained.facts.iter().partition(|line| line.confidence.is_none());
    section(&mut out, "Said", said.into_iter().map(said_line));
    section(&mut out, "Read from terms and words (how sure, of 100)", read.into_iter().map(read_line));
    let unknown = explained.unknown.iter().map(|unsaid| format!("  {:<16} {}", unsaid.field, unsaid.why));
    section(&mut out, "Not known, or not shown", unknown);
    let problems = told.problems.iter().map(|problem| {
        let hint = if problem.hint.is_empty() { String::new() } else { format!(" ({})", problem.hint) };
        format!("  {}: {}{hint}", problem.code, problem.headline())
    });
    section(&mut out, "Said of it on import", problems);
    out
}

fn section(out: &mut String, heading: &str, lines: impl Iterator<Item = String>) {
    let mut lines = lines.peekable();
    if lines.peek().is_some() {
        let _ = writeln!(out, "\n{heading}");
        lines.for_each(|line| {
            let _ = writeln!(out, "{line}");
        });
    }
}

fn said_line(line: &Line) -> String {
    format!("  {:<16} {}\n  {:<16}   from {}", line.field, short(&line.value), "", line.from)
}

fn read_line(line: &Line) -> String {
    let words: Vec<String> = line.words.iter().map(|word| format!("{word:?}")).collect();
    let how = line.how.map(|how| how.words()).unwrap_or_default();
    let value = format!("{} {}", short(&line.value), line.confidence.unwrap_or_default());
    format!("  {:<16} {value}: {how}\n  {:<16}   {}: {}", line.field, "", line.from, words.join(", "))
}

/// The beginning of a value, in one line.
fn short(value: &str) -> String {
    let line = value.split_whitespace().collect::<Vec<_>>().join(" ");
    let mut short: String = line.chars().take(SHOWN).collect();
    if short.len() < line.len() {
        short.push('…');
    }
    short
}
