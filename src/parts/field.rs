//! One question of the bank as an input that writes each change into the visit at once, so that going back, by link or
//! by browser, always finds it as it was left.

use crate::cx::Cx;
use crate::kit::checkboxes::{CheckboxesProps, checkboxes};
use crate::kit::radios::{RadiosProps, radios};
use crate::kit::{Item, Level, icon};
use crate::parts::order_field::order_field;
use crate::parts::place_field::place_field;
use crate::parts::scale_field::scale_field;
use waymark_core::questionnaire::{Answer, ChoiceIx, Question, QuestionIx, QuestionKind};
use waymark_core::session::Msg;
use yew::{Callback, Html};

/// The id of a question's first input; error links lead there.
pub fn field_id(question: QuestionIx) -> String {
    format!("q{}", question.0)
}

/// A question, with what is wrong with its answer, if anything.
pub fn field(cx: &Cx, ix: QuestionIx, level: Level) -> Html {
    let Some(question) = cx.state.bank.question(ix) else { return Html::default() };
    match question.kind {
        QuestionKind::Single => single(cx, ix, question, level),
        QuestionKind::Multi | QuestionKind::Topics => multi(cx, ix, question, level),
        QuestionKind::Order => order_field(cx, ix, level),
        QuestionKind::Scale => scale_field(cx, ix, level),
        QuestionKind::Place => place_field(cx, ix),
    }
}

fn single(cx: &Cx, ix: QuestionIx, question: &Question, level: Level) -> Html {
    let items = items(cx, ix, question);
    let inline = items.len() <= 3 && items.iter().all(|item| item.label.len() <= 8);
    let visit = cx.clone();
    let onpick = Callback::from(move |at| visit.send(Msg::Answer(ix, Answer::Choices(vec![ChoiceIx(at as u8)]))));
    radios(&RadiosProps {
        id: field_id(ix).into(),
        legend: cx.ask(question).to_owned().into(),
        level,
        hint: hint(question).into(),
        items,
        inline,
        onpick,
        ..Default::default()
    })
}

fn multi(cx: &Cx, ix: QuestionIx, question: &Question, level: Level) -> Html {
    let topics = question.kind == QuestionKind::Topics;
    let ticked = picked(cx, ix);
    let visit = cx.clone();
    let onpick = Callback::from(move |mut ticked: Vec<usize>| {
        if topics {
            // Practical needs come first on the page, and so until the person says otherwise.
            waymark_core::order::sort(&mut ticked);
        }
        let choices: Vec<_> = ticked.into_iter().map(|at| ChoiceIx(at as u8)).collect();
        visit.send(if choices.is_empty() { Msg::Clear(ix) } else { Msg::Answer(ix, Answer::Choices(choices)) });
    });
    let class = if topics { "wm-topics" } else { long_list(question) };
    checkboxes(&CheckboxesProps {
        id: field_id(ix).into(),
        legend: cx.ask(question).to_owned().into(),
        level,
        hint: hint(question).into(),
        items: items(cx, ix, question),
        ticked,
        onpick,
        class,
        ..Default::default()
    })
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
