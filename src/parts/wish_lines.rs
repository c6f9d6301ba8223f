//! What matters to the person and whether a service meets it: a mark and words on each line.

use crate::cx::Cx;
use crate::kit::el::{El, div, li, p, span, ul};
use crate::view::why::Fit;
use crate::view::wishes::WishLine;
use yew::Html;

/// The lines under their heading; nothing where nothing was weighed. `id` makes the heading's id.
pub fn wish_lines(cx: &Cx, id: &str, lines: &[WishLine]) -> Html {
    if lines.is_empty() {
        return Html::default();
    }
    let id = ["matters-", id].concat();
    let line = |line: &WishLine| {
        let words = span().child(&line.name).child(": ").child(&line.know).hidden(cx.t(line.fit.key()));
        li().key(line.name.clone()).class("wm-wishes__line").child(mark(line.fit)).child(words).html()
    };
    div()
        .child(p().class("wm-card__label").id(id.clone()).say(cx, "matters.heading"))
        .child(ul().class("wm-plain wm-wishes").attr("aria-labelledby", id).children(lines.iter().map(line)))
        .html()
}

/// The mark alone, for those who look; its words stand beside it.
pub fn mark(fit: Fit) -> El {
    span().class("wm-verdict__mark").attr("aria-hidden", "true").child(fit.mark())
}
