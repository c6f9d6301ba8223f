//! Chips: short choices side by side, each switched on or off by a press.

use yew::{AttrValue, Callback, Html, MouseEvent, Properties, html};

/// One chip.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Chip {
    /// Its words.
    pub label: AttrValue,
    /// Whether it is on.
    pub on: bool,
}

/// What chips need.
#[derive(Properties, PartialEq)]
pub struct ChipsProps {
    /// Start of the ids.
    pub id: AttrValue,
    /// What they are about.
    pub legend: AttrValue,
    /// The chips.
    pub chips: Vec<Chip>,
    /// Called with the position of the chip pressed.
    pub onpress: Callback<usize>,
}

/// Short choices side by side.
pub fn chips(props: &ChipsProps) -> Html {
    let chip = |(at, chip): (usize, &Chip)| {
        let onpress = props.onpress.clone();
        let onclick = Callback::from(move |_: MouseEvent| onpress.emit(at));
        let on = if chip.on { "true" } else { "false" };
        html! { <button key={at} type="button" class="wm-chip" aria-pressed={on} {onclick}>{ &chip.label }</button> }
    };
    let legend = format!("{}-legend", props.id);
    html! {
        <div class="nhsuk-form-group wm-chips" role="group" aria-labelledby={legend.clone()}>
            <p class="nhsuk-label wm-chips__legend" id={legend}>{ &props.legend }</p>
            <div class="wm-chips__row">{ for props.chips.iter().enumerate().map(chip) }</div>
        </div>
    }
}
