//! An address that leads to no page.

use crate::cx::PageProps;

use crate::route::Route;
use yew::{Html, html};

/// Says that there is no such page, and what there is instead.
pub fn not_found(PageProps { cx }: &PageProps) -> Html {
    html! {
        { crate::parts::page::page_frame(&yew::props!(crate::parts::page::PageFrameProps { cx: cx.clone(), children: html! { <>
            <h1>{ cx.t("not-found.heading") }</h1>
            <p>{ cx.t("not-found.text") }</p>
            { crate::kit::action_link::action_link(&yew::props!(crate::kit::action_link::ActionLinkProps { href: Route::Start.href(), label: cx.t("not-found.start") })) }
        </> } })) }
    }
}
