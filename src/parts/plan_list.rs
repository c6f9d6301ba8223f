//! The services chosen, with phone numbers and addresses in full: on the plan, and on paper for the patient.

use super::plan_view::{plan, service};
use crate::cx::Cx;
use crate::data::Load;
use crate::kit::Look;
use waymark_core::catalogue::{Cost, Service};
use waymark_core::session::Msg;
use yew::{AttrValue, Callback, Html, MouseEvent, Properties, html};

/// What the list needs.
#[derive(Properties, PartialEq)]
pub struct PlanListProps {
    /// Context.
    pub cx: Cx,
    /// Its heading.
    pub heading: AttrValue,
    /// For paper only: no links to pages, nothing to press, and no ids.
    #[prop_or_default]
    pub paper: bool,
}

/// The services chosen.
pub fn plan_list(props: &PlanListProps) -> Html {
    let cx = &props.cx;
    let entry = |id: &String| match service(cx, id) {
        Some(service) => entry(props, service),
        None => gone(props, id),
    };
    html! {
        <section class="wm-plan-list">
            <h2 class="nhsuk-heading-m">{ &props.heading }</h2>
            { waiting(cx) }
            <ul class="wm-plan-list__entries">
                if !cx.state.data.shelf.is_loading() { { for plan(cx).chosen.iter().map(entry) } }
            </ul>
        </section>
    }
}

/// What is said while the services are not there.
fn waiting(cx: &Cx) -> Html {
    match &cx.state.data.shelf {
        Load::Loading => html! { <p class="wm-quiet">{ cx.t("my-plan.list.loading") }</p> },
        Load::Failed(_) => html! { <p class="wm-aside">{ cx.t("my-plan.list.failed") }</p> },
        Load::Ready(_) => Html::default(),
    }
}

fn entry(props: &PlanListProps, service: &Service) -> Html {
    let cx = &props.cx;
    let (href, onclick) = cx.open_link(None, &service.id);
    let runs_it = !service.organisation.is_empty() && service.organisation != service.name;
    html! {
        <li class="wm-plan-list__entry" key={service.id.clone()}>
            <h3 class="wm-plan-list__name">
                if props.paper { { &service.name } } else { <a {href} {onclick}>{ &service.name }</a> }
            </h3>
            if runs_it { <p class="wm-quiet wm-plan-list__who">{ &service.organisation }</p> }
            { facts(cx, service) }
            <p class="wm-quiet wm-plan-list__fresh">{ fresh(cx, service) }</p>
            if !props.paper { { remove(cx, &service.id, &service.name) } }
        </li>
    }
}

/// Everything needed to reach them.
fn facts(cx: &Cx, service: &Service) -> Html {
    let text = |words: &str| html! { { words } };
    let place = [service.address.as_str(), service.postcode.as_str()];
    let place = place.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(", ");
    let rows = [
        (
            "phone",
            &service.phone,
            html! { { crate::kit::links::phone_link(&yew::props!(crate::kit::links::PhoneLinkProps { number: service.phone.clone() })) } },
        ),
        ("hours", &service.phone_hours, text(&service.phone_hours)),
        ("text", &service.text, text(&service.text)),
        (
            "email",
            &service.email,
            html! { { crate::kit::links::email_link(&yew::props!(crate::kit::links::EmailLinkProps { address: service.email.clone() })) } },
        ),
        (
            "web",
            &service.url,
            html! { { crate::kit::links::out_link(&yew::props!(crate::kit::links::OutLinkProps { href: service.url.clone(), label: service.url.clone() })) } },
        ),
        ("place", &place, text(&place)),
        ("open", &service.hours_text, text(&service.hours_text)),
    ];
    let row = |(key, _, value): (&'static str, &String, Html)| {
        html! { <div key={key}><dt>{ cx.t(&format!("my-plan.list.{key}")) }</dt><dd>{ value }</dd></div> }
    };
    html! {
        <dl class="wm-reach">
            { for rows.into_iter().filter(|(_, words, _)| !words.is_empty()).map(row) }
            <div key="cost"><dt>{ cx.t("my-plan.list.cost") }</dt><dd>{ cost(cx, service) }</dd></div>
        </dl>
    }
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
fn gone(props: &PlanListProps, id: &str) -> Html {
    let cx = &props.cx;
    if props.paper || cx.state.data.shelf.ready().is_none() {
        return Html::default();
    }
    html! {
        <li class="wm-plan-list__entry" key={id.to_owned()}>
            <p>{ cx.t("my-plan.list.gone") }</p>
            { remove(cx, id, &cx.t("my-plan.list.gone-name")) }
        </li>
    }
}

fn remove(cx: &Cx, id: &str, name: &str) -> Html {
    let (owned, id) = (cx.clone(), id.to_owned());
    let onclick = Callback::from(move |_: MouseEvent| {
        owned.send(Msg::Unchoose(id.clone()));
        crate::effects::focus_soon("main h1");
    });
    html! {
        <div class="wm-no-print">
            { crate::kit::button::draw_button(&yew::props!(crate::kit::button::ButtonProps { look: Look::Plain, label: cx.t("my-plan.list.remove"), hidden: name.to_owned(), onclick })) }
        </div>
    }
}
