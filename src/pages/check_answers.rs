//! Check your answers: everything said, by part, each with a link to change it.

use crate::cx::Cx;
use crate::kit::button::{button, button_link};
use crate::kit::el::{div, el, h1, h2, li, many, span, ul};
use crate::kit::summary_list::{SummaryListProps, summary_list};
use crate::kit::{Look, Row};
use crate::parts::page::{Width, page_frame};
use crate::parts::saved::{lost_items, save_here};
use crate::parts::{answer_words, group_words};
use crate::route::Route;
use crate::steps::{Part, Step, is_safety_check};
use waymark_core::questionnaire::{PageIx, Question, QuestionIx, Stage};
use waymark_core::saved::is_kept;
use yew::{AttrValue, Callback, Html, MouseEvent};

/// Check your answers.
pub fn check_answers(cx: &Cx) -> Html {
    page_frame(
        cx,
        Some(back(cx)),
        Width::Column,
        many()
            .child(h1().say(cx, "answers.heading"))
            .child(lost_items(cx))
            .children(Part::ALL.iter().map(|(part, key)| section(cx, *part, key)))
            .child(button_link(Look::Primary, Route::Results.href(), cx.t("answers.results")))
            .child(cx.has_words().then(|| save_here(cx)))
            .html(),
    )
}

/// Back to where the page was opened from: any question, or the results.
fn back(cx: &Cx) -> Route {
    match &cx.from {
        Some(question @ Route::Question(_)) => question.clone(),
        _ => Route::Results,
    }
}

fn section(cx: &Cx, part: Part, key: &'static str) -> Html {
    let walked = cx.steps.walk.iter().filter_map(|step| match step {
        Step::Page(page) => Some(*page),
        Step::Doors | Step::Stop(_) => None,
    });
    // The words of the questions beside the results are fetched.
    let beside = cx.steps.fit.iter().copied().filter(|_| cx.has_words());
    let pages = walked.chain(beside).filter(|page| Part::of(&cx.state.bank, *page) == part);
    let rows: Vec<Row> = pages.flat_map(|page| rows(cx, page)).collect();
    if rows.is_empty() {
        return Html::default();
    }
    el("section")
        .key(key)
        .child(h2().class("nhsuk-heading-m").say(cx, if part == Part::Results { "fit.heading" } else { key }))
        .child(summary_list(&SummaryListProps { rows, change: cx.t("answers.change") }))
        .html()
}

fn rows(cx: &Cx, page: PageIx) -> Vec<Row> {
    let href: Option<AttrValue> = cx.steps.number(page).map(|number| Route::Change(number).href().into());
    let group = cx.state.bank.page(page).filter(|page| page.stage == Stage::Fit && !page.heading.is_empty());
    if let Some(group) = group {
        return vec![Row { name: group.heading.clone().into(), value: value(cx, &group_words(cx, group)), href }];
    }
    let asked = cx.state.bank.page(page).map(|p| p.questions.as_slice()).unwrap_or_default();
    let asked =
        asked.iter().copied().filter(|ix| cx.journey.questions.contains(ix) && !is_safety_check(&cx.state.bank, *ix));
    asked.filter_map(|ix| row(cx, ix, href.clone())).collect()
}

fn row(cx: &Cx, ix: QuestionIx, href: Option<AttrValue>) -> Option<Row> {
    let question = cx.state.bank.question(ix)?;
    let words = answer_words(cx, ix);
    let may_hide = question.sensitive && !words.is_empty();
    // Whether this is asked depends on the private check: an empty row, or its absence, would tell what was said there.
    if words.is_empty() && question.ask_when.questions().into_iter().any(|ix| is_safety_check(&cx.state.bank, ix)) {
        return None;
    }
    let value = if may_hide && is_kept_out(cx, ix) {
        span().class("wm-quiet").say(cx, "answers.kept-out").html()
    } else {
        value(cx, &words)
    };
    let value = if may_hide { many().child(value).child(turn(cx, ix, question)).html() } else { value };
    Some(Row { name: question.short.clone().into(), value, href })
}

fn value(cx: &Cx, words: &[String]) -> Html {
    match words {
        [] => span().class("wm-quiet").say(cx, "answers.none").html(),
        [only] => span().attr("translate", "no").child(only).html(),
        several => ul().class("wm-values").children(several.iter().map(|w| li().key(w.clone()).child(w).html())).html(),
    }
}

/// Whether an answer is kept out of the summary: what was said in private is, until the person puts it in.
fn is_kept_out(cx: &Cx, ix: QuestionIx) -> bool {
    let turned = cx.state.bank.question(ix).is_some_and(|question| cx.state.turned.contains(&question.id));
    is_kept(&cx.state.bank, ix) == turned
}

/// Takes a sensitive answer out of the summary, or puts it in.
fn turn(cx: &Cx, ix: QuestionIx, question: &Question) -> Html {
    let key = if is_kept_out(cx, ix) { "answers.put-in" } else { "answers.keep-out" };
    let (id, label, cx) = (question.id.clone(), cx.t(key), cx.clone());
    let onclick = Callback::from(move |_: MouseEvent| {
        let id = id.clone();
        cx.change(move |state| {
            if !state.turned.remove(&id) {
                state.turned.insert(id, ());
            }
        });
    });
    div().class("wm-no-print").child(button(Look::Plain, label).hidden(question.short.clone()).onclick(onclick)).html()
}
