//! "For the record": a note in PRSB order. What is sensitive, and every code, is named only when ticked.

use super::CopyText;
use super::plan_view::{service, whole_plan};
use crate::cx::{Cx, PageProps};
use crate::kit::{Item, Level};
use waymark_core::ids::Topic;
use waymark_core::plan::{CODES, RecordChoice, RecordNote, for_the_record, sensitive_services, sensitive_topics};
use yew::{AttrValue, Callback, Html, UseStateHandle, component, html, use_state_eq};

/// "For the record".
#[component]
pub fn QuickRecord(PageProps { cx }: &PageProps) -> Html {
    let choice = use_state_eq(usual);
    let note = note(cx, &choice);
    html! {
        <div class="wm-quick__part">
            <h3 class="nhsuk-heading-s">{ cx.t("quick.record.heading") }</h3>
            <p>{ cx.t("quick.record.text") }</p>
            { sensitive(cx, &choice) }
            { crate::kit::details::draw_details(&yew::props!(crate::kit::details::DetailsProps { summary: cx.t("quick.record.codes"), children: html! { <>{ codes(cx, &choice) }</> } })) }
            <CopyText cx={cx.clone()} id="record-text" label={cx.t("quick.record.copy")}
                text_label={cx.t("quick.record.heading")} text={note.clone()} />
            { crate::kit::details::draw_details(&yew::props!(crate::kit::details::DetailsProps { summary: cx.t("quick.record.preview"), class: "wm-quick__preview", children: html! { <>
                <pre class="wm-copied__text" tabindex="0" role="group" aria-label={cx.t("quick.record.heading")}>{ note }</pre>
            </> } })) }
        </div>
    }
}

/// The codes a contact with a plan usually has.
fn usual() -> RecordChoice {
    let codes = CODES.iter().enumerate().filter(|(_, code)| code.usual).map(|(at, _)| at).collect();
    RecordChoice { codes, ..RecordChoice::default() }
}

fn note(cx: &Cx, choice: &RecordChoice) -> AttrValue {
    let (plan, site) = (whole_plan(cx), cx.site_name());
    let note = RecordNote { profile: &cx.profile, plan: &plan, choice, today: cx.state.today, site: &site };
    for_the_record(&cx.state.bank, cx.state.data.services(), note).into()
}

fn codes(cx: &Cx, choice: &UseStateHandle<RecordChoice>) -> Html {
    let label = |code: &waymark_core::plan::RecordCode| {
        cx.fill("quick.record.code", &[("term", code.term), ("code", code.code)])
    };
    let items: Vec<Item> = CODES.iter().map(|code| Item { label: label(code), ..Item::default() }).collect();
    let onpick = {
        let choice = choice.clone();
        Callback::from(move |mut codes: Vec<usize>| {
            codes.sort_unstable();
            choice.set(RecordChoice { codes, ..(*choice).clone() });
        })
    };
    html! {
        { crate::kit::checkboxes::checkboxes(&yew::props!(crate::kit::checkboxes::CheckboxesProps { id: "codes", legend: cx.t("quick.record.codes"), hint: cx.t("quick.record.codes-hint"), level: Level::H4, items, ticked: choice.codes.clone(), onpick })) }
    }
}

/// Topics and services of abuse, one box each; nothing at all where there are none.
fn sensitive(cx: &Cx, choice: &UseStateHandle<RecordChoice>) -> Html {
    let bank = &cx.state.bank;
    let topics: Vec<Topic> = sensitive_topics(bank, &cx.profile);
    let plan = whole_plan(cx);
    let services: Vec<String> =
        sensitive_services(bank, cx.state.data.services(), &plan).into_iter().map(str::to_owned).collect();
    if topics.is_empty() && services.is_empty() {
        return Html::default();
    }
    let topic = |topic: &Topic| (bank.topic(*topic).map(|t| t.label.clone()), choice.topics.contains(topic));
    let name = |id: &String| (service(cx, id).map(|s| s.name.clone()), choice.services.contains(id));
    let all: Vec<(String, bool)> = topics
        .iter()
        .map(topic)
        .chain(services.iter().map(name))
        .map(|(label, on)| (label.unwrap_or_default(), on))
        .collect();
    let ticked: Vec<usize> = all.iter().enumerate().filter(|(_, (_, on))| *on).map(|(at, _)| at).collect();
    let items: Vec<Item> = all.into_iter().map(|(label, _)| Item { label: label.into(), ..Item::default() }).collect();
    let onpick = {
        let choice = choice.clone();
        Callback::from(move |ticked: Vec<usize>| {
            let has = |at: usize| ticked.contains(&at);
            let topics_now = topics.iter().enumerate().filter(|(at, _)| has(*at)).map(|(_, topic)| *topic).collect();
            let after = topics.len();
            let named =
                services.iter().enumerate().filter(|(at, _)| has(after + at)).map(|(_, id)| id.clone()).collect();
            choice.set(RecordChoice { topics: topics_now, services: named, codes: choice.codes.clone() });
        })
    };
    html! {
        { crate::kit::checkboxes::checkboxes(&yew::props!(crate::kit::checkboxes::CheckboxesProps { id: "sensitive", legend: cx.t("quick.record.sensitive"), hint: cx.t("quick.record.sensitive-hint"), level: Level::H4, items, ticked, onpick })) }
    }
}
