//! One service found: a box to tick, name, one line, number, distance, and what is not known.

use super::plan_view::plan;
use crate::cx::Cx;

use waymark_core::catalogue::{Class, Service};
use waymark_core::geo::tenths_of_mile;
use waymark_core::search::{FilterPart, FoundService};
use waymark_core::session::Msg;
use yew::{AttrValue, Callback, Html, html};

/// One service found.
pub fn row(cx: &Cx, service: &Service, found: &FoundService) -> Html {
    let id = format!("tick-{}", found.hit.service.0);
    let (href, onclick) = cx.open_link(None, &service.id);
    html! {
        <li class="wm-found" key={service.id.clone()}>
            { tick(cx, service, &id) }
            <div class="wm-found__text">
                <h3 class="wm-found__name"><a {href} {onclick}>{ &service.name }</a></h3>
                if !service.summary.is_empty() { <p class="wm-found__line">{ &service.summary }</p> }
                <p class="wm-found__facts">
                    if service.phone.is_empty() {
                        <span class="wm-quiet">{ cx.t("quick.found.no-phone") }</span>
                    } else {
                        { crate::kit::links::phone_link(&yew::props!(crate::kit::links::PhoneLinkProps { number: service.phone.clone() })) }
                    }
                    if let Some(words) = found.metres.map(|metres| miles(cx, metres)) { <span>{ words }</span> }
                </p>
                { notes(cx, service, &found.unknown) }
            </div>
        </li>
    }
}

fn tick(cx: &Cx, service: &Service, id: &str) -> Html {
    let ticked = plan(cx).chosen.contains(&service.id);
    let onchange = {
        let (cx, id) = (cx.clone(), service.id.clone());
        Callback::from(move |_| cx.send(if ticked { Msg::Unchoose(id.clone()) } else { Msg::Choose(id.clone()) }))
    };
    html! {
        <div class="nhsuk-checkboxes wm-found__tick">
            <div class="nhsuk-checkboxes__item">
                <input class="nhsuk-checkboxes__input" id={id.to_owned()} type="checkbox" checked={ticked} {onchange}
                    autocomplete="off" />
                <label class="nhsuk-label nhsuk-checkboxes__label" for={id.to_owned()}>
                    <span class="wm-visually-hidden">{ cx.fill("quick.found.tick", &[("name", &service.name)]) }</span>
                </label>
            </div>
        </div>
    }
}

/// What is not known, and what was not checked: said, never guessed.
fn notes(cx: &Cx, service: &Service, unknown: &[FilterPart]) -> Html {
    let charity = service.class == Class::CharityRegister;
    let list: Vec<AttrValue> = unknown.iter().map(|part| cx.t(unknown_key(*part))).collect();
    html! {
        <>
            if !list.is_empty() {
                <p class="wm-found__note">{ cx.fill("quick.found.not-known", &[("list", &list.join(", "))]) }</p>
            }
            if charity { <p class="wm-found__note">{ cx.t("quick.found.charity") }</p> }
        </>
    }
}

fn unknown_key(part: FilterPart) -> &'static str {
    match part {
        FilterPart::Needs => "quick.unknown.needs",
        FilterPart::Place => "quick.unknown.place",
        FilterPart::Age => "quick.unknown.age",
        FilterPart::Free => "quick.unknown.free",
        FilterPart::StepFree => "quick.unknown.step-free",
        FilterPart::SelfReferral => "quick.unknown.self-referral",
    }
}

/// A distance as people say it. Places are known to within a mile or so, and no nearer.
pub fn miles(cx: &Cx, metres: u32) -> AttrValue {
    match tenths_of_mile(metres) {
        0..5 => cx.t("quick.found.near"),
        5..10 => cx.t("quick.found.closer"),
        10..15 => cx.t("quick.found.mile"),
        tenths => cx.fill("quick.found.miles", &[("n", &((tenths + 5) / 10).to_string())]),
    }
}
