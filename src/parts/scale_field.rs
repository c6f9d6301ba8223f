//! A scale from 0 to 10, as eleven radios: no slider to drag.

use super::field::field_id;
use crate::cx::Cx;
use crate::kit::el::div;
use crate::kit::radios::{RadiosProps, radios};
use crate::kit::{Item, Level};
use waymark_core::questionnaire::{Answer, QuestionIx};
use waymark_core::session::Msg;
use yew::{Callback, Html};

/// A scale from 0 to 10.
pub fn scale_field(cx: &Cx, ix: QuestionIx, level: Level) -> Html {
    let Some(question) = cx.state.bank.question(ix) else { return Html::default() };
    let said = match cx.state.session.answers.get(ix) {
        Some(Answer::Scale(said)) => Some(*said),
        _ => None,
    };
    let item = |n: u8| Item { label: n.to_string().into(), checked: said == Some(n), ..Item::default() };
    let onpick = {
        let cx = cx.clone();
        Callback::from(move |at: usize| cx.send(Msg::Answer(ix, Answer::Scale(at as u8))))
    };
    let hint = if question.hint.is_empty() { cx.t("field.scale-hint") } else { question.hint.clone().into() };
    div()
        .class("wm-scale")
        .child(radios(&RadiosProps {
            id: field_id(ix).into(),
            legend: cx.ask(question).to_owned().into(),
            level,
            hint,
            items: (0..=10).map(item).collect::<Vec<_>>(),
            inline: true,
            onpick,
            ..Default::default()
        }))
        .html()
}
