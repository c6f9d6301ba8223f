//! A suggestion's card, and the line that stands in its place once it is put away. All cards have the same shape.

use super::facts::facts;
use super::reasons::reasons;
use crate::cx::Cx;
use crate::effects::focus_soon;
use crate::kit::Look;
use crate::view::CardView;
use waymark_core::ids::Topic;
use waymark_core::session::Msg;
use yew::{Callback, Html, MouseEvent, html};

/// The card of a service under a goal.
pub fn service_card(cx: &Cx, topic: Topic, card: &CardView) -> Html {
    let id = card_id(topic, &card.id);
    if cx.state.session.has_hidden(&card.id) {
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
    let hide = moving(cx, Msg::Hide(card.id.to_string()), format!("#undo-{id}"));
    html! {
        <div class="wm-card__actions">
            { plan_button(cx, &card.id, &card.name) }
            { crate::kit::button::draw_button(&yew::props!(crate::kit::button::ButtonProps { look: Look::Plain, label: cx.t("card.not-me"), hidden: &card.name, onclick: hide })) }
            <a class="wm-act" {href} {onclick}>
                { cx.t("card.why") }<span class="wm-visually-hidden">{ " " }{ &card.name }</span>
            </a>
        </div>
    }
}

/// Adds a service to the plan, or takes it out again: one button that keeps focus.
pub fn plan_button(cx: &Cx, id: &str, name: &str) -> Html {
    let (key, msg) = if cx.state.session.has_chosen(id) {
        ("card.remove", Msg::Unchoose(id.to_owned()))
    } else {
        ("card.add", Msg::Choose(id.to_owned()))
    };
    let onclick = cx.on(msg);
    html! { { crate::kit::button::draw_button(&yew::props!(crate::kit::button::ButtonProps { look: Look::Secondary, label: cx.t(key), hidden: name.to_owned(), onclick })) } }
}

fn put_away(cx: &Cx, id: &str, card: &CardView) -> Html {
    let undo = moving(cx, Msg::Unhide(card.id.to_string()), format!("#{id}"));
    let said = cx.fill("card.put-away", &[("name", &card.name)]);
    html! {
        <li class="wm-card wm-card--away" key={card.id.to_string()}>
            <span>{ said }</span>
            { crate::kit::button::draw_button(&yew::props!(crate::kit::button::ButtonProps { look: Look::Plain, id: format!("undo-{id}"), label: cx.t("card.undo"), hidden: &card.name, onclick: undo })) }
        </li>
    }
}

/// Does something after which the button pressed is gone, and moves focus to what stands in its place.
pub fn moving(cx: &Cx, msg: Msg, selector: String) -> Callback<MouseEvent> {
    let cx = cx.clone();
    Callback::from(move |_| {
        cx.send(msg.clone());
        focus_soon(&selector);
    })
}
