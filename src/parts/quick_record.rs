//! "For the record": a note in PRSB order. What is sensitive, and every code, is named only when ticked.

use super::copy_text::copy_text;
use super::plan_view::{service, whole_plan};
use crate::cx::Cx;
use crate::kit::checkboxes::{CheckboxesProps, checkboxes};
use crate::kit::details::details;
use crate::kit::el::{div, el, h3, p};
use crate::kit::{Item, Level};
use crate::view::found;
use waymark_core::ids::Topic;
use waymark_core::matching::closest;
use waymark_core::plan::{
    CODES, RecordChoice, RecordGap, RecordNote, for_the_record, sensitive_services, sensitive_topics,
};
use waymark_core::profile::Goal;
use yew::{AttrValue, Callback, Html};

/// "For the record".
pub fn quick_record(cx: &Cx) -> Html {
    let choice = choice(cx);
    let note = note(cx, &choice);
    div()
        .class("wm-quick__part")
        .child(h3().class("nhsuk-heading-s").say(cx, "quick.record.heading"))
        .child(p().say(cx, "quick.record.text"))
        .child(sensitive(cx, &choice))
        .child(details(cx.t("quick.record.codes"), codes(cx, &choice)))
        .child(copy_text(cx, "record-text", cx.t("quick.record.copy"), cx.t("quick.record.heading"), note.clone()))
        .child(
            details(
                cx.t("quick.record.preview"),
                el("pre")
                    .class("wm-copied__text")
                    .attr("tabindex", "0")
                    .attr("role", "group")
                    .attr("aria-label", cx.t("quick.record.heading"))
                    .child(note)
                    .html(),
            )
            .class("wm-quick__preview"),
        )
        .html()
}

/// What was chosen; until then the codes a contact with a plan usually has.
fn choice(cx: &Cx) -> RecordChoice {
    cx.state.on_page.record.clone().unwrap_or_else(usual)
}

fn choose(cx: &Cx, choice: RecordChoice) {
    cx.on_page(move |page| page.record = Some(choice));
}

fn usual() -> RecordChoice {
    let codes = CODES.iter().enumerate().filter(|(_, code)| code.usual).map(|(at, _)| at).collect();
    RecordChoice { codes, ..RecordChoice::default() }
}

/// Whether nothing was found for one goal at least.
pub fn has_gap(cx: &Cx) -> bool {
    found::found(cx).is_some_and(|found| found.goals.iter().any(|result| result.gap.is_some()))
}

/// Why nothing was found for a goal, with what comes closest.
pub fn gap(cx: &Cx, goal: &Goal) -> Option<RecordGap> {
    let found = found::found(cx)?;
    let result = found.goals.iter().find(|result| result.topic == goal.topic)?;
    let why = result.gap?;
    let near = closest(&cx.context(&found.shelf), &cx.journey.questions, goal, result);
    Some((why, near.next(result)))
}

fn note(cx: &Cx, choice: &RecordChoice) -> AttrValue {
    let (plan, site) = (whole_plan(cx), cx.site_name());
    let gap = |goal: &Goal| gap(cx, goal);
    let note = RecordNote { profile: &cx.profile, plan: &plan, choice, gap: &gap, today: cx.state.today, site: &site };
    for_the_record(&cx.state.bank, cx.state.data.services(), note).into()
}

fn codes(cx: &Cx, chosen: &RecordChoice) -> Html {
    let label = |code: &waymark_core::plan::RecordCode| {
        cx.fill("quick.record.code", &[("term", code.term), ("code", code.code)])
    };
    let items: Vec<Item> = CODES.iter().map(|code| Item { label: label(code), ..Item::default() }).collect();
    let onpick = {
        let cx = cx.clone();
        Callback::from(move |mut codes: Vec<usize>| {
            waymark_core::order::sort(&mut codes);
            choose(&cx, RecordChoice { codes, ..choice(&cx) });
        })
    };
    checkboxes(&CheckboxesProps {
        id: "codes".into(),
        legend: cx.t("quick.record.codes"),
        hint: cx.t("quick.record.codes-hint"),
        level: Level::H4,
        items,
        ticked: chosen.codes.clone(),
        onpick,
        ..Default::default()
    })
}

/// Topics and services of abuse, one box each; nothing at all where there are none.
fn sensitive(cx: &Cx, chosen: &RecordChoice) -> Html {
    let bank = &cx.state.bank;
    let topics: Vec<Topic> = sensitive_topics(bank, &cx.profile);
    let plan = whole_plan(cx);
    let services: Vec<String> =
        sensitive_services(bank, cx.state.data.services(), &plan).into_iter().map(str::to_owned).collect();
    if topics.is_empty() && services.is_empty() {
        return Html::default();
    }
    let topic = |topic: &Topic| (bank.topic(*topic).map(|t| t.label.clone()), chosen.topics.contains(topic));
    let name = |id: &String| (service(cx, id).map(|s| s.name.clone()), chosen.services.contains(id));
    let all: Vec<(String, bool)> = topics
        .iter()
        .map(topic)
        .chain(services.iter().map(name))
        .map(|(label, on)| (label.unwrap_or_default(), on))
        .collect();
    let ticked: Vec<usize> = all.iter().enumerate().filter(|(_, (_, on))| *on).map(|(at, _)| at).collect();
    let items: Vec<Item> = all.into_iter().map(|(label, _)| Item { label: label.into(), ..Item::default() }).collect();
    let onpick = {
        let cx = cx.clone();
        Callback::from(move |ticked: Vec<usize>| {
            let has = |at: usize| ticked.contains(&at);
            let topics_now = topics.iter().enumerate().filter(|(at, _)| has(*at)).map(|(_, topic)| *topic).collect();
            let after = topics.len();
            let named =
                services.iter().enumerate().filter(|(at, _)| has(after + at)).map(|(_, id)| id.clone()).collect();
            choose(&cx, RecordChoice { topics: topics_now, services: named, codes: choice(&cx).codes });
        })
    };
    checkboxes(&CheckboxesProps {
        id: "sensitive".into(),
        legend: cx.t("quick.record.sensitive"),
        hint: cx.t("quick.record.sensitive-hint"),
        level: Level::H4,
        items,
        ticked,
        onpick,
        ..Default::default()
    })
}
