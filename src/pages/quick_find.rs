//! The one-screen finder: words, topics, place, age, then results to tick, print and copy.

use crate::cx::{Cx, PageProps};
use crate::kit::Look;
use crate::parts::QuickResults;
use crate::parts::plan_view::plan;
use crate::parts::quick_find_view::asks_something;
use crate::route::Route;
use waymark_core::profile::Person;
use waymark_core::session::Msg;
use yew::{Callback, Html, MouseEvent, html};

/// The one-screen finder for link workers, and for anyone who would rather search.
pub fn quick_find(PageProps { cx }: &PageProps) -> Html {
    let count = plan(cx).chosen.len();
    // Anyone may search; the reminder is for those who do so for others.
    let for_others = cx.profile.person != Some(Person::Myself);
    html! {
        { crate::parts::page::page_frame(&yew::props!(crate::parts::page::PageFrameProps { cx: cx.clone(), back: Route::Start, wide: true, children: html! { <>
            <h1 class="wm-no-print">{ cx.t("title.quick-find") }</h1>
            { crate::parts::quick_filters::quick_filters(&yew::props!(crate::cx::PageProps { cx: cx.clone() })) }
            <div class="wm-quick">
                <div class="wm-quick__main"><QuickResults cx={cx.clone()} /></div>
                <div class="wm-quick__side">
                    { crate::parts::quick_ticked::quick_ticked(&yew::props!(crate::cx::PageProps { cx: cx.clone() })) }
                    if for_others { { crate::parts::quick_safeguarding::quick_safeguarding(&yew::props!(crate::cx::PageProps { cx: cx.clone() })) } } else { { crate::parts::link_worker::link_worker_card(&yew::props!(crate::cx::PageProps { cx: cx.clone() })) } }
                    <div class="wm-no-print">
                        { crate::kit::action_link::action_link(&yew::props!(crate::kit::action_link::ActionLinkProps { href: Route::Question(1).href(), label: cx.t("quick-find.journey") })) }
                        { start_over(cx) }
                    </div>
                </div>
            </div>
            { bar(cx, count) }
            if count > 0 {
                <div class="wm-print-only">
                    { crate::parts::plan_list::plan_list(&yew::props!(crate::parts::plan_list::PlanListProps { cx: cx.clone(), heading: cx.t("my-plan.list.for-patient"), paper: true })) }
                    { crate::parts::paper_foot::paper_foot(&yew::props!(crate::cx::PageProps { cx: cx.clone() })) }
                </div>
            }
        </> } })) }
    }
}

/// At the lower edge of a small screen: the way to what was found, and to what was ticked.
fn bar(cx: &Cx, ticked: usize) -> Html {
    let button = |label: &'static str, to: &'static str| {
        let onclick = Callback::from(move |_: MouseEvent| crate::effects::focus_soon(to));
        html! { { crate::kit::button::draw_button(&yew::props!(crate::kit::button::ButtonProps { look: Look::Plain, label: cx.t(label), onclick })) } }
    };
    if ticked == 0 && !asks_something(cx) {
        return Html::default();
    }
    html! {
        <div class="wm-bar wm-no-print">
            { button("quick.found.go", "#found") }
            if ticked > 0 {
                <span>{ cx.fill("quick.ticked.count", &[("n", &ticked.to_string())]) }</span>
                { button("quick.ticked.go", "#ticked") }
            }
        </div>
    }
}

/// One person's answers never stay for the next.
fn start_over(cx: &Cx) -> Html {
    html! { { crate::kit::button::draw_button(&yew::props!(crate::kit::button::ButtonProps { look: Look::Plain, label: cx.t("quick.start-over"), onclick: cx.on(Msg::FinishAndClear) })) } }
}
