//! Action link: an arrow and the one thing to do next.

use super::el::{El, a, el, span};
use super::node::{Node, Text};

const ARROW: &str = "M12 2a10 10 0 0 0-10 9h11.7l-4-4a1 1 0 0 1 1.5-1.4l5.6 5.7a1 1 0 0 1 0 1.4l-5.6 5.7a1 1 0 0 1-1.5 0 1 1 0 0 1 0-1.4l4-4H2A10 10 0 1 0 12 2z";

/// An arrow and the one thing to do next.
pub fn action_link(href: impl Text, label: impl Node) -> El {
    let arrow = el("svg")
        .class("nhsuk-icon nhsuk-icon--arrow-right-circle")
        .attr("viewBox", "0 0 24 24")
        .attr("width", "16")
        .attr("height", "16")
        .attr("focusable", "false")
        .attr("aria-hidden", "true")
        .child(el("path").attr("d", ARROW));
    a().class("nhsuk-action-link").href(href).child(arrow).child(span().class("nhsuk-action-link__text").child(label))
}
