//! One service found: a box to tick, name, one line, number, distance, and what is not known.

use super::marked::marked;
use super::plan_view::plan;
use crate::cx::Cx;
use crate::kit::el::{a, div, el, h3, li, many, p, span};
use crate::kit::links::phone_link;
use waymark_core::catalogue::{Class, Service};
use waymark_core::geo::tenths_of_mile;
use waymark_core::search::{Field, Filter, FilterPart, FoundService, HitReason, How};
use waymark_core::session::Msg;
use yew::{AttrValue, Callback, Html};

/// One service found.
pub fn row(cx: &Cx, service: &Service, found: &FoundService, filter: &Filter) -> Html {
    let id = format!("tick-{}", found.service.0);
    let (href, onclick) = cx.open_link(None, &service.id);
    li().class("wm-found")
        .key(service.id.clone())
        .child(tick(cx, service, &id))
        .child(
            div()
                .class("wm-found__text")
                .child(
                    h3().class("wm-found__name")
                        .child(a().href(href).onclick(onclick).child(marked(&service.name, &found.in_name))),
                )
                .child(
                    (!service.summary.is_empty())
                        .then(|| p().class("wm-found__line").child(marked(&service.summary, &found.in_summary))),
                )
                .child(
                    p().class("wm-found__facts")
                        .child(if service.phone.is_empty() {
                            span().class("wm-quiet").say(cx, "quick.found.no-phone").html()
                        } else {
                            phone_link(&service.phone)
                        })
                        .child(filter.metres(service).map(|metres| miles(cx, metres)).map(|words| span().child(words))),
                )
                .children(found.why.iter().filter_map(|why| reason(cx, why)))
                .child(notes(cx, service, &filter.unknowns(&cx.state.bank, service))),
        )
        .html()
}

/// Why it was found, where the marks do not show it: what a word means, that it was read with a slip, or where it
/// stands.
fn reason(cx: &Cx, why: &HitReason) -> Option<Html> {
    let vocabulary = &cx.state.bank.vocabulary;
    let meaning = match why.field {
        Field::Need(need) => vocabulary.label(need),
        Field::Interest(interest) => vocabulary.label(interest),
        _ => "",
    };
    let key = match (why.field, why.how) {
        (Field::Need(_) | Field::Interest(_), _) => "quick.why.means",
        (_, How::Typo) => "quick.why.slip",
        (Field::Organisation, _) => "quick.why.organisation",
        (Field::Place, _) => "quick.why.place",
        (Field::Who, _) => "quick.why.who",
        (Field::Name | Field::Summary, _) => return None,
    };
    let said = cx.fill(key, &[("typed", &why.typed), ("meaning", meaning)]);
    // A word that is its own meaning needs no telling.
    (meaning.is_empty() || !waymark_core::letters::in_small(&why.typed).eq(meaning))
        .then(|| p().class("wm-found__note").child(said).html())
}

fn tick(cx: &Cx, service: &Service, id: &str) -> Html {
    let ticked = plan(cx).chosen.contains(&service.id);
    let onchange = {
        let (cx, id) = (cx.clone(), service.id.clone());
        Callback::from(move |_| cx.send(if ticked { Msg::Unchoose(id.clone()) } else { Msg::Choose(id.clone()) }))
    };
    div()
        .class("nhsuk-checkboxes wm-found__tick")
        .child(
            div()
                .class("nhsuk-checkboxes__item")
                .child(
                    el("input")
                        .class("nhsuk-checkboxes__input")
                        .id(id.to_owned())
                        .attr("type", "checkbox")
                        .checked(ticked)
                        .onchange(onchange)
                        .attr("autocomplete", "off"),
                )
                .child(el("label").class("nhsuk-label nhsuk-checkboxes__label").attr("for", id.to_owned()).child(
                    span().class("wm-visually-hidden").child(cx.fill("quick.found.tick", &[("name", &service.name)])),
                )),
        )
        .html()
}

/// What is not known, and what was not checked: said, never guessed.
fn notes(cx: &Cx, service: &Service, unknown: &[FilterPart]) -> Html {
    let charity = service.class == Class::CharityRegister;
    let list: Vec<AttrValue> = unknown.iter().map(|part| cx.t(unknown_key(*part))).collect();
    many()
        .child((!list.is_empty()).then(|| {
            p().class("wm-found__note").child(cx.fill("quick.found.not-known", &[("list", &list.join(", "))]))
        }))
        .child(charity.then(|| p().class("wm-found__note").say(cx, "quick.found.charity")))
        .html()
}

fn unknown_key(part: FilterPart) -> &'static str {
    match part {
        FilterPart::Needs => "quick.unknown.needs",
        FilterPart::Place => "quick.unknown.place",
        FilterPart::Age => "quick.unknown.age",
        FilterPart::Free => "quick.unknown.free",
        FilterPart::StepFree => "quick.unknown.step-free",
        FilterPart::SelfReferral => "quick.unknown.self-referral",
        FilterPart::Home | FilterPart::Fits => "quick.unknown.home",
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
