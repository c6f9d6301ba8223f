//! Chips: short choices side by side, each switched on or off by a press, or leading on.

use super::el::{div, el, p};
use yew::{AttrValue, Callback, Html, MouseEvent};

/// One chip.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Chip {
    /// Its words.
    pub label: AttrValue,
    /// Whether it is on; none for one that is not switched, but leads on.
    pub on: Option<bool>,
}

/// Short choices side by side. `id` begins their ids, `legend` says what they are about; `onpress` is called with the
/// position of the chip pressed.
pub fn chips(id: &str, legend: AttrValue, chips: Vec<Chip>, onpress: Callback<usize>) -> Html {
    let chip = |(at, chip): (usize, &Chip)| {
        let onpress = onpress.clone();
        let onclick = Callback::from(move |_: MouseEvent| onpress.emit(at));
        el("button")
            .key(at)
            .attr("type", "button")
            .class("wm-chip")
            .attr("aria-pressed", chip.on.map(|on| if on { "true" } else { "false" }))
            .onclick(onclick)
            .child(&chip.label)
    };
    let named = format!("{id}-legend");
    div()
        .class("nhsuk-form-group wm-chips")
        .attr("role", "group")
        .attr("aria-labelledby", &*named)
        .child(p().class("nhsuk-label wm-chips__legend").id(&*named).child(legend))
        .child(div().class("wm-chips__row").children(chips.iter().enumerate().map(chip)))
        .html()
}
