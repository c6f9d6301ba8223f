//! Why a service fits and what to think about, of equal weight.

use crate::cx::Cx;
use yew::{Html, html};

/// Ticks and dashes. `id` makes the headings' ids.
pub fn reasons(cx: &Cx, id: &str, fits: &[String], think: &[String]) -> Html {
    html! {
        <div class="wm-card__reasons">
            { list(cx, "card.fits", &format!("fits-{id}"), "wm-ticks", fits) }
            { list(cx, "card.think", &format!("think-{id}"), "wm-dashes", think) }
        </div>
    }
}

fn list(cx: &Cx, heading: &str, id: &str, class: &'static str, lines: &[String]) -> Html {
    if lines.is_empty() {
        return Html::default();
    }
    html! {
        <div>
            <p class="wm-card__label" id={id.to_owned()}>{ cx.t(heading) }</p>
            <ul {class} aria-labelledby={id.to_owned()}>
                { for lines.iter().map(|line| html! { <li key={line.clone()}>{ line }</li> }) }
            </ul>
        </div>
    }
}
