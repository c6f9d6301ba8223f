//! What quick find found, urgent help apart.

use super::quick_find_view::{asks_something, change, found, quick};
use super::quick_row::row;
use crate::cx::Cx;
use crate::data::Load;
use crate::effects;
use crate::kit::Look;
use crate::kit::button::button;
use crate::kit::el::{a, div, h2, li, many, p, strong, ul};
use crate::kit::links::phone_link;
use waymark_core::catalogue::{Service, ServiceIx, Shelf};
use waymark_core::search::Found;
use yew::{AttrValue, Callback, Html, MouseEvent};

/// How many are shown at first, and how many more each time.
const SHOWN: usize = 12;

/// What was found, once there is something to look in.
pub fn quick_results(cx: &Cx) -> Html {
    let found = found(cx).filter(|_| asks_something(cx));
    div().class("wm-quick__results wm-no-print").child(body(cx, found.as_ref())).html()
}

/// How many were found, in words; none while nothing is asked for, or there is nothing to look in.
pub fn found_words(cx: &Cx) -> Option<AttrValue> {
    found(cx).filter(|_| asks_something(cx)).map(|found| count(cx, found.services.len()))
}

fn body(cx: &Cx, found: Option<&Found>) -> Html {
    match &cx.state.data.shelf {
        Load::Ready(shelf) => many()
            .child(super::try_again(cx))
            .child(match found {
                Some(found) => results(cx, shelf, found),
                None => p().class("wm-quiet").child(cx.t("quick.found.ask")).html(),
            })
            .html(),
        _ => waiting(cx),
    }
}

fn results(cx: &Cx, shelf: &Shelf, found: &Found) -> Html {
    let limit = SHOWN + quick(cx).more;
    let rows = found.services.iter().take(limit).filter_map(|one| Some(row(cx, shelf.get(one.hit.service)?, one)));
    many()
        .child(urgent(cx, shelf, &found.urgent))
        .child(h2().class("nhsuk-heading-m").id("found").child(count(cx, found.services.len())))
        .child(if found.services.is_empty() {
            nothing(cx, found)
        } else {
            ul().class("wm-found-list").children(rows).html()
        })
        .child(more(cx, found.services.len().saturating_sub(limit)))
        .child((found.left_out > 0 && !found.services.is_empty()).then(|| {
            p().class("wm-quiet").child(cx.fill("quick.found.left-out", &[("n", &found.left_out.to_string())]))
        }))
        .html()
}

fn count(cx: &Cx, count: usize) -> AttrValue {
    match count {
        0 => cx.t("quick.found.none"),
        1 => cx.t("quick.found.count-one"),
        n => cx.fill("quick.found.count", &[("n", &n.to_string())]),
    }
}

fn waiting(cx: &Cx) -> Html {
    match &cx.state.data.shelf {
        Load::Failed(_) => div()
            .class("wm-notice wm-no-print")
            .child(p().child(cx.t("quick.found.failed")))
            .child(super::try_again(cx))
            .child(a().href("urgent-help.html").child(cx.t("quick.found.urgent-link")))
            .html(),
        _ => p().class("wm-quiet wm-no-print").child(cx.t("quick.found.loading")).html(),
    }
}

/// An honest gap, with what to try next.
fn nothing(cx: &Cx, found: &Found) -> Html {
    let left_out = found.left_out.to_string();
    div()
        .class("wm-empty")
        .child((found.left_out > 0).then(|| p().child(cx.fill("quick.found.none-left-out", &[("n", &left_out)]))))
        .child(p().child(cx.t("quick.found.none-try")))
        .html()
}

/// Urgent help of the nation that answers the words stands above, never among what was found (rules S6, S11).
fn urgent(cx: &Cx, shelf: &Shelf, urgent: &[ServiceIx]) -> Html {
    let here = |service: &&Service| service.serves(cx.place.nation);
    let services: Vec<_> = urgent.iter().filter_map(|ix| shelf.get(*ix)).filter(here).take(3).collect();
    if services.is_empty() || quick(cx).words.trim().is_empty() {
        return Html::default();
    }
    div()
        .class("wm-urgent wm-quick__urgent")
        .child(h2().class("wm-urgent__heading").child(cx.t("quick.found.urgent")))
        .child(ul().class("wm-contacts").children(services.iter().map(|service| {
            li().key(service.id.clone())
                .child(strong().child(&service.name))
                .child((!service.phone.is_empty()).then(|| many().child(" ").child(phone_link(&service.phone))))
                .html()
        })))
        .child(a().class("wm-quick__link").href("urgent-help.html").child(cx.t("quick.found.urgent-link")))
        .html()
}

fn more(cx: &Cx, left: usize) -> Html {
    if left == 0 {
        return Html::default();
    }
    let label = cx.fill("quick.found.more", &[("n", &left.min(SHOWN * 2).to_string())]);
    let cx = cx.clone();
    let onclick = Callback::from(move |_: MouseEvent| {
        let shown = quick(&cx).more;
        change(&cx, |quick| quick.more = shown + SHOWN * 2);
        effects::focus_soon(&format!(".wm-found:nth-child({}) a", SHOWN + shown + 1));
    });
    button(Look::Secondary, label).onclick(onclick).html()
}
