//! Quick find's place: the same answer as on the way to results, in a smaller field.

use super::field::field_id;
use super::place_field::{places, suggest, typed, typing};
use crate::cx::Cx;
use crate::kit::el::div;
use crate::kit::text_input::{TextInputProps, text_input};
use waymark_core::questionnaire::{QuestionIx, QuestionKind};
use yew::Html;

/// How many places are listed.
const LISTED: usize = 6;

/// Quick find's place.
pub fn quick_place(cx: &Cx) -> Html {
    let Some(ix) = question(cx) else { return Html::default() };
    let answered = cx.state.session.answers.get(ix).is_some();
    let typed = typed(cx, ix);
    let found = if answered { Vec::new() } else { suggest(cx, &typed, LISTED) };
    let input = text_input(&TextInputProps {
        id: field_id(ix).into(),
        label: cx.t("quick.place"),
        hint: cx.t("quick.place-hint"),
        value: typed.into(),
        longest: 60,
        oninput: typing(cx, ix, LISTED, true),
        ..Default::default()
    });
    div()
        .class("wm-place wm-quick__place")
        .child(input)
        .child(places(cx, ix, &found, &format!("#{}", field_id(ix))))
        .html()
}

fn question(cx: &Cx) -> Option<QuestionIx> {
    let at = cx.state.bank.questions.iter().position(|question| question.kind == QuestionKind::Place)?;
    u8::try_from(at).ok().map(QuestionIx)
}
