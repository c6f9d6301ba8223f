//! What quick find found, urgent help apart.

use super::quick_find_view::{asks_something, change, found, quick};
use super::quick_row::row;
use crate::cx::{Cx, PageProps};
use crate::data::Load;
use crate::effects;
use crate::kit::Look;
use waymark_core::catalogue::{Service, ServiceIx, Shelf};
use waymark_core::search::Found;
use yew::{AttrValue, Callback, Html, MouseEvent, component, html, use_effect_with};

/// How many are shown at first, and how many more each time.
const SHOWN: usize = 12;

/// What was found, once there is something to look in.
#[component]
pub fn QuickResults(PageProps { cx }: &PageProps) -> Html {
    let found = found(cx).filter(|_| asks_something(cx));
    let heading = found.as_ref().map(|found| count(cx, found.services.len()));
    // The count is said once it changes, so that nobody has to look for it.
    let says = cx.clone();
    use_effect_with(heading.clone(), move |heading| heading.iter().for_each(|words| says.say(words)));
    html! {
        <div class="wm-quick__results wm-no-print">
            { body(cx, found.as_ref()) }
        </div>
    }
}

fn body(cx: &Cx, found: Option<&Found>) -> Html {
    match &cx.state.data.shelf {
        Load::Ready(shelf) => html! {
            <>
                { super::try_again(cx) }
                { found.map(|found| results(cx, shelf, found)).unwrap_or_default() }
            </>
        },
        _ => waiting(cx),
    }
}

fn results(cx: &Cx, shelf: &Shelf, found: &Found) -> Html {
    let limit = SHOWN + quick(cx).more;
    let rows = found.services.iter().take(limit).filter_map(|one| Some(row(cx, shelf.get(one.hit.service)?, one)));
    html! {
        <>
            { urgent(cx, shelf, &found.urgent) }
            <h2 class="nhsuk-heading-m" id="found">{ count(cx, found.services.len()) }</h2>
            if found.services.is_empty() { { nothing(cx, found) } } else { <ul class="wm-found-list">{ for rows }</ul> }
            { more(cx, found.services.len().saturating_sub(limit)) }
            if found.left_out > 0 && !found.services.is_empty() {
                <p class="wm-quiet">{ cx.fill("quick.found.left-out", &[("n", &found.left_out.to_string())]) }</p>
            }
        </>
    }
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
        Load::Failed(_) => html! {
            <div class="wm-notice wm-no-print">
                <p>{ cx.t("quick.found.failed") }</p>
                { super::try_again(cx) }
                <a href="urgent-help.html">{ cx.t("quick.found.urgent-link") }</a>
            </div>
        },
        _ => html! { <p class="wm-quiet wm-no-print">{ cx.t("quick.found.loading") }</p> },
    }
}

/// An honest gap, with what to try next.
fn nothing(cx: &Cx, found: &Found) -> Html {
    let left_out = found.left_out.to_string();
    html! {
        <div class="wm-empty">
            if found.left_out > 0 { <p>{ cx.fill("quick.found.none-left-out", &[("n", &left_out)]) }</p> }
            <p>{ cx.t("quick.found.none-try") }</p>
        </div>
    }
}

/// Urgent help of the nation that answers the words stands above, never among what was found (rules S6, S11).
fn urgent(cx: &Cx, shelf: &Shelf, urgent: &[ServiceIx]) -> Html {
    let here = |service: &&Service| service.serves(cx.place.nation);
    let services: Vec<_> = urgent.iter().filter_map(|ix| shelf.get(*ix)).filter(here).take(3).collect();
    if services.is_empty() || quick(cx).words.trim().is_empty() {
        return Html::default();
    }
    html! {
        <div class="wm-urgent wm-quick__urgent">
            <h2 class="wm-urgent__heading">{ cx.t("quick.found.urgent") }</h2>
            <ul class="wm-contacts">
                { for services.iter().map(|service| html! {
                    <li key={service.id.clone()}>
                        <strong>{ &service.name }</strong>
                        if !service.phone.is_empty() {
                            { " " }{ crate::kit::links::phone_link(&yew::props!(crate::kit::links::PhoneLinkProps { number: service.phone.clone() })) }
                        }
                    </li>
                }) }
            </ul>
            <a class="wm-quick__link" href="urgent-help.html">{ cx.t("quick.found.urgent-link") }</a>
        </div>
    }
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
    html! { { crate::kit::button::draw_button(&yew::props!(crate::kit::button::ButtonProps { look: Look::Secondary, label, onclick })) } }
}
