//! A day, chosen with the device's own calendar.

use web_sys::HtmlInputElement;
use yew::{AttrValue, Callback, Html, InputEvent, Properties, TargetCast, html};

/// What a date input needs.
#[derive(Properties, PartialEq)]
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
    html! {
        <div class="nhsuk-form-group">
            <label class="nhsuk-label" for={&props.id}>{ &props.label }</label>
            <input class="nhsuk-input nhsuk-input--width-10" id={&props.id} name={&props.id} type="date" value={&props.value}
                min={&props.first} {oninput} autocomplete="off" />
        </div>
    }
}
