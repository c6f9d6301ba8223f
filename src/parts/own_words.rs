//! Short choices to tap, with room for a few words of one's own.

use crate::cx::Cx;
use crate::kit::Chip;
use waymark_core::plan::OWN_WORDS;
use yew::{AttrValue, Callback, Html, Properties, component, html, use_state_eq};

/// What the part needs.
#[derive(Properties, PartialEq)]
pub struct OwnWordsProps {
    /// Context.
    pub cx: Cx,
    /// Start of the ids.
    pub id: AttrValue,
    /// What is asked.
    pub legend: AttrValue,
    /// The choices offered.
    pub choices: Vec<AttrValue>,
    /// What was said so far.
    pub value: AttrValue,
    /// Called with the new words; empty takes them back.
    pub onsay: Callback<String>,
}

/// Short choices, and own words beside them. What is typed stands in the field as it was typed; the plan takes it
/// cleaned, so the two are kept apart.
#[component]
pub fn OwnWords(props: &OwnWordsProps) -> Html {
    let is_choice = props.choices.contains(&props.value);
    let typed = use_state_eq(|| if is_choice { AttrValue::default() } else { props.value.clone() });
    let chips = props.choices.iter().map(|label| Chip { label: label.clone(), on: *label == props.value });
    let onpress = {
        let (choices, value, onsay, typed) =
            (props.choices.clone(), props.value.clone(), props.onsay.clone(), typed.setter());
        Callback::from(move |at: usize| {
            typed.set(AttrValue::default());
            let picked = choices.get(at).filter(|label| **label != value);
            onsay.emit(picked.map(ToString::to_string).unwrap_or_default());
        })
    };
    let oninput = {
        let (onsay, setter) = (props.onsay.clone(), typed.setter());
        Callback::from(move |words: String| {
            setter.set(words.clone().into());
            onsay.emit(words);
        })
    };
    html! {
        <div class="wm-own-words">
            { crate::kit::chips::chips(&yew::props!(crate::kit::chips::ChipsProps { id: props.id.clone(), legend: &props.legend, chips: chips.collect::<Vec<_>>(), onpress })) }
            { crate::kit::text_input::text_input(&yew::props!(crate::kit::text_input::TextInputProps { id: format!("{}-own", props.id), label: props.cx.t("my-plan.build.own"), hint: props.cx.t("my-plan.build.own-hint"), value: (*typed).clone(), longest: OWN_WORDS as u16, oninput })) }
        </div>
    }
}
