//! One line of text.

use super::fieldset::{Level, described_by, heading, notes};
use web_sys::HtmlInputElement;
use yew::{AttrValue, Callback, Html, InputEvent, Properties, TargetCast, classes, html};

/// What a text input needs.
#[derive(Properties, PartialEq)]
pub struct TextInputProps {
    /// Id and name.
    pub id: AttrValue,
    /// The question.
    pub label: AttrValue,
    /// The label as the page's heading; none: a plain label.
    #[prop_or_default]
    pub level: Option<Level>,
    /// One line under the question.
    #[prop_or_default]
    pub hint: AttrValue,
    /// What is wrong, if anything.
    #[prop_or_default]
    pub error: AttrValue,
    /// The text.
    pub value: AttrValue,
    /// Width in characters, one of nhsuk-frontend's: 2, 3, 4, 5, 10, 20, 30.
    #[prop_or_default]
    pub width: Option<u8>,
    /// `search` rather than `text`.
    #[prop_or_default]
    pub search: bool,
    /// Most characters taken.
    #[prop_or(80)]
    pub longest: u16,
    /// Called with the text as it is typed.
    pub oninput: Callback<String>,
}

/// One line of text. Nothing typed is completed, checked or translated by anyone else.
pub fn text_input(props: &TextInputProps) -> Html {
    let oninput = props.oninput.reform(|event: InputEvent| {
        event.target_dyn_into::<HtmlInputElement>().map(|input| input.value()).unwrap_or_default()
    });
    let big = props.level.map(|_| "nhsuk-label--l");
    let label = html! { <label class={classes!("nhsuk-label", big)} for={&props.id}>{ &props.label }</label> };
    let label = match props.level {
        Some(level) => heading(level, classes!("nhsuk-label-wrapper"), label),
        None => label,
    };
    let wrong = !props.error.is_empty();
    let width = props.width.map(|width| format!("nhsuk-input--width-{width}"));
    html! {
        <div class={classes!("nhsuk-form-group", wrong.then_some("nhsuk-form-group--error"))}>
            { label }
            { notes(&props.id, &props.hint, &props.error) }
            <input class={classes!("nhsuk-input", width, wrong.then_some("nhsuk-input--error"))} id={&props.id} name={&props.id}
                type={if props.search { "search" } else { "text" }} value={&props.value} {oninput}
                aria-describedby={described_by(&props.id, &props.hint, &props.error)} maxlength={props.longest.to_string()}
                autocomplete="off" spellcheck="false" autocapitalize="off" translate="no" />
        </div>
    }
}
