//! Check your answers: everything said, by part, each with a link to change it.

use crate::cx::{Cx, PageProps};
use crate::kit::Row;
use crate::parts::answer_words;
use crate::route::Route;
use crate::steps::{Part, Step, is_safety_check};
use waymark_core::questionnaire::{PageIx, QuestionIx};
use yew::{AttrValue, Html, html};

/// Check your answers.
pub fn check_answers(PageProps { cx }: &PageProps) -> Html {
    html! {
        { crate::parts::page::page_frame(&yew::props!(crate::parts::page::PageFrameProps { cx: cx.clone(), back: back(cx), children: html! { <>
            <h1>{ cx.t("answers.heading") }</h1>
            { for Part::ALL.iter().map(|(part, key)| section(cx, *part, key)) }
            { crate::kit::button::button_link(&yew::props!(crate::kit::button::ButtonLinkProps { href: Route::Results.href(), label: cx.t("answers.results") })) }
        </> } })) }
    }
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
    let pages = walked.chain(cx.steps.fit.iter().copied()).filter(|page| Part::of(&cx.state.bank, *page) == part);
    let rows: Vec<Row> = pages.flat_map(|page| rows(cx, page)).collect();
    if rows.is_empty() {
        return Html::default();
    }
    html! {
        <section key={key}>
            <h2 class="nhsuk-heading-m">{ cx.t(if part == Part::Results { "fit.heading" } else { key }) }</h2>
            { crate::kit::summary_list::summary_list(&yew::props!(crate::kit::summary_list::SummaryListProps { rows, change: cx.t("answers.change") })) }
        </section>
    }
}

fn rows(cx: &Cx, page: PageIx) -> Vec<Row> {
    let href: Option<AttrValue> = cx.steps.number(page).map(|number| Route::Change(number).href().into());
    let asked = cx.state.bank.page(page).map(|p| p.questions.as_slice()).unwrap_or_default();
    let asked =
        asked.iter().copied().filter(|ix| cx.journey.questions.contains(ix) && !is_safety_check(&cx.state.bank, *ix));
    asked.filter_map(|ix| row(cx, ix, href.clone())).collect()
}

fn row(cx: &Cx, ix: QuestionIx, href: Option<AttrValue>) -> Option<Row> {
    let question = cx.state.bank.question(ix)?;
    let words = answer_words(cx, ix);
    let value = match words.as_slice() {
        [] => html! { <span class="wm-quiet">{ cx.t("answers.none") }</span> },
        [only] => html! { <span translate="no">{ only }</span> },
        several => {
            html! { <ul class="wm-values">{ for several.iter().map(|w| html! { <li key={w.clone()}>{ w }</li> }) }</ul> }
        }
    };
    Some(Row { name: question.short.clone().into(), value, href })
}
