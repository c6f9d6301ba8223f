//! A select: one of a short list, where a screen has no room for radios.

use crate::kit::el::{div, el};
use web_sys::HtmlSelectElement;
use yew::{AttrValue, Callback, Event, Html, TargetCast};

/// What a select needs.
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
pub fn select(props: &SelectProps) -> Html {
    let onchange = props.onpick.reform(|event: Event| {
        let index = event.target_dyn_into::<HtmlSelectElement>().map(|select| select.selected_index());
        usize::try_from(index.unwrap_or_default()).unwrap_or_default()
    });
    let option = |(at, label): (usize, &AttrValue)| {
        el("option").key(at).attr("value", at.to_string()).flag("selected", at == props.chosen).child(label).html()
    };
    div()
        .class("nhsuk-form-group")
        .child(el("label").class("nhsuk-label").attr("for", &props.id).child(&props.label))
        .child(
            el("select")
                .class("nhsuk-select")
                .id(&props.id)
                .attr("name", &props.id)
                .onchange(onchange)
                .attr("autocomplete", "off")
                .children(props.options.iter().enumerate().map(option)),
        )
        .html()
}
