//! A group of inputs under one question: legend, hint, error, and headings of a chosen level.

use yew::{AttrValue, Classes, Html, Properties, classes, html};

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
pub fn heading(level: Level, class: Classes, content: Html) -> Html {
    match level {
        Level::H1 => html! { <h1 {class}>{ content }</h1> },
        Level::H2 => html! { <h2 {class}>{ content }</h2> },
        Level::H3 => html! { <h3 {class}>{ content }</h3> },
        Level::H4 => html! { <h4 {class}>{ content }</h4> },
    }
}

/// What a fieldset needs.
#[derive(Properties, PartialEq)]
pub struct FieldsetProps {
    /// Start of the ids of hint and error.
    pub id: AttrValue,
    /// The question.
    pub legend: AttrValue,
    /// Its level as a heading.
    #[prop_or_default]
    pub level: Level,
    /// One line under the question.
    #[prop_or_default]
    pub hint: AttrValue,
    /// What is wrong, if anything.
    #[prop_or_default]
    pub error: AttrValue,
    /// The inputs.
    #[prop_or_default]
    pub children: Html,
}

/// A group of inputs under one question, which is the heading too.
pub fn draw_fieldset(props: &FieldsetProps) -> Html {
    let size = if props.level == Level::H1 { "nhsuk-fieldset__legend--l" } else { "nhsuk-fieldset__legend--m" };
    let legend = heading(props.level, classes!("nhsuk-fieldset__heading"), html! { &props.legend });
    html! {
        <div class={classes!("nhsuk-form-group", (!props.error.is_empty()).then_some("nhsuk-form-group--error"))}>
            <fieldset class="nhsuk-fieldset" aria-describedby={described_by(&props.id, &props.hint, &props.error)}>
                <legend class={classes!("nhsuk-fieldset__legend", size)}>{ legend }</legend>
                { notes(&props.id, &props.hint, &props.error) }
                { props.children.clone() }
            </fieldset>
        </div>
    }
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
    html! {
        <>
            if !hint.is_empty() { <div class="nhsuk-hint" id={format!("{id}-hint")}>{ hint }</div> }
            if !error.is_empty() {
                <span class="nhsuk-error-message" id={format!("{id}-error")}>
                    <span class="wm-visually-hidden">{ "Error: " }</span>{ error }
                </span>
            }
        </>
    }
}
