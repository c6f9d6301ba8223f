//! The audit as a page that stands alone: calm, in the look of the NHS, without any script.

use super::html::{frame, text};
use super::{NOWHERE, grouped, miles, tables};
use crate::audit::Audit;
use std::fmt::Write;

/// The parts of the page: name for links, heading, and what stands in it.
type Part = (&'static str, &'static str, fn(&Audit) -> String);
/// Parts that need no place to look from.
const OF_SERVICES: usize = 3;
const PARTS: [Part; 7] = [
    ("ring", "Whom to ring this month", ring),
    ("fresh", "How fresh it is", fresh),
    ("unknown", "What is not known", unknown),
    ("who", "Who finds something", who),
    ("coverage", "What there is for each need", coverage),
    ("weak", "What hangs on one thing", weak),
    ("help", "What would help most", help),
];

/// The page.
pub fn page(audit: &Audit) -> String {
    let areas: Vec<String> = audit.areas.iter().map(|area| text(&area.name)).collect();
    let from = if areas.is_empty() { String::new() } else { format!(" from {}", areas.join(", ")) };
    let mut body = format!(
        "<header>\n<div>\n<h1>How the list of services stands</h1>\n<p>{} services, looked at on {}{from}.</p>\n</div>\n</header>\n<main>\n",
        grouped(audit.services),
        text(&audit.made_on),
    );
    let parts = if areas.is_empty() { &PARTS[..OF_SERVICES] } else { &PARTS[..] };
    if areas.is_empty() {
        let _ = writeln!(body, "<p>{NOWHERE}</p>");
    }
    if audit.other_areas > 0 {
        let _ = writeln!(
            body,
            "<p>There are services in {} more councils. Name one to look from there.</p>",
            audit.other_areas
        );
    }
    body.push_str("<nav aria-label=\"On this page\">\n<ul>\n");
    for (id, heading, _) in parts {
        let _ = writeln!(body, "<li><a href=\"#{id}\">{heading}</a></li>");
    }
    body.push_str("</ul>\n</nav>\n");
    for (id, heading, part) in parts {
        let _ = writeln!(body, "<section id=\"{id}\">\n<h2>{heading}</h2>\n{}</section>", part(audit));
    }
    if !audit.closed.is_empty() {
        body.push_str("<section>\n<h2>Left out as closed</h2>\n<ul>\n");
        let line =
            |closed: &crate::apply::Closed| format!("<li>{}: {}</li>\n", text(&closed.name), text(&closed.reason));
        audit.closed.iter().for_each(|closed| body.push_str(&line(closed)));
        body.push_str("</ul>\n</section>\n");
    }
    body.push_str("</main>\n");
    frame("How the list of services stands", &body)
}

fn ring(audit: &Audit) -> String {
    let ring = &audit.ring;
    let order = if ring.people == 0 {
        "Services of which little or only old things are known come first.".to_owned()
    } else {
        format!(
            "{} made-up people, one for each need and each sort of person, were shown what Waymark would show them. \
             Services that many of them see, and of which little or only old things are known, come first.",
            grouped(ring.people)
        )
    };
    format!(
        "<p>{order} Urgent lines are not on the list.</p>\n<p>{} services are due. {} were rung lately. {} have no \
         phone, e-mail or page.</p>\n{}",
        grouped(ring.due),
        grouped(ring.not_due),
        grouped(ring.no_way),
        tables::ring(audit)
    )
}

fn fresh(audit: &Audit) -> String {
    let fresh = &audit.fresh;
    format!(
        "<p>{} services have no date of any kind. {} are overdue for a check.</p>\n{}",
        grouped(fresh.undated),
        grouped(fresh.overdue),
        tables::fresh(audit)
    )
}

fn unknown(audit: &Audit) -> String {
    format!("<p>Unknown is not a no. People are told to ask.</p>\n{}", tables::unknowns(audit))
}

fn who(audit: &Audit) -> String {
    format!(
        "<p>Each need, at each of {} places. “Not sure” means that something may fit, and a fact is missing.</p>\n{}\
         <p>The same by what people ask help with: options, known to fit or not sure, beside those of anyone at the same \
         place.</p>\n{}",
        audit.areas.iter().map(|area| area.places.len().max(1)).sum::<usize>(),
        tables::who(audit),
        tables::fair(audit)
    )
}

fn coverage(audit: &Audit) -> String {
    let [far, no_car] = audit.travel.map(miles);
    let mut out = format!(
        "<p>What people in the middle of each area find, up to {far} away, or {no_car} without a car. “Maybe” means that \
         a fact is missing.</p>\n<p class=\"key\"><span class=\"near\">How many to go to, and the nearest</span>\
         <span class=\"home\">From home only</span><span class=\"maybe\">Maybe</span><span class=\"none\">None</span></p>\n"
    );
    for (at, area) in audit.areas.iter().enumerate() {
        let open = if at == 0 { " open" } else { "" };
        let places =
            if area.places.is_empty() { String::new() } else { format!(" ({})", text(&area.places.join(", "))) };
        let table = tables::coverage(audit, area);
        let _ = writeln!(out, "<details{open}>\n<summary>{}{places}</summary>\n{table}</details>", text(&area.name));
    }
    out
}

fn weak(audit: &Audit) -> String {
    if audit.weak.is_empty() {
        return "<p>Nothing: no need hangs on one organisation, phone number or place.</p>\n".to_owned();
    }
    format!("<p>If this one thing stops, people lose all or most of what may help them.</p>\n{}", tables::weak(audit))
}

fn help(audit: &Audit) -> String {
    let help = &audit.help;
    format!(
        "<p>Each need, at each place, for each sort of person is a case: {} in all. In {} of them nothing is known to fit. \
         This is how many one step could close, if the answer is a good one. A new service is taken to be free, for all \
         ages, open in the evening too, without a step, with British Sign Language and interpreters.</p>\n{}",
        grouped(help.cells),
        grouped(help.gaps),
        tables::help(audit)
    )
}
