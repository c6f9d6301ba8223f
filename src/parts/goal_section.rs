//! One goal's part of the results: up to three cards, the rest, why not others, and what is folded below.

use super::fold::{fold, is_unfolded};
use super::gap::gap;
use super::left_out::left_out;
use super::service_card::{card_id, service_card};
use super::urgent::contact_line;
use crate::cx::Cx;
use crate::effects::focus_soon;
use crate::kit::{Look, icon};
use crate::state::Action;
use crate::view::{card, found};
use waymark_core::catalogue::{ServiceIx, Shelf};
use waymark_core::ids::Topic;
use waymark_core::matching::{GoalResult, Match};
use yew::{AttrValue, Callback, Html, html};

/// One goal's part of the results.
pub fn goal_section(cx: &Cx, shelf: &Shelf, result: &GoalResult) -> Html {
    let Some(topic) = cx.state.bank.topic(result.topic) else { return Html::default() };
    let id = format!("goal-{}", result.topic.0);
    html! {
        <section class="wm-goal" aria-labelledby={id.clone()} key={id.clone()}>
            <h2 class="wm-goal__name" {id}>{ icon(&topic.icon) }{ &topic.label }</h2>
            { urgent(cx, shelf, &result.urgent) }
            if let Some(why) = result.gap { { gap(cx, shelf, result.topic, why, closest(result)) } }
            { suggestions(cx, shelf, result, &topic.label) }
            { folds(cx, shelf, result, &topic.label) }
        </section>
    }
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
    html! {
        <div class="wm-urgent">
            <h3 class="wm-urgent__heading">{ cx.t("results.urgent-topic") }</h3>
            <ul class="wm-contacts">{ for contacts.into_iter().map(|contact| contact_line(cx, contact)) }</ul>
        </div>
    }
}

/// What comes closest where nothing is suggested: the first that is only for some, or a place.
fn closest(result: &GoalResult) -> Option<ServiceIx> {
    let below = result.places.first().or(result.only_if.first()).map(|matched| matched.service);
    below.or_else(|| result.left_out.first().map(|left_out| left_out.service))
}

fn suggestions(cx: &Cx, shelf: &Shelf, result: &GoalResult, label: &str) -> Html {
    let (key, all) = (format!("all-{}", result.topic.0), result.ranked.len());
    let first = found::shown_first(cx, shelf, &result.ranked);
    let shown = if is_unfolded(cx, &key) { all } else { first };
    html! {
        <>
            { cards(cx, shelf, result.topic, result.ranked.iter().take(shown)) }
            if shown < all { { show_all(cx, shelf, result, key, first, label) } }
        </>
    }
}

/// Cards of a list of services.
fn cards<'a>(cx: &Cx, shelf: &Shelf, topic: Topic, matches: impl Iterator<Item = &'a Match>) -> Html {
    let cards: Vec<Html> = matches
        .filter_map(|matched| card::card(cx, shelf, matched))
        .map(|card| service_card(cx, topic, &card))
        .collect();
    if cards.is_empty() {
        Html::default()
    } else {
        html! { <ul class="wm-cards">{ for cards }</ul> }
    }
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
    html! { { crate::kit::button::draw_button(&yew::props!(crate::kit::button::ButtonProps { look: Look::Secondary, class: "wm-all", label: cx.fill("results.show-all", &[("n", &all)]), hidden: about, onclick })) } }
}

fn folds(cx: &Cx, shelf: &Shelf, result: &GoalResult, label: &str) -> Html {
    let topic = result.topic;
    let key = |name: &str| format!("{name}-{}", topic.0);
    let about = cx.fill("results.about", &[("topic", label)]);
    let list = |name: &str, words: &str, lead: &str, matches: &[Match]| {
        if matches.is_empty() {
            return Html::default();
        }
        let body = || html! { <><p>{ cx.t(lead) }</p>{ cards(cx, shelf, topic, matches.iter()) }</> };
        fold(cx, &key(name), &cx.t(words), matches.len(), &about, body)
    };
    let others = |label: AttrValue| {
        fold(cx, &key("others"), &label, result.left_out.len(), &about, || left_out(cx, shelf, topic, &result.left_out))
    };
    html! {
        <div class="wm-folds">
            if !result.left_out.is_empty() { { others(cx.t("results.why-not")) } }
            { list("only", "results.only-if", "results.only-if-lead", &result.only_if) }
            { list("places", "results.places", "results.places-lead", &result.places) }
        </div>
    }
}
