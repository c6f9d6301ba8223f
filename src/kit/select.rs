//! A select: one of a short list, where a screen has no room for radios.

use web_sys::HtmlSelectElement;
use yew::{AttrValue, Callback, Event, Html, Properties, TargetCast, html};

/// What a select needs.
#[derive(Properties, PartialEq)]
pub struct SelectProps {
    /// Id and name.
    pub id: AttrValue,
    /// The question.
    pub label: AttrValue,
    /// The words of the choices.
    pub options: Vec<AttrValue>,
    /// Position of the one chosen.
    pub chosen: usize,
    /// Called with the position of the choice.
    pub onpick: Callback<usize>,
}

/// One of a short list.
pub fn draw_select(props: &SelectProps) -> Html {
    let onchange = props.onpick.reform(|event: Event| {
        let index = event.target_dyn_into::<HtmlSelectElement>().map(|select| select.selected_index());
        usize::try_from(index.unwrap_or_default()).unwrap_or_default()
    });
    let option = |(at, label): (usize, &AttrValue)| {
        html! { <option key={at} value={at.to_string()} selected={at == props.chosen}>{ label }</option> }
    };
    html! {
        <div class="nhsuk-form-group">
            <label class="nhsuk-label" for={&props.id}>{ &props.label }</label>
            <select class="nhsuk-select" id={&props.id} name={&props.id} {onchange} autocomplete="off">
                { for props.options.iter().enumerate().map(option) }
            </select>
        </div>
    }
}
