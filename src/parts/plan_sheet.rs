//! The top of the plan, made to fit one screenshot: the first small step, the if–then, the day to look again.

use super::plan_view::{day, hope, plan, service, step_words, strengths};
use crate::cx::Cx;
use crate::kit::el::{div, el, h2, h3, li, many, p, section, span, ul};
use crate::kit::links::phone_link;
use waymark_core::catalogue::Service;
use waymark_core::plan::{StepKind, call_script, remedy};
use yew::{AttrValue, Html};

/// The top of the plan.
pub fn plan_sheet(cx: &Cx) -> Html {
    let if_then = plan(cx).if_then.as_ref().and_then(|if_then| remedy(&cx.state.bank, if_then));
    section()
        .class("wm-sheet")
        .attr("aria-labelledby", "step-heading")
        .child(hope(cx).map(|hope| p().class("wm-sheet__hope").child(cx.fill("my-plan.hope", &[("hope", hope)]))))
        .child(step(cx))
        .child(if let Some((when, then)) = if_then {
            Some(
                p().class("wm-sheet__line wm-sheet__if")
                    .attr("translate", "no")
                    .child(cx.fill("my-plan.if-then", &[("when", when), ("then", then)])),
            )
        } else {
            None
        })
        .child(
            plan(cx)
                .check_in
                .map(|date| p().class("wm-sheet__line").child(cx.fill("my-plan.check-in", &[("day", &day(cx, date))]))),
        )
        .child(helps(cx))
        .html()
}

fn step(cx: &Cx) -> Html {
    let words = step_words(cx);
    div()
        .class("wm-sheet__step")
        .child(h2().class("wm-sheet__heading").id("step-heading").say(cx, "my-plan.step"))
        .child(if let Some(words) = &words {
            many()
                .child(p().class("wm-sheet__words").child(words))
                .child(number(cx))
                .child(details(cx))
                .child(script(cx))
        } else {
            p().class("wm-sheet__none").say(cx, "my-plan.no-step")
        })
        .html()
}

/// The service to ring, when ringing is the step.
fn rung(cx: &Cx) -> Option<&Service> {
    let step = &plan(cx).step;
    let rings = step.action == Some(StepKind::Ring);
    step.service.as_deref().filter(|_| rings).and_then(|id| service(cx, id))
}

fn number(cx: &Cx) -> Html {
    let Some(service) = rung(cx).filter(|service| !service.phone.is_empty()) else { return Html::default() };
    p().class("wm-sheet__number")
        .child(phone_link(&service.phone))
        .child((!service.phone_hours.is_empty()).then(|| span().class("wm-quiet").child(&service.phone_hours)))
        .html()
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
        div().key(key).child(el("dt").say(cx, key)).child(el("dd").attr("translate", "no").child(words)).html()
    };
    el("dl").class("wm-reach").children(said.into_iter().map(row)).html()
}

/// What to say on the phone; folded away on a screen, whole on paper.
fn script(cx: &Cx) -> Html {
    let Some(service) = rung(cx) else { return Html::default() };
    let lines = call_script(&cx.state.bank, service);
    let list: Html = lines.iter().map(|line| li().key(line.clone()).child(line).html()).collect();
    many()
        .child(
            el("details")
                .class("nhsuk-details wm-no-print")
                .child(
                    el("summary")
                        .class("nhsuk-details__summary")
                        .child(span().class("nhsuk-details__summary-text").say(cx, "my-plan.script")),
                )
                .child(div().class("nhsuk-details__text").child(ul().class("wm-say").child(list.clone()))),
        )
        .child(
            div()
                .class("wm-print-only")
                .child(p().class("wm-say__heading").say(cx, "my-plan.script"))
                .child(ul().class("wm-say").child(list)),
        )
        .html()
}

/// The strengths named, in the person's own words.
fn helps(cx: &Cx) -> Html {
    let named: Vec<AttrValue> = strengths(cx);
    if named.is_empty() {
        return Html::default();
    }
    div()
        .class("wm-sheet__helps")
        .child(h3().class("wm-sheet__small-heading").say(cx, "my-plan.helps"))
        .child(ul().children(named.iter().map(|line| li().key(line.to_string()).child(line).html())))
        .html()
}
