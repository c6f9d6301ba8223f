//! A list folded away under a button. Never safety text. What is folded is not drawn.

use crate::cx::Cx;
use crate::state::Action;
use yew::{AttrValue, Callback, Html, html};

/// Whether the list with this key is unfolded.
pub fn is_unfolded(cx: &Cx, key: &str) -> bool {
    cx.state.unfolded.contains(key)
}

/// A button with its words, a number, more words for screen readers; and the list while it is unfolded.
pub fn fold(cx: &Cx, key: &str, label: &AttrValue, number: usize, about: &str, list: impl FnOnce() -> Html) -> Html {
    let open = is_unfolded(cx, key);
    let onclick = {
        let (cx, key) = (cx.clone(), key.to_owned());
        Callback::from(move |_| cx.act(Action::Fold(key.clone())))
    };
    html! {
        <div class="wm-fold">
            <button type="button" class="wm-fold__button" aria-expanded={if open { "true" } else { "false" }} {onclick}>
                <span>
                    { label }{ " " }{ cx.fill("results.count", &[("n", &number.to_string())]) }
                    <span class="wm-visually-hidden">{ " " }{ about }</span>
                </span>
            </button>
            if open { <div class="wm-fold__body">{ list() }</div> }
        </div>
    }
}
