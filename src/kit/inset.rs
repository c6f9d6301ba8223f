//! Inset text: something to know that is no warning.

use super::el::{El, div, span};
use super::node::Node;

/// Something to know.
pub fn inset(content: impl Node) -> El {
    div().class("nhsuk-inset-text").child(span().class("wm-visually-hidden").child("Information: ")).child(content)
}
