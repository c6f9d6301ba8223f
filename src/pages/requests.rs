//! See for yourself: everything this page asked for since it was opened, and everything it keeps on this device.

use crate::cx::Cx;
use crate::effects::traffic;
use crate::keep::SAVED;
use crate::kit::Look;
use crate::kit::button::button;
use crate::kit::el::{El, el, h2, li, many, p, strong};
use crate::parts::prose::prose_page;
use yew::{Callback, Html, MouseEvent};

/// Requests since the page was opened, and what is kept.
pub fn requests(cx: &Cx) -> Html {
    let (home, asked) = traffic();
    let elsewhere = asked.iter().filter(|address| !address.starts_with(&home)).count();
    let verdict = match elsewhere {
        0 => cx.fill("requests.none-elsewhere", &[("n", &asked.len().to_string())]),
        n => cx.fill("requests.elsewhere", &[("n", &n.to_string())]),
    };
    let lines = asked.iter().enumerate().map(|(at, address)| {
        li().key(at).attr("dir", "ltr").child(address.strip_prefix(&home).unwrap_or(address)).html()
    });
    prose_page(
        cx,
        "requests.title",
        many()
            .child(p().class("nhsuk-body-l").child(cx.t("requests.lead")))
            .child(p().child(strong().child(verdict)))
            .child(p().child(cx.t("requests.from")).child(" ").child(strong().attr("dir", "ltr").child(&home)))
            .child(el("ol").class("wm-requests").attr("translate", "no").children(lines))
            .child(p().child(cx.t("requests.offline")))
            .child(h2().child(cx.t("requests.kept")))
            .child(kept(cx)),
    )
}

/// The storage of this device, item by item.
fn kept(cx: &Cx) -> El {
    let is_saved = cx.state.keep.on || cx.state.keep.found.is_some();
    let row = |name: &'static str, what: &str, there: Option<bool>| {
        let there = there.map(|there| cx.t(if there { "requests.there" } else { "requests.not-there" }));
        li().key(name)
            .child(strong().attr("dir", "ltr").child(name))
            .child(": ")
            .child(cx.t(what))
            .child(" ")
            .child(there)
            .html()
    };
    let list = el("ul").child(row(SAVED, "requests.kept-visit", Some(is_saved))).child(row(
        "waymark …",
        "requests.kept-files",
        None,
    ));
    let delete = {
        let cx = cx.clone();
        Callback::from(move |_: MouseEvent| cx.change(crate::state::State::delete_saved))
    };
    many()
        .child(p().child(cx.t("requests.kept-lead")))
        .child(list)
        .child(is_saved.then(|| button(Look::Secondary, cx.t("saved.delete")).onclick(delete)))
        .child(p().child(cx.t("requests.kept-none")))
}
