//! An audit at a terminal: the short form, with where to find the rest.

use super::{NOWHERE, grouped, per_cent, seen};
use crate::audit::Audit;
use crate::cover::Cover;
use crate::coverage::Level;
use crate::who::Who;
use std::fmt::Write;

/// Lines of each list.
const LINES: usize = 8;

type Section = fn(&mut String, &Audit);

/// The audit as text.
pub fn print(audit: &Audit, colour: bool) -> String {
    let mut out = String::new();
    let head = |text: &str| if colour { format!("\u{1b}[1m{text}\u{1b}[0m") } else { text.to_owned() };
    let areas: Vec<String> = audit.areas.iter().map(|area| seen(&area.name)).collect();
    let _ = writeln!(out, "{}", head(&format!("{} services on {}", grouped(audit.services), audit.made_on)));
    if areas.is_empty() {
        let _ = writeln!(out, "{NOWHERE}");
    } else {
        let _ = writeln!(out, "Looked at from: {}", areas.join(", "));
    }
    if audit.other_areas > 0 {
        let _ = writeln!(
            out,
            "Services stand in {} more councils; name one with --area to look from there.",
            audit.other_areas
        );
    }
    // The middle ones need a place to look from.
    let sections: [(&str, Section, bool); 8] = [
        ("How fresh it is", fresh, false),
        ("What is not known", unknowns, false),
        ("Who finds something", who, true),
        ("Options beside those of anyone", fair, true),
        ("Needs with least", gaps, true),
        ("What hangs on one thing", weak, true),
        ("What would help most", help, true),
        ("Ring these first", ring, false),
    ];
    for (title, section, _) in sections.into_iter().filter(|(.., placed)| !placed || !areas.is_empty()) {
        let _ = writeln!(out, "\n{}", head(title));
        section(&mut out, audit);
    }
    if !audit.closed.is_empty() {
        let _ = writeln!(out, "\n{}", head("Left out as closed"));
        for closed in &audit.closed {
            let _ = writeln!(out, "  {}: {}", seen(&closed.name), seen(&closed.reason));
        }
    }
    out
}

fn fresh(out: &mut String, audit: &Audit) {
    let _ = writeln!(out, "  {:<20} {:>12} {:>16}", "", "rung or seen", "publisher's date");
    for band in &audit.fresh.bands {
        let _ = writeln!(out, "  {:<20} {:>12} {:>16}", band.age, grouped(band.checked), grouped(band.dated));
    }
    let _ = writeln!(
        out,
        "  {} with no date of either kind, {} overdue for a check",
        audit.fresh.undated, audit.fresh.overdue
    );
}

fn unknowns(out: &mut String, audit: &Audit) {
    for of in audit.unknowns.iter().filter(|of| of.of > 0) {
        let share = per_cent(of.unknown, of.of);
        let _ = writeln!(out, "  {share:>8}  {} (of {})", of.words, grouped(of.of));
    }
}

fn who(out: &mut String, audit: &Audit) {
    let _ = writeln!(
        out,
        "  {:<16} {:>10} {:>10} {:>10} {:>10} {:>10}",
        "", "to go to", "from home", "may fit", "urgent", "nothing"
    );
    for of in &audit.who {
        let all = of.cells.iter().sum();
        let [a, b, c, d, e] = of.cells.map(|cells| per_cent(cells, all));
        let _ = writeln!(out, "  {:<16} {a:>10} {b:>10} {c:>10} {d:>10} {e:>10}", of.who.heading());
    }
}

fn fair(out: &mut String, audit: &Audit) {
    let _ = writeln!(out, "  {:<16} {:>10} {:>10} {:>10} {:>10}", "", "options", "of 100", "known", "of 100");
    for of in &audit.fair {
        let (all, known) = (grouped(of.tally.options), grouped(of.tally.known()));
        let (per_all, per_known) = (of.options_per_mille / 10, of.known_per_mille / 10);
        let _ = writeln!(out, "  {:<16} {all:>10} {per_all:>10} {known:>10} {per_known:>10}", of.who.heading());
    }
}

fn gaps(out: &mut String, audit: &Audit) {
    let mut gaps: Vec<&Cover> =
        audit.coverage.iter().filter(|cover| cover.who == Who::Anyone && cover.level() < Level::Near).collect();
    gaps.sort_by_key(|cover| cover.level());
    if gaps.is_empty() {
        out.push_str("  Everybody has something to go to, for every need.\n");
    }
    for cover in gaps.iter().take(LINES) {
        let (need, area) = (audit.need(&cover.need), seen(audit.area(&cover.area)));
        let _ = writeln!(out, "  {need} in {area}: {}", super::tables::level_words(cover.level()));
    }
    more(out, gaps.len());
}

fn weak(out: &mut String, audit: &Audit) {
    if audit.weak.is_empty() {
        out.push_str("  Nothing.\n");
    }
    for weak in audit.weak.iter().take(LINES) {
        let (need, area) = (audit.need(&weak.need), seen(audit.area(&weak.area)));
        let _ = writeln!(
            out,
            "  {need} in {area}: {} of {}, {}: {}",
            weak.hang,
            weak.of,
            weak.shared.words(),
            seen(&weak.name)
        );
    }
    more(out, audit.weak.len());
}

fn help(out: &mut String, audit: &Audit) {
    let help = &audit.help;
    let _ = writeln!(
        out,
        "  In {} of {} cases (need × place × sort of person) nothing is known to fit.",
        grouped(help.gaps),
        grouped(help.cells)
    );
    for of in help.fields.iter().take(LINES) {
        let _ = writeln!(out, "  Of every service, knowing {} could close {}.", of.words, grouped(of.gaps));
    }
    for fact in help.facts.iter().take(LINES) {
        let _ = writeln!(out, "  Ask {}: {} Could close {}.", seen(&fact.name), fact.question, grouped(fact.gaps));
    }
    for kind in help.kinds.iter().filter(|kind| kind.from_home > 0).take(LINES) {
        let (need, area) = (audit.need(&kind.need), seen(audit.area(&kind.area)));
        let _ = writeln!(out, "  A new service for {need} in {area}: closes {}.", grouped(kind.from_home));
    }
}

fn ring(out: &mut String, audit: &Audit) {
    for (call, number) in audit.ring.calls.iter().zip(1..) {
        let way = [&call.phone, &call.email, &call.url].into_iter().find(|way| !way.is_empty());
        let _ = writeln!(out, "  {number:>2}. {}  {}", seen(&call.name), way.map_or(String::new(), |way| seen(way)));
        let _ = writeln!(out, "      {}", call.why);
    }
    let ring = &audit.ring;
    let _ = writeln!(
        out,
        "  {} are due, {} are not yet, {} have no phone, e-mail or page.",
        grouped(ring.due),
        grouped(ring.not_due),
        grouped(ring.no_way)
    );
}

fn more(out: &mut String, all: usize) {
    if all > LINES {
        let _ = writeln!(out, "  and {} more: see --html or --json", all - LINES);
    }
}
