//! The one-screen finder: words, topics, place, age, then results to tick, print and copy.

use crate::cx::Cx;
use crate::kit::Look;
use crate::kit::action_link::action_link;
use crate::kit::button::button;
use crate::kit::el::{div, h1, many, span};
use crate::parts::link_worker::link_worker_card;
use crate::parts::page::{Width, page_frame};
use crate::parts::paper_foot::paper_foot;
use crate::parts::plan_list::plan_list;
use crate::parts::plan_view::plan;
use crate::parts::quick_filters::quick_filters;
use crate::parts::quick_find_view::asks_something;
use crate::parts::quick_results::quick_results;
use crate::parts::quick_safeguarding::quick_safeguarding;
use crate::parts::quick_ticked::quick_ticked;
use crate::parts::quick_ways::quick_ways;
use crate::parts::urgent::declared;
use crate::route::Route;
use waymark_core::profile::Person;
use waymark_core::session::Msg;
use yew::{Callback, Html, MouseEvent};

/// The one-screen finder for link workers, and for anyone who would rather search.
pub fn quick_find(cx: &Cx) -> Html {
    let count = plan(cx).chosen.len();
    // Anyone may search; the reminder is for those who do so for others.
    let for_others = cx.profile.person != Some(Person::Myself);
    page_frame(
        cx,
        Some(Route::Start),
        Width::Whole,
        many()
            .child(h1().class("wm-no-print").say(cx, "title.quick-find"))
            .child(declared(cx))
            .child(quick_filters(cx))
            .child(
                div()
                    .class("wm-quick")
                    .child(div().class("wm-quick__main").child(quick_results(cx)).child(quick_ways(cx)))
                    .child(
                        div()
                            .class("wm-quick__side")
                            .child(quick_ticked(cx))
                            .child(if for_others { quick_safeguarding(cx) } else { link_worker_card(cx) })
                            .child(
                                div()
                                    .class("wm-no-print")
                                    .child(action_link(Route::Question(1).href(), cx.t("quick.journey")))
                                    .child(start_over(cx)),
                            ),
                    ),
            )
            .child(bar(cx, count))
            .child((count > 0).then(|| {
                div()
                    .class("wm-print-only")
                    .child(plan_list(cx, cx.t("my-plan.list.for-patient"), true))
                    .child(paper_foot(cx))
            }))
            .html(),
    )
}

/// At the lower edge of a small screen: the way to what was found, and to what was ticked.
fn bar(cx: &Cx, ticked: usize) -> Html {
    let button = |label: &'static str, to: &'static str| {
        let onclick = Callback::from(move |_: MouseEvent| crate::effects::focus_soon(to));
        button(Look::Plain, cx.t(label)).onclick(onclick).html()
    };
    if ticked == 0 && !asks_something(cx) {
        return Html::default();
    }
    div()
        .class("wm-bar wm-no-print")
        .child(button("quick.found.go", "#found"))
        .child((ticked > 0).then(|| {
            many()
                .child(span().child(cx.fill("quick.ticked.count", &[("n", &ticked.to_string())])))
                .child(button("quick.ticked.go", "#ticked"))
        }))
        .html()
}

/// One person's answers never stay for the next.
fn start_over(cx: &Cx) -> Html {
    button(Look::Plain, cx.t("quick.start-over")).onclick(cx.on(Msg::FinishAndClear)).html()
}
