//! The one-screen finder: words, topics, place, age, then results to tick, print and copy.

use crate::cx::{Cx, PageProps};
use crate::kit::{ActionLink, Button, Look};
use crate::parts::plan_view::plan;
use crate::parts::quick_find_view::asks_something;
use crate::parts::{
    LinkWorkerCard, Page, PaperFoot, PlanList, QuickFilters, QuickResults, QuickSafeguarding, QuickTicked,
};
use crate::route::Route;
use waymark_core::profile::Person;
use waymark_core::session::Msg;
use yew::{Callback, Html, MouseEvent, component, html};

/// The one-screen finder for link workers, and for anyone who would rather search.
#[component]
pub fn QuickFind(PageProps { cx }: &PageProps) -> Html {
    let count = plan(cx).chosen.len();
    // Anyone may search; the reminder is for those who do so for others.
    let for_others = cx.profile.person != Some(Person::Myself);
    html! {
        <Page cx={cx.clone()} back={Route::Start} wide=true>
            <h1 class="wm-no-print">{ cx.t("title.quick-find") }</h1>
            <QuickFilters cx={cx.clone()} />
            <div class="wm-quick">
                <div class="wm-quick__main"><QuickResults cx={cx.clone()} /></div>
                <div class="wm-quick__side">
                    <QuickTicked cx={cx.clone()} />
                    if for_others { <QuickSafeguarding cx={cx.clone()} /> } else { <LinkWorkerCard cx={cx.clone()} /> }
                    <div class="wm-no-print">
                        <ActionLink href={Route::Question(1).href()} label={cx.t("quick-find.journey")} />
                        { start_over(cx) }
                    </div>
                </div>
            </div>
            { bar(cx, count) }
            if count > 0 {
                <div class="wm-print-only">
                    <PlanList cx={cx.clone()} heading={cx.t("my-plan.list.for-patient")} paper=true />
                    <PaperFoot cx={cx.clone()} />
                </div>
            }
        </Page>
    }
}

/// At the lower edge of a small screen: the way to what was found, and to what was ticked.
fn bar(cx: &Cx, ticked: usize) -> Html {
    let button = |label: &'static str, to: &'static str| {
        let onclick = Callback::from(move |_: MouseEvent| crate::effects::focus_soon(to));
        html! { <Button look={Look::Plain} label={cx.t(label)} {onclick} /> }
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
    html! { <Button look={Look::Plain} label={cx.t("quick.start-over")} onclick={cx.on(Msg::FinishAndClear)} /> }
}
