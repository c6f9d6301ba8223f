//! "Talk to a link worker": the site's own contact, else the GP surgery.

use crate::cx::Cx;
use crate::kit::el::{h2, p, section, span, strong};
use crate::kit::links::{out_link, phone_link};
use yew::Html;

/// "Talk to a link worker".
pub fn link_worker_card(cx: &Cx) -> Html {
    let contact = &cx.state.data.site.link_worker;
    section()
        .class("wm-link-worker")
        .attr("aria-labelledby", "link-worker-heading")
        .child(h2().class("nhsuk-heading-s").id("link-worker-heading").say(cx, "link-worker.heading"))
        .child(p().say(cx, "link-worker.text"))
        .child(if contact.is_set() {
            p().class("wm-link-worker__contact")
                .child((!contact.name.is_empty()).then(|| strong().child(&contact.name)))
                .child((!contact.phone.is_empty()).then(|| phone_link(&contact.phone)))
                .child((!contact.hours.is_empty()).then(|| span().class("wm-quiet").child(&contact.hours)))
                .child((!contact.url.is_empty()).then(|| out_link(&contact.url, cx.t("link-worker.website"), "")))
        } else {
            p().say(cx, "link-worker.no-contact")
        })
        .html()
}
