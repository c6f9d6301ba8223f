//! My plan: one small first step, what might get in the way, numbers in full, and a day to look again.

use crate::cx::Cx;
use crate::kit::Look;
use crate::kit::action_link::action_link;
use crate::kit::button::button_link;
use crate::kit::el::{div, h1, h2, many, p};
use crate::parts::Paper;
use crate::parts::link_worker::link_worker_card;
use crate::parts::page::{Width, page_frame};
use crate::parts::paper_foot::paper_foot;
use crate::parts::plan_build::plan_build;
use crate::parts::plan_keep::plan_keep;
use crate::parts::plan_list::plan_list;
use crate::parts::plan_sheet::plan_sheet;
use crate::parts::plan_together::plan_together;
use crate::parts::plan_view::plan;
use crate::parts::saved::save_here;
use crate::route::Route;
use yew::Html;

/// My plan.
pub fn my_plan(cx: &Cx) -> Html {
    let paper = cx.state.on_page.paper;
    let back = if cx.state.session.answers.is_empty() { Route::QuickFind } else { Route::Results };
    if plan(cx).chosen.is_empty() {
        return empty(cx, back);
    }
    let left_out = |on: bool| (!on).then_some("wm-no-print");
    page_frame(
        cx,
        Some(back),
        Width::Whole,
        div()
            .class("wm-plan")
            .class(paper.large.then_some("wm-plan--large"))
            .child(
                div()
                    .class("wm-plan__top")
                    .child(title(cx, paper))
                    .child(div().class(left_out(paper.step)).child(plan_sheet(cx)))
                    .child(note(cx, paper)),
            )
            .child(div().class("wm-plan__build").child(plan_build(cx)))
            .child(
                div()
                    .class("wm-plan__rest")
                    .child(plan_together(cx))
                    .child(div().class(left_out(paper.list)).child(plan_list(cx, cx.t("my-plan.list.heading"), false)))
                    .child(plan_keep(cx))
                    .child(save_here(cx))
                    .child(link_worker_card(cx))
                    .child(paper_foot(cx)),
            )
            .html(),
    )
}

/// On the screen the page is always called what it is; paper may carry a plainer word.
fn title(cx: &Cx, paper: Paper) -> Html {
    many()
        .child(h1().class(paper.plain_title.then_some("wm-no-print")).say(cx, "my-plan.heading"))
        .child((paper.plain_title).then(|| p().class("wm-print-only wm-paper-title").say(cx, "my-plan.plain-heading")))
        .html()
}

/// The note, on paper only where it was asked for.
fn note(cx: &Cx, paper: Paper) -> Html {
    let note = &plan(cx).note;
    if note.is_empty() {
        return Html::default();
    }
    div()
        .class("wm-plan__note")
        .class((!paper.note).then_some("wm-no-print"))
        .child(h2().class("wm-sheet__heading").say(cx, "my-plan.build.note"))
        .child(p().attr("translate", "no").child(note))
        .html()
}

/// Nothing chosen: what would stand here, the ways to something, and that nothing is fine too.
fn empty(cx: &Cx, back: Route) -> Html {
    let answered = !cx.state.session.answers.is_empty();
    let (href, label) = if answered {
        (Route::Results.href(), cx.t("my-plan.empty.results"))
    } else {
        (Route::Question(1).href(), cx.t("my-plan.empty.start"))
    };
    page_frame(
        cx,
        Some(back),
        Width::Column,
        many()
            .child(h1().say(cx, "my-plan.heading"))
            .child(
                div()
                    .class("wm-empty")
                    .child(h2().class("nhsuk-heading-m").say(cx, "my-plan.empty.heading"))
                    .child(p().say(cx, "my-plan.empty.text"))
                    .child(p().say(cx, "my-plan.empty.nothing"))
                    .child(button_link(Look::Secondary, href, label))
                    .child(action_link(Route::QuickFind.href(), cx.t("my-plan.empty.quick-find"))),
            )
            .child(link_worker_card(cx))
            .html(),
    )
}
