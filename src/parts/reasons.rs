//! Why a service fits and what to think about, of equal weight.

use crate::cx::Cx;
use crate::kit::el::{div, li, p, ul};
use yew::Html;

/// Ticks and dashes. `id` makes the headings' ids.
pub fn reasons(cx: &Cx, id: &str, fits: &[String], think: &[String]) -> Html {
    div()
        .class("wm-card__reasons")
        .child(list(cx, "card.fits", &format!("fits-{id}"), "wm-ticks", fits))
        .child(list(cx, "card.think", &format!("think-{id}"), "wm-dashes", think))
        .html()
}

fn list(cx: &Cx, heading: &str, id: &str, class: &'static str, lines: &[String]) -> Html {
    if lines.is_empty() {
        return Html::default();
    }
    div()
        .child(p().class("wm-card__label").id(id.to_owned()).say(cx, heading))
        .child(
            ul().class(class)
                .attr("aria-labelledby", id.to_owned())
                .children(lines.iter().map(|line| li().key(line.clone()).child(line).html())),
        )
        .html()
}
