//! Accessibility statement: what was checked, and what was not.

use crate::cx::PageProps;

use crate::parts::prose::section;
use crate::route::Route;
use yew::{Html, html};

/// Accessibility statement.
pub fn accessibility(PageProps { cx }: &PageProps) -> Html {
    let run_by = &cx.state.data.site.run_by;
    let built = [
        "accessibility.can-1",
        "accessibility.can-2",
        "accessibility.can-3",
        "accessibility.can-4",
        "accessibility.can-5",
    ];
    let missing = [
        "accessibility.not-done-1",
        "accessibility.not-done-2",
        "accessibility.not-done-3",
        "accessibility.not-done-4",
    ];
    html! {
        { crate::parts::page::page_frame(&yew::props!(crate::parts::page::PageFrameProps { cx: cx.clone(), back: Route::Start, children: html! { <>
            <div class="wm-prose">
                <h1>{ cx.t("accessibility.title") }</h1>
                <p class="nhsuk-body-l">{ cx.t("accessibility.lead") }</p>
                { section(cx, "accessibility.can", &built) }
                { section(cx, "accessibility.done", &["accessibility.done-1", "accessibility.done-2"]) }
                { section(cx, "accessibility.not-done", &missing) }
                { section(cx, "accessibility.problem", &["accessibility.problem-body"]) }
                if !run_by.is_empty() { <p>{ cx.fill("accessibility.problem-run-by", &[("name", run_by)]) }</p> }
                <p>{ cx.t("accessibility.law") }</p>
                <p>{ cx.t("accessibility.date") }</p>
            </div>
        </> } })) }
    }
}
