//! One line of text.

use super::fieldset::{Level, described_by, heading, notes};
use crate::kit::el::{div, el};
use web_sys::HtmlInputElement;
use yew::{AttrValue, Callback, Html, InputEvent, TargetCast};

/// What a text input needs.
#[derive(Default)]
pub struct TextInputProps {
    /// Id and name.
    pub id: AttrValue,
    /// The question.
    pub label: AttrValue,
    /// The label as the page's heading; none: a plain label.
    pub level: Option<Level>,
    /// One line under the question.
    pub hint: AttrValue,
    /// What is wrong, if anything.
    pub error: AttrValue,
    /// The text.
    pub value: AttrValue,
    /// Width in characters, one of nhsuk-frontend's: 2, 3, 4, 5, 10, 20, 30.
    pub width: Option<u8>,
    /// `search` rather than `text`.
    pub search: bool,
    /// Most characters taken; 0: [`USUAL_LENGTH`].
    pub longest: u16,
    /// Called with the text as it is typed.
    pub oninput: Callback<String>,
}

/// Most characters that a text input takes where nothing else is said.
const USUAL_LENGTH: u16 = 80;

/// One line of text. Nothing typed is completed, checked or translated by anyone else.
pub fn text_input(props: &TextInputProps) -> Html {
    let oninput = props.oninput.reform(|event: InputEvent| {
        event.target_dyn_into::<HtmlInputElement>().map(|input| input.value()).unwrap_or_default()
    });
    let big = props.level.map(|_| "nhsuk-label--l");
    let label = el("label").class("nhsuk-label").class(big).attr("for", &props.id).child(&props.label).html();
    let label = match props.level {
        Some(level) => heading(level, "nhsuk-label-wrapper", label),
        None => label,
    };
    let longest = if props.longest == 0 { USUAL_LENGTH } else { props.longest };
    let wrong = !props.error.is_empty();
    let width = props.width.map(|width| format!("nhsuk-input--width-{width}"));
    div()
        .class("nhsuk-form-group")
        .class(wrong.then_some("nhsuk-form-group--error"))
        .child(label)
        .child(notes(&props.id, &props.hint, &props.error))
        .child(
            el("input")
                .class("nhsuk-input")
                .class(width)
                .class(wrong.then_some("nhsuk-input--error"))
                .id(&props.id)
                .attr("name", &props.id)
                .attr("type", if props.search { "search" } else { "text" })
                .value(&props.value)
                .oninput(oninput)
                .attr("aria-describedby", described_by(&props.id, &props.hint, &props.error))
                .attr("maxlength", longest.to_string())
                .attr("autocomplete", "off")
                .attr("spellcheck", "false")
                .attr("autocapitalize", "off")
                .attr("translate", "no"),
        )
        .html()
}
