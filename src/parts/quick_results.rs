//! What quick find found, urgent help apart.

use super::quick_find_view::{SHOWN, asks_something, change, filter, found, quick};
use super::quick_row::row;
use super::try_again::again;
use crate::cx::Cx;
use crate::data::Load;
use crate::effects;
use crate::kit::Look;
use crate::kit::button::button;
use crate::kit::el::{a, div, h2, li, many, p, strong, ul};
use crate::kit::links::phone_link;
use crate::route::Route;
use crate::state::Quick;
use waymark_core::catalogue::{Service, ServiceIx, Shelf};
use waymark_core::search::{Filter, Found, urgent};
use yew::{AttrValue, Callback, Html, MouseEvent};

/// What was found, once there is something to look in.
pub fn quick_results(cx: &Cx) -> Html {
    let found = found(cx).filter(|_| asks_something(cx));
    div().class("wm-quick__results wm-no-print").child(body(cx, found.as_deref())).html()
}

/// How many were found, in words; none while nothing is asked for, or there is nothing to look in.
pub fn found_words(cx: &Cx) -> Option<AttrValue> {
    found(cx).filter(|_| asks_something(cx)).map(|found| count(cx, found.total as usize))
}

fn body(cx: &Cx, found: Option<&Found>) -> Html {
    match &cx.state.data.shelf {
        Load::Ready(shelf) => many()
            .child(super::try_again(cx))
            .child(urgent_help(cx, shelf))
            .child(match (found, asks_something(cx)) {
                (Some(found), _) => results(cx, shelf, found),
                (None, true) => unfound(cx),
                (None, false) => p().class("wm-quiet").say(cx, "quick.found.ask").html(),
            })
            .html(),
        _ => waiting(cx),
    }
}

fn results(cx: &Cx, shelf: &Shelf, found: &Found) -> Html {
    let filter = filter(cx);
    let rows = found.services.iter().filter_map(|one| Some(row(cx, shelf.get(one.service)?, one, &filter)));
    many()
        .child(h2().class("nhsuk-heading-m").id("found").child(count(cx, found.total as usize)))
        .child(if found.services.is_empty() {
            nothing(cx, found)
        } else {
            ul().class("wm-found-list").children(rows).html()
        })
        .child(more(cx, found.total as usize - found.services.len().min(found.total as usize)))
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
            .child(p().say(cx, "quick.found.failed"))
            .child(super::try_again(cx))
            .child(a().href("urgent-help.html").say(cx, "quick.found.urgent-link"))
            .html(),
        _ => p().class("wm-quiet wm-no-print").say(cx, "quick.found.loading").html(),
    }
}

/// While the program that finds is on its way, typing waits calmly; where it cannot be had, what works is said.
fn unfound(cx: &Cx) -> Html {
    if cx.state.data.finder.failure().is_none() {
        return p().class("wm-quiet").say(cx, "quick.found.coming").html();
    }
    div()
        .class("wm-notice")
        .child(p().say(cx, "quick.found.no-finder"))
        .child(p().child(again(cx)))
        .child(p().child(a().href(Route::AtoZ.href()).say(cx, "atoz.title")))
        .child(a().href("urgent-help.html").say(cx, "quick.found.urgent-link"))
        .html()
}

/// An honest gap, with what to try next: a spelling that finds something, the filters away, other words, people to ask.
fn nothing(cx: &Cx, found: &Found) -> Html {
    let left_out = found.left_out.to_string();
    let press = |label: AttrValue, act: fn(&mut Quick, &str), word: &str| {
        let (cx, word) = (cx.clone(), word.to_owned());
        let onclick = Callback::from(move |_: MouseEvent| {
            change(&cx, |quick| act(quick, &word));
            effects::focus_soon("#words");
        });
        p().child(button(Look::Secondary, label).onclick(onclick))
    };
    let is_narrowed =
        Filter { needs: waymark_core::ids::Set::EMPTY, place: None, within: None, age: None, ..filter(cx) }
            != Filter::default();
    div()
        .class("wm-empty")
        .child((!found.instead.is_empty()).then(|| {
            let label = cx.fill("quick.found.instead", &[("words", &found.instead)]);
            press(label, |quick, word| quick.words = word.to_owned(), &found.instead)
        }))
        .child((found.left_out > 0).then(|| p().child(cx.fill("quick.found.none-left-out", &[("n", &left_out)]))))
        .child((found.left_out > 0 && is_narrowed).then(|| {
            let wide = |quick: &mut Quick, _: &str| *quick = Quick { words: quick.words.clone(), ..Quick::default() };
            press(cx.t("quick.found.widen"), wide, "")
        }))
        .child(p().say(cx, "quick.found.none-try"))
        .child(a().href("urgent-help.html").say(cx, "quick.found.urgent-link"))
        .html()
}

/// Urgent help of the nation that answers the words stands above, never among what was found (rules S6, S11). The page
/// finds it by itself: it waits for no program.
fn urgent_help(cx: &Cx, shelf: &Shelf) -> Html {
    let here = |service: &&Service| service.serves(cx.place.nation);
    let urgent: Vec<ServiceIx> = urgent(&cx.state.bank, shelf, &quick(cx).words);
    let services: Vec<_> = urgent.iter().filter_map(|ix| shelf.get(*ix)).filter(here).take(3).collect();
    if services.is_empty() {
        return Html::default();
    }
    div()
        .class("wm-urgent wm-quick__urgent")
        .child(h2().class("wm-urgent__heading").say(cx, "quick.found.urgent"))
        .child(ul().class("wm-contacts").children(services.iter().map(|service| {
            li().key(service.id.clone())
                .child(strong().child(&service.name))
                .child((!service.phone.is_empty()).then(|| many().child(" ").child(phone_link(&service.phone))))
                .html()
        })))
        .child(a().class("wm-quick__link").href("urgent-help.html").say(cx, "quick.found.urgent-link"))
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
