//! The one-screen finder: words, topics, place, age, then results to tick, print and copy.

use crate::cx::PageProps;
use crate::kit::{ActionLink, Button, Look};
use crate::parts::plan_view::plan;
use crate::parts::{
    LinkWorkerCard, Page, PaperFoot, PlanList, QuickFilters, QuickResults, QuickSafeguarding, QuickTicked,
};
use crate::route::Route;
use waymark_core::profile::Person;
use waymark_core::session::Msg;
use yew::{Html, component, html};

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
            if count > 0 {
                <div class="wm-bar wm-no-print">
                    <span>{ cx.fill("quick.ticked.count", &[("n", &count.to_string())]) }</span>
                    <a class="wm-bar__go" href="#ticked">{ cx.t("quick.ticked.go") }</a>
                </div>
                <div class="wm-print-only">
                    <PlanList cx={cx.clone()} heading={cx.t("my-plan.list.for-patient")} paper=true />
                    <PaperFoot cx={cx.clone()} />
                </div>
            }
        </Page>
    }
}

/// One person's answers never stay for the next.
fn start_over(cx: &crate::cx::Cx) -> Html {
    html! { <Button look={Look::Plain} label={cx.t("quick.start-over")} onclick={cx.on(Msg::FinishAndClear)} /> }
}
