//! A page of questions: back link, part, the questions, Continue, and a way to pass over.

use super::step_routes::{before, next, past};
use crate::cx::Cx;
use crate::effects::{jump, use_faults};
use crate::kit::{Fault, Level, Look};
use crate::parts::field::field_id;
use crate::parts::place_field;
use crate::steps::Part;
use waymark_core::questionnaire::{Answer, PageIx, Question, QuestionIx, QuestionKind};
use waymark_core::session::Msg;
use yew::{
    AttrValue, Callback, Html, MouseEvent, Properties, SubmitEvent, UseStateHandle, classes, component, html, use_state,
};

/// What a page of questions needs.
#[derive(Properties, PartialEq)]
pub struct QuestionFormProps {
    /// Context.
    pub cx: Cx,
    /// The number of the step, from 1.
    pub number: u8,
    /// The page of the bank.
    pub page: PageIx,
    /// Whether an answer is being changed.
    #[prop_or_default]
    pub changing: bool,
}

/// A page of questions.
#[component]
pub fn QuestionForm(props: &QuestionFormProps) -> Html {
    let QuestionFormProps { cx, number, page, changing } = props;
    let questions = questions(cx, *page);
    let typed = {
        let at_first = questions.iter().map(|(ix, _)| place_field::shown(cx, *ix)).find(|text| !text.is_empty());
        use_state(move || at_first.unwrap_or_default())
    };
    let faults = use_state(Vec::<Fault>::new);
    use_faults(cx, &faults);
    let Some(bank_page) = cx.state.bank.page(*page) else { return Html::default() };

    let ontyped = {
        let typed = typed.clone();
        Callback::from(move |text| typed.set(text))
    };
    let field = |(at, (ix, _)): (usize, &(QuestionIx, &Question))| {
        let level = if at == 0 && bank_page.heading.is_empty() { Level::H1 } else { Level::H2 };
        let fault = faults.iter().find(|fault| *fault.field == field_id(*ix));
        let (error, typed) = (fault.map(|fault| fault.message.clone()).unwrap_or_default(), (*typed).clone());
        html! { <key={ix.0}>{ crate::parts::field::draw_field(&yew::props!(crate::parts::field::FieldProps { cx: cx.clone(), question: *ix, level, error, typed, ontyped: &ontyped })) }</> }
    };
    html! {
        { crate::parts::page::page_frame(&yew::props!(crate::parts::page::PageFrameProps { cx: cx.clone(), back: before(*number, *changing), children: html! { <>
            { crate::kit::error_summary::error_summary(&yew::props!(crate::kit::error_summary::ErrorSummaryProps { title: cx.t("error.heading"), faults: (*faults).clone(), onjump: jump() })) }
            { progress(cx, *page) }
            if !bank_page.heading.is_empty() { <h1>{ &bank_page.heading }</h1> }
            <form novalidate=true onsubmit={submit(props, &questions, &typed, &faults)}>
                // Alone among their siblings, or an input would be drawn anew, and lose focus, when a question appears.
                <div>{ for questions.iter().enumerate().map(field) }</div>
                <div class="wm-onward">
                    { crate::kit::button::draw_button(&yew::props!(crate::kit::button::ButtonProps { id: "continue", submit: true, label: cx.t("question.continue") })) }
                    { crate::kit::button::draw_button(&yew::props!(crate::kit::button::ButtonProps { look: Look::Plain, label: skip_words(cx, &questions), onclick: skip(props) })) }
                </div>
            </form>
        </> } })) }
    }
}

/// Goes on, unless something has to be put right first.
fn submit(
    props: &QuestionFormProps,
    questions: &[(QuestionIx, &Question)],
    typed: &UseStateHandle<String>,
    faults: &UseStateHandle<Vec<Fault>>,
) -> Callback<SubmitEvent> {
    let (cx, typed, faults) = (props.cx.clone(), typed.clone(), faults.clone());
    let onward = next(&cx, props.number, props.changing);
    let asked: Vec<_> = questions.iter().map(|(ix, question)| (*ix, question.kind)).collect();
    Callback::from(move |event: SubmitEvent| {
        event.prevent_default();
        let found = settle(&cx, &asked, &typed);
        if found.is_empty() {
            cx.go(&onward);
        }
        faults.set(found);
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
    let bar = |p: Part| html! { <span class={classes!("wm-part__bar", (p <= part).then_some("wm-part__bar--on"))} key={p as u8} /> };
    html! {
        <p class="wm-part">
            <span class="wm-visually-hidden">{ cx.fill("question.part", &[("n", &n), ("of", &of), ("name", &name)]) }</span>
            { for Part::ALL.iter().map(|(p, _)| bar(*p)) }
        </p>
    }
}

/// Turns what was left open into answers; what cannot be is a fault.
fn settle(cx: &Cx, asked: &[(QuestionIx, QuestionKind)], typed: &str) -> Vec<Fault> {
    let mut faults = Vec::new();
    for &(ix, kind) in asked {
        let open = cx.state.session.answers.get(ix).is_none_or(|answer| *answer == Answer::Skipped);
        if !open {
            continue;
        }
        if kind != QuestionKind::Place || typed.trim().is_empty() {
            cx.send(Msg::Answer(ix, Answer::Skipped));
        } else if let Some(place) = place_field::resolve(cx, typed) {
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
    let personal = questions.iter().any(|(_, q)| q.sensitive || q.kind == QuestionKind::Place);
    let asks_it = questions.iter().any(|(_, q)| q.choices.iter().any(|choice| rather_not == choice.label));
    if personal && !asks_it { rather_not } else { cx.t("question.skip") }
}

/// Takes back what was answered on this page, and goes on.
fn skip(props: &QuestionFormProps) -> Callback<MouseEvent> {
    let QuestionFormProps { cx, number, page, changing } = props;
    let asked: Vec<_> = questions(cx, *page).iter().map(|(ix, _)| *ix).collect();
    let (cx, onward) = (cx.clone(), past(cx, *number, *changing));
    Callback::from(move |_| {
        asked.iter().for_each(|ix| cx.send(Msg::Answer(*ix, Answer::Skipped)));
        cx.go(&onward);
    })
}
