//! What is always open to a person: talking to a link worker, and doing nothing for now.

use super::gap::reach;
use crate::cx::Cx;
use yew::{Html, html};

/// Two quiet cards of the same shape as the others.
pub fn always_cards(cx: &Cx) -> Html {
    let link_worker = &cx.state.data.site.link_worker;
    let how = if link_worker.is_set() {
        html! { <p>if !link_worker.name.is_empty() { <strong>{ &link_worker.name }</strong>{ " " } }{ reach(link_worker) }</p> }
    } else {
        html! { <p>{ cx.t("results.link-worker-ask") }</p> }
    };
    html! {
        <section class="wm-goal" aria-labelledby="always">
            <h2 id="always">{ cx.t("results.always") }</h2>
            <ul class="wm-cards">
                <li class="wm-card">
                    <h3 class="wm-card__name">{ cx.t("results.link-worker") }</h3>
                    <p>{ cx.t("results.link-worker-what") }</p>
                    { how }
                </li>
                <li class="wm-card">
                    <h3 class="wm-card__name">{ cx.t("results.nothing") }</h3>
                    <p>{ cx.t("results.nothing-what") }</p>
                </li>
            </ul>
        </section>
    }
}
