//! The plan beside the results on a wide screen, and the way to it on a small one.

use super::service_card::moving;
use crate::cx::Cx;
use crate::kit::Look;
use crate::kit::button::{button, button_link};
use crate::kit::el::{a, div, h2, li, many, p, section, span, ul};
use crate::route::Route;
use waymark_core::catalogue::Shelf;
use waymark_core::session::Msg;
use yew::Html;

/// What was chosen so far, with a way to take each out.
pub fn plan_aside(cx: &Cx, shelf: &Shelf) -> Html {
    let chosen: Vec<_> = cx.state.session.chosen().iter().filter_map(|id| shelf.get(shelf.find(id)?)).collect();
    let rows = chosen.iter().map(|service| {
        let onclick = moving(cx, Msg::Unchoose(service.id.clone()), "#beside-plan".to_owned());
        li().key(service.id.clone())
            .child(span().child(&service.name))
            .child(button(Look::Plain, cx.t("results.plan-remove")).hidden(service.name.clone()).onclick(onclick))
            .html()
    });
    section()
        .class("wm-beside wm-beside--plan")
        .attr("aria-labelledby", "beside-plan")
        .child(h2().id("beside-plan").say(cx, "results.plan"))
        .child(if chosen.is_empty() {
            p().say(cx, "results.plan-empty")
        } else {
            many().child(ul().class("wm-plain").children(rows)).child(button_link(
                Look::Secondary,
                Route::Plan.href(),
                cx.t("results.plan-see"),
            ))
        })
        .html()
}

/// "Your plan (2)", at the lower edge of a small screen.
pub fn plan_bar(cx: &Cx) -> Html {
    let count = cx.state.session.chosen().len().to_string();
    div()
        .class("wm-planbar")
        .child(a().href(Route::Plan.href()).child(cx.fill("results.plan-count", &[("n", &count)])))
        .html()
}
