//! My plan.

use crate::cx::PageProps;
use crate::parts::Page;
use yew::{Html, component, html};

/// My plan.
#[component]
pub fn Plan(PageProps { cx }: &PageProps) -> Html {
    html! { <Page cx={cx.clone()}><h1>{ cx.t("title.plan") }</h1></Page> }
}
