//! A suggestion's card, and the line that stands in its place once it is put away. All cards have the same shape.

use super::facts::facts;
use super::reasons::reasons;
use crate::cx::Cx;
use crate::effects::focus_soon;
use crate::kit::{Button, Look};
use crate::session::Msg;
use crate::view::CardView;
use waymark_core::ids::Topic;
use yew::{Callback, Html, MouseEvent, html};

/// The card of a service under a goal.
pub fn service_card(cx: &Cx, topic: Topic, card: &CardView) -> Html {
    let id = card_id(topic, &card.id);
    if cx.state.session.hidden.contains(card.id.as_str()) {
        return put_away(cx, &id, card);
    }
    let (href, onclick) = cx.open_link(Some(topic), &card.id);
    html! {
        <li class="wm-card" key={card.id.to_string()}>
            <h3 class="wm-card__name"><a id={id.clone()} {href} {onclick}>{ &card.name }</a></h3>
            if !card.by.is_empty() { <p class="wm-card__by">{ &card.by }</p> }
            <p>{ &card.what }</p>
            { reasons(cx, &id, &card.fits, &card.think) }
            { facts(cx, &card.facts) }
            { actions(cx, topic, &id, card) }
            <p class="wm-card__source">{ &card.source }</p>
        </li>
    }
}

/// The id of a card's link: focus goes there when more cards are shown, and when a card comes back.
pub fn card_id(topic: Topic, service: &str) -> String {
    format!("card-{}-{service}", topic.0)
}

fn actions(cx: &Cx, topic: Topic, id: &str, card: &CardView) -> Html {
    let (href, onclick) = cx.why_link(Some(topic), &card.id);
    let hide = telling(cx, Msg::Hide(card.id.to_string()), "card.hidden", &card.name, Some(format!("#undo-{id}")));
    html! {
        <div class="wm-card__actions">
            { plan_button(cx, &card.id, &card.name) }
            <Button look={Look::Plain} label={cx.t("card.not-me")} hidden={&card.name} onclick={hide} />
            <a class="wm-act" {href} {onclick}>
                { cx.t("card.why") }<span class="wm-visually-hidden">{ " " }{ &card.name }</span>
            </a>
        </div>
    }
}

/// Adds a service to the plan, or takes it out again: one button that keeps focus.
pub fn plan_button(cx: &Cx, id: &str, name: &str) -> Html {
    let (key, said, msg) = if cx.state.session.chosen.iter().any(|chosen| chosen == id) {
        ("card.remove", "card.removed", Msg::Unchoose(id.to_owned()))
    } else {
        ("card.add", "card.added", Msg::Choose(id.to_owned()))
    };
    let onclick = telling(cx, msg, said, name, None);
    html! { <Button look={Look::Secondary} label={cx.t(key)} hidden={name.to_owned()} {onclick} /> }
}

fn put_away(cx: &Cx, id: &str, card: &CardView) -> Html {
    let undo = telling(cx, Msg::Unhide(card.id.to_string()), "card.shown", &card.name, Some(format!("#{id}")));
    let said = cx.fill("card.put-away", &[("name", &card.name)]);
    html! {
        <li class="wm-card wm-card--away" key={card.id.to_string()}>
            <span>{ said }</span>
            <Button look={Look::Plain} id={format!("undo-{id}")} label={cx.t("card.undo")} hidden={&card.name} onclick={undo} />
        </li>
    }
}

/// Does something with a service, says so, and moves focus where what was pressed is gone.
fn telling(cx: &Cx, msg: Msg, said: &str, name: &str, focus: Option<String>) -> Callback<MouseEvent> {
    let (cx, said) = (cx.clone(), cx.fill(said, &[("name", name)]));
    Callback::from(move |_| {
        cx.send(msg.clone());
        cx.say(&said);
        if let Some(selector) = &focus {
            focus_soon(selector);
        }
    })
}
