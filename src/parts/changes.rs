//! What would change this: answers that, made wider, would let more in. A press makes the change, another puts it back.

use crate::cx::Cx;
use crate::effects::focus_soon;
use crate::kit::Look;
use crate::kit::button::button;
use crate::kit::el::{div, h2, h3, li, many, p, span, ul};
use crate::kit::inset::inset;
use waymark_core::catalogue::{ServiceIx, Shelf};
use waymark_core::ids::Topic;
use waymark_core::letters::uncapitalised;
use waymark_core::matching::{Change, GoalResult, way_in, what_would_change};
use waymark_core::profile::Goal;
use waymark_core::questionnaire::{Answer, Effect, QuestionIx};
use waymark_core::session::Msg;
use yew::{AttrValue, Callback, Html, MouseEvent};

/// How many services are named that a change would let in.
const NAMED: usize = 3;

/// Answers that were changed by a press on the page that is shown.
#[derive(Clone, Debug)]
pub struct Changed {
    /// The goal beside which it was pressed.
    topic: Topic,
    /// The answers as they were before.
    before: Vec<(QuestionIx, Option<Answer>)>,
    /// The id of the button that was pressed.
    button: String,
}

/// The changes that would let more in for a goal; nothing where none would.
pub fn goal_changes(cx: &Cx, shelf: &Shelf, result: &GoalResult) -> Html {
    let Some(goal) = cx.profile.goals.iter().find(|goal| goal.topic == result.topic) else { return Html::default() };
    let all = what_would_change(&cx.context(shelf), &cx.journey.questions, goal, result);
    if all.is_empty() {
        return Html::default();
    }
    let rows = all.into_iter().map(|lets_in| {
        let names = lets_in.services.iter().filter_map(|ix| shelf.get(*ix)).map(|service| service.name.as_str());
        let named: Vec<&str> = names.take(NAMED).collect();
        let (n, what) = (lets_in.services.len().to_string(), words(cx, &lets_in.change));
        let label = cx.fill("change.more", &[("what", &what), ("n", &n)]);
        let more = (lets_in.services.len() > NAMED).then_some("…");
        li().child(press(cx, goal.topic, vec![lets_in.change], label))
            .child(span().child(named.join(", ")).child(more))
            .html()
    });
    many()
        .child(h3().class("nhsuk-heading-s").say(cx, "change.title"))
        .child(ul().class("wm-plain").children(rows))
        .html()
}

/// What would let in one service that is left out, on the page of why it is.
pub fn service_changes(cx: &Cx, shelf: &Shelf, goal: &Goal, service: ServiceIx) -> Html {
    let way = way_in(&cx.context(shelf), &cx.journey.questions, goal, service);
    let way = way.map(|changes| {
        let mut all = changes.iter().map(|change| words(cx, change));
        let first = all.next().unwrap_or_default();
        let what = all.fold(first, |first, next| {
            cx.fill("reason.list.and", &[("first", &first), ("last", &uncapitalised(&next))])
        });
        press(cx, goal.topic, changes, cx.fill("change.this", &[("what", &what)]))
    });
    many()
        .child(h2().say(cx, "change.title"))
        .child(p().child(way.unwrap_or_else(|| crate::kit::node::node(cx.t("change.none")))))
        .html()
}

/// What was changed by a press, and the button that puts it back.
pub fn changed(cx: &Cx, topic: Topic) -> Html {
    let Some(changed) = cx.state.on_page.changed.clone().filter(|changed| changed.topic == topic) else {
        return Html::default();
    };
    let answer = |(ix, _): &(QuestionIx, Option<Answer>)| {
        let question = cx.state.bank.question(*ix)?;
        Some(format!("{}: {}", question.short, super::answer_words(cx, *ix).join(", ")))
    };
    let answers: Vec<String> = changed.before.iter().filter_map(answer).collect();
    let made = cx.fill("change.made", &[("answers", &answers.join(". "))]);
    let back = {
        let cx = cx.clone();
        Callback::from(move |_| {
            put_back(&cx, &changed);
            focus_soon(&format!("#{}", changed.button));
        })
    };
    let button = button(Look::Plain, cx.t("change.back")).id("put-back").attr("aria-describedby", "changed");
    inset(many().child(div().id("changed").child(made)).child(button.onclick(back))).html()
}

/// The button that makes changes. Focus goes to the way back, which is described by what was changed.
fn press(cx: &Cx, topic: Topic, changes: Vec<Change>, label: AttrValue) -> Html {
    let name = |change: &Change| format!("change-{}-{}-{}", topic.0, change.question.0, change.choice.0);
    let id: String = changes.iter().map(name).collect();
    let (cx, button_id) = (cx.clone(), id.clone());
    let onclick = Callback::from(move |_: MouseEvent| {
        make(&cx, topic, &changes, button_id.clone());
        focus_soon("#put-back");
    });
    button(Look::Plain, label).id(id).onclick(onclick).html()
}

pub(super) fn make(cx: &Cx, topic: Topic, changes: &[Change], button: String) {
    let answers = &cx.state.session.answers;
    let before = changes.iter().map(|change| (change.question, answers.get(change.question).cloned())).collect();
    let changed = Changed { topic, before, button };
    for change in changes {
        cx.send(Msg::Answer(change.question, change.answer(&cx.state.bank, answers)));
    }
    cx.on_page(move |page| page.changed = Some(changed));
}

pub(super) fn put_back(cx: &Cx, changed: &Changed) {
    for (question, before) in changed.before.iter().cloned() {
        cx.send(before.map_or(Msg::Clear(question), |answer| Msg::Answer(question, answer)));
    }
    cx.on_page(|page| page.changed = None);
}

/// "If you could travel 3 miles".
pub(super) fn words(cx: &Cx, change: &Change) -> AttrValue {
    let bank = &cx.state.bank;
    let label = bank.question(change.question).and_then(|q| q.choices.get(usize::from(change.choice.0)));
    let label = label.map(|choice| uncapitalised(&choice.label)).unwrap_or_default();
    let (key, choice) = match change.effects(bank).first() {
        Some(Effect::TravelUpTo(10)) => ("change.mile", label),
        Some(Effect::TravelUpTo(tenths)) => ("change.miles", (tenths / 10).to_string()),
        Some(Effect::CostUpTo(waymark_core::catalogue::Cost::Paid)) => ("change.pay", label),
        Some(Effect::CostUpTo(_)) => ("change.cost", label),
        Some(Effect::Time(_)) => ("change.time", label),
        Some(Effect::Mode(_)) => ("change.mode", label),
        _ => ("change.language", label),
    };
    cx.fill(key, &[("choice", &choice)])
}
