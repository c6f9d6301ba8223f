//! What helps over a barrier besides what the person does themselves: what is known of the service of the first step,
//! services from the lists, and whom to ask.

use super::plan_view::step_service;
use crate::cx::Cx;
use crate::kit::el::{El, a, li, many, p, ul};
use crate::kit::links::phone_link;
use waymark_core::bank::Barrier;
use waymark_core::catalogue::Service;
use waymark_core::plan::{has_fact, may_help};
use yew::Html;

/// Help against a barrier. Whom to ask is always said.
pub fn plan_help(cx: &Cx, barrier: &Barrier) -> El {
    let shelf = cx.state.data.services();
    let found = may_help(&cx.context(shelf), barrier);
    let rows: Vec<Html> = found.into_iter().filter_map(|ix| shelf.get(ix)).map(|service| row(cx, service)).collect();
    many()
        .children(facts(cx, barrier).into_iter().map(|line| p().child(line).html()))
        .child((!rows.is_empty()).then(|| p().say(cx, "my-plan.help.services")))
        .child((!rows.is_empty()).then(|| ul().children(rows)))
        .child(p().child(&barrier.help.ask))
}

/// What is known to help of the service the first step is about.
fn facts(cx: &Cx, barrier: &Barrier) -> Vec<yew::AttrValue> {
    let Some(service) = step_service(cx) else { return Vec::new() };
    let known = barrier.help.facts.iter().filter(|fact| has_fact(&cx.state.bank, service, fact));
    known.map(|fact| cx.fill(&["my-plan.help.", fact].concat(), &[("name", &service.name)])).collect()
}

fn row(cx: &Cx, service: &Service) -> Html {
    let (href, onclick) = cx.open_link(None, &service.id);
    let number = (!service.phone.is_empty()).then(|| phone_link(&service.phone));
    li().key(service.id.clone())
        .child(a().href(href).onclick(onclick).child(&service.name))
        .child(" ")
        .child(number)
        .html()
}
