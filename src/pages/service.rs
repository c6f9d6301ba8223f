//! A service opened from the A–Z.

use crate::cx::Cx;
use crate::parts::Page;
use crate::route::Route;
use yew::{Html, Properties, component, html};

/// What the page needs.
#[derive(Properties, PartialEq)]
pub struct ServicePageProps {
    /// Context.
    pub cx: Cx,
    /// Its id.
    pub id: String,
}

/// A service opened from the A–Z.
#[component]
pub fn ServicePage(props: &ServicePageProps) -> Html {
    html! { <Page cx={props.cx.clone()} back={Route::Results}><h1>{ props.cx.t("title.service") }</h1></Page> }
}
