//! All services, by letter and by search.

use crate::cx::PageProps;
use crate::parts::Page;
use yew::{Html, component, html};

/// All services, by letter and by search.
#[component]
pub fn AtoZ(PageProps { cx }: &PageProps) -> Html {
    html! { <Page cx={cx.clone()}><h1>{ cx.t("title.a-to-z") }</h1></Page> }
}
