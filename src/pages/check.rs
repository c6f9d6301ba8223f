//! What was read from the site's own files, with faults by row.

use crate::cx::PageProps;
use crate::parts::Page;
use yew::{Html, component, html};

/// What was read from the site's own files, with faults by row.
#[component]
pub fn Check(PageProps { cx }: &PageProps) -> Html {
    html! { <Page cx={cx.clone()}><h1>{ cx.t("title.check") }</h1></Page> }
}
