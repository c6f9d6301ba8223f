//! The first small step: for which service, what, and how sure the person is.

use super::plan_help::plan_help;
use super::plan_view::{chosen, plan, step_service};
use crate::cx::Cx;
use crate::kit::el::{many, p};
use crate::kit::radios::{RadiosProps, radios};
use crate::kit::{Item, Level};
use waymark_core::plan::{LOW, PlanEdit, StepKind, suggest_steps};
use waymark_core::session::Msg;
use yew::{Callback, Html};

/// Below this the steps offered are smaller; as [`suggest_steps`] has it.
const SURE: u8 = 7;

/// The first small step.
pub fn plan_step(cx: &Cx) -> Html {
    many().child(which(cx)).child(unsure(cx)).child(what(cx)).html()
}

/// Which of the services, where there are several.
fn which(cx: &Cx) -> Html {
    let services = chosen(cx);
    let current = step_service(cx).map(|service| service.id.clone());
    if services.len() < 2 {
        return Html::default();
    }
    let item = |service: &&waymark_core::catalogue::Service| Item {
        label: service.name.clone().into(),
        checked: current.as_ref() == Some(&service.id),
        ..Item::default()
    };
    let items: Vec<Item> = services.iter().map(item).collect();
    let ids: Vec<String> = services.iter().map(|service| service.id.clone()).collect();
    let onpick = {
        let cx = cx.clone();
        Callback::from(move |at: usize| {
            cx.send(Msg::Plan(PlanEdit::StepService(ids.get(at).cloned())));
            cx.send(Msg::Plan(PlanEdit::StepAction(None)));
        })
    };
    radios(&RadiosProps {
        id: "step-service".into(),
        legend: cx.t("my-plan.build.service"),
        level: Level::H3,
        items,
        onpick,
        ..Default::default()
    })
}

fn unsure(cx: &Cx) -> Html {
    match cx.profile.confidence {
        Some(n) if n < SURE => many()
            .child(p().class("wm-aside").child(cx.fill("my-plan.build.smaller", &[("n", &n.to_string())])))
            .child((n <= LOW).then(|| company(cx)))
            .html(),
        _ => Html::default(),
    }
}

/// Who could come along, for somebody who is hardly sure.
fn company(cx: &Cx) -> Html {
    let alone = cx.state.bank.barriers.iter().find(|barrier| barrier.id == "going-alone");
    alone.map(|barrier| plan_help(cx, barrier).html()).unwrap_or_default()
}

/// What to do first: steps the service's own facts allow, and something of one's own.
fn what(cx: &Cx) -> Html {
    let Some(service) = step_service(cx) else { return Html::default() };
    let bank = &cx.state.bank;
    let picked = plan(cx).step.action.filter(|_| plan(cx).step.service.as_ref() == Some(&service.id));
    let offered = suggest_steps(bank, service, cx.profile.confidence);
    let mut steps: Vec<(StepKind, Item)> = offered
        .into_iter()
        .map(|step| (step.kind, Item { label: step.words.into(), hint: step.small.into(), ..Item::default() }))
        .collect();
    let own = Item { label: cx.t("plan.step.own"), hint: cx.t("plan.small.own"), ..Item::default() };
    steps.push((StepKind::Own, own));
    let kinds: Vec<StepKind> = steps.iter().map(|(kind, _)| *kind).collect();
    let items: Vec<Item> =
        steps.into_iter().map(|(kind, item)| Item { checked: picked == Some(kind), ..item }).collect();
    let onpick = {
        let (cx, id) = (cx.clone(), service.id.clone());
        Callback::from(move |at: usize| {
            cx.send(Msg::Plan(PlanEdit::StepService(Some(id.clone()))));
            cx.send(Msg::Plan(PlanEdit::StepAction(kinds.get(at).copied())));
        })
    };
    radios(&RadiosProps {
        id: "step-kind".into(),
        legend: cx.t("my-plan.build.kind"),
        level: Level::H3,
        items,
        onpick,
        ..Default::default()
    })
}
