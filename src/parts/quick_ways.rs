//! Ways in where nothing was typed or found: what services here help with, topic by topic. A press looks for it.

use super::quick_find_view::{asks_something, change, found};
use crate::cx::Cx;
use crate::effects;
use crate::kit::Chip;
use crate::kit::chips::chips;
use crate::kit::el::{h2, section};
use waymark_core::ids::{Need, Set};
use waymark_core::questionnaire::Topics;
use yew::{AttrValue, Callback, Html};

/// The ways in that lead to something, by topic; nothing where something is shown, or none does.
pub fn quick_ways(cx: &Cx) -> Html {
    let found = found(cx).filter(|found| found.total == 0 || !asks_something(cx));
    let ways = found.map_or(Set::EMPTY, |found| found.ways);
    if ways.is_empty() {
        return Html::default();
    }
    section()
        .class("wm-ways wm-no-print")
        .attr("aria-labelledby", "ways")
        .child(h2().class("nhsuk-heading-s").id("ways").say(cx, "quick.found.ways"))
        .children(cx.state.bank.topics.iter().map(|topic| of_topic(cx, topic, ways)))
        .html()
}

fn of_topic(cx: &Cx, topic: &Topics, ways: Set<Need>) -> Html {
    let needs = topic.needs.intersection(ways).iter();
    let labels: Vec<AttrValue> = needs.map(|need| cx.state.bank.vocabulary.label(need).to_owned().into()).collect();
    if labels.is_empty() {
        return Html::default();
    }
    let row = labels.iter().map(|label| Chip { label: label.clone(), on: None }).collect();
    let cx = cx.clone();
    let onpress = Callback::from(move |at: usize| {
        change(&cx, |quick| quick.words = labels.get(at).map(AttrValue::to_string).unwrap_or_default());
        effects::focus_soon("#found");
    });
    chips(&topic.id, topic.label.clone().into(), row, onpress)
}
