//! Details: something folded away. Never safety text, and not within forms.

use yew::{AttrValue, Classes, Html, Properties, classes, html};

/// What details need.
#[derive(Properties, PartialEq)]
pub struct DetailsProps {
    /// The words that stay in view.
    pub summary: AttrValue,
    /// As a white box, for lists.
    #[prop_or_default]
    pub expander: bool,
    /// Open from the start.
    #[prop_or_default]
    pub open: bool,
    /// More classes.
    #[prop_or_default]
    pub class: Classes,
    /// What is folded away.
    #[prop_or_default]
    pub children: Html,
}

/// Something folded away under its summary.
pub fn draw_details(props: &DetailsProps) -> Html {
    let class = classes!("nhsuk-details", props.expander.then_some("nhsuk-expander"), props.class.clone());
    html! {
        <details {class} open={props.open}>
            <summary class="nhsuk-details__summary">
                <span class="nhsuk-details__summary-text">{ &props.summary }</span>
            </summary>
            <div class="nhsuk-details__text">{ props.children.clone() }</div>
        </details>
    }
}
