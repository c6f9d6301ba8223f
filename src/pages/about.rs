//! About this site and its sources.

use crate::cx::PageProps;
use crate::parts::Page;
use yew::{Html, component, html};

/// About this site and its sources.
#[component]
pub fn About(PageProps { cx }: &PageProps) -> Html {
    html! { <Page cx={cx.clone()}><h1>{ cx.t("title.about") }</h1></Page> }
}
