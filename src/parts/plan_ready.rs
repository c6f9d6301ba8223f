//! A check before choosing: four things to ask oneself, each with a step that helps where the answer is "not yet".
//! Nothing is added up, nothing waits for it, and none of it is on paper.

use super::plan_view::{edit, plan, step_service};
use crate::cx::Cx;
use crate::kit::el::{a, many, p};
use crate::kit::radios::{RadiosProps, radios};
use crate::kit::{Item, Level};
use crate::route::Route;
use waymark_core::plan::{PlanEdit, READY};
use yew::{AttrValue, Callback, Html, MouseEvent};

/// The four things.
pub fn plan_ready(cx: &Cx) -> Html {
    let items = READY.iter().enumerate().map(|(at, id)| item(cx, at, id));
    many().child(p().say(cx, "my-plan.ready.text")).children(items).html()
}

fn item(cx: &Cx, at: usize, id: &str) -> Html {
    let said = plan(cx).ready.get(at).copied().flatten();
    let answer = |key: &str, yes: bool| Item { label: cx.t(key), checked: said == Some(yes), ..Item::default() };
    let question = radios(&RadiosProps {
        id: ["ready-", id].concat().into(),
        legend: cx.t(&["my-plan.ready.", id].concat()),
        level: Level::H3,
        items: vec![answer("my-plan.ready.yes", true), answer("my-plan.ready.not-yet", false)],
        inline: true,
        onpick: edit(cx, move |picked: usize| PlanEdit::Ready(at, Some(picked == 0))),
        ..Default::default()
    });
    many().child(question).child((said == Some(false)).then(|| step(cx, id))).html()
}

/// What helps with a "not yet".
fn step(cx: &Cx, id: &str) -> Html {
    let (href, onclick) = way(cx, id);
    let words = cx.t(&["my-plan.ready.", id, "-step"].concat());
    p().class("wm-aside").child(a().class("wm-act").href(href).onclick(onclick).child(words)).html()
}

fn way(cx: &Cx, id: &str) -> (AttrValue, Callback<MouseEvent>) {
    let to = |href: AttrValue| (href, Callback::noop());
    match (id, step_service(cx)) {
        ("sure", Some(service)) => cx.open_link(None, &service.id),
        ("sides", _) => to(Route::Compare.href().into()),
        ("support", _) => to("#link-worker-heading".into()),
        _ if cx.state.session.answers.is_empty() => to(Route::Question(1).href().into()),
        _ => to(Route::Results.href().into()),
    }
}
