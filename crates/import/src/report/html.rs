//! The report as a page that stands alone: no script, nothing fetched, every text escaped.

use super::{Report, counted};
use crate::problem::{Problem, Severity};
use std::fmt::Write;

/// Places listed for each code.
const SHOWN: usize = 200;

const TOP: &str = "<!DOCTYPE html>\n<html lang=\"en-GB\">\n<head>\n<meta charset=\"utf-8\">\n\
<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">\n\
<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>Import report</title>\n<style>\n\
body{font:1.1rem/1.5 Arial,sans-serif;margin:2rem auto;max-width:60rem;padding:0 1rem;color:#212b32}\n\
table{border-collapse:collapse}td,th{border-bottom:1px solid #aeb7bd;padding:.3rem 1rem .3rem 0;text-align:left;vertical-align:top}\n\
.error{border-left:6px solid #b3001b}.warning{border-left:6px solid #ed8b00}.note{border-left:6px solid #005eb8}\n\
section{padding-left:1rem;margin:2rem 0}code{font-size:1rem}\n</style>\n</head>\n<body>\n<h1>Import report</h1>\n";

/// The page.
pub fn page(report: &Report) -> String {
    let mut out = TOP.to_owned();
    let _ = writeln!(out, "<p>Format: {}. {} read.</p>", escaped(&report.format), counted(report.input_rows, "row"));
    out.push_str("<table>\n<caption>What became of every row</caption>\n");
    for (label, count) in [
        ("Taken", report.taken),
        ("Merged", report.merged),
        ("Held back", report.held_back),
        ("Ignored", report.ignored),
        ("In all", report.input_rows),
    ] {
        let _ = writeln!(out, "<tr><th scope=\"row\">{label}</th><td>{count}</td></tr>");
    }
    out.push_str("</table>\n");
    for (code, count, problems) in report.grouped() {
        section(&mut out, code, count, &problems);
    }
    out.push_str("</body>\n</html>\n");
    out
}

/// A code with its places.
fn section(out: &mut String, code: &str, count: u64, problems: &[&Problem]) {
    let worst = problems.iter().map(|problem| problem.severity).max().unwrap_or(Severity::Note);
    let (class, word) = match worst {
        Severity::Error => ("error", "Held back"),
        Severity::Warning => ("warning", "Warning"),
        Severity::Note => ("note", "Note"),
    };
    let _ = writeln!(out, "<section class=\"{class}\">\n<h2>{word}: {} <small>({count})</small></h2>", escaped(code));
    if let Some(hint) = problems.iter().map(|p| p.hint.as_str()).find(|hint| !hint.is_empty()) {
        let _ = writeln!(out, "<p>{}</p>", escaped(hint));
    }
    out.push_str("<table>\n<tr><th scope=\"col\">Where</th><th scope=\"col\">What</th></tr>\n");
    for problem in problems.iter().take(SHOWN) {
        let _ = writeln!(
            out,
            "<tr><td>{}</td><td>{}</td></tr>",
            escaped(&problem.at.to_string()),
            escaped(&problem.message)
        );
    }
    out.push_str("</table>\n");
    if count > SHOWN as u64 {
        let _ = writeln!(out, "<p>And {} more.</p>", count - SHOWN as u64);
    }
    out.push_str("</section>\n");
}

fn escaped(text: &str) -> String {
    html_escape::encode_safe(&waymark_core::text::plain(text, 1_000)).into_owned()
}
