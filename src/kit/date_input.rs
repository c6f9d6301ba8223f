//! A day, chosen with the device's own calendar.

use crate::kit::el::{div, el};
use web_sys::HtmlInputElement;
use yew::{AttrValue, Callback, Html, InputEvent, TargetCast};

/// What a date input needs.
pub struct DateInputProps {
    /// Id and name.
    pub id: AttrValue,
    /// The question.
    pub label: AttrValue,
    /// The day as `2026-11-22`; empty: none.
    pub value: AttrValue,
    /// The first day that can be chosen, in the same form.
    pub first: AttrValue,
    /// Called with what was chosen, in the same form; empty when it was taken back.
    pub oninput: Callback<String>,
}

/// A day.
pub fn date_input(props: &DateInputProps) -> Html {
    let oninput = props.oninput.reform(|event: InputEvent| {
        event.target_dyn_into::<HtmlInputElement>().map(|input| input.value()).unwrap_or_default()
    });
    div()
        .class("nhsuk-form-group")
        .child(el("label").class("nhsuk-label").attr("for", &props.id).child(&props.label))
        .child(
            el("input")
                .class("nhsuk-input nhsuk-input--width-10")
                .id(&props.id)
                .attr("name", &props.id)
                .attr("type", "date")
                .value(&props.value)
                .attr("min", &props.first)
                .oninput(oninput)
                .attr("autocomplete", "off"),
        )
        .html()
}
