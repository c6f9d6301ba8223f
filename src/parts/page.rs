//! The frame of a page's content: back link, then the main part with its column.

use crate::cx::Cx;
use crate::kit::back_link::back_link;
use crate::kit::el::{div, el, many};
use crate::kit::node::Node;
use crate::route::Route;
use yew::Html;

/// How wide a page is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Width {
    /// A reading column.
    Column,
    /// All there is.
    Whole,
}

/// Back link, where there is a way back, then the main part.
pub fn page_frame(cx: &Cx, back: Option<Route>, width: Width, content: impl Node) -> Html {
    let column = match width {
        Width::Column => "nhsuk-grid-column-two-thirds",
        Width::Whole => "nhsuk-grid-column-full",
    };
    let main = el("main").class("nhsuk-main-wrapper").id("main");
    many()
        .child(back.map(|back| el("nav").class("wm-back").child(back_link(back.href(), cx.t("layout.back")))))
        .child(main.child(div().class("nhsuk-grid-row").child(div().class(column).child(content))))
        .html()
}
