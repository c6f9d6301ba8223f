//! "Tell us it's wrong": text to copy. Nothing is sent from here.

use crate::cx::Cx;
use crate::effects;
use crate::kit::Look;
use crate::kit::button::button;
use crate::kit::el::{el, h2, p, section};
use yew::{Callback, Html};

/// Text to copy for telling the people behind the site.
pub fn tell_us(cx: &Cx, id: &str, name: &str) -> Html {
    let text = cx.fill("service.wrong-text", &[("name", name), ("id", id), ("site", &cx.site_name())]);
    let onclick = {
        let (cx, text) = (cx.clone(), text.clone());
        Callback::from(move |_| {
            let cx = cx.clone();
            let done = Callback::from(move |copied| {
                cx.say(&cx.t(if copied { "service.copied" } else { "service.not-copied" }));
            });
            effects::copy(text.to_string(), done);
        })
    };
    section()
        .child(h2().say(cx, "service.wrong"))
        .child(p().say(cx, "service.wrong-lead"))
        .child(el("pre").class("wm-copy").child(text))
        .child(button(Look::Secondary, cx.t("service.copy")).onclick(onclick))
        .html()
}
