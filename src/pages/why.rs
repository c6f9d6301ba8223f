//! Why a service was suggested, or was not.

use crate::cx::Cx;
use crate::parts::Page;
use crate::route::Route;
use yew::{Html, Properties, component, html};

/// What the page needs.
#[derive(Properties, PartialEq)]
pub struct WhyProps {
    /// Context.
    pub cx: Cx,
    /// Which one: see [`Cx::opened`].
    pub number: u8,
}

/// Why a service was suggested, or was not.
#[component]
pub fn Why(props: &WhyProps) -> Html {
    html! { <Page cx={props.cx.clone()} back={Route::Results}><h1>{ props.cx.t("title.why") }</h1></Page> }
}
