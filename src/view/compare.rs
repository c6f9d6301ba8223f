//! Options side by side: the same rows in the same order for each, and for doing nothing for now.

use super::why::Fit;
use super::{fact, service as said, wishes};
use crate::cx::Cx;
use waymark_core::catalogue::{Capacity, Service, ServiceIx, Shelf, Tri};
use waymark_core::ids::Access;
use waymark_core::matching::{GoalResult, Judgement, Reason, SHOWN_FIRST, Verdict, reason_words};
use waymark_core::profile::{Weight, Wish};
use yew::AttrValue;

/// How many services stand side by side at most.
pub const SIDE_BY_SIDE: usize = 3;

/// What one option says in a row.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Cell {
    /// Whether it meets what matters; none in rows that are no wish.
    pub fit: Option<Fit>,
    /// What is known, and what to ask.
    pub lines: Vec<String>,
}

/// One thing about every option.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Row {
    /// What it is about.
    pub name: AttrValue,
    /// One cell for each service, then that of doing nothing for now.
    pub cells: Vec<Cell>,
}

/// The services that stand side by side: those picked, else those of the plan, else the first of the suggestions.
pub fn picked(cx: &Cx, shelf: &Shelf) -> Vec<ServiceIx> {
    let by_id = |ids: &[String]| ids.iter().filter_map(|id| shelf.find(id)).take(SIDE_BY_SIDE).collect::<Vec<_>>();
    if let Some(picked) = &cx.state.compared {
        return by_id(picked);
    }
    let chosen = by_id(cx.state.session.chosen());
    let shown = |goal: &GoalResult| super::found::shown_first(cx, shelf, goal);
    if chosen.is_empty() { suggested(cx, shelf, &shown).into_iter().take(SIDE_BY_SIDE).collect() } else { chosen }
}

/// What could stand beside the others: what is in the plan, then the first three suggestions of each goal, those below
/// the ones that are shown at once as well: to compare is to look further.
pub fn others(cx: &Cx, shelf: &Shelf, picked: &[ServiceIx]) -> Vec<ServiceIx> {
    let mut others: Vec<ServiceIx> = Vec::new();
    let chosen = cx.state.session.chosen().iter().filter_map(|id| shelf.find(id));
    for ix in chosen.chain(suggested(cx, shelf, &|_| SHOWN_FIRST)) {
        if !picked.contains(&ix) && !others.contains(&ix) {
            others.push(ix);
        }
    }
    others
}

/// The first suggestions of each goal, as many as `most` says, without those that were put away.
fn suggested(cx: &Cx, shelf: &Shelf, most: &dyn Fn(&GoalResult) -> usize) -> Vec<ServiceIx> {
    let found = super::found::found(cx);
    let goals = found.iter().flat_map(|found| &found.goals);
    let first = goals.flat_map(|goal| goal.ranked.iter().take(most(goal)));
    first.map(|m| m.service).filter(|ix| !super::found::is_hidden(cx, shelf, *ix)).collect()
}

/// What a service says on a row, given how far it is.
type Said = fn(&Cx, &Service, Option<u32>) -> Vec<String>;

/// The rows below what matters: key of the name, key of what doing nothing says, and what a service says.
const FIELDS: [(&str, &str, Said); 9] = [
    ("compare.what", "compare.nothing.what", |cx, s, _| text(cx, &s.summary, "compare.ask.what")),
    ("service.first", "compare.nothing.first", |cx, s, _| text(cx, &s.first_time, "compare.ask.first")),
    ("service.good", "compare.nothing.good", |cx, s, _| text(cx, &s.good_points, "compare.ask.good")),
    ("service.down", "compare.nothing.down", |cx, s, _| text(cx, &s.downsides, "compare.ask.down")),
    ("fact.cost", "compare.nothing.cost", |cx, s, _| or_ask(cx, fact::cost(cx, s), "compare.ask.free")),
    ("fact.when", "compare.nothing.when", |cx, s, _| or_ask(cx, fact::when(cx, s), "compare.ask.when")),
    ("compare.where", "compare.nothing.where", place),
    ("service.access", "compare.nothing.access", |cx, s, _| access(cx, s)),
    ("service.start", "compare.nothing.start", |cx, s, _| start(cx, s)),
];

/// Every row: what matters to the person first, then what each option is like.
pub fn rows(cx: &Cx, shelf: &Shelf, picked: &[ServiceIx]) -> Vec<Row> {
    let services: Vec<&Service> = picked.iter().filter_map(|ix| shelf.get(*ix)).collect();
    let field = |(name, nothing, said): &(&str, &str, Said)| {
        let cells = services.iter().map(|s| plain(said(cx, s, fact::metres(cx, s))));
        Row { name: cx.t(name), cells: cells.chain([plain(vec![cx.t(nothing).to_string()])]).collect() }
    };
    weighed(cx, shelf, picked).into_iter().chain(FIELDS.iter().map(field)).collect()
}

fn plain(lines: Vec<String>) -> Cell {
    Cell { fit: None, lines }
}

/// A row for each thing that matters to the person.
fn weighed(cx: &Cx, shelf: &Shelf, picked: &[ServiceIx]) -> Vec<Row> {
    let judged: Vec<_> = picked.iter().filter_map(|ix| super::found::judged(cx, shelf, *ix, None)).collect();
    let weighs = |wish: &Wish| judged.len() == picked.len() && cx.profile.wishes.get(*wish) > Weight::Not;
    let row = |wish: Wish| {
        let nothing = plain(vec![cx.t("compare.nothing.wish").to_string()]);
        let cells = judged.iter().filter_map(|(_, matched, _)| {
            let mut of_wish = waymark_core::matching::wishes(matched);
            let judgement = of_wish.find(|j| j.criterion.wish() == Some(wish))?;
            Some(wish_cell(cx, shelf.get(matched.service)?, wish, judgement))
        });
        Row { name: wishes::name(cx, wish).to_owned().into(), cells: cells.chain([nothing]).collect() }
    };
    Wish::ALL.iter().map(|(wish, _)| *wish).filter(weighs).map(row).collect()
}

/// What only the person can say is no question to ask others.
fn wish_cell(cx: &Cx, service: &Service, wish: Wish, judgement: &Judgement) -> Cell {
    let for_them = !matches!(judgement.reason, Reason::PlaceNotSaid | Reason::MaybeTooFar(_));
    let line = if judgement.verdict == Verdict::Unknown && for_them {
        cx.t(&["compare.ask.", wish.id()].concat()).to_string()
    } else {
        reason_words(&cx.state.bank, service, &judgement.reason)
    };
    Cell { fit: Some(Fit::of(judgement)), lines: vec![line] }
}

fn text(cx: &Cx, text: &str, ask: &str) -> Vec<String> {
    or_ask(cx, Some(text.to_owned()).filter(|text| !text.is_empty()).into_iter().collect(), ask)
}

/// What is known, or the question to ask them.
fn or_ask(cx: &Cx, known: Vec<String>, ask: &str) -> Vec<String> {
    if known.is_empty() { vec![cx.t(ask).to_string()] } else { known }
}

fn place(cx: &Cx, service: &Service, metres: Option<u32>) -> Vec<String> {
    let known = fact::place(cx, service, metres).into_iter().chain(fact::ways(cx, service)).collect();
    or_ask(cx, known, "compare.ask.near")
}

/// What is known, then a question for each thing the person needs that is not; where they named none, about steps.
fn access(cx: &Cx, service: &Service) -> Vec<String> {
    let vocabulary = &cx.state.bank.vocabulary;
    let known = service.access.union(service.access_absent);
    let (mut lines, open) = said::access_known(cx, service);
    let asked = cx.profile.limits.access;
    let step_free = vocabulary.find::<Access>("step-free").into_iter().filter(|step| open.contains(*step)).collect();
    let ask = if asked.is_empty() { step_free } else { asked.difference(known) };
    lines.extend(ask.iter().map(|what| {
        let own = ["compare.ask.access.", vocabulary.name(what)].concat();
        let words = cx.state.bank.words.find(&own).map(str::to_owned);
        words.unwrap_or_else(|| cx.fill("compare.ask.access-any", &[("what", vocabulary.label(what))]).to_string())
    }));
    if lines.is_empty() { vec![cx.t("reason.access.no-place").to_string()] } else { lines }
}

/// How to get in, and whether there is room.
fn start(cx: &Cx, service: &Service) -> Vec<String> {
    let [mut referral, mut room] = said::start(cx, service);
    if service.self_referral == Tri::Unknown {
        referral = cx.t("compare.ask.join").to_string();
    }
    if service.capacity == Capacity::Unknown {
        room = cx.t("compare.ask.soon").to_string();
    }
    vec![referral, room]
}
