//! Back link, at the top of a page.

use yew::{AttrValue, Html, Properties, html};

/// What a back link needs.
#[derive(Properties, PartialEq)]
pub struct BackLinkProps {
    /// Where it leads.
    pub href: AttrValue,
    /// Its words.
    pub label: AttrValue,
}

/// A link to the page before.
pub fn back_link(props: &BackLinkProps) -> Html {
    html! { <a class="nhsuk-back-link" href={&props.href}>{ &props.label }</a> }
}
