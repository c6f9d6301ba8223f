//! Inset text: something to know that is no warning.

use yew::{Html, Properties, html};

/// What inset text needs.
#[derive(Properties, PartialEq)]
pub struct InsetProps {
    /// The text.
    #[prop_or_default]
    pub children: Html,
}

/// Something to know.
pub fn draw_inset(props: &InsetProps) -> Html {
    html! {
        <div class="nhsuk-inset-text">
            <span class="wm-visually-hidden">{ "Information: " }</span>
            { props.children.clone() }
        </div>
    }
}
