//! What else a service helps with among what the person picked, and how few services may help with all of it.

use super::found::{Found, is_hidden, shown_first};
use crate::cx::Cx;
use waymark_core::catalogue::ServiceIx;
use waymark_core::ids::Topic;
use waymark_core::matching::{Doors, fewest_doors, serves};
use yew::AttrValue;

/// "Also helps with: Money and bills", of the goals besides the one it stands under; of one that stands under none, all
/// it helps with. Empty where that is no more than one thing.
pub fn also(cx: &Cx, found: &Found, ix: ServiceIx, topic: Option<Topic>) -> AttrValue {
    let goals = serves(&cx.context(&found.shelf), &found.goals, ix);
    let others = goals.into_iter().filter_map(|at| found.goals.get(at)).filter(|goal| Some(goal.topic) != topic);
    let labels: Vec<&str> =
        others.filter_map(|goal| cx.state.bank.topic(goal.topic)).map(|topic| topic.label.as_str()).collect();
    let (key, least) = if topic.is_some() { ("doors.also", 1) } else { ("doors.several", 2) };
    if labels.len() < least { AttrValue::default() } else { cx.fill(key, &[("topics", &labels.join("; "))]) }
}

/// The fewest of the services shown first that help with all that was picked.
pub fn of_those_shown(cx: &Cx, found: &Found) -> Doors {
    let shelf = &found.shelf;
    let mut shown: Vec<ServiceIx> = Vec::new();
    for goal in &found.goals {
        let first = goal.ranked.iter().take(shown_first(cx, shelf, goal)).map(|matched| matched.service);
        shown.extend(first.filter(|ix| !is_hidden(cx, shelf, *ix)));
    }
    fewest_doors(&cx.context(shelf), &found.goals, &shown)
}

/// "These 2 may help with each of the 3 things picked:".
pub fn words(cx: &Cx, doors: &Doors, picked: usize) -> AttrValue {
    let key = match (doors.services.len(), doors.goals == picked) {
        (1, true) => "doors.one-all",
        (1, false) => "doors.one-some",
        (_, true) => "doors.many-all",
        (_, false) => "doors.many-some",
    };
    let number = |n: usize| n.to_string();
    let (n, some, all) = (number(doors.services.len()), number(doors.goals), number(picked));
    cx.fill(key, &[("n", &n), ("some", &some), ("all", &all)])
}
