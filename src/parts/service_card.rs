//! A suggestion's card, and the line that stands in its place once it is put away. All cards have the same shape.

use super::compare_pick::compare_pick;
use super::facts::facts;
use super::reasons::reasons;
use super::wish_lines::wish_lines;
use crate::cx::Cx;
use crate::effects::focus_soon;
use crate::kit::Look;
use crate::kit::button::button;
use crate::kit::el::{a, div, h3, li, p, span};
use crate::view::CardView;
use waymark_core::ids::Topic;
use waymark_core::session::Msg;
use yew::{Callback, Html, MouseEvent};

/// The card of a service under a goal.
pub fn service_card(cx: &Cx, topic: Topic, card: &CardView) -> Html {
    let id = card_id(topic, &card.id);
    if cx.state.session.has_hidden(&card.id) {
        return put_away(cx, &id, card);
    }
    let (href, onclick) = cx.open_link(Some(topic), &card.id);
    li().class("wm-card")
        .key(card.id.to_string())
        .child(h3().class("wm-card__name").child(a().id(id.clone()).href(href).onclick(onclick).child(&card.name)))
        .child((!card.by.is_empty()).then(|| p().class("wm-card__by").child(&card.by)))
        .child(p().child(&card.what))
        .child(reasons(cx, &id, &card.fits, &card.think))
        .child((!card.also.is_empty()).then(|| p().child(&card.also)))
        .child(wish_lines(cx, &id, &card.matters))
        .child(facts(cx, &card.facts))
        .child(actions(cx, topic, &id, card))
        .child(p().class("wm-card__source").child(&card.source))
        .html()
}

/// The id of a card's link: focus goes there when more cards are shown, and when a card comes back.
pub fn card_id(topic: Topic, service: &str) -> String {
    format!("card-{}-{service}", topic.0)
}

fn actions(cx: &Cx, topic: Topic, id: &str, card: &CardView) -> Html {
    let (href, onclick) = cx.why_link(Some(topic), &card.id);
    let hide = moving(cx, Msg::Hide(card.id.to_string()), format!("#undo-{id}"));
    div()
        .class("wm-card__actions")
        .child(plan_button(cx, &card.id, &card.name))
        .child(compare_pick(cx, &card.id, &card.name))
        .child(button(Look::Plain, cx.t("card.not-me")).hidden(&card.name).onclick(hide))
        .child(
            a().class("wm-act")
                .href(href)
                .onclick(onclick)
                .say(cx, "card.why")
                .child(span().class("wm-visually-hidden").child(" ").child(&card.name)),
        )
        .html()
}

/// Adds a service to the plan, or takes it out again: one button that keeps focus.
pub fn plan_button(cx: &Cx, id: &str, name: &str) -> Html {
    let (key, msg) = if cx.state.session.has_chosen(id) {
        ("card.remove", Msg::Unchoose(id.to_owned()))
    } else {
        ("card.add", Msg::Choose(id.to_owned()))
    };
    let onclick = cx.on(msg);
    button(Look::Secondary, cx.t(key)).hidden(name.to_owned()).onclick(onclick).html()
}

fn put_away(cx: &Cx, id: &str, card: &CardView) -> Html {
    let undo = moving(cx, Msg::Unhide(card.id.to_string()), format!("#{id}"));
    let said = cx.fill("card.put-away", &[("name", &card.name)]);
    li().class("wm-card wm-card--away")
        .key(card.id.to_string())
        .child(span().child(said))
        .child(button(Look::Plain, cx.t("card.undo")).id(format!("undo-{id}")).hidden(&card.name).onclick(undo))
        .html()
}

/// Does something after which the button pressed is gone, and moves focus to what stands in its place.
pub fn moving(cx: &Cx, msg: Msg, selector: String) -> Callback<MouseEvent> {
    let cx = cx.clone();
    Callback::from(move |_| {
        cx.send(msg.clone());
        focus_soon(&selector);
    })
}
