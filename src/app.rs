//! The whole page: state, where we are, and which page that is.

use crate::browser::{address, clock};
use crate::content;
use crate::cx::{Cx, PageProps};
use crate::effects::{use_arrival, use_clearing};

use crate::loading::use_data;
use crate::pages;
use crate::route::Route;
use crate::state::{Model, State};
use std::rc::Rc;
use yew::{Callback, Html, component, hook, html, use_effect_with, use_mut_ref, use_reducer, use_state_eq};

/// The whole page.
#[component]
pub fn App() -> Html {
    let state = use_reducer(|| Model(Rc::new(State::new(content::bank(), clock::today()))));
    let (route, from) = use_route();
    let act = {
        let dispatcher = state.dispatcher();
        Callback::from(move |action| dispatcher.dispatch(action))
    };
    let cx = arrived(Cx::new(state.0.clone(), route, act).coming_from(from));
    use_data(&cx);
    use_arrival(&cx);
    use_clearing(&cx);
    html! { <Shown {cx} /> }
}

/// A page in its frame, as the state stands.
#[component]
pub fn Shown(PageProps { cx }: &PageProps) -> Html {
    html! { { crate::layout::layout(&yew::props!(crate::layout::LayoutProps { cx: cx.clone(), children: html! { <key={cx.route.href()}>{ page(cx) }</> } })) } }
}

/// Where we are, followed as it changes, and where we were before.
#[hook]
fn use_route() -> (Route, Option<Route>) {
    let first = Route::parse(&address::fragment()).unwrap_or_default();
    let places = use_state_eq(|| (first.clone(), None));
    let (set, last) = (places.setter(), use_mut_ref(|| first));
    use_effect_with((), move |()| {
        let follow = move |fragment: String| {
            if let Some(route) = Route::parse(&fragment) {
                let before = last.replace(route.clone());
                set.set((route, Some(before)));
            }
        };
        let listeners = (address::on_change(follow), address::forget_kept_copies());
        move || drop(listeners)
    });
    (*places).clone()
}

/// The page that is shown for an address: one that makes no sense yet, or no longer, gives way to one that does.
pub fn arrived(cx: Cx) -> Cx {
    let route = match &cx.route {
        Route::Opened(n) | Route::Why(n) if cx.opened(*n).is_none() => Route::Start,
        Route::Opened(_) | Route::Why(_) => cx.route.clone(),
        route if route.needs_answers() && !cx.has_begun() => Route::Start,
        Route::Question(n) => match cx.steps.stop() {
            Some((stop, _)) if *n > stop => Route::Question(stop),
            _ if !cx.steps.is_walked(*n) => Route::CheckAnswers,
            _ => Route::Question(*n),
        },
        Route::Change(n) if cx.steps.get(*n).is_none() => Route::CheckAnswers,
        Route::Results | Route::Plan => match cx.steps.stop() {
            Some((stop, _)) => Route::Question(stop),
            None => cx.route.clone(),
        },
        route => route.clone(),
    };
    cx.at(route)
}

/// Every page, once.
fn page(cx: &Cx) -> Html {
    let cx = cx.clone();
    match cx.route.clone() {
        Route::Start => html! { { crate::pages::start::draw_start(&yew::props!(crate::cx::PageProps { cx })) } },
        Route::Question(number) => {
            html! { <key={number}>{ crate::pages::step::step_page(&yew::props!(crate::pages::step::StepProps { cx, number })) }</> }
        }
        Route::Change(number) => {
            html! { <key={number}>{ crate::pages::step::step_page(&yew::props!(crate::pages::step::StepProps { cx, number, changing: true })) }</> }
        }
        Route::CheckAnswers => {
            html! { { crate::pages::check_answers::check_answers(&yew::props!(crate::cx::PageProps { cx })) } }
        }
        Route::Results => html! { <pages::Results {cx} /> },
        Route::Opened(number) => {
            html! { <key={number}>{ crate::pages::opened::opened_service(&yew::props!(crate::pages::opened::OpenedServiceProps { cx, number })) }</> }
        }
        Route::Why(number) => {
            html! { <key={number}>{ crate::pages::why::draw_why(&yew::props!(crate::pages::why::WhyProps { cx, number })) }</> }
        }
        Route::Plan => html! { <pages::Plan {cx} /> },
        Route::QuickFind => {
            html! { { crate::pages::quick_find::quick_find(&yew::props!(crate::cx::PageProps { cx })) } }
        }
        Route::AtoZ => html! { { crate::pages::a_to_z::ato_z(&yew::props!(crate::cx::PageProps { cx })) } },
        Route::Service(id) => {
            html! { <key={id.as_str()}>{ crate::pages::service::service_page(&yew::props!(crate::pages::service::ServicePageProps { cx, id: id.clone() })) }</> }
        }
        Route::About => html! { { crate::pages::about::draw_about(&yew::props!(crate::cx::PageProps { cx })) } },
        Route::Privacy => html! { { crate::pages::privacy::draw_privacy(&yew::props!(crate::cx::PageProps { cx })) } },
        Route::Accessibility => {
            html! { { crate::pages::accessibility::accessibility(&yew::props!(crate::cx::PageProps { cx })) } }
        }
        Route::Check => html! { { crate::pages::check::draw_check(&yew::props!(crate::cx::PageProps { cx })) } },
        Route::NotFound => html! { { crate::pages::not_found::not_found(&yew::props!(crate::cx::PageProps { cx })) } },
    }
}
