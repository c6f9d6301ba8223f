//! Making the plan one's own: each part folded under its name and what was said.

use super::own_words::{OwnWords, own_text, own_words};
use super::plan_view::{edit, has_strength, plan, step_service, step_words};
use crate::cx::Cx;
use crate::kit::Level;
use crate::kit::el::{div, el, h2, many, p, section, span};
use crate::kit::text_input::{TextInputProps, text_input};
use crate::parts::field::field;
use crate::parts::plan_barrier::plan_barrier;
use crate::parts::plan_check_in::plan_check_in;
use crate::parts::plan_ready::plan_ready;
use crate::parts::plan_step::plan_step;
use waymark_core::plan::{PlanEdit, remedy};
use yew::{AttrValue, Html};

/// Making the plan one's own. Which part stands open, and whether the question of confidence is still open, is settled
/// on arrival, so that nothing folds away under somebody's hands.
pub fn plan_build(cx: &Cx) -> Html {
    let open = cx.state.on_page.open;
    section()
        .class("wm-build wm-no-print")
        .attr("aria-labelledby", "build-heading")
        .child(h2().class("nhsuk-heading-m").id("build-heading").say(cx, "my-plan.build.heading"))
        .child(p().say(cx, "my-plan.build.text"))
        .child(
            div()
                .class("wm-build__parts")
                .child(part(cx, "step", &step_words(cx).unwrap_or_default(), open.step, plan_step(cx)))
                .child(open.confidence.then(|| confidence(cx)))
                .child(details(cx))
                .child(part(cx, "way", &way(cx), false, plan_barrier(cx)))
                .child(part(cx, "ready", "", false, plan_ready(cx)))
                .child(part(cx, "check-in", &check_in(cx), false, plan_check_in(cx)))
                .child(part(cx, "note", &plan(cx).note, false, note(cx))),
        )
        .html()
}

/// One part, folded under its name and what was said.
fn part(cx: &Cx, name: &'static str, said: &str, open: bool, content: Html) -> Html {
    el("details")
        .class("nhsuk-details nhsuk-expander wm-build__part")
        .key(name)
        .flag("open", open)
        .child(
            el("summary")
                .class("nhsuk-details__summary")
                .child(span().class("nhsuk-details__summary-text").child(cx.t(&format!("my-plan.build.{name}"))))
                .child((!said.is_empty()).then(|| {
                    many()
                        .child(span().class("wm-visually-hidden").child(": "))
                        .child(span().class("wm-build__said").attr("translate", "no").child(said.to_owned()))
                })),
        )
        .child(div().class("nhsuk-details__text").child(content))
        .html()
}

fn confidence(cx: &Cx) -> Html {
    let Some(question) = cx.state.bank.find_question("confidence") else { return Html::default() };
    let said = cx.profile.confidence.map(|n| cx.fill("my-plan.build.confidence-said", &[("n", &n.to_string())]));
    let field = field(cx, question, Level::H3);
    part(cx, "confidence", &said.unwrap_or_default(), false, field)
}

/// When, where and with whom.
fn details(cx: &Cx) -> Html {
    let step = &plan(cx).step;
    let choices = |keys: &[&str]| keys.iter().map(|key| cx.t(key)).collect::<Vec<_>>();
    let when = choices(&WHEN);
    let there = step_service(cx)
        .filter(|s| !s.address.is_empty())
        .map(|s| cx.fill("my-plan.where-choices.there", &[("name", &s.name)]));
    let place = choices(&WHERE).into_iter().chain(there).collect::<Vec<_>>();
    let with = choices(&WITH);
    let says_so = has_strength(cx, "people-to-ask").then(|| cx.t("my-plan.build.ask-people"));
    many()
        .child(part(cx, "when", &step.when, false, own(cx, "when", when, &step.when, PlanEdit::StepWhen)))
        .child(part(cx, "where", &step.place, false, own(cx, "where", place, &step.place, PlanEdit::StepPlace)))
        .child(part(
            cx,
            "with",
            &step.with,
            false,
            many()
                .child(says_so.map(|line| p().class("wm-aside").child(line)))
                .child(own(cx, "with", with, &step.with, PlanEdit::StepWith))
                .html(),
        ))
        .html()
}

fn own(cx: &Cx, id: &'static str, choices: Vec<AttrValue>, said: &str, change: fn(String) -> PlanEdit) -> Html {
    let legend = cx.t(&format!("my-plan.build.{id}"));
    own_words(cx, OwnWords { id, legend, choices, said, onsay: edit(cx, change) })
}

const WHEN: [&str; 4] = [
    "my-plan.when-choices.today",
    "my-plan.when-choices.tomorrow",
    "my-plan.when-choices.three-days",
    "my-plan.when-choices.week",
];
const WHERE: [&str; 3] =
    ["my-plan.where-choices.home", "my-plan.where-choices.library", "my-plan.where-choices.surgery"];
const WITH: [&str; 4] = [
    "my-plan.with-choices.alone",
    "my-plan.with-choices.friend",
    "my-plan.with-choices.neighbour",
    "my-plan.with-choices.link-worker",
];

fn way(cx: &Cx) -> String {
    let if_then = plan(cx).if_then.as_ref().and_then(|if_then| remedy(&cx.state.bank, if_then));
    if_then.map(|(when, _)| when.to_owned()).unwrap_or_default()
}

fn check_in(cx: &Cx) -> String {
    plan(cx).check_in.map(|date| super::plan_view::day(cx, date)).unwrap_or_default()
}

/// The one free note.
fn note(cx: &Cx) -> Html {
    let input = own_text(cx, "note", &plan(cx).note, edit(cx, PlanEdit::Note));
    let (label, hint) = (cx.t("my-plan.build.note-label"), cx.t("my-plan.build.note-hint"));
    text_input(&TextInputProps { label, hint, ..input })
}
