//! Buttons, and links that look like them.

use super::el::{El, a, el};
use super::node::{Node, Text};

/// How a button looks. Green is for the one way onward of a page.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Look {
    /// Green: the way onward.
    #[default]
    Primary,
    /// Outlined: anything else.
    Secondary,
    /// Outlined and small, beside what it acts on.
    Small,
    /// As a link, for passing over.
    Plain,
}

impl Look {
    fn class(self) -> &'static str {
        match self {
            Self::Primary => "nhsuk-button",
            Self::Secondary => "nhsuk-button nhsuk-button--secondary",
            Self::Small => "nhsuk-button nhsuk-button--secondary nhsuk-button--small",
            Self::Plain => "wm-plain-button",
        }
    }
}

/// A button.
pub fn button(look: Look, label: impl Node) -> El {
    el("button").class(look.class()).attr("type", "button").child(label)
}

/// The button that sends the form it is in.
pub fn submit(label: impl Node) -> El {
    button(Look::Primary, label).attr("type", "submit")
}

/// A link that looks like a button: it leads to another page and changes nothing.
pub fn button_link(look: Look, href: impl Text, label: impl Node) -> El {
    a().class(look.class()).href(href).attr("draggable", "false").child(label)
}
