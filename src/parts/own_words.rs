//! Short choices to tap, with room for a few words of one's own.

use crate::cx::Cx;
use crate::kit::Chip;
use crate::kit::chips::chips;
use crate::kit::el::div;
use crate::kit::text_input::{TextInputProps, text_input};
use waymark_core::plan::OWN_WORDS;
use yew::{AttrValue, Callback, Html};

/// What is asked, and what was said so far.
pub struct OwnWords<'a> {
    /// Start of the ids.
    pub id: &'static str,
    /// What is asked.
    pub legend: AttrValue,
    /// The choices offered.
    pub choices: Vec<AttrValue>,
    /// What was said so far.
    pub said: &'a str,
    /// Called with the new words; empty takes them back.
    pub onsay: Callback<String>,
}

/// Short choices, and own words beside them.
pub fn own_words(cx: &Cx, asked: OwnWords<'_>) -> Html {
    let OwnWords { id, legend, choices, said, onsay } = asked;
    let field = format!("{id}-own");
    let is_choice = choices.iter().any(|choice| choice == said);
    let row = choices.iter().map(|label| Chip { label: label.clone(), on: Some(label == said) }).collect();
    let onpress = {
        let (cx, field, said, onsay) = (cx.clone(), field.clone(), said.to_owned(), onsay.clone());
        Callback::from(move |at: usize| {
            cx.type_in(&field, String::new());
            let picked = choices.get(at).filter(|label| **label != said);
            onsay.emit(picked.map(ToString::to_string).unwrap_or_default());
        })
    };
    let own = own_text(cx, &field, if is_choice { "" } else { said }, onsay);
    let own = TextInputProps { label: cx.t("my-plan.build.own"), hint: cx.t("my-plan.build.own-hint"), ..own };
    div().class("wm-own-words").child(chips(id, legend, row, onpress)).child(text_input(&own)).html()
}

/// A field for own words. What is typed stands in it as it was typed; the plan takes it cleaned, so the two are kept
/// apart.
pub fn own_text(cx: &Cx, id: &str, said: &str, onsay: Callback<String>) -> TextInputProps {
    let oninput = {
        let (cx, id) = (cx.clone(), id.to_owned());
        Callback::from(move |words: String| {
            cx.type_in(&id, words.clone());
            onsay.emit(words);
        })
    };
    TextInputProps {
        id: id.to_owned().into(),
        value: cx.typed(id).unwrap_or(said).to_owned().into(),
        longest: OWN_WORDS as u16,
        oninput,
        ..Default::default()
    }
}
