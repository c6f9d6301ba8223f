//! Action link: an arrow and the one thing to do next.

use yew::{AttrValue, Callback, Html, MouseEvent, Properties, html};

/// What an action link needs.
#[derive(Properties, PartialEq)]
pub struct ActionLinkProps {
    /// Where it leads.
    pub href: AttrValue,
    /// Its words.
    pub label: AttrValue,
    /// Called before the link is followed.
    #[prop_or_default]
    pub onclick: Callback<MouseEvent>,
}

/// An arrow and the one thing to do next.
pub fn action_link(props: &ActionLinkProps) -> Html {
    html! {
        <a class="nhsuk-action-link" href={&props.href} onclick={&props.onclick}>
            <svg class="nhsuk-icon nhsuk-icon--arrow-right-circle" xmlns="http://www.w3.org/2000/svg" viewBox="0 0 24 24"
                width="16" height="16" focusable="false" aria-hidden="true">
                <path d="M12 2a10 10 0 0 0-10 9h11.7l-4-4a1 1 0 0 1 1.5-1.4l5.6 5.7a1 1 0 0 1 0 1.4l-5.6 5.7a1 1 0 0 1-1.5 0 1 1 0 0 1 0-1.4l4-4H2A10 10 0 1 0 12 2z" />
            </svg>
            <span class="nhsuk-action-link__text">{ &props.label }</span>
        </a>
    }
}
