//! A service opened from the A–Z, and the page that both ways of opening one share.

use crate::cx::Cx;
use crate::data::Load;
use crate::parts::service_card::plan_button;
use crate::parts::service_sections::{glance, sections};
use crate::parts::try_again;
use crate::route::Route;
use crate::view::card::run_by;
use crate::view::fact;
use waymark_core::catalogue::Shelf;
use yew::{Html, Properties, html};

/// What the page needs.
#[derive(Properties, PartialEq)]
pub struct ServicePageProps {
    /// Context.
    pub cx: Cx,
    /// Its id.
    pub id: String,
}

/// A service opened from the A–Z.
pub fn service_page(props: &ServicePageProps) -> Html {
    let cx = &props.cx;
    html! { { crate::parts::page::page_frame(&yew::props!(crate::parts::page::PageFrameProps { cx: cx.clone(), back: Route::AtoZ, children: html! { <>{ service_body(cx, &props.id, None) }</> } })) } }
}

/// The page of a service. `why` leads to why it was suggested.
pub(super) fn service_body(cx: &Cx, id: &str, why: Option<Route>) -> Html {
    match &cx.state.data.shelf {
        Load::Ready(shelf) => known(cx, shelf, id, why).unwrap_or_else(|| gone(cx)),
        Load::Loading => html! { <h1>{ cx.t("results.loading.title") }</h1> },
        Load::Failed(_) => html! {
            <><h1>{ cx.t("results.failed.title") }</h1><p>{ cx.t("results.failed.body") }</p>{ try_again(cx) }</>
        },
    }
}

fn known(cx: &Cx, shelf: &Shelf, id: &str, why: Option<Route>) -> Option<Html> {
    let service = shelf.get(shelf.find(id)?)?;
    let metres = fact::metres(cx, service);
    let by = run_by(cx, service);
    let actions = html! {
        <div class="wm-card__actions">
            { plan_button(cx, &service.id, &service.name) }
            if let Some(why) = why { <a class="wm-act" href={why.href()}>{ cx.t("service.why-link") }</a> }
        </div>
    };
    Some(html! {
        <div class="wm-service">
            <h1>{ &service.name }</h1>
            if !by.is_empty() { <p class="wm-card__by">{ by }</p> }
            <p class="nhsuk-body-l">{ &service.summary }</p>
            { glance(cx, service, metres, actions) }
            { sections(cx, shelf, service, metres) }
        </div>
    })
}

fn gone(cx: &Cx) -> Html {
    html! {
        <>
            <h1>{ cx.t("service.gone") }</h1>
            <p>{ cx.t("service.gone-body") }</p>
            <p><a class="wm-act" href={Route::AtoZ.href()}>{ cx.t("results.all-services") }</a></p>
        </>
    }
}
