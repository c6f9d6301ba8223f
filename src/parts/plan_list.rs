//! The services chosen, with phone numbers and addresses in full: on the plan, and on paper for the patient.

use super::compare_pick::{compare_pick, to_compare};
use super::plan_view::{plan, service};
use crate::cx::Cx;
use crate::data::Load;
use crate::kit::Look;
use crate::kit::button::button;
use crate::kit::el::{a, div, el, h2, h3, li, many, p, section, ul};
use crate::kit::links::{email_link, out_link, phone_link};
use crate::kit::node::node;
use crate::view::doors;
use crate::view::found::found;
use waymark_core::catalogue::{Cost, Service};
use waymark_core::session::Msg;
use yew::{AttrValue, Callback, Html, MouseEvent};

/// The services chosen.
pub fn plan_list(cx: &Cx, heading: AttrValue, paper: bool) -> Html {
    let entry = |id: &String| match service(cx, id) {
        Some(service) => entry(cx, service, paper),
        None => gone(cx, id, paper),
    };
    section()
        .class("wm-plan-list")
        .child(h2().class("nhsuk-heading-m").child(heading))
        .child(waiting(cx))
        .child(
            ul().class("wm-plan-list__entries")
                .child((!cx.state.data.shelf.is_loading()).then(|| many().children(plan(cx).chosen.iter().map(entry)))),
        )
        .child((!paper).then(|| to_compare(cx)))
        .html()
}

/// What is said while the services are not there.
fn waiting(cx: &Cx) -> Html {
    match &cx.state.data.shelf {
        Load::Loading => p().class("wm-quiet").say(cx, "my-plan.list.loading").html(),
        Load::Failed(_) => p().class("wm-aside").say(cx, "my-plan.list.failed").html(),
        Load::Ready(_) => Html::default(),
    }
}

fn entry(cx: &Cx, service: &Service, paper: bool) -> Html {
    let (href, onclick) = cx.open_link(None, &service.id);
    let runs_it = !service.organisation.is_empty() && service.organisation != service.name;
    li().class("wm-plan-list__entry")
        .key(service.id.clone())
        .child(h3().class("wm-plan-list__name").child(if paper {
            node(&service.name)
        } else {
            a().href(href).onclick(onclick).child(&service.name).html()
        }))
        .child(runs_it.then(|| p().class("wm-quiet wm-plan-list__who").child(&service.organisation)))
        .child(facts(cx, service))
        .child((!paper).then(|| serving(cx, service)))
        .child(p().class("wm-quiet wm-plan-list__fresh").child(fresh(cx, service)))
        .child((!paper).then(|| div().class("wm-no-print").child(compare_pick(cx, &service.id, &service.name))))
        .child((!paper).then(|| remove(cx, &service.id, &service.name)))
        .html()
}

/// What it helps with of what was picked, where that is more than one thing.
fn serving(cx: &Cx, service: &Service) -> Html {
    let goals = found(cx).and_then(|found| {
        let ix = found.shelf.find(&service.id)?;
        Some(doors::also(cx, &found, ix, None)).filter(|words| !words.is_empty())
    });
    goals.map(|words| p().class("wm-quiet wm-no-print").child(words).html()).unwrap_or_default()
}

/// Everything needed to reach them.
fn facts(cx: &Cx, service: &Service) -> Html {
    let text = |words: &str| node(words);
    let place = [service.address.as_str(), service.postcode.as_str()];
    let place = place.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(", ");
    let rows = [
        ("phone", &service.phone, phone_link(&service.phone)),
        ("hours", &service.phone_hours, text(&service.phone_hours)),
        ("text", &service.text, text(&service.text)),
        ("email", &service.email, email_link(&service.email)),
        ("web", &service.url, out_link(&service.url, service.url.clone(), "")),
        ("place", &place, text(&place)),
        ("open", &service.hours_text, text(&service.hours_text)),
    ];
    let row = |(key, _, value): (&'static str, &String, Html)| {
        div().key(key).child(el("dt").child(cx.t(&format!("my-plan.list.{key}")))).child(el("dd").child(value)).html()
    };
    el("dl")
        .class("wm-reach")
        .children(rows.into_iter().filter(|(_, words, _)| !words.is_empty()).map(row))
        .child(div().key("cost").child(el("dt").say(cx, "my-plan.list.cost")).child(el("dd").child(cost(cx, service))))
        .html()
}

fn cost(cx: &Cx, service: &Service) -> AttrValue {
    let words = cx.t(match service.cost {
        Cost::Free => "plan.free",
        Cost::Donation => "my-plan.list.cost-donation",
        Cost::Low => "my-plan.list.cost-low",
        Cost::Paid => "my-plan.list.cost-paid",
        Cost::Unknown => "my-plan.list.cost-unknown",
    });
    if service.cost_note.is_empty() { words } else { format!("{words}. {}", service.cost_note).into() }
}

/// How old the facts are.
fn fresh(cx: &Cx, service: &Service) -> AttrValue {
    let day = |date| super::plan_view::day(cx, date);
    match (service.checked_on, service.data_date) {
        (Some(date), _) => cx.fill("plan.checked", &[("day", &day(date))]),
        (None, Some(date)) => cx.fill("plan.dated", &[("day", &day(date))]),
        (None, None) => cx.t("plan.undated"),
    }
}

/// A service that was chosen and is no longer there.
fn gone(cx: &Cx, id: &str, paper: bool) -> Html {
    if paper || cx.state.data.shelf.ready().is_none() {
        return Html::default();
    }
    li().class("wm-plan-list__entry")
        .key(id.to_owned())
        .child(p().say(cx, "my-plan.list.gone"))
        .child(remove(cx, id, &cx.t("my-plan.list.gone-name")))
        .html()
}

fn remove(cx: &Cx, id: &str, name: &str) -> Html {
    let (owned, id) = (cx.clone(), id.to_owned());
    let onclick = Callback::from(move |_: MouseEvent| {
        owned.send(Msg::Unchoose(id.clone()));
        crate::effects::focus_soon("main h1");
    });
    div()
        .class("wm-no-print")
        .child(button(Look::Plain, cx.t("my-plan.list.remove")).hidden(name.to_owned()).onclick(onclick))
        .html()
}
