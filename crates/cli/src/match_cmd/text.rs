//! A case as text for reading at a terminal.

use super::case::Case;
use std::fmt::Write;
use waymark_core::catalogue::ServiceIx;
use waymark_core::matching::{GoalResult, Judgement, Match, Verdict, gap_words, reason_words};

/// The case, goal by goal.
pub fn print(case: &Case, all: bool) -> String {
    let mut out = String::new();
    for notice in &case.notices {
        let rule = case.bank.safety.get(notice.rule);
        let contacts = case.contacts(notice).join(", ");
        let _ = writeln!(out, "! {}: {contacts}", rule.map_or("", |rule| rule.heading.as_str()));
    }
    for goal in &case.shortlist.goals {
        add_goal(&mut out, case, goal, all);
    }
    if case.shortlist.goals.is_empty() {
        out.push_str("\nNothing is suggested: no topic was ticked, or Waymark stops here.\n");
    }
    out
}

fn add_goal(out: &mut String, case: &Case, goal: &GoalResult, all: bool) {
    let label = case.bank.topic(goal.topic).map_or("", |topic| topic.label.as_str());
    let _ = writeln!(out, "\n== {label}");
    let shown = if all { goal.ranked.len() } else { goal.first };
    for matched in case.judged(goal, shown) {
        add_service(out, case, &matched);
    }
    let more = goal.ranked.len().saturating_sub(shown);
    if more > 0 {
        let _ = writeln!(out, "\n  and {more} more");
    }
    if let Some(gap) = goal.gap {
        let _ = writeln!(out, "\n  {}", gap_words(&case.bank, gap));
    }
    let list = |out: &mut String, heading: &str, services: &mut dyn Iterator<Item = ServiceIx>| {
        let names: Vec<_> = services.filter_map(|ix| case.shelf.get(ix)).map(|service| service.name.as_str()).collect();
        if !names.is_empty() {
            let _ = writeln!(out, "\n  {heading} ({}): {}", names.len(), names.join(" · "));
        }
    };
    list(out, "Urgent help", &mut goal.urgent.iter().copied());
    list(out, "Only if this is you", &mut goal.only_if.iter().map(|m| m.service));
    list(out, "Places near you", &mut goal.places.iter().map(|m| m.service));
    if !goal.left_out.is_empty() {
        let _ = writeln!(out, "\n  Why not others ({}):", goal.left_out.len());
    }
    for left_out in &goal.left_out {
        if let Some(service) = case.shelf.get(left_out.service) {
            let because = reason_words(&case.bank, service, &left_out.because.reason);
            let _ = writeln!(out, "    {}: {because}", service.name);
        }
    }
}

fn add_service(out: &mut String, case: &Case, matched: &Match) {
    let Some(service) = case.shelf.get(matched.service) else { return };
    let _ = writeln!(out, "\n  {} [{}] {}", service.name, service.id, matched.points);
    for Judgement { verdict, points, reason, .. } in &matched.judgements {
        let mark = match verdict {
            Verdict::Met => '✓',
            Verdict::NotMet => '✗',
            Verdict::Unknown => '?',
        };
        let _ = writeln!(out, "    {mark} {points:>4}  {}", reason_words(&case.bank, service, reason));
    }
}
