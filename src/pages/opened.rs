//! A service opened from results, quick find or the plan.

use crate::cx::Cx;
use crate::parts::Page;
use crate::route::Route;
use yew::{Html, Properties, component, html};

/// What the page needs.
#[derive(Properties, PartialEq)]
pub struct OpenedServiceProps {
    /// Context.
    pub cx: Cx,
    /// Which one: see [`Cx::opened`].
    pub number: u8,
}

/// A service opened from results, quick find or the plan.
#[component]
pub fn OpenedService(props: &OpenedServiceProps) -> Html {
    html! { <Page cx={props.cx.clone()} back={Route::Results}><h1>{ props.cx.t("title.service") }</h1></Page> }
}
