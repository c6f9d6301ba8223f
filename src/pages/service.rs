//! A service opened from the A–Z, and the page that both ways of opening one share.

use crate::cx::Cx;
use crate::data::Load;
use crate::kit::el::{a, div, h1, many, p};
use crate::parts::page::{Width, page_frame};
use crate::parts::service_card::plan_button;
use crate::parts::service_sections::{glance, sections};
use crate::parts::try_again;
use crate::route::Route;
use crate::view::card::run_by;
use crate::view::fact;
use waymark_core::catalogue::Shelf;
use yew::Html;

/// A service opened from the A–Z.
pub fn service_page(cx: &Cx, id: &str) -> Html {
    page_frame(cx, Some(Route::AtoZ), Width::Column, service_body(cx, id, None))
}

/// The page of a service. `why` leads to why it was suggested.
pub(super) fn service_body(cx: &Cx, id: &str, why: Option<Route>) -> Html {
    with_shelf(cx, &|shelf| known(cx, shelf, id, why.clone()).unwrap_or_else(|| gone(cx)))
}

/// What is drawn of the services, or that they are on their way, or cannot be had.
pub(super) fn with_shelf(cx: &Cx, ready: &dyn Fn(&Shelf) -> Html) -> Html {
    match &cx.state.data.shelf {
        Load::Ready(shelf) => ready(shelf),
        Load::Loading => h1().say(cx, "results.loading.title").html(),
        Load::Failed(_) => many()
            .child(h1().say(cx, "results.failed.title"))
            .child(p().say(cx, "results.failed.body"))
            .child(try_again(cx))
            .html(),
    }
}

fn known(cx: &Cx, shelf: &Shelf, id: &str, why: Option<Route>) -> Option<Html> {
    let service = shelf.get(shelf.find(id)?)?;
    let metres = fact::metres(cx, service);
    let by = run_by(cx, service);
    let actions = div()
        .class("wm-card__actions")
        .child(plan_button(cx, &service.id, &service.name))
        .child(why.map(|why| a().class("wm-act").href(why.href()).say(cx, "service.why-link")))
        .html();
    Some(
        div()
            .class("wm-service")
            .child(h1().child(&service.name))
            .child((!by.is_empty()).then(|| p().class("wm-card__by").child(by)))
            .child(p().class("nhsuk-body-l").child(&service.summary))
            .child(glance(cx, service, metres, actions))
            .child(sections(cx, shelf, service, metres))
            .html(),
    )
}

fn gone(cx: &Cx) -> Html {
    many()
        .child(h1().say(cx, "service.gone"))
        .child(p().say(cx, "service.gone-body"))
        .child(p().child(a().class("wm-act").href(Route::AtoZ.link()).say(cx, "results.all-services")))
        .html()
}
