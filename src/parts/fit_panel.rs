//! "Make this fit me better": the questions beside the results, which change them at once.

use crate::cx::Cx;
use crate::kit::Level;
use crate::kit::details::details;
use crate::kit::el::{h2, keyed, section};
use crate::parts::field::field;
use waymark_core::questionnaire::{Answer, QuestionIx};
use yew::Html;

/// The questions beside the results, each folded under its short name with what was said.
pub fn fit_panel(cx: &Cx) -> Html {
    let pages = cx.steps.fit.iter().filter_map(|page| cx.state.bank.page(*page));
    let questions = pages.flat_map(|page| page.questions.iter().copied()).filter(|q| cx.journey.questions.contains(q));
    section()
        .class("wm-fit")
        .attr("aria-labelledby", "fit-heading")
        .child(h2().id("fit-heading").class("nhsuk-heading-m").child(cx.t("fit.heading")))
        .children(questions.map(|question| row(cx, question)))
        .html()
}

fn row(cx: &Cx, ix: QuestionIx) -> Html {
    let Some(question) = cx.state.bank.question(ix) else { return Html::default() };
    let said = super::answer_words(cx, ix);
    let summary = match said.as_slice() {
        [] => question.short.clone(),
        said => format!("{}: {}", question.short, said.join(", ")),
    };
    keyed(ix.0, details(summary, field(cx, ix, Level::H3)).class("wm-fit__question").class("nhsuk-expander"))
}

/// The words of an answer, for summaries; empty when there is none or it was passed over.
pub fn answer_words(cx: &Cx, ix: QuestionIx) -> Vec<String> {
    let Some(question) = cx.state.bank.question(ix) else { return Vec::new() };
    match cx.journey.answers.get(ix) {
        None | Some(Answer::Skipped) => Vec::new(),
        Some(Answer::Choices(choices)) => {
            choices.iter().filter_map(|c| question.choices.get(usize::from(c.0))).map(|c| c.label.clone()).collect()
        }
        Some(Answer::Outcode(code)) if cx.state.place_name.is_empty() => vec![code.clone()],
        Some(Answer::Outcode(_)) => vec![cx.state.place_name.clone()],
        Some(Answer::Order(_)) => {
            let goals = cx.journey.answers.goals();
            goals.iter().filter_map(|t| cx.state.bank.topic(*t)).map(|t| t.label.clone()).collect()
        }
        Some(Answer::Scale(n)) => vec![n.to_string()],
    }
}
