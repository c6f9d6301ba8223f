//! What could help, in the person's order.

use crate::cx::PageProps;
use crate::parts::Page;
use yew::{Html, component, html};

/// What could help, in the person's order.
#[component]
pub fn Results(PageProps { cx }: &PageProps) -> Html {
    html! { <Page cx={cx.clone()}><h1>{ cx.t("title.results") }</h1></Page> }
}
