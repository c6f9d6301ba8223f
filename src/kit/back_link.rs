//! Back link, at the top of a page.

use yew::{AttrValue, Html, Properties, component, html};

/// What a back link needs.
#[derive(Properties, PartialEq)]
pub struct BackLinkProps {
    /// Where it leads.
    pub href: AttrValue,
    /// Its words.
    pub label: AttrValue,
}

/// A link to the page before.
#[component]
pub fn BackLink(props: &BackLinkProps) -> Html {
    html! { <a class="nhsuk-back-link" href={&props.href}>{ &props.label }</a> }
}
