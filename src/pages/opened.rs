//! A service opened from results, quick find or the plan.

use super::service::service_body;
use crate::cx::Cx;

use crate::route::Route;
use yew::{Html, Properties, html};

/// What the page needs.
#[derive(Properties, PartialEq)]
pub struct OpenedServiceProps {
    /// Context.
    pub cx: Cx,
    /// Which one: see [`Cx::opened`].
    pub number: u8,
}

/// A service opened from results, quick find or the plan.
pub fn opened_service(props: &OpenedServiceProps) -> Html {
    let (cx, number) = (&props.cx, props.number);
    let opened = cx.opened(number);
    let why = opened.and_then(|opened| opened.goal).map(|_| Route::Why(number));
    let back = if cx.profile.goals.is_empty() { Route::QuickFind } else { Route::Results };
    let id = opened.map(|opened| opened.service.clone()).unwrap_or_default();
    html! { { crate::parts::page::page_frame(&yew::props!(crate::parts::page::PageFrameProps { cx: cx.clone(), back, children: html! { <>{ service_body(cx, &id, why) }</> } })) } }
}
