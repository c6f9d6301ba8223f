//! A button that copies text; where the browser does not let us, the text is shown to select.

use crate::cx::Cx;
use crate::effects;
use crate::kit::Look;
use yew::{AttrValue, Callback, Html, MouseEvent, Properties, component, html, use_state_eq};

/// What the button needs.
#[derive(Properties, PartialEq)]
pub struct CopyTextProps {
    /// Context.
    pub cx: Cx,
    /// Id of the text, when it is shown.
    pub id: AttrValue,
    /// The words of the button.
    pub label: AttrValue,
    /// What the text is, for when it is shown.
    pub text_label: AttrValue,
    /// The text.
    pub text: AttrValue,
}

/// A button that copies text.
#[component]
pub fn CopyText(props: &CopyTextProps) -> Html {
    let copied = use_state_eq(|| None::<bool>);
    let onclick = {
        let (cx, text, setter) = (props.cx.clone(), props.text.to_string(), copied.setter());
        Callback::from(move |_: MouseEvent| {
            let (cx, setter) = (cx.clone(), setter.clone());
            let done = Callback::from(move |worked: bool| {
                setter.set(Some(worked));
                cx.say(&cx.t(if worked { "my-plan.keep.copied" } else { "my-plan.keep.not-copied" }));
            });
            effects::copy(text.clone(), done);
        })
    };
    html! {
        <>
            { crate::kit::button::draw_button(&yew::props!(crate::kit::button::ButtonProps { look: Look::Secondary, label: &props.label, onclick })) }
            { outcome(props, *copied) }
        </>
    }
}

fn outcome(props: &CopyTextProps, copied: Option<bool>) -> Html {
    let cx = &props.cx;
    match copied {
        None => Html::default(),
        Some(true) => html! { <p class="wm-copied">{ cx.t("my-plan.keep.copied") }</p> },
        Some(false) => html! {
            <div class="wm-copied">
                <p>{ cx.t("my-plan.keep.not-copied") }</p>
                <pre class="wm-copied__text" id={&props.id} tabindex="0" role="group" aria-label={&props.text_label} translate="no">
                    { &props.text }
                </pre>
            </div>
        },
    }
}
