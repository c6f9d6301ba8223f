//! What pressing a phone number shows on a shared tablet: the number, and a code for the person's own phone. Shown and
//! filled by static/phone.js.

use crate::cx::Cx;
use crate::kit::Look;
use crate::kit::button::button;
use crate::kit::el::{a, div, el, h2, p};
use yew::Html;

/// The dialog, empty.
pub fn phone_code(cx: &Cx) -> Html {
    el("dialog")
        .class("wm-idle wm-code")
        .attr("data-phone", "")
        .attr("aria-labelledby", "phone-heading")
        .child(h2().id("phone-heading").say(cx, "phone.heading"))
        .child(p().class("wm-code__number").attr("dir", "ltr").attr("data-number", ""))
        .child(div().class("wm-code__code").attr("data-code", ""))
        .child(p().say(cx, "phone.scan"))
        .child(div().class("wm-onward").child(button(Look::Primary, cx.t("phone.close")).attr("data-close", "")))
        .child(p().child(a().class("wm-act").attr("data-dial", "").say(cx, "phone.dial")))
        .html()
}
