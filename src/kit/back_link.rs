//! Back link, at the top of a page.

use super::el::{El, a};
use super::node::{Node, Text};

/// A link to the page before.
pub fn back_link(href: impl Text, label: impl Node) -> El {
    a().class("nhsuk-back-link").href(href).child(label)
}
