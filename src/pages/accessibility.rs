//! Accessibility statement.

use crate::cx::PageProps;
use crate::parts::Page;
use yew::{Html, component, html};

/// Accessibility statement.
#[component]
pub fn Accessibility(PageProps { cx }: &PageProps) -> Html {
    html! { <Page cx={cx.clone()}><h1>{ cx.t("title.accessibility") }</h1></Page> }
}
