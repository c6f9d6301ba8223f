//! Details: something folded away. Never safety text, and not within forms.

use super::el::{El, div, el, span};
use super::node::Node;

/// Something folded away under its summary.
pub fn details(summary: impl Node, content: impl Node) -> El {
    let words = span().class("nhsuk-details__summary-text").child(summary);
    el("details")
        .class("nhsuk-details")
        .child(el("summary").class("nhsuk-details__summary").child(words))
        .child(div().class("nhsuk-details__text").child(content))
}
