//! Taking the plan away: on paper, in large type, as text. Nothing is stored.

use super::plan_view::whole_plan;
use crate::cx::Cx;
use crate::effects;
use crate::kit::{Item, Level, Look};
use crate::parts::CopyText;
use waymark_core::plan::{Plan, for_the_patient};
use yew::{Callback, Html, MouseEvent, Properties, html};

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

/// What the part needs.
#[derive(Properties, PartialEq)]
pub struct PlanKeepProps {
    /// Context.
    pub cx: Cx,
    /// What goes on the paper.
    pub paper: Paper,
    /// Called with another choice of it.
    pub onpaper: Callback<Paper>,
}

/// Taking the plan away.
pub fn plan_keep(props: &PlanKeepProps) -> Html {
    let cx = &props.cx;
    let print = |large: bool| {
        let (cx, paper, onpaper) = (cx.clone(), props.paper, props.onpaper.clone());
        Callback::from(move |_: MouseEvent| {
            onpaper.emit(Paper { large, ..paper });
            effects::print_as(title(&cx, paper));
        })
    };
    html! {
        <section class="wm-keep wm-no-print" aria-labelledby="keep-heading">
            <h2 class="nhsuk-heading-m" id="keep-heading">{ cx.t("my-plan.keep.heading") }</h2>
            <p>{ cx.t("my-plan.keep.text") }</p>
            <div class="wm-keep__buttons">
                { crate::kit::button::draw_button(&yew::props!(crate::kit::button::ButtonProps { label: cx.t("my-plan.keep.print"), look: Look::Secondary, onclick: print(false) })) }
                { crate::kit::button::draw_button(&yew::props!(crate::kit::button::ButtonProps { label: cx.t("my-plan.keep.large"), look: Look::Secondary, onclick: print(true) })) }
                <CopyText cx={cx.clone()} id="plan-text" label={cx.t("my-plan.keep.copy")}
                    text_label={cx.t("my-plan.keep.text-label")} text={text(cx, props.paper)} />
            </div>
            { crate::kit::details::draw_details(&yew::props!(crate::kit::details::DetailsProps { summary: cx.t("my-plan.keep.what"), class: "wm-keep__what", children: html! { <>{ what(props) }</> } })) }
        </section>
    }
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

fn what(props: &PlanKeepProps) -> Html {
    let (cx, paper) = (&props.cx, props.paper);
    let parts = [
        ("my-plan.keep.part-step", paper.step),
        ("my-plan.keep.part-list", paper.list),
        ("my-plan.keep.part-note", paper.note),
        ("my-plan.keep.part-title", paper.plain_title),
    ];
    let items: Vec<Item> = parts.iter().map(|(key, _)| Item { label: cx.t(key), ..Item::default() }).collect();
    let ticked: Vec<usize> = parts.iter().enumerate().filter(|(_, (_, on))| *on).map(|(at, _)| at).collect();
    let onpick = props.onpaper.reform(move |ticked: Vec<usize>| Paper {
        step: ticked.contains(&0),
        list: ticked.contains(&1),
        note: ticked.contains(&2),
        plain_title: ticked.contains(&3),
        ..paper
    });
    html! {
        { crate::kit::checkboxes::checkboxes(&yew::props!(crate::kit::checkboxes::CheckboxesProps { id: "paper", legend: cx.t("my-plan.keep.what-legend"), level: Level::H3, items, ticked, onpick })) }
    }
}
