//! One goal's part of the results: up to three cards, the rest, why not others, and what is folded below.

use super::changes::changed;
use super::fold::{fold, is_unfolded};
use super::gap::gap;
use super::left_out::left_out;
use super::service_card::{card_id, service_card};
use super::urgent::contact_line;
use crate::cx::Cx;
use crate::effects::focus_soon;
use crate::kit::button::button;
use crate::kit::el::{div, h2, h3, many, p, section, ul};
use crate::kit::{Look, icon};
use crate::state::Action;
use crate::view::found::{Found, judged, shown_first};
use crate::view::{card, wishes};
use waymark_core::catalogue::{ServiceIx, Shelf};
use waymark_core::ids::Topic;
use waymark_core::matching::{GoalResult, Listed};
use yew::{AttrValue, Callback, Html};

/// One goal's part of the results.
pub fn goal_section(cx: &Cx, found: &Found, result: &GoalResult) -> Html {
    let shelf = &found.shelf;
    let Some(topic) = cx.state.bank.topic(result.topic) else { return Html::default() };
    let id = format!("goal-{}", result.topic.0);
    section()
        .class("wm-goal")
        .attr("aria-labelledby", id.clone())
        .key(id.clone())
        .child(h2().class("wm-goal__name").id(id).child(icon(&topic.icon)).child(&topic.label))
        .child(urgent(cx, shelf, &result.urgent))
        .child(result.gap.map(|why| gap(cx, shelf, result, why)))
        .child(wishes::goal_words(cx, shelf, result).map(|words| p().class("wm-goal__steady").child(words)))
        .child(suggestions(cx, found, result, &topic.label))
        .child(changed(cx, result.topic))
        .child(folds(cx, found, result, &topic.label))
        .html()
}

/// Services for urgent help in this topic, by their urgent contact: never folded, never ranked.
fn urgent(cx: &Cx, shelf: &Shelf, urgent: &[ServiceIx]) -> Html {
    let contact = |ix: &ServiceIx| {
        let id = &shelf.get(*ix)?.id;
        cx.state.bank.contacts.iter().find(|contact| contact.id == *id)
    };
    let contacts: Vec<_> = urgent.iter().filter_map(contact).collect();
    if contacts.is_empty() {
        return Html::default();
    }
    div()
        .class("wm-urgent")
        .child(h3().class("wm-urgent__heading").say(cx, "results.urgent-topic"))
        .child(ul().class("wm-contacts").children(contacts.into_iter().map(|contact| contact_line(cx, contact))))
        .html()
}

fn suggestions(cx: &Cx, found: &Found, result: &GoalResult, label: &str) -> Html {
    let (key, all) = (format!("all-{}", result.topic.0), result.ranked.len());
    let first = shown_first(cx, &found.shelf, result);
    let shown = if is_unfolded(cx, &key) { all } else { first };
    many()
        .child(cards(cx, found, result.topic, result.ranked.iter().take(shown)))
        .child((shown < all).then(|| show_all(cx, &found.shelf, result, key, first, label)))
        .html()
}

/// Cards of a list of services.
fn cards<'a>(cx: &Cx, found: &Found, topic: Topic, matches: impl Iterator<Item = &'a Listed>) -> Html {
    let cards: Vec<Html> = matches
        .filter_map(|listed| judged(cx, &found.shelf, listed.service, Some(topic)))
        .filter_map(|(_, matched, _)| card::card(cx, found, topic, &matched))
        .map(|card| service_card(cx, topic, &card))
        .collect();
    if cards.is_empty() { Html::default() } else { ul().class("wm-cards").children(cards).html() }
}

/// Shows the rest, says so, and moves focus to the first of them.
fn show_all(cx: &Cx, shelf: &Shelf, result: &GoalResult, key: String, first: usize, label: &str) -> Html {
    let all = result.ranked.len().to_string();
    let next = result.ranked.get(first).and_then(|matched| shelf.get(matched.service));
    let focus = next.map(|service| format!("#{}", card_id(result.topic, &service.id)));
    let onclick = {
        let (cx, said) = (cx.clone(), cx.fill("results.shown-all", &[("n", &all)]));
        Callback::from(move |_| {
            cx.act(Action::Fold(key.clone()));
            cx.say(&said);
            if let Some(selector) = &focus {
                focus_soon(selector);
            }
        })
    };
    let about = cx.fill("results.about", &[("topic", label)]);
    button(Look::Secondary, cx.fill("results.show-all", &[("n", &all)]))
        .class("wm-all")
        .hidden(about)
        .onclick(onclick)
        .html()
}

fn folds(cx: &Cx, found: &Found, result: &GoalResult, label: &str) -> Html {
    let topic = result.topic;
    let key = |name: &str| format!("{name}-{}", topic.0);
    let about = cx.fill("results.about", &[("topic", label)]);
    let list = |name: &str, words: &str, lead: &str, matches: &[Listed]| {
        if matches.is_empty() {
            return Html::default();
        }
        let body = || many().child(p().say(cx, lead)).child(cards(cx, found, topic, matches.iter())).html();
        fold(cx, &key(name), &cx.t(words), matches.len(), &about, body)
    };
    let others = |label: AttrValue| {
        fold(cx, &key("others"), &label, result.left_out.len(), &about, || left_out(cx, &found.shelf, result))
    };
    div()
        .class("wm-folds")
        .child((!result.left_out.is_empty()).then(|| others(cx.t("results.why-not"))))
        .child(list("only", "results.only-if", "results.only-if-lead", &result.only_if))
        .child(list("places", "results.places", "results.places-lead", &result.places))
        .html()
}
