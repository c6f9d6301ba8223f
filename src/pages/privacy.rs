//! What happens to answers: nothing leaves the device.

use crate::cx::Cx;
use crate::kit::el::{div, h1, h2, p};
use crate::parts::page::{Width, page_frame};
use crate::parts::prose::section;
use crate::route::Route;
use yew::Html;

/// What happens to answers.
pub fn privacy(cx: &Cx) -> Html {
    let run_by = &cx.state.data.site.run_by;
    page_frame(
        cx,
        Some(Route::Start),
        Width::Column,
        div()
            .class("wm-prose")
            .child(h1().child(cx.t("privacy.title")))
            .child(p().class("nhsuk-body-l").child(cx.t("privacy.lead")))
            .child(section(cx, "privacy.kept", &["privacy.kept-1", "privacy.kept-2", "privacy.kept-3"]))
            .child(section(cx, "privacy.asked", &["privacy.asked-1", "privacy.asked-2", "privacy.asked-3"]))
            .child(section(cx, "privacy.not", &["privacy.not-1", "privacy.not-2"]))
            .child(section(cx, "privacy.leave", &["privacy.leave-1", "privacy.leave-2", "privacy.leave-3"]))
            .child(section(cx, "privacy.shared", &["privacy.shared-1"]))
            .child(h2().child(cx.t("privacy.who")))
            .child(if run_by.is_empty() {
                p().child(cx.t("privacy.who-unset"))
            } else {
                p().child(cx.fill("privacy.who-body", &[("name", run_by)]))
            })
            .html(),
    )
}
