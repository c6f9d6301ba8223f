//! Accessibility statement: what was checked, and what was not.

use crate::cx::Cx;
use crate::kit::el::{many, p};
use crate::parts::prose::{prose_page, section};
use yew::Html;

/// Accessibility statement.
pub fn accessibility(cx: &Cx) -> Html {
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
    prose_page(
        cx,
        "accessibility.title",
        many()
            .child(p().class("nhsuk-body-l").say(cx, "accessibility.lead"))
            .child(section(cx, "accessibility.can", &built))
            .child(section(cx, "accessibility.done", &["accessibility.done-1", "accessibility.done-2"]))
            .child(section(cx, "accessibility.not-done", &missing))
            .child(section(cx, "accessibility.problem", &["accessibility.problem-body"]))
            .child(
                (!run_by.is_empty()).then(|| p().child(cx.fill("accessibility.problem-run-by", &[("name", run_by)]))),
            )
            .child(p().say(cx, "accessibility.law"))
            .child(p().say(cx, "accessibility.date")),
    )
}
