//! A list folded away under a button. Never safety text. What is folded is not drawn.

use crate::cx::Cx;
use crate::kit::el::{El, div, el, span};
use crate::state::Action;
use yew::{AttrValue, Callback, Html};

/// Whether the list with this key is unfolded.
pub fn is_unfolded(cx: &Cx, key: &str) -> bool {
    cx.state.unfolded.contains(key)
}

/// The button that unfolds the list with this key, and folds it again.
pub fn fold_button(cx: &Cx, key: &str, words: El) -> El {
    let onclick = {
        let (cx, key) = (cx.clone(), key.to_owned());
        Callback::from(move |_| cx.act(Action::Fold(key.clone())))
    };
    el("button")
        .attr("type", "button")
        .class("wm-fold__button")
        .attr("aria-expanded", if is_unfolded(cx, key) { "true" } else { "false" })
        .onclick(onclick)
        .child(words)
}

/// A button with its words, a number, more words for screen readers; and the list while it is unfolded.
pub fn fold(cx: &Cx, key: &str, label: &AttrValue, number: usize, about: &str, list: impl FnOnce() -> Html) -> Html {
    let words = span()
        .child(label)
        .child(" ")
        .child(cx.fill("results.count", &[("n", &number.to_string())]))
        .child(span().class("wm-visually-hidden").child(" ").child(about));
    let open = is_unfolded(cx, key);
    div()
        .class("wm-fold")
        .child(fold_button(cx, key, words))
        .child(open.then(|| div().class("wm-fold__body").child(list())))
        .html()
}
