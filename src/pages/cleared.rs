//! Everything was deleted: says so, and leads to a new start.

use crate::cx::Cx;
use crate::kit::Look;
use crate::kit::button::button_link;
use crate::kit::el::{h1, many, p};
use crate::parts::page::{Width, page_frame};
use crate::route::Route;
use yew::Html;

/// Everything was deleted.
pub fn cleared(cx: &Cx) -> Html {
    let content = many()
        .child(h1().say(cx, "session.cleared"))
        .child(p().say(cx, "session.cleared-text"))
        .child(button_link(Look::Primary, Route::Start.href(), cx.t("session.again")));
    page_frame(cx, None, Width::Column, content)
}
