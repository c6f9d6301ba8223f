//! Rules put in their canonical form: days and times in order, alike rules made one, nothing said twice.

use crate::{Pick, Rule};

/// Puts rules in canonical form. Their order stays, since in OpenStreetMap a later rule counts before an earlier one.
pub(crate) fn tidy(rules: &mut Vec<Rule>) {
    for rule in rules.iter_mut() {
        picks(&mut rule.days);
        rule.times.sort();
        rule.times.dedup();
    }
    join_times(rules);
    join_days(rules);
}

/// Sorts days, joins weeks of the month of the same day; every week takes in all weeks.
pub(crate) fn picks(days: &mut Vec<Pick>) {
    days.sort();
    days.dedup_by(|later, earlier| {
        let same = later.weekday == earlier.weekday;
        if same && !earlier.nth.is_empty() {
            earlier.nth.append(&mut later.nth);
        }
        same
    });
    for pick in days.iter_mut() {
        pick.nth.sort_by_key(|n| if *n < 0 { 100 + i16::from(*n) } else { i16::from(*n) });
        pick.nth.dedup();
    }
}

/// The same days said again have more times.
fn join_times(rules: &mut Vec<Rule>) {
    let mut joined: Vec<Rule> = Vec::new();
    for rule in rules.drain(..) {
        let same = joined.iter().rposition(|other| other.days == rule.days && other.season == rule.season);
        match same.and_then(|at| joined.get_mut(at)) {
            Some(other) => {
                other.times.extend(rule.times);
                other.times.sort();
                other.times.dedup();
            }
            None => joined.push(rule),
        }
    }
    *rules = joined;
}

/// Days with the same times stand together, where no rule between them is about these days.
fn join_days(rules: &mut Vec<Rule>) {
    let mut joined: Vec<Rule> = Vec::new();
    for rule in rules.drain(..) {
        let same = joined.iter().rposition(|other| other.times == rule.times && other.season == rule.season);
        let is_free = |at: &usize| {
            joined.get(*at..).is_some_and(|since| since.iter().all(|other| other.weekdays() & rule.weekdays() == 0))
        };
        match same.filter(is_free).and_then(|at| joined.get_mut(at)) {
            Some(other) => {
                other.days.extend(rule.days);
                picks(&mut other.days);
            }
            None => joined.push(rule),
        }
    }
    *rules = joined;
}
