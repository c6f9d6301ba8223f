//! A page of questions: back link, part, the questions, Continue, and a way to pass over.

use super::step_routes::{before, next, past};
use crate::cx::Cx;
use crate::effects::jump;
use crate::kit::button::{button, submit};
use crate::kit::el::{div, el, h1, keyed, many, p, span};
use crate::kit::error_summary::error_summary;
use crate::kit::{Fault, Level, Look};
use crate::parts::field::{field, field_id};
use crate::parts::page::{Width, page_frame};
use crate::parts::place_field;
use crate::steps::Part;
use waymark_core::questionnaire::{Answer, Effect, PageIx, Question, QuestionIx, QuestionKind};
use waymark_core::session::Msg;
use yew::{AttrValue, Callback, Html, MouseEvent, SubmitEvent};

/// A page of questions: the step with a `number` from 1, with the bank's `page`. While an answer is `changing`, going on
/// leads back to the check page.
pub fn question_page(cx: &Cx, number: u8, page: PageIx, changing: bool) -> Html {
    let Some(bank_page) = cx.state.bank.page(page) else { return Html::default() };
    let questions = questions(cx, page);
    let fields = questions.iter().enumerate().map(|(at, (ix, _))| {
        let level = if at == 0 && bank_page.heading.is_empty() { Level::H1 } else { Level::H2 };
        keyed(ix.0, field(cx, *ix, level))
    });
    let onward = div()
        .class("wm-onward")
        .child(submit(cx.t("question.continue")).id("continue"))
        .child(button(Look::Plain, skip_words(cx, &questions)).onclick(skip(cx, number, page, changing)));
    // The fields are alone among their siblings, or an input would be drawn anew, and lose focus, when a question
    // appears.
    let form = el("form")
        .flag("novalidate", true)
        .onsubmit(settle_and_go(cx, number, changing, &questions))
        .child(div().children(fields))
        .child(onward);
    let content = many()
        .child(error_summary(cx.t("error.heading"), &cx.state.on_page.faults, jump()))
        .child(progress(cx, page))
        .child((!bank_page.heading.is_empty()).then(|| h1().child(&bank_page.heading)))
        .child(form);
    page_frame(cx, Some(before(number, changing)), Width::Column, content)
}

/// Goes on, unless something has to be put right first.
fn settle_and_go(cx: &Cx, number: u8, changing: bool, questions: &[(QuestionIx, &Question)]) -> Callback<SubmitEvent> {
    let (cx, onward) = (cx.clone(), next(cx, number, changing));
    let asked: Vec<_> = questions.iter().map(|(ix, question)| (*ix, question.kind)).collect();
    Callback::from(move |event: SubmitEvent| {
        event.prevent_default();
        let faults = settle(&cx, &asked);
        if faults.is_empty() {
            cx.go(&onward);
        }
        cx.on_page(move |page| page.faults = faults);
    })
}

/// The questions of the page that are asked as things stand.
fn questions(cx: &Cx, page: PageIx) -> Vec<(QuestionIx, &Question)> {
    let all = cx.state.bank.page(page).map(|p| p.questions.as_slice()).unwrap_or_default();
    let asked = all.iter().filter(|ix| cx.journey.questions.contains(ix));
    asked.filter_map(|ix| Some((*ix, cx.state.bank.question(*ix)?))).collect()
}

/// How far along: four short bars, and "Part 2 of 4: What you want" for those who listen. The total never changes.
fn progress(cx: &Cx, page: PageIx) -> Html {
    let part = Part::of(&cx.state.bank, page);
    let name = Part::ALL.iter().find(|(p, _)| *p == part).map(|(_, key)| cx.t(key)).unwrap_or_default();
    let (n, of) = ((part as u8).to_string(), Part::ALL.len().to_string());
    let bar =
        |p: Part| span().class("wm-part__bar").class((p <= part).then_some("wm-part__bar--on")).key(p as u8).html();
    p().class("wm-part")
        .child(
            span()
                .class("wm-visually-hidden")
                .child(cx.fill("question.part", &[("n", &n), ("of", &of), ("name", &name)])),
        )
        .children(Part::ALL.iter().map(|(p, _)| bar(*p)))
        .html()
}

/// Turns what was left open into answers; what cannot be is a fault.
fn settle(cx: &Cx, asked: &[(QuestionIx, QuestionKind)]) -> Vec<Fault> {
    let mut faults = Vec::new();
    for &(ix, kind) in asked {
        let open = cx.state.session.answers.get(ix).is_none_or(|answer| *answer == Answer::Skipped);
        if !open {
            continue;
        }
        if kind == QuestionKind::Order {
            // What is shown is the answer: going on without moving anything agrees with it.
            cx.send(Msg::Answer(ix, Answer::Order(cx.state.session.answers.goals())));
            continue;
        }
        let typed = if kind == QuestionKind::Place { place_field::typed(cx, ix) } else { String::new() };
        if typed.trim().is_empty() {
            cx.send(Msg::Answer(ix, Answer::Skipped));
        } else if let Some(place) = place_field::resolve(cx, &typed) {
            place_field::choose(cx, ix, &place);
        } else {
            faults.push(Fault { message: cx.t("place.error"), field: field_id(ix).into() });
        }
    }
    faults
}

/// Personal questions are passed over with "Rather not say", unless that is one of their choices.
fn skip_words(cx: &Cx, questions: &[(QuestionIx, &Question)]) -> AttrValue {
    let rather_not = cx.t("question.rather-not");
    let choices = || questions.iter().flat_map(|(_, q)| &q.choices);
    let asks_age = choices().any(|choice| choice.effects.iter().any(|effect| matches!(effect, Effect::Age(..))));
    let personal = asks_age || questions.iter().any(|(_, q)| q.sensitive || q.kind == QuestionKind::Place);
    let asks_it = choices().any(|choice| rather_not == choice.label);
    if personal && !asks_it { rather_not } else { cx.t("question.skip") }
}

/// Takes back what was answered on this page, and goes on.
fn skip(cx: &Cx, number: u8, page: PageIx, changing: bool) -> Callback<MouseEvent> {
    let asked: Vec<_> = questions(cx, page).iter().map(|(ix, _)| *ix).collect();
    let (cx, onward) = (cx.clone(), past(cx, number, changing));
    Callback::from(move |_| {
        asked.iter().for_each(|ix| cx.send(Msg::Answer(*ix, Answer::Skipped)));
        cx.go(&onward);
    })
}
