//! One question of the bank as an input that writes each change into the visit at once, so that going back, by link or
//! by browser, always finds it as it was left.

use crate::cx::Cx;
use crate::kit::{Item, Level, icon};
use waymark_core::questionnaire::{Answer, ChoiceIx, Question, QuestionIx, QuestionKind};
use waymark_core::session::Msg;
use yew::{AttrValue, Callback, Html, Properties, html};

/// What a question needs.
#[derive(Properties, PartialEq)]
pub struct FieldProps {
    /// Context.
    pub cx: Cx,
    /// The question.
    pub question: QuestionIx,
    /// Level of its heading.
    #[prop_or_default]
    pub level: Level,
    /// What is wrong, if anything.
    #[prop_or_default]
    pub error: AttrValue,
    /// Place only: what was typed so far.
    #[prop_or_default]
    pub typed: AttrValue,
    /// Place only: called as it is typed.
    #[prop_or_default]
    pub ontyped: Callback<String>,
}

/// The id of a question's first input; error links lead there.
pub fn field_id(question: QuestionIx) -> String {
    format!("q{}", question.0)
}

/// A question.
pub fn draw_field(props: &FieldProps) -> Html {
    let cx = &props.cx;
    let Some(question) = cx.state.bank.question(props.question) else { return Html::default() };
    match question.kind {
        QuestionKind::Single => single(props, question),
        QuestionKind::Multi | QuestionKind::Topics => multi(props, question),
        QuestionKind::Order => {
            html! { { crate::parts::order_field::order_field(&yew::props!(crate::parts::order_field::OrderFieldProps { cx: cx.clone(), question: props.question, level: props.level })) } }
        }
        QuestionKind::Scale => {
            html! { { crate::parts::scale_field::scale_field(&yew::props!(crate::parts::scale_field::ScaleFieldProps { cx: cx.clone(), question: props.question, level: props.level })) } }
        }
        QuestionKind::Place => html! {
            { crate::parts::place_field::place_field(&yew::props!(crate::parts::place_field::PlaceFieldProps { cx: cx.clone(), question: props.question, error: &props.error, typed: &props.typed, ontyped: &props.ontyped })) }
        },
    }
}

fn single(props: &FieldProps, question: &Question) -> Html {
    let (cx, ix) = (props.cx.clone(), props.question);
    let items = items(&props.cx, ix, question);
    let inline = items.len() == 2 && items.iter().all(|item| item.label.len() <= 8);
    let onpick = Callback::from(move |at| cx.send(Msg::Answer(ix, Answer::Choices(vec![ChoiceIx(at as u8)]))));
    html! {
        { crate::kit::radios::radios(&yew::props!(crate::kit::radios::RadiosProps { id: field_id(ix), legend: props.cx.ask(question).to_owned(), level: props.level, hint: hint(question), error: &props.error, items, inline, onpick })) }
    }
}

fn multi(props: &FieldProps, question: &Question) -> Html {
    let (cx, ix, topics) = (props.cx.clone(), props.question, question.kind == QuestionKind::Topics);
    let ticked = picked(&props.cx, ix);
    let onpick = Callback::from(move |mut ticked: Vec<usize>| {
        if topics {
            // Practical needs come first on the page, and so until the person says otherwise.
            ticked.sort_unstable();
        }
        let choices: Vec<_> = ticked.into_iter().map(|at| ChoiceIx(at as u8)).collect();
        cx.send(if choices.is_empty() { Msg::Clear(ix) } else { Msg::Answer(ix, Answer::Choices(choices)) });
    });
    let class = if topics { "wm-topics" } else { long_list(question) };
    html! {
        { crate::kit::checkboxes::checkboxes(&yew::props!(crate::kit::checkboxes::CheckboxesProps { id: field_id(ix), legend: props.cx.ask(question).to_owned(), level: props.level, hint: hint(question), error: &props.error, items: items(&props.cx, ix, question), ticked, onpick, class })) }
    }
}

/// Many short choices stand in two columns where there is room.
fn long_list(question: &Question) -> &'static str {
    if question.choices.len() > 12 { "wm-two-columns" } else { "" }
}

/// One line under the question: why it is asked, where it is sensitive, and how to answer.
fn hint(question: &Question) -> String {
    [question.why.as_str(), question.hint.as_str()].into_iter().filter(|t| !t.is_empty()).collect::<Vec<_>>().join(" ")
}

/// Positions of the choices picked so far, in the order they were picked.
pub fn picked(cx: &Cx, question: QuestionIx) -> Vec<usize> {
    match cx.state.session.answers.get(question) {
        Some(Answer::Choices(choices)) => choices.iter().map(|choice| usize::from(choice.0)).collect(),
        _ => Vec::new(),
    }
}

fn items(cx: &Cx, ix: QuestionIx, question: &Question) -> Vec<Item> {
    let (picked, topics) = (picked(cx, ix), question.kind == QuestionKind::Topics);
    let picture = |at: usize| cx.state.bank.topics.get(at).filter(|_| topics).map(|topic| icon(&topic.icon));
    let item = |(at, choice): (usize, &waymark_core::questionnaire::Choice)| Item {
        label: choice.label.clone().into(),
        hint: choice.hint.clone().into(),
        checked: picked.contains(&at),
        exclusive: choice.exclusive,
        icon: picture(at).unwrap_or_default(),
    };
    question.choices.iter().enumerate().map(item).collect()
}
