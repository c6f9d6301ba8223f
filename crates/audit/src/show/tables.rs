//! The tables of the audit's page.

use super::html::{Table, text};
use super::{grouped, miles, per_cent};
use crate::audit::{AreaName, Audit};
use crate::cover::Cover;
use crate::coverage::Level;
use crate::who::Who;
use std::fmt::Write;

/// Rows of a list that is cut.
const ROWS: usize = 40;

/// What a level means for people.
pub fn level_words(level: Level) -> &'static str {
    match level {
        Level::Near => "somewhere to go",
        Level::FromHome => "by phone, online or at home only",
        Level::Unsure => "nothing known to fit, something may",
        Level::UrgentOnly => "urgent lines only",
        Level::Nothing => "nothing at all",
    }
}

fn level_class(level: Level) -> &'static str {
    match level {
        Level::Near => "near",
        Level::FromHome => "home",
        Level::Unsure => "maybe",
        Level::UrgentOnly => "home",
        Level::Nothing => "none",
    }
}

fn number(number: u32) -> (&'static str, String) {
    ("n", grouped(number))
}

/// How old things are.
pub fn fresh(audit: &Audit) -> String {
    let mut table = Table::new("How long ago", &["Age", "#Somebody rang or visited", "#Publisher's own date"]);
    for band in &audit.fresh.bands {
        table.row(&text(band.age), &[number(band.checked), number(band.dated)]);
    }
    let mut out = table.done();
    if !audit.fresh.overdue_first.is_empty() {
        let mut table = Table::new("Overdue for a check, the longest first", &["Service", "Was due on"]);
        for overdue in &audit.fresh.overdue_first {
            table.row(&text(&overdue.name), &[("", text(&overdue.due))]);
        }
        out += &table.done();
    }
    out
}

/// What is not known.
pub fn unknowns(audit: &Audit) -> String {
    let mut table =
        Table::new("Facts that are not known", &["Fact", "#Not known", "#Services it matters for", "#Share"]);
    for of in audit.unknowns.iter().filter(|of| of.of > 0) {
        table.row(&text(of.words), &[number(of.unknown), number(of.of), ("n", per_cent(of.unknown, of.of))]);
    }
    table.done()
}

/// How everybody fares.
pub fn who(audit: &Audit) -> String {
    let headings = ["Who", "#Somewhere to go", "#From home only", "#Not sure", "#Urgent lines only", "#Nothing"];
    let mut table = Table::new("What people find, over all needs and places", &headings);
    for of in &audit.who {
        let all = of.cells.iter().sum();
        let cells = of.cells.map(|cells| ("n", per_cent(cells, all)));
        table.row(&text(of.who.heading()), &cells);
    }
    table.done()
}

/// How each trait changes it.
pub fn fair(audit: &Audit) -> String {
    let headings = [
        "Who",
        "#Options",
        "#Of 100 that anyone has",
        "#Known to fit",
        "#Of 100 that fit anyone",
        "#Topics and places without",
    ];
    let mut table = Table::new("Options beside those of anyone, over all topics and places", &headings);
    for of in &audit.fair {
        let cells = [of.tally.options, of.options_per_mille / 10, of.tally.known(), of.known_per_mille / 10, of.none];
        table.row(&text(of.who.heading()), &cells.map(number));
    }
    table.done()
}

/// One area: needs down, sorts of person across.
pub fn coverage(audit: &Audit, area: &AreaName) -> String {
    let headings: Vec<&str> = std::iter::once("Need").chain(Who::ALL.iter().map(|(_, heading, _)| *heading)).collect();
    let mut table = Table::of_class(&format!("{}: options for each need", area.name), &headings, "cover");
    let of_area: Vec<&Cover> = audit.coverage.iter().filter(|cover| cover.area == area.code).collect();
    for row in of_area.chunks(Who::ALL.len()) {
        let Some(first) = row.first() else { continue };
        let cells: Vec<(&str, String)> = row.iter().map(|cover| (level_class(cover.level()), cell(cover))).collect();
        table.row(&text(audit.need(&first.need)), &cells);
    }
    table.done()
}

/// `3, 0.8 miles`, `2 from home`, `5 maybe` or `none`.
fn cell(cover: &Cover) -> String {
    match cover.level() {
        Level::Near => {
            let nearest = cover.nearest.map_or(String::new(), |metres| format!(", {}", miles(metres)));
            format!("{}{nearest}", grouped(cover.near.max(1)))
        }
        Level::FromHome => format!("{} from home", grouped(cover.from_home.max(1))),
        Level::Unsure => format!("{} maybe", grouped(cover.maybe.max(1))),
        Level::UrgentOnly => "urgent lines".to_owned(),
        Level::Nothing => "none".to_owned(),
    }
}

/// What hangs on one thing.
pub fn weak(audit: &Audit) -> String {
    let headings = ["Need", "Area", "#Hang on it", "What it is", "Name"];
    let mut table = Table::new("Where all or most hangs on one thing", &headings);
    for weak in audit.weak.iter().take(ROWS) {
        let hang = format!("{} of {}", grouped(weak.hang), grouped(weak.of));
        let cells =
            [("", text(audit.area(&weak.area))), ("n", hang), ("", text(weak.shared.words())), ("", text(&weak.name))];
        table.row(&text(audit.need(&weak.need)), &cells);
    }
    table.done() + &cut(audit.weak.len())
}

/// What would help.
pub fn help(audit: &Audit) -> String {
    let help = &audit.help;
    let mut fields = Table::new("If one thing were known of every service", &["What", "#Could close"]);
    help.fields.iter().for_each(|of| fields.row(&text(of.words), &[number(of.gaps)]));
    let mut facts = Table::new("One question to one service", &["Service", "Ask", "#Could close"]);
    for fact in help.facts.iter().take(ROWS / 2) {
        facts.row(&text(&fact.name), &[("", text(fact.question)), number(fact.gaps)]);
    }
    let headings = [
        "Need",
        "Area",
        "#Closes, if by phone or online",
        "#Of these, nothing today",
        "Best place to go",
        "#Closes, if there",
        "For whom",
    ];
    let mut kinds = Table::new("One new service", &headings);
    for kind in help.kinds.iter().take(ROWS / 2) {
        let who: Vec<&str> = kind.who.iter().map(|who| who.heading()).collect();
        let who = if kind.who.len() == Who::ALL.len() { "everybody".to_owned() } else { who.join(", ") };
        let cells = [
            ("", text(audit.area(&kind.area))),
            number(kind.from_home),
            number(kind.nothing),
            ("", text(&kind.place)),
            number(kind.to_go),
            ("", text(&who)),
        ];
        kinds.row(&text(audit.need(&kind.need)), &cells);
    }
    fields.done() + &facts.done() + &kinds.done()
}

/// Whom to ring: a list, as the reasons are long and screens may be narrow.
pub fn ring(audit: &Audit) -> String {
    let mut out = "<ol class=\"calls\">\n".to_owned();
    for call in &audit.ring.calls {
        let way = [&call.phone, &call.email, &call.url].into_iter().find(|way| !way.is_empty());
        let (name, way) = (text(&call.name), text(way.map_or("", String::as_str)));
        let _ =
            writeln!(out, "<li>{name}: <b>{way}</b><br>{} {} questions.</li>", text(&call.why), call.questions.len());
    }
    out + "</ol>\n"
}

fn cut(all: usize) -> String {
    if all <= ROWS {
        String::new()
    } else {
        format!("<p class=\"note\">And {} more, in the JSON form.</p>\n", all - ROWS)
    }
}
