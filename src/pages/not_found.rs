//! An address that leads to no page.

use crate::cx::Cx;
use crate::kit::action_link::action_link;
use crate::kit::el::{h1, many, p};
use crate::parts::page::{Width, page_frame};
use crate::route::Route;
use yew::Html;

/// Says that there is no such page, and what there is instead.
pub fn not_found(cx: &Cx) -> Html {
    page_frame(
        cx,
        None,
        Width::Column,
        many()
            .child(h1().say(cx, "not-found.heading"))
            .child(p().say(cx, "not-found.text"))
            .child(action_link(Route::Start.href(), cx.t("not-found.start")))
            .html(),
    )
}
