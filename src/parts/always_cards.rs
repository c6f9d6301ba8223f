//! What is always open to a person: talking to a link worker, and doing nothing for now.

use super::gap::reach;
use crate::cx::Cx;
use crate::kit::el::{h2, h3, li, many, p, section, strong, ul};
use yew::Html;

/// Two quiet cards of the same shape as the others.
pub fn always_cards(cx: &Cx) -> Html {
    let link_worker = &cx.state.data.site.link_worker;
    let how = if link_worker.is_set() {
        p().child((!link_worker.name.is_empty()).then(|| many().child(strong().child(&link_worker.name)).child(" ")))
            .child(reach(link_worker))
            .html()
    } else {
        p().say(cx, "results.link-worker-ask").html()
    };
    section()
        .class("wm-goal")
        .attr("aria-labelledby", "always")
        .child(h2().id("always").say(cx, "results.always"))
        .child(
            ul().class("wm-cards")
                .child(
                    li().class("wm-card")
                        .child(h3().class("wm-card__name").say(cx, "results.link-worker"))
                        .child(p().say(cx, "results.link-worker-what"))
                        .child(how),
                )
                .child(
                    li().class("wm-card")
                        .child(h3().class("wm-card__name").say(cx, "results.nothing"))
                        .child(p().say(cx, "results.nothing-what")),
                ),
        )
        .html()
}
