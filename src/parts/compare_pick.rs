//! Picking services to stand side by side, on their cards and in the plan: at most three.

use crate::cx::Cx;
use crate::kit::Look;
use crate::kit::button::button;
use crate::kit::el::{a, many, p, span};
use crate::route::Route;
use crate::view::compare::SIDE_BY_SIDE;
use yew::{Callback, Html, MouseEvent};

/// Picks a service to stand side by side, or takes it out again: one button that keeps focus. Where three are picked, a
/// line says so in its place.
pub fn compare_pick(cx: &Cx, id: &str, name: &str) -> Html {
    let picked = cx.state.compared.as_deref().unwrap_or_default();
    let is_in = picked.iter().any(|other| other == id);
    if picked.len() >= SIDE_BY_SIDE && !is_in {
        return span().class("wm-note").say(cx, "compare.full").html();
    }
    let (key, said) = if is_in { ("compare.out", "compare.said-out") } else { ("compare.in", "compare.said-in") };
    let said = cx.fill(said, &[("name", name)]);
    let onclick = {
        let (cx, id) = (cx.clone(), id.to_owned());
        Callback::from(move |_: MouseEvent| {
            let (id, said) = (id.clone(), said.to_string());
            cx.change(move |state| {
                let mut picked = state.compared.take().unwrap_or_default();
                turn(&mut picked, id);
                state.compared = Some(picked).filter(|picked| !picked.is_empty());
                state.say(said);
            });
        })
    };
    let number = picked.len().to_string();
    many()
        .child(button(Look::Plain, cx.t(key)).hidden(name.to_owned()).onclick(onclick))
        .child(is_in.then(|| compare_link(cx, &number)))
        .html()
}

/// Puts a service among those that stand side by side, or takes it out; a fourth is not taken.
pub fn turn(picked: &mut Vec<String>, id: String) {
    let before = picked.len();
    picked.retain(|other| *other != id);
    if picked.len() == before && before < SIDE_BY_SIDE {
        picked.push(id);
    }
}

fn compare_link(cx: &Cx, number: &str) -> Html {
    a().class("wm-act").href(Route::Compare.href()).child(cx.fill("compare.see", &[("n", number)])).html()
}

/// The way to the options side by side, whatever is picked.
pub fn to_compare(cx: &Cx) -> Html {
    p().class("wm-no-print").child(a().class("wm-act").href(Route::Compare.href()).say(cx, "compare.title")).html()
}
