//! What happens to answers: nothing leaves the device.

use crate::cx::PageProps;
use crate::parts::Page;
use yew::{Html, component, html};

/// What happens to answers: nothing leaves the device.
#[component]
pub fn Privacy(PageProps { cx }: &PageProps) -> Html {
    html! { <Page cx={cx.clone()}><h1>{ cx.t("title.privacy") }</h1></Page> }
}
