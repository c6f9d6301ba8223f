//! A group of inputs under one question: legend, hint, error, and headings of a chosen level.

use crate::kit::el::{div, el, h1, h2, h3, many, span};
use crate::kit::node::{Node, node};
use yew::{AttrValue, Html};

/// Level of a heading.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Level {
    /// The page's heading.
    #[default]
    H1,
    /// A section.
    H2,
    /// A part of a section.
    H3,
    /// A part of that.
    H4,
}

/// A heading of a level.
pub fn heading(level: Level, class: &str, content: impl Node) -> Html {
    match level {
        Level::H1 => h1().class(class).child(content).html(),
        Level::H2 => h2().class(class).child(content).html(),
        Level::H3 => h3().class(class).child(content).html(),
        Level::H4 => el("h4").class(class).child(content).html(),
    }
}

/// What a fieldset needs.
#[derive(Default)]
pub struct FieldsetProps {
    /// Start of the ids of hint and error.
    pub id: AttrValue,
    /// The question.
    pub legend: AttrValue,
    /// Its level as a heading.
    pub level: Level,
    /// One line under the question.
    pub hint: AttrValue,
    /// What is wrong, if anything.
    pub error: AttrValue,
    /// The inputs.
    pub children: Html,
}

/// A group of inputs under one question, which is the heading too.
pub fn fieldset(props: &FieldsetProps) -> Html {
    let size = if props.level == Level::H1 { "nhsuk-fieldset__legend--l" } else { "nhsuk-fieldset__legend--m" };
    let legend = heading(props.level, "nhsuk-fieldset__heading", node(&props.legend));
    div()
        .class("nhsuk-form-group")
        .class((!props.error.is_empty()).then_some("nhsuk-form-group--error"))
        .child(
            el("fieldset")
                .class("nhsuk-fieldset")
                .attr("aria-describedby", described_by(&props.id, &props.hint, &props.error))
                .child(el("legend").class("nhsuk-fieldset__legend").class(size).child(legend))
                .child(notes(&props.id, &props.hint, &props.error))
                .child(props.children.clone()),
        )
        .html()
}

/// The ids of hint and error, for `aria-describedby`.
pub fn described_by(id: &str, hint: &str, error: &str) -> Option<String> {
    let parts = [(hint, "hint"), (error, "error")];
    let ids: Vec<_> =
        parts.iter().filter(|(text, _)| !text.is_empty()).map(|(_, part)| format!("{id}-{part}")).collect();
    (!ids.is_empty()).then(|| ids.join(" "))
}

/// Hint and error with the ids that [`described_by`] names.
pub fn notes(id: &str, hint: &str, error: &str) -> Html {
    many()
        .child((!hint.is_empty()).then(|| div().class("nhsuk-hint").id(format!("{id}-hint")).child(hint)))
        .child((!error.is_empty()).then(|| {
            span()
                .class("nhsuk-error-message")
                .id(format!("{id}-error"))
                .child(span().class("wm-visually-hidden").child("Error: "))
                .child(error)
        }))
        .html()
}
