//! What could help, in the person's order. Safety notices stand first, whatever else is there or is not.

use crate::cx::{Cx, PageProps};
use crate::kit::Look;
use crate::parts::always_cards::always_cards;
use crate::parts::goal_section::goal_section;
use crate::parts::plan_aside::{plan_aside, plan_bar};
use crate::parts::{fold, try_again};
use crate::route::Route;
use crate::state::Action;
use crate::view::found::{self, Found, use_found};
use waymark_core::geo::Nation;
use waymark_core::safety::{Placement, notices};
use yew::{Callback, Html, classes, component, html};

/// What could help, in the person's order.
#[component]
pub fn Results(PageProps { cx }: &PageProps) -> Html {
    let found = use_found(cx);
    let body = match found.as_ref() {
        _ if cx.profile.goals.is_empty() => no_goals(cx),
        Some(found) => goals(cx, found),
        None if cx.state.data.shelf.failure().is_some() => failed(cx),
        None => loading(cx),
    };
    html! {
        { crate::parts::page::page_frame(&yew::props!(crate::parts::page::PageFrameProps { cx: cx.clone(), back: Route::CheckAnswers, wide: true, children: html! { <>
            <div class="wm-results">
                <div class="wm-results__top">
                    <h1>{ cx.t("results.title") }</h1>
                    { status(cx, found.as_ref().as_ref()) }
                    { safety(cx) }
                    { symptoms(cx) }
                    { try_again(cx) }
                </div>
                { body }
            </div>
        </> } })) }
    }
}

/// How many fit: said again by screen readers whenever it changes.
fn status(cx: &Cx, found: Option<&Found>) -> Html {
    let words = found.filter(|_| !cx.profile.goals.is_empty()).map(|found| found::count_words(cx, found.count(cx)));
    html! { <p class="wm-results__status" role="status">{ words }</p> }
}

/// Urgent lines that declared answers bring up. They look at answers and nation alone.
fn safety(cx: &Cx) -> Html {
    let notices = notices(&cx.state.bank, &cx.journey.answers, cx.place.nation);
    let stops = |rule: usize| cx.state.bank.safety.get(rule).is_some_and(|rule| rule.placement == Placement::Stop);
    let here = notices.iter().filter(|notice| !stops(notice.rule));
    html! { <>{ for here.map(|notice| html! { <key={notice.rule}>{ crate::parts::urgent::urgent_notice(&yew::props!(crate::parts::urgent::UrgentProps { cx: cx.clone(), notice: notice.clone() })) }</> }) }</> }
}

/// Symptoms are for a GP. There is no 111 in Northern Ireland.
fn symptoms(cx: &Cx) -> Html {
    if cx.place.nation == Nation::NorthernIreland {
        return html! { <p>{ cx.t("results.symptoms") }</p> };
    }
    html! { <p>{ cx.t("results.symptoms-or") }{ " " }{ crate::kit::links::phone_link(&yew::props!(crate::kit::links::PhoneLinkProps { number: "111" })) }{ "." }</p> }
}

fn goals(cx: &Cx, found: &Found) -> Html {
    html! {
        <>
            { fit(cx) }
            <div class="wm-results__goals">
                { for found.goals.iter().map(|goal| goal_section(cx, &found.shelf, goal)) }
                { always_cards(cx) }
                { ways_on(cx) }
            </div>
            { plan_aside(cx, &found.shelf) }
            { plan_bar(cx) }
        </>
    }
}

/// The questions that make it fit better: beside the results where there is room, else under a button.
fn fit(cx: &Cx) -> Html {
    let open = fold::is_unfolded(cx, "fit");
    let onclick = {
        let cx = cx.clone();
        Callback::from(move |_| cx.act(Action::Fold("fit".to_owned())))
    };
    html! {
        <div class={classes!("wm-beside", "wm-beside--fit", open.then_some("wm-beside--open"))}>
            <button type="button" class="wm-fold__button" aria-expanded={if open { "true" } else { "false" }} {onclick}>
                <span>{ cx.t("results.fit") }</span>
            </button>
            { crate::parts::fit_panel::fit_panel(&yew::props!(crate::parts::fit_panel::FitPanelProps { cx: cx.clone() })) }
        </div>
    }
}

fn ways_on(cx: &Cx) -> Html {
    html! {
        <ul class="wm-plain">
            <li><a class="wm-act" href={Route::CheckAnswers.href()}>{ cx.t("results.change") }</a></li>
            <li><a class="wm-act" href={Route::AtoZ.href()}>{ cx.t("results.all-services") }</a></li>
        </ul>
    }
}

/// Nothing was picked to be different.
fn no_goals(cx: &Cx) -> Html {
    let topics = cx.state.bank.topics_question().and_then(|q| cx.state.bank.page_of(q));
    let pick = topics.and_then(|page| cx.steps.number(page)).map(Route::Change).unwrap_or(Route::CheckAnswers);
    html! {
        <div class="wm-results__goals">
            <h2>{ cx.t("results.no-goals.title") }</h2>
            <p>{ cx.t("results.no-goals.body") }</p>
            { crate::kit::button::button_link(&yew::props!(crate::kit::button::ButtonLinkProps { look: Look::Secondary, href: pick.href(), label: cx.t("results.no-goals.pick") })) }
            { always_cards(cx) }
            { ways_on(cx) }
        </div>
    }
}

fn loading(cx: &Cx) -> Html {
    html! {
        <div class="wm-results__goals" aria-busy="true">
            <h2>{ cx.t("results.loading.title") }</h2>
            <p>{ cx.t("results.loading.body") }</p>
            { always_cards(cx) }
        </div>
    }
}

/// The list could not be had: what happened, what to do next, what still works.
fn failed(cx: &Cx) -> Html {
    html! {
        <div class="wm-results__goals">
            <h2>{ cx.t("results.failed.title") }</h2>
            <p>{ cx.t("results.failed.body") }</p>
            <p>{ cx.t("results.failed.still") }</p>
            { always_cards(cx) }
        </div>
    }
}
