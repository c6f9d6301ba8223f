//! Radios: one choice.

use super::fieldset::Level;
use crate::kit::el::{div, el, many};
use crate::kit::fieldset::{FieldsetProps, fieldset};
use yew::{AttrValue, Callback, Html};

/// One choice of radios or checkboxes.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Item {
    /// Its words.
    pub label: AttrValue,
    /// A second line; may be empty.
    pub hint: AttrValue,
    /// Whether it is chosen.
    pub checked: bool,
    /// Stands alone, after a divider.
    pub exclusive: bool,
    /// A picture beside the words.
    pub icon: Html,
}

/// What radios need.
#[derive(Default)]
pub struct RadiosProps {
    /// Name, and start of the ids: the first input has it as its id, the others `ID-2` and so on.
    pub id: AttrValue,
    /// The question.
    pub legend: AttrValue,
    /// Its level as a heading.
    pub level: Level,
    /// One line under the question.
    pub hint: AttrValue,
    /// What is wrong, if anything.
    pub error: AttrValue,
    /// The choices.
    pub items: Vec<Item>,
    /// Side by side, for two or three short choices and scales.
    pub inline: bool,
    /// Called with the position of the choice.
    pub onpick: Callback<usize>,
}

/// One choice of several; nothing is chosen beforehand.
pub fn radios(props: &RadiosProps) -> Html {
    let inputs = props.items.iter().enumerate().map(|(at, item)| {
        let onpick = props.onpick.clone();
        input("radio", &props.id, at, item, Callback::from(move |_| onpick.emit(at)))
    });
    fieldset(&FieldsetProps {
        id: props.id.clone(),
        legend: props.legend.clone(),
        level: props.level,
        hint: props.hint.clone(),
        error: props.error.clone(),
        children: div()
            .class("nhsuk-radios")
            .class(props.inline.then_some("nhsuk-radios--inline"))
            .children(inputs)
            .html(),
    })
}

/// The id of the input at a position.
pub fn input_id(id: &str, at: usize) -> String {
    if at == 0 { id.to_owned() } else { format!("{id}-{}", at + 1) }
}

/// A radio or checkbox with its label and hint, after a divider where it stands alone.
pub(super) fn input(kind: &'static str, id: &str, at: usize, item: &Item, onchange: Callback<yew::Event>) -> Html {
    let block = if kind == "radio" { "nhsuk-radios" } else { "nhsuk-checkboxes" };
    let own = input_id(id, at);
    let hint_id = format!("{own}-item-hint");
    let described = (!item.hint.is_empty()).then(|| hint_id.clone());
    many()
        .child((item.exclusive).then(|| div().class(format!("{block}__divider")).child("or")))
        .child(
            div()
                .class(format!("{block}__item"))
                .key(at)
                .child(
                    el("input")
                        .class(format!("{block}__input"))
                        .id(own.clone())
                        .attr("name", id.to_owned())
                        .attr("type", kind)
                        .value((at + 1).to_string())
                        .checked(item.checked)
                        .onchange(onchange)
                        .attr("aria-describedby", described)
                        .attr("autocomplete", "off"),
                )
                .child(
                    el("label")
                        .class(format!("nhsuk-label {block}__label"))
                        .attr("for", own)
                        .child(item.icon.clone())
                        .child(&item.label),
                )
                .child(
                    (!item.hint.is_empty())
                        .then(|| div().class(format!("nhsuk-hint {block}__hint")).id(hint_id).child(&item.hint)),
                ),
        )
        .html()
}
