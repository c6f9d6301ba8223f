//! What the parts of the plan ask of the state: the services chosen, the step, and one way to change the plan.

use crate::cx::Cx;
use waymark_core::catalogue::Service;
use waymark_core::ids::Hint;
use waymark_core::plan::{Plan, PlanEdit, day_in_words};
use waymark_core::session::Msg;
use yew::{AttrValue, Callback};

/// The plan.
pub fn plan(cx: &Cx) -> &Plan {
    &cx.state.session.plan
}

/// A service by id; none while the list is on its way, or once it is no longer on it.
pub fn service<'a>(cx: &'a Cx, id: &str) -> Option<&'a Service> {
    let shelf = cx.state.data.services();
    shelf.get(shelf.find(id)?)
}

/// The services chosen that are on the list.
pub fn chosen(cx: &Cx) -> Vec<&Service> {
    plan(cx).chosen.iter().filter_map(|id| service(cx, id)).collect()
}

/// The service the first step is about: the one chosen for it, else the first of the list.
pub fn step_service(cx: &Cx) -> Option<&Service> {
    let picked = plan(cx).step.service.as_deref().and_then(|id| service(cx, id));
    picked.or_else(|| chosen(cx).first().copied())
}

/// The first step in words, once it is chosen.
pub fn step_words(cx: &Cx) -> Option<String> {
    waymark_core::plan::step_in_words(&cx.state.bank, cx.state.data.services(), plan(cx))
}

/// A callback that changes the plan by what it is called with.
pub fn edit<T: 'static>(cx: &Cx, change: impl Fn(T) -> PlanEdit + 'static) -> Callback<T> {
    let cx = cx.clone();
    Callback::from(move |value| cx.send(Msg::Plan(change(value))))
}

/// A day in words: "Sunday 22 November 2026".
pub fn day(cx: &Cx, date: waymark_core::date::Date) -> String {
    day_in_words(&cx.state.bank, date)
}

/// The plan as it is copied and printed: with the hope named among the answers.
pub fn whole_plan(cx: &Cx) -> Plan {
    Plan { hope: hope_hint(cx), ..plan(cx).clone() }
}

fn hope_hint(cx: &Cx) -> Option<Hint> {
    let is_hope = |hint: &Hint| cx.state.bank.vocabulary.name(*hint).starts_with("hope-");
    plan(cx).hope.or_else(|| cx.profile.hints.iter().find(is_hope))
}

/// What the person hopes to notice first, without "would be the first thing".
pub fn hope(cx: &Cx) -> Option<&str> {
    hope_hint(cx).map(|hint| waymark_core::plan::own_side(cx.state.bank.vocabulary.label(hint)))
}

/// The strengths the person named.
pub fn strengths(cx: &Cx) -> Vec<AttrValue> {
    let vocabulary = &cx.state.bank.vocabulary;
    let named = cx.profile.hints.iter().filter(|hint| !vocabulary.name(*hint).starts_with("hope-"));
    named.map(|hint| cx.fill("my-plan.said", &[("strength", vocabulary.label(hint))])).collect()
}

/// Whether the person named this strength.
pub fn has_strength(cx: &Cx, name: &str) -> bool {
    cx.state.bank.vocabulary.find::<Hint>(name).is_some_and(|hint| cx.profile.hints.contains(hint))
}
