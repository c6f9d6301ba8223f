//! What was found for the person: the shortlist over the services at hand, and how many there are.

use crate::cx::Cx;
use std::cell::RefCell;
use std::rc::Rc;
use waymark_core::catalogue::{ServiceIx, Shelf};
use waymark_core::geo::Whereabouts;
use waymark_core::ids::Topic;
use waymark_core::matching::{GoalResult, Match, Part, judge, part, shortlist};
use waymark_core::order::sort;
use waymark_core::profile::Goal;
use waymark_core::questionnaire::Answers;
use yew::AttrValue;

type Key = (Answers, usize, Rc<Whereabouts>);

thread_local! {
    /// What was found last, and for what: pages are drawn anew far more often than that changes.
    static LAST: RefCell<Option<(Key, Rc<Found>)>> = const { RefCell::new(None) };
}

/// What could help, over the services at hand; none while they are on their way. Worked out anew only when an answer, a
/// list or the place changed.
pub fn found(cx: &Cx) -> Option<Rc<Found>> {
    let shelf = cx.state.data.shelf.ready().cloned()?;
    let key = (cx.journey.answers.clone(), shelf.len(), cx.place.clone());
    let kept =
        LAST.with_borrow(|last| last.as_ref().filter(|(known, _)| *known == key).map(|(_, found)| found.clone()));
    Some(kept.unwrap_or_else(|| {
        let found = Rc::new(Found::new(cx, shelf));
        LAST.set(Some((key, found.clone())));
        found
    }))
}

/// What could help.
#[derive(Clone, Debug)]
pub struct Found {
    /// The services at hand.
    pub shelf: Rc<Shelf>,
    /// One result for each goal, in the person's order.
    pub goals: Vec<GoalResult>,
}

impl Found {
    /// Looks through the services at hand.
    pub fn new(cx: &Cx, shelf: Rc<Shelf>) -> Self {
        let goals = shortlist(&cx.context(&shelf)).goals;
        Self { shelf, goals }
    }
    /// How many services fit, each counted once, those the person put away not at all.
    pub fn count(&self, cx: &Cx) -> usize {
        let ranked = self.goals.iter().flat_map(|goal| &goal.ranked).map(|matched| matched.service);
        let seen = ranked.filter(|ix| !is_hidden(cx, &self.shelf, *ix));
        let mut seen: Vec<_> = seen.collect();
        sort(&mut seen);
        seen.dedup();
        seen.len()
    }
}

/// How many fit, in words; none while that is not known, or nothing was picked to be different.
pub fn fitting_words(cx: &Cx) -> Option<AttrValue> {
    let found = found(cx).filter(|_| !cx.profile.goals.is_empty())?;
    Some(count_words(cx, found.count(cx)))
}

/// The first suggestions of each goal, in order, those put away aside; none while they are not known.
pub fn first_ones(cx: &Cx) -> Vec<Vec<ServiceIx>> {
    let Some(found) = found(cx) else { return Vec::new() };
    let first = |goal: &GoalResult| {
        let ranked = goal.ranked.iter().map(|matched| matched.service);
        ranked.filter(|ix| !is_hidden(cx, &found.shelf, *ix)).take(goal.first).collect()
    };
    found.goals.iter().map(first).collect()
}

/// That the first suggestions are others, or in another order, than they were, and which is first now; none where all
/// goals have theirs as before.
pub fn moved_words(cx: &Cx, was: &[Vec<ServiceIx>], now: &[Vec<ServiceIx>]) -> Option<AttrValue> {
    let (moved, _) = now.iter().zip(was).find(|(now, was)| now != was)?;
    let first = cx.state.data.services().get(*moved.first()?)?;
    Some(cx.fill("results.moved", &[("name", &first.name)]))
}

/// "7 places and people fit what you said."
fn count_words(cx: &Cx, count: usize) -> AttrValue {
    match count {
        0 => cx.t("results.status-none"),
        1 => cx.t("results.status-one"),
        n => cx.fill("results.status-many", &[("n", &n.to_string())]),
    }
}

/// How many suggestions of a goal are shown before the rest: the first few that the person did not put away, and any put
/// away among them.
pub fn shown_first(cx: &Cx, shelf: &Shelf, goal: &GoalResult) -> usize {
    let ranked = &goal.ranked;
    let mut seen = 0;
    let enough = ranked.iter().position(|matched| {
        seen += usize::from(!is_hidden(cx, shelf, matched.service));
        seen == goal.first
    });
    enough.map_or(ranked.len(), |at| at + 1)
}

/// Whether the person put a service away.
pub fn is_hidden(cx: &Cx, shelf: &Shelf, ix: ServiceIx) -> bool {
    shelf.get(ix).is_some_and(|service| cx.state.session.has_hidden(&service.id))
}

/// One service judged for a goal of the person: the one under which it was opened, else the first it helps with, else
/// the first.
pub fn judged(cx: &Cx, shelf: &Shelf, ix: ServiceIx, topic: Option<Topic>) -> Option<(Goal, Match, Part)> {
    let goals = &cx.profile.goals;
    let needs = shelf.get(ix)?.needs;
    let opened_under = goals.iter().find(|goal| Some(goal.topic) == topic);
    let goal = opened_under.or_else(|| goals.iter().find(|goal| goal.needs.meets(needs))).or_else(|| goals.first())?;
    let ctx = cx.context(shelf);
    let matched = judge(&ctx, goal, ix)?;
    // Lists of private therapists stand below where nothing stands above them.
    let is_below = |found: Rc<Found>| {
        let result = found.goals.iter().find(|result| result.topic == goal.topic);
        result.is_some_and(|result| result.only_if.iter().any(|below| below.service == ix))
    };
    let part = match part(&ctx, goal, &matched)? {
        Part::Ranked if found(cx).is_some_and(is_below) => Part::OnlyIf,
        part => part,
    };
    Some((goal.clone(), matched, part))
}
