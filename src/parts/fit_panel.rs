//! "Make this fit me better": the questions beside the results, which change them at once.

use crate::cx::Cx;
use crate::kit::Level;
use crate::kit::details::details;
use crate::kit::el::{h2, keyed, many, section};
use crate::parts::field::field;
use waymark_core::letters::uncapitalised;
use waymark_core::questionnaire::{Answer, QuestionIx, QuestionPage};
use yew::Html;

/// The questions beside the results, each folded under its short name with what was said.
pub fn fit_panel(cx: &Cx) -> Html {
    let pages = cx.steps.fit.iter().filter_map(|page| cx.state.bank.page(*page));
    section()
        .class("wm-fit")
        .attr("aria-labelledby", "fit-heading")
        .child(h2().id("fit-heading").class("nhsuk-heading-m").say(cx, "fit.heading"))
        .children(pages.map(|page| row(cx, page)))
        .html()
}

/// The questions of a page, folded under its heading where it has one, else under the short name of its question.
fn row(cx: &Cx, page: &QuestionPage) -> Html {
    let asked = || page.questions.iter().copied().filter(|ix| cx.journey.questions.contains(ix));
    let Some((first, question)) = asked().find_map(|ix| Some((ix, cx.state.bank.question(ix)?))) else {
        return Html::default();
    };
    let (mut summary, said) = match page.heading.as_str() {
        "" => (question.short.clone(), answer_words(cx, first)),
        heading => (heading.to_owned(), group_words(cx, page)),
    };
    if !said.is_empty() {
        summary.push_str(": ");
        summary.push_str(&said.join(", "));
    }
    let fields = many().children(asked().map(|ix| keyed(ix.0, field(cx, ix, Level::H3))));
    keyed(first.0, details(summary, fields).class("wm-fit__question").class("nhsuk-expander"))
}

/// The answers of a group of questions: "Near (a lot)".
pub fn group_words(cx: &Cx, page: &QuestionPage) -> Vec<String> {
    let words = |ix: &QuestionIx| {
        let (question, said) = (cx.state.bank.question(*ix)?, answer_words(cx, *ix));
        let said = said.first().map(|said| uncapitalised(said))?;
        Some([question.short.as_str(), " (", &said, ")"].concat())
    };
    page.questions.iter().filter_map(words).collect()
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
