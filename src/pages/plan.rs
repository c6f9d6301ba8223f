//! My plan: one small first step, what might get in the way, numbers in full, and a day to look again.

use crate::cx::{Cx, PageProps};
use crate::kit::Look;
use crate::parts::plan_view::plan;
use crate::parts::{Paper, PlanBuild};
use crate::route::Route;
use yew::{Html, classes, component, html, use_state_eq};

/// My plan.
#[component]
pub fn Plan(PageProps { cx }: &PageProps) -> Html {
    let paper = use_state_eq(Paper::default);
    let back = if cx.state.session.answers.is_empty() { Route::QuickFind } else { Route::Results };
    if plan(cx).chosen.is_empty() {
        return empty(cx, back);
    }
    let onpaper = {
        let setter = paper.setter();
        yew::Callback::from(move |paper| setter.set(paper))
    };
    let left_out = |on: bool| (!on).then_some("wm-no-print");
    html! {
        { crate::parts::page::page_frame(&yew::props!(crate::parts::page::PageFrameProps { cx: cx.clone(), back, wide: true, children: html! { <>
            <div class={classes!("wm-plan", paper.large.then_some("wm-plan--large"))}>
                <div class="wm-plan__top">
                    { title(cx, *paper) }
                    <div class={classes!(left_out(paper.step))}>{ crate::parts::plan_sheet::plan_sheet(&yew::props!(crate::cx::PageProps { cx: cx.clone() })) }</div>
                    { note(cx, *paper) }
                </div>
                <div class="wm-plan__build"><PlanBuild cx={cx.clone()} /></div>
                <div class="wm-plan__rest">
                    <div class={classes!(left_out(paper.list))}>
                        { crate::parts::plan_list::plan_list(&yew::props!(crate::parts::plan_list::PlanListProps { cx: cx.clone(), heading: cx.t("my-plan.list.heading") })) }
                    </div>
                    { crate::parts::plan_keep::plan_keep(&yew::props!(crate::parts::plan_keep::PlanKeepProps { cx: cx.clone(), paper: *paper, onpaper })) }
                    { crate::parts::link_worker::link_worker_card(&yew::props!(crate::cx::PageProps { cx: cx.clone() })) }
                    { crate::parts::paper_foot::paper_foot(&yew::props!(crate::cx::PageProps { cx: cx.clone() })) }
                </div>
            </div>
        </> } })) }
    }
}

/// On the screen the page is always called what it is; paper may carry a plainer word.
fn title(cx: &Cx, paper: Paper) -> Html {
    html! {
        <>
            <h1 class={classes!(paper.plain_title.then_some("wm-no-print"))}>{ cx.t("my-plan.heading") }</h1>
            if paper.plain_title { <p class="wm-print-only wm-paper-title">{ cx.t("my-plan.plain-heading") }</p> }
        </>
    }
}

/// The note, on paper only where it was asked for.
fn note(cx: &Cx, paper: Paper) -> Html {
    let note = &plan(cx).note;
    if note.is_empty() {
        return Html::default();
    }
    html! {
        <div class={classes!("wm-plan__note", (!paper.note).then_some("wm-no-print"))}>
            <h2 class="wm-sheet__heading">{ cx.t("my-plan.build.note") }</h2>
            <p translate="no">{ note }</p>
        </div>
    }
}

/// Nothing chosen: what would stand here, the ways to something, and that nothing is fine too.
fn empty(cx: &Cx, back: Route) -> Html {
    let answered = !cx.state.session.answers.is_empty();
    let (href, label) = if answered {
        (Route::Results.href(), cx.t("my-plan.empty.results"))
    } else {
        (Route::Question(1).href(), cx.t("my-plan.empty.start"))
    };
    html! {
        { crate::parts::page::page_frame(&yew::props!(crate::parts::page::PageFrameProps { cx: cx.clone(), back, children: html! { <>
            <h1>{ cx.t("my-plan.heading") }</h1>
            <div class="wm-empty">
                <h2 class="nhsuk-heading-m">{ cx.t("my-plan.empty.heading") }</h2>
                <p>{ cx.t("my-plan.empty.text") }</p>
                <p>{ cx.t("my-plan.empty.nothing") }</p>
                { crate::kit::button::button_link(&yew::props!(crate::kit::button::ButtonLinkProps { href, label, look: Look::Secondary })) }
                { crate::kit::action_link::action_link(&yew::props!(crate::kit::action_link::ActionLinkProps { href: Route::QuickFind.href(), label: cx.t("my-plan.empty.quick-find") })) }
            </div>
            { crate::parts::link_worker::link_worker_card(&yew::props!(crate::cx::PageProps { cx: cx.clone() })) }
        </> } })) }
    }
}
