//! What happens to answers: nothing leaves the device.

use crate::cx::Cx;
use crate::kit::el::{a, h2, many, p};
use crate::parts::prose::{prose_page, section};
use crate::route::Route;
use yew::Html;

/// What happens to answers.
pub fn privacy(cx: &Cx) -> Html {
    let run_by = &cx.state.data.site.run_by;
    prose_page(
        cx,
        "privacy.title",
        many()
            .child(p().class("nhsuk-body-l").say(cx, "privacy.lead"))
            .child(section(
                cx,
                "privacy.kept",
                &["privacy.kept-1", "privacy.kept-2", "privacy.kept-3", "privacy.kept-4"],
            ))
            .child(section(cx, "privacy.asked", &["privacy.asked-1", "privacy.asked-2", "privacy.asked-3"]))
            .child(section(cx, "privacy.not", &["privacy.not-1", "privacy.not-2"]))
            .child(section(
                cx,
                "privacy.leave",
                &["privacy.leave-0", "privacy.leave-1", "privacy.leave-2", "privacy.leave-3"],
            ))
            .child(section(cx, "privacy.shared", &["privacy.shared-1", "privacy.shared-2", "privacy.shared-3"]))
            .child(p().child(a().class("wm-act").href(Route::Requests.href()).say(cx, "privacy.look")))
            .child(h2().say(cx, "privacy.who"))
            .child(if run_by.is_empty() {
                p().say(cx, "privacy.who-unset")
            } else {
                p().child(cx.fill("privacy.who-body", &[("name", run_by)]))
            }),
    )
}
