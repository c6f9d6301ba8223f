//! Making the plan one's own: each part folded under its name and what was said.

use super::own_words::OwnWords;
use super::plan_view::{edit, has_strength, plan, step_service, step_words};

use crate::cx::{Cx, PageProps};
use crate::kit::Level;
use waymark_core::plan::{OWN_WORDS, PlanEdit, remedy};
use yew::{AttrValue, Callback, Html, component, html, use_state_eq};

/// Making the plan one's own. Which part stands open, and whether the question of confidence is still open, is settled
/// on arrival, so that nothing folds away under somebody's hands.
#[component]
pub fn PlanBuild(PageProps { cx }: &PageProps) -> Html {
    let starts = use_state_eq(|| plan(cx).step.action.is_none());
    let asks_confidence = use_state_eq(|| cx.profile.confidence.is_none());
    html! {
        <section class="wm-build wm-no-print" aria-labelledby="build-heading">
            <h2 class="nhsuk-heading-m" id="build-heading">{ cx.t("my-plan.build.heading") }</h2>
            <p>{ cx.t("my-plan.build.text") }</p>
            <div class="wm-build__parts">
            { part(cx, "step", &step_words(cx).unwrap_or_default(), *starts, html! { { crate::parts::plan_step::plan_step(&yew::props!(crate::cx::PageProps { cx: cx.clone() })) } }) }
            if *asks_confidence { { confidence(cx) } }
            { details(cx) }
            { part(cx, "way", &way(cx), false, html! { { crate::parts::plan_barrier::plan_barrier(&yew::props!(crate::cx::PageProps { cx: cx.clone() })) } }) }
            { part(cx, "check-in", &check_in(cx), false, html! { { crate::parts::plan_check_in::plan_check_in(&yew::props!(crate::cx::PageProps { cx: cx.clone() })) } }) }
            { part(cx, "note", &plan(cx).note, false, html! { <Note cx={cx.clone()} /> }) }
            </div>
        </section>
    }
}

/// One part, folded under its name and what was said.
fn part(cx: &Cx, name: &'static str, said: &str, open: bool, content: Html) -> Html {
    html! {
        <details class="nhsuk-details nhsuk-expander wm-build__part" key={name} {open}>
            <summary class="nhsuk-details__summary">
                <span class="nhsuk-details__summary-text">{ cx.t(&format!("my-plan.build.{name}")) }</span>
                if !said.is_empty() {
                    <span class="wm-visually-hidden">{ ": " }</span>
                    <span class="wm-build__said" translate="no">{ said.to_owned() }</span>
                }
            </summary>
            <div class="nhsuk-details__text">{ content }</div>
        </details>
    }
}

fn confidence(cx: &Cx) -> Html {
    let Some(question) = cx.state.bank.find_question("confidence") else { return Html::default() };
    let said = cx.profile.confidence.map(|n| cx.fill("my-plan.build.confidence-said", &[("n", &n.to_string())]));
    let field = html! { { crate::parts::field::draw_field(&yew::props!(crate::parts::field::FieldProps { cx: cx.clone(), question, level: Level::H3 })) } };
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
    html! {
        <>
            { part(cx, "when", &step.when, false, own(cx, "when", when, &step.when, PlanEdit::StepWhen)) }
            { part(cx, "where", &step.place, false, own(cx, "where", place, &step.place, PlanEdit::StepPlace)) }
            { part(cx, "with", &step.with, false, html! {
                <>
                    if let Some(line) = says_so { <p class="wm-aside">{ line }</p> }
                    { own(cx, "with", with, &step.with, PlanEdit::StepWith) }
                </>
            }) }
        </>
    }
}

fn own(cx: &Cx, id: &'static str, choices: Vec<AttrValue>, said: &str, change: fn(String) -> PlanEdit) -> Html {
    let legend = cx.t(&format!("my-plan.build.{id}"));
    html! { <OwnWords cx={cx.clone()} id={id} {legend} {choices} value={said.to_owned()} onsay={edit(cx, change)} /> }
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

/// The one free note. It is typed as it is typed, and kept cleaned.
#[component]
fn Note(PageProps { cx }: &PageProps) -> Html {
    let typed = use_state_eq(|| AttrValue::from(plan(cx).note.clone()));
    let (setter, say) = (typed.setter(), edit(cx, PlanEdit::Note));
    let oninput = Callback::from(move |words: String| {
        setter.set(words.clone().into());
        say.emit(words);
    });
    html! {
        { crate::kit::text_input::text_input(&yew::props!(crate::kit::text_input::TextInputProps { id: "note", label: cx.t("my-plan.build.note-label"), hint: cx.t("my-plan.build.note-hint"), value: (*typed).clone(), longest: OWN_WORDS as u16, oninput })) }
    }
}
