//! A button that copies text; where the browser does not let us, the text is shown to select.

use crate::cx::Cx;
use crate::effects;
use crate::kit::Look;
use crate::kit::button::button;
use crate::kit::el::{div, el, many, p};
use crate::kit::node::Node;
use yew::{AttrValue, Callback, Html, MouseEvent};

/// A button that copies `text`. Where it is shown instead, `id` is its id and `name` says what it is.
pub fn copy_text(cx: &Cx, id: &'static str, label: AttrValue, name: AttrValue, text: AttrValue) -> Html {
    let onclick = {
        let (cx, text) = (cx.clone(), text.to_string());
        Callback::from(move |_: MouseEvent| {
            let cx = cx.clone();
            let done = Callback::from(move |worked: bool| {
                cx.on_page(move |page| page.copied = Some((id, worked)));
                cx.say(&cx.t(if worked { "my-plan.keep.copied" } else { "my-plan.keep.not-copied" }));
            });
            effects::copy(text.clone(), done);
        })
    };
    let outcome = cx.state.on_page.copied.filter(|(copied, _)| *copied == id).map(|(_, worked)| match worked {
        true => p().class("wm-copied").say(cx, "my-plan.keep.copied"),
        false => div().class("wm-copied").child(p().say(cx, "my-plan.keep.not-copied")).child(shown(id, name, text)),
    });
    many().child(button(Look::Secondary, label).onclick(onclick)).child(outcome).html()
}

/// Text to read and select, in a box that scrolls by keyboard too.
fn shown(id: &'static str, name: AttrValue, text: AttrValue) -> impl Node {
    el("pre")
        .class("wm-copied__text")
        .id(id)
        .attr("tabindex", "0")
        .attr("role", "group")
        .attr("aria-label", name)
        .attr("translate", "no")
        .child(text)
}
