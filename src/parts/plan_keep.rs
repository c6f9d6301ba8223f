//! Taking the plan away: on paper, in large type, as text. Nothing is stored.

use super::plan_view::whole_plan;
use crate::cx::Cx;
use crate::effects;
use crate::kit::button::button;
use crate::kit::checkboxes::{CheckboxesProps, checkboxes};
use crate::kit::details::details;
use crate::kit::el::{div, h2, p, section};
use crate::kit::{Item, Level, Look};
use crate::parts::copy_text::copy_text;
use waymark_core::plan::{Plan, for_the_patient};
use yew::{Callback, Html, MouseEvent};

/// What goes on the paper.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Paper {
    /// The first step, with if–then and check-in.
    pub step: bool,
    /// The list, with numbers and addresses.
    pub list: bool,
    /// The note. Left out unless asked for: paper lies about.
    pub note: bool,
    /// "Notes" in place of "My plan".
    pub plain_title: bool,
    /// At least 16 point.
    pub large: bool,
}

impl Default for Paper {
    fn default() -> Self {
        Self { step: true, list: true, note: false, plain_title: false, large: false }
    }
}

/// Taking the plan away.
pub fn plan_keep(cx: &Cx) -> Html {
    let paper = cx.state.on_page.paper;
    let print = |large: bool| {
        let cx = cx.clone();
        Callback::from(move |_: MouseEvent| {
            cx.on_page(move |page| page.paper.large = large);
            effects::print_as(title(&cx, paper));
        })
    };
    section()
        .class("wm-keep wm-no-print")
        .attr("aria-labelledby", "keep-heading")
        .child(h2().class("nhsuk-heading-m").id("keep-heading").say(cx, "my-plan.keep.heading"))
        .child(p().say(cx, "my-plan.keep.text"))
        .child(
            div()
                .class("wm-keep__buttons")
                .child(button(Look::Secondary, cx.t("my-plan.keep.print")).onclick(print(false)))
                .child(button(Look::Secondary, cx.t("my-plan.keep.large")).onclick(print(true)))
                .child(copy_text(
                    cx,
                    "plan-text",
                    cx.t("my-plan.keep.copy"),
                    cx.t("my-plan.keep.text-label"),
                    text(cx, paper).into(),
                )),
        )
        .child(details(cx.t("my-plan.keep.what"), what(cx, paper)).class("wm-keep__what"))
        .html()
}

/// The title that browsers print at the top of each page.
fn title(cx: &Cx, paper: Paper) -> String {
    cx.t(if paper.plain_title { "my-plan.plain-heading" } else { "my-plan.heading" }).to_string()
}

/// The plan as text, with the note only where it was asked for.
fn text(cx: &Cx, paper: Paper) -> String {
    let whole = whole_plan(cx);
    let note = if paper.note { whole.note.clone() } else { String::new() };
    for_the_patient(&cx.state.bank, cx.state.data.services(), &Plan { note, ..whole })
}

fn what(cx: &Cx, paper: Paper) -> Html {
    let parts = [
        ("my-plan.keep.part-step", paper.step),
        ("my-plan.keep.part-list", paper.list),
        ("my-plan.keep.part-note", paper.note),
        ("my-plan.keep.part-title", paper.plain_title),
    ];
    let items: Vec<Item> = parts.iter().map(|(key, _)| Item { label: cx.t(key), ..Item::default() }).collect();
    let ticked: Vec<usize> = parts.iter().enumerate().filter(|(_, (_, on))| *on).map(|(at, _)| at).collect();
    let onpick = {
        let cx = cx.clone();
        Callback::from(move |ticked: Vec<usize>| {
            cx.on_page(move |page| {
                page.paper = Paper {
                    step: ticked.contains(&0),
                    list: ticked.contains(&1),
                    note: ticked.contains(&2),
                    plain_title: ticked.contains(&3),
                    large: page.paper.large,
                }
            });
        })
    };
    checkboxes(&CheckboxesProps {
        id: "paper".into(),
        legend: cx.t("my-plan.keep.what-legend"),
        level: Level::H3,
        items,
        ticked,
        onpick,
        ..Default::default()
    })
}
