//! The questions as a paper form: urgent help first, then what can be ticked with a pen.
//!
//! What is asked only in private (rule S4) is not asked on paper, which others can find: the numbers at the top are
//! there for everybody instead.

use waymark_app::cx::Cx;
use waymark_app::kit::el::{a, div, el, h1, h2, li, many, p, section, span, ul};
use waymark_app::parts::page::{Width, page_frame};
use waymark_app::parts::urgent::contact_line;
use waymark_app::route::Route;
use waymark_core::condition::Condition;
use waymark_core::questionnaire::{Answers, Choice, Effect, Question, QuestionKind, Stage};
use yew::Html;

/// Whom to reach at once: they stand first on the paper, in this order.
const URGENT: [&str; 6] = ["999", "999-bsl", "nhs-111-mental-health-england", "samaritans", "shout", "childline"];
/// Lines to write on after the questions.
const LINES: usize = 4;

/// The page, without its frame.
pub fn paper(cx: &Cx) -> Html {
    let stages = [Stage::First, Stage::More, Stage::Fit];
    let content = div()
        .class("wm-prose")
        .child(h1().child(cx.t("paper.title")))
        .child(urgent(cx))
        .child(p().child(cx.t("paper.lead")))
        .child(p().child(cx.t("paper.private")))
        .child(p().child(cx.t("paper.skip")))
        .children(stages.map(|stage| questions(cx, stage)))
        .child(lines(cx, "paper.own"))
        .child(lines(cx, "paper.next"));
    page_frame(cx, Some(Route::Start), Width::Column, content)
}

fn urgent(cx: &Cx) -> Html {
    let bank = &cx.state.bank;
    let contacts = URGENT.iter().filter_map(|id| bank.contacts.iter().find(|contact| contact.id == *id));
    section()
        .class("wm-urgent")
        .attr("aria-labelledby", "urgent")
        .child(h2().id("urgent").class("wm-urgent__heading").child(cx.t("paper.urgent")))
        .child(ul().class("wm-contacts").children(contacts.map(|contact| contact_line(cx, contact))))
        .child(p().child(a().href("urgent-help.html").child(cx.t("paper.urgent-more"))))
        .html()
}

fn questions(cx: &Cx, stage: Stage) -> Html {
    let bank = &cx.state.bank;
    let pages = bank.pages.iter().filter(|page| page.stage == stage);
    let asked = pages.flat_map(|page| &page.questions).filter_map(|ix| bank.question(*ix)).filter(|q| is_asked(q));
    asked.map(|question| ask(cx, question)).collect()
}

/// Whether a question can stand on paper: it is asked from the start, or follows from a topic alone.
fn is_asked(question: &Question) -> bool {
    let opens_private = |choice: &Choice| choice.effects.iter().any(|effect| matches!(effect, Effect::Private(_)));
    let follows = match &question.ask_when {
        Condition::Goal(_) | Condition::Answered(_) => true,
        condition => condition.holds(&Answers::default()),
    };
    follows && !question.choices.iter().any(opens_private)
}

fn ask(cx: &Cx, question: &Question) -> Html {
    let topic = match &question.ask_when {
        Condition::Goal(topic) => cx.state.bank.topic(*topic),
        _ => None,
    };
    let hint = [question.why.as_str(), question.hint.as_str()];
    let hint = hint.into_iter().filter(|text| !text.is_empty()).collect::<Vec<_>>().join(" ");
    section()
        .class("wm-letter")
        .child(topic.map(|topic| p().child(cx.fill("paper.if-ticked", &[("topic", &topic.label)]))))
        .child(h2().child(&question.title))
        .child((!hint.is_empty() && question.kind != QuestionKind::Topics).then(|| p().child(hint)))
        .child(answer(cx, question))
        .html()
}

fn answer(cx: &Cx, question: &Question) -> Html {
    let boxes = |key: &str| {
        let items = question.choices.iter().map(|choice| li().child(tick_box()).child(&choice.label));
        many().child(p().child(cx.t(key))).child(ul().class("wm-plain").children(items)).html()
    };
    match question.kind {
        QuestionKind::Single => boxes("paper.tick-one"),
        QuestionKind::Multi | QuestionKind::Topics => boxes("paper.tick-any"),
        QuestionKind::Place => many().child(p().child(cx.t("paper.place-line"))).child(line()).html(),
        QuestionKind::Order => p().child(cx.t("paper.order")).html(),
        QuestionKind::Scale => {
            let numbers: Vec<String> = (0..=10).map(|number| number.to_string()).collect();
            many().child(p().child(cx.t("paper.scale"))).child(p().child(numbers.join("\u{2003}"))).html()
        }
    }
}

/// A box for a pen; what it stands beside is said without it.
fn tick_box() -> Html {
    span().attr("aria-hidden", "true").child("\u{2610}\u{2002}").html()
}

fn lines(cx: &Cx, key: &str) -> Html {
    section().child(h2().child(cx.t(key))).children((0..LINES).map(|_| line())).html()
}

/// A line to write on.
fn line() -> Html {
    el("hr").class("nhsuk-section-break nhsuk-section-break--l nhsuk-section-break--visible").html()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::own_words::bank;
    use waymark_app::prerender::{draw, visit};

    fn form() -> String {
        draw(paper(&visit(bank().unwrap(), Route::Start, &[]))).unwrap()
    }

    #[test]
    fn s4_what_is_asked_in_private_is_not_on_paper_and_urgent_numbers_come_first() {
        let (html, bank) = (form(), bank().unwrap());
        for id in ["private", "unsafe", "more-safe"] {
            let question = bank.question(bank.find_question(id).unwrap()).unwrap();
            assert!(!html.contains(&question.title), "{id}");
        }
        let (urgent, first) = (html.find("tel:999").unwrap(), html.find("Where do you live?").unwrap());
        assert!(urgent < first && URGENT.iter().all(|id| bank.contacts.iter().any(|contact| contact.id == *id)));
    }

    #[test]
    fn every_other_question_stands_on_it_with_all_its_choices() {
        let (html, bank) = (form(), bank().unwrap());
        let asked = bank.questions.iter().filter(|question| is_asked(question));
        for question in asked.filter(|question| !["device", "who"].contains(&question.id.as_str())) {
            assert!(html.contains(&*draw(waymark_app::kit::node::node(&question.title)).unwrap()), "{}", question.id);
        }
        assert!(html.matches('\u{2610}').count() > 100);
        assert!(!html.contains("<input"));
    }
}
