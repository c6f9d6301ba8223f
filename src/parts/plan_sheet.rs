//! The top of the plan, made to fit one screenshot: the first small step, the if–then, the day to look again.

use super::plan_view::{day, hope, plan, service, step_words, strengths};
use crate::cx::{Cx, PageProps};

use waymark_core::catalogue::Service;
use waymark_core::plan::{StepKind, call_script, remedy};
use yew::{AttrValue, Html, html};

/// The top of the plan.
pub fn plan_sheet(PageProps { cx }: &PageProps) -> Html {
    let if_then = plan(cx).if_then.as_ref().and_then(|if_then| remedy(&cx.state.bank, if_then));
    html! {
        <section class="wm-sheet" aria-labelledby="step-heading">
            if let Some(hope) = hope(cx) { <p class="wm-sheet__hope">{ cx.fill("my-plan.hope", &[("hope", hope)]) }</p> }
            { step(cx) }
            if let Some((when, then)) = if_then {
                <p class="wm-sheet__line wm-sheet__if" translate="no">
                    { cx.fill("my-plan.if-then", &[("when", when), ("then", then)]) }
                </p>
            }
            if let Some(date) = plan(cx).check_in {
                <p class="wm-sheet__line">{ cx.fill("my-plan.check-in", &[("day", &day(cx, date))]) }</p>
            }
            { helps(cx) }
        </section>
    }
}

fn step(cx: &Cx) -> Html {
    let words = step_words(cx);
    html! {
        <div class="wm-sheet__step">
            <h2 class="wm-sheet__heading" id="step-heading">{ cx.t("my-plan.step") }</h2>
            if let Some(words) = &words {
                <p class="wm-sheet__words">{ words }</p>
                { number(cx) }
                { details(cx) }
                { script(cx) }
            } else {
                <p class="wm-sheet__none">{ cx.t("my-plan.no-step") }</p>
            }
        </div>
    }
}

/// The service to ring, when ringing is the step.
fn rung(cx: &Cx) -> Option<&Service> {
    let step = &plan(cx).step;
    let rings = step.action == Some(StepKind::Ring);
    step.service.as_deref().filter(|_| rings).and_then(|id| service(cx, id))
}

fn number(cx: &Cx) -> Html {
    let Some(service) = rung(cx).filter(|service| !service.phone.is_empty()) else { return Html::default() };
    html! {
        <p class="wm-sheet__number">
            { crate::kit::links::phone_link(&yew::props!(crate::kit::links::PhoneLinkProps { number: service.phone.clone() })) }
            if !service.phone_hours.is_empty() { <span class="wm-quiet">{ &service.phone_hours }</span> }
        </p>
    }
}

/// When, where and with whom, as far as they were said.
fn details(cx: &Cx) -> Html {
    let step = &plan(cx).step;
    let parts = [("my-plan.when", &step.when), ("my-plan.where", &step.place), ("my-plan.with", &step.with)];
    let said: Vec<_> = parts.into_iter().filter(|(_, words)| !words.is_empty()).collect();
    if said.is_empty() {
        return Html::default();
    }
    let row = |(key, words): (&'static str, &String)| {
        html! { <div key={key}><dt>{ cx.t(key) }</dt><dd translate="no">{ words }</dd></div> }
    };
    html! { <dl class="wm-reach">{ for said.into_iter().map(row) }</dl> }
}

/// What to say on the phone; folded away on a screen, whole on paper.
fn script(cx: &Cx) -> Html {
    let Some(service) = rung(cx) else { return Html::default() };
    let lines = call_script(&cx.state.bank, service);
    let list: Html = lines.iter().map(|line| html! { <li key={line.clone()}>{ line }</li> }).collect();
    html! {
        <>
            <details class="nhsuk-details wm-no-print">
                <summary class="nhsuk-details__summary">
                    <span class="nhsuk-details__summary-text">{ cx.t("my-plan.script") }</span>
                </summary>
                <div class="nhsuk-details__text"><ul class="wm-say">{ list.clone() }</ul></div>
            </details>
            <div class="wm-print-only">
                <p class="wm-say__heading">{ cx.t("my-plan.script") }</p>
                <ul class="wm-say">{ list }</ul>
            </div>
        </>
    }
}

/// The strengths named, in the person's own words.
fn helps(cx: &Cx) -> Html {
    let named: Vec<AttrValue> = strengths(cx);
    if named.is_empty() {
        return Html::default();
    }
    html! {
        <div class="wm-sheet__helps">
            <h3 class="wm-sheet__small-heading">{ cx.t("my-plan.helps") }</h3>
            <ul>{ for named.iter().map(|line| html! { <li key={line.to_string()}>{ line }</li> }) }</ul>
        </div>
    }
}
