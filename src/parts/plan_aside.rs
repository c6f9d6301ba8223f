//! The plan beside the results on a wide screen, and the way to it on a small one.

use super::service_card::moving;
use crate::cx::Cx;
use crate::kit::Look;
use crate::route::Route;
use waymark_core::catalogue::Shelf;
use waymark_core::session::Msg;
use yew::{Html, html};

/// What was chosen so far, with a way to take each out.
pub fn plan_aside(cx: &Cx, shelf: &Shelf) -> Html {
    let chosen: Vec<_> = cx.state.session.chosen().iter().filter_map(|id| shelf.get(shelf.find(id)?)).collect();
    let rows = chosen.iter().map(|service| {
        let onclick = moving(cx, Msg::Unchoose(service.id.clone()), "#beside-plan".to_owned());
        html! {
            <li key={service.id.clone()}>
                <span>{ &service.name }</span>
                { crate::kit::button::draw_button(&yew::props!(crate::kit::button::ButtonProps { look: Look::Plain, label: cx.t("results.plan-remove"), hidden: service.name.clone(), onclick })) }
            </li>
        }
    });
    html! {
        <section class="wm-beside wm-beside--plan" aria-labelledby="beside-plan">
            <h2 id="beside-plan">{ cx.t("results.plan") }</h2>
            if chosen.is_empty() {
                <p>{ cx.t("results.plan-empty") }</p>
            } else {
                <ul class="wm-plain">{ for rows }</ul>
                { crate::kit::button::button_link(&yew::props!(crate::kit::button::ButtonLinkProps { look: Look::Secondary, href: Route::Plan.href(), label: cx.t("results.plan-see") })) }
            }
        </section>
    }
}

/// "Your plan (2)", at the lower edge of a small screen.
pub fn plan_bar(cx: &Cx) -> Html {
    let count = cx.state.session.chosen().len().to_string();
    html! {
        <div class="wm-planbar"><a href={Route::Plan.href()}>{ cx.fill("results.plan-count", &[("n", &count)]) }</a></div>
    }
}
