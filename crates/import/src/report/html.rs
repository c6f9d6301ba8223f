//! The report as a page that stands alone: no script, nothing fetched, every text escaped.

use super::{Report, counted, terminal};
use crate::problem::{Problem, Severity};
use std::fmt::Write;

/// Places that are seen at once, and places that are listed, for each code.
const SHOWN: (usize, usize) = (5, 200);

const TOP: &str = concat!(
    "<!DOCTYPE html>\n<html lang=\"en-GB\">\n<head>\n<meta charset=\"utf-8\">\n",
    "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">\n",
    "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>Import report</title>\n<style>\n",
    include_str!("report.css"),
    "</style>\n</head>\n<body>\n<main>\n<h1>Import report</h1>\n"
);

/// The page.
pub fn page(report: &Report) -> String {
    let mut out = TOP.to_owned();
    let _ = writeln!(out, "<p class=\"sum\">{}: {}.</p>", counted(report.input_rows, "row"), terminal::sums(report));
    let _ = writeln!(out, "<p>{} Read as <code>{}</code>.</p>", advice(report), escaped(&report.format));
    let groups = report.grouped();
    fates(&mut out, report);
    if groups.is_empty() {
        out.push_str("<p>Nothing was found that needs mending.</p>\n");
    } else {
        contents(&mut out, &groups);
    }
    for (code, count, problems) in &groups {
        section(&mut out, code, *count, problems);
    }
    out.push_str("</main>\n</body>\n</html>\n");
    out
}

/// What to do first, in a sentence.
fn advice(report: &Report) -> &'static str {
    let worst = report.problems.iter().map(|problem| problem.severity).max();
    match (report.held_back, worst) {
        (1.., _) => "Start with what was held back: those rows are not in the list of services.",
        (0, Some(Severity::Error)) => "Part of the input could not be read: start there.",
        (0, Some(Severity::Warning)) => "Every service was taken. The warnings say what was left out or changed.",
        _ => "Every service was taken.",
    }
}

fn fates(out: &mut String, report: &Report) {
    out.push_str("<table class=\"fates\">\n<caption>What became of every row</caption>\n<tbody>\n");
    for (label, count, meaning) in [
        ("Taken", report.taken, "in the list of services now"),
        ("Merged", report.merged, "part of a service told in another row"),
        ("Held back", report.held_back, "could not be taken; below is why"),
        ("Ignored", report.ignored, "no service, or not running"),
        ("In all", report.input_rows, "rows in the input"),
    ] {
        let _ =
            writeln!(out, "<tr><th scope=\"row\">{label}</th><td class=\"number\">{count}</td><td>{meaning}</td></tr>");
    }
    out.push_str("</tbody>\n</table>\n");
}

fn contents(out: &mut String, groups: &[(&str, u64, Vec<&Problem>)]) {
    out.push_str("<h2>What to look at</h2>\n<table>\n<thead><tr><th scope=\"col\">What</th><th scope=\"col\" class=\"number\">Times</th>\
        <th scope=\"col\">How much it matters</th></tr></thead>\n<tbody>\n");
    for (code, count, problems) in groups {
        let (class, word) = weight(problems);
        let _ = writeln!(
            out,
            "<tr><th scope=\"row\"><a href=\"#p-{}\">{}</a></th><td class=\"number\">{count}</td><td><span class=\"tag {class}\">{word}</span></td></tr>",
            anchor(code),
            escaped(&title(code))
        );
    }
    out.push_str("</tbody>\n</table>\n");
}

fn weight(problems: &[&Problem]) -> (&'static str, &'static str) {
    match problems.iter().map(|problem| problem.severity).max().unwrap_or(Severity::Note) {
        Severity::Error => ("error", "Held back"),
        Severity::Warning => ("warning", "Warning"),
        Severity::Note => ("note", "Note"),
    }
}

/// What a code means, in the words of the list of all codes.
fn title(code: &str) -> String {
    super::codes::of(code).map_or_else(|| code.replace('-', " "), |known| known.meaning.to_owned())
}

/// A code with its places.
fn section(out: &mut String, code: &str, count: u64, problems: &[&Problem]) {
    let (class, word) = weight(problems);
    let _ = writeln!(
        out,
        "<section class=\"{class}\" id=\"p-{}\">\n<h2>{}</h2>\n<p><span class=\"tag {class}\">{word}</span> {} <code>{}</code></p>",
        anchor(code),
        escaped(&title(code)),
        counted(count, "time"),
        escaped(code)
    );
    let said = problems.iter().map(|problem| problem.hint.as_str()).find(|hint| !hint.is_empty());
    if let Some(hint) =
        said.or_else(|| super::codes::of(code).map(|known| known.remedy)).filter(|hint| !hint.is_empty())
    {
        let _ = writeln!(out, "<p><strong>How to mend it:</strong> {}</p>", escaped(hint));
    }
    let (first, rest) = problems.split_at(problems.len().min(SHOWN.0));
    places(out, "The first places", first);
    let rest = rest.get(..rest.len().min(SHOWN.1)).unwrap_or_default();
    if !rest.is_empty() {
        let _ = writeln!(out, "<details>\n<summary>Show {} more</summary>", rest.len());
        places(out, "More places", rest);
        out.push_str("</details>\n");
    }
    let listed = (first.len() + rest.len()) as u64;
    if count > listed {
        let _ = writeln!(out, "<p>And {} more.</p>", count - listed);
    }
    out.push_str("</section>\n");
}

fn places(out: &mut String, caption: &str, problems: &[&Problem]) {
    let _ = writeln!(
        out,
        "<table class=\"places\">\n<caption>{caption}</caption>\n<thead><tr><th scope=\"col\">Where</th><th scope=\"col\">What</th></tr></thead>\n<tbody>"
    );
    for problem in problems {
        let (at, message) = (escaped(&problem.at.to_string()), escaped(&problem.message));
        let _ = writeln!(out, "<tr><th scope=\"row\">{at}</th><td>{message}</td></tr>");
    }
    out.push_str("</tbody>\n</table>\n");
}

/// A code as part of an address on the page.
fn anchor(code: &str) -> String {
    code.chars().map(|c| if c.is_ascii_alphanumeric() { c } else { '-' }).collect()
}

fn escaped(text: &str) -> String {
    html_escape::encode_safe(&waymark_core::text::plain(text, 1_000)).into_owned()
}
