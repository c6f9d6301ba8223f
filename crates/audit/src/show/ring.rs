//! The ring list as a sheet to print: one block a service, with room to write.

use super::grouped;
use super::html::{frame, text};
use crate::audit::Audit;
use crate::ring::Call;
use std::fmt::Write;

/// The sheet.
pub fn page(audit: &Audit) -> String {
    let mut body = format!(
        "<header>\n<div>\n<h1>Ring list for {}</h1>\n<p>{} services. Urgent lines are not on this list.</p>\n</div>\n</header>\n<main>\n\
         <section>\n<h2>How to use it</h2>\n<ol>\n<li>Ring when you have time to listen. Say who you are, and that it is for \
         people who look for help near them.</li>\n<li>Write what they say. “They did not know” is a good answer: leave \
         it empty.</li>\n<li>Do not write down names of people or anything private.</li>\n<li>Type the answers into the \
         spreadsheet that goes with this list.</li>\n</ol>\n</section>\n",
        text(&audit.made_on),
        grouped(audit.ring.calls.len() as u32)
    );
    audit.ring.calls.iter().zip(1..).for_each(|(call, number)| add(&mut body, call, number));
    body.push_str("</main>\n");
    frame(&format!("Ring list for {}", audit.made_on), &body)
}

fn add(body: &mut String, call: &Call, number: u32) {
    let name = text(&call.name);
    let _ = writeln!(body, "<section class=\"call\">\n<h2>{number}. {name}</h2>");
    let mut ways = [&call.phone, &call.email, &call.url].into_iter().filter(|way| !way.is_empty());
    let first = ways.next().map_or("", String::as_str);
    let _ = writeln!(body, "<p class=\"phone\">{}</p>", text(first));
    let others: Vec<String> = ways.map(|way| text(way)).collect();
    let run_by = (!call.organisation.is_empty() && call.organisation != call.name).then(|| text(&call.organisation));
    let lines: Vec<String> = run_by.into_iter().chain(others).collect();
    if !lines.is_empty() {
        let _ = writeln!(body, "<p class=\"wrap\">{}</p>", lines.join(" · "));
    }
    let why = call.why.split(" Score: ").next().unwrap_or_default();
    let _ = writeln!(body, "<p class=\"note\">{}.</p>", text(why).trim_end_matches('.'));
    body.push_str("<p class=\"sign\"><span>Reached?</span><span>Day</span><span>Rung by</span></p>\n");
    let _ = writeln!(body, "<table>\n<caption>What to ask {name}</caption>");
    body.push_str(
        "<thead><tr><th scope=\"col\" class=\"ask\">Question</th><th scope=\"col\">Answer</th></tr></thead>\n<tbody>\n",
    );
    for question in &call.questions {
        let _ = writeln!(body, "<tr><th scope=\"row\">{}</th><td class=\"blank\"></td></tr>", text(&question.words));
    }
    body.push_str("</tbody>\n</table>\n</section>\n");
}
