//! What might get in the way, and what the person will do then.

use super::own_words::own_text;
use super::plan_help::plan_help;
use super::plan_view::{edit, plan};
use crate::cx::Cx;
use crate::kit::button::button;
use crate::kit::el::{El, keyed, many};
use crate::kit::radios::{RadiosProps, radios};
use crate::kit::text_input::{TextInputProps, text_input};
use crate::kit::{Item, Level, Look};
use waymark_core::bank::Barrier;
use waymark_core::letters::capitalised;
use waymark_core::plan::{IfThen, PlanEdit, Then};
use yew::Html;

/// What might get in the way. The first thing that helps is taken at once, so that the sentence is whole; it can be
/// changed below.
pub fn plan_barrier(cx: &Cx) -> Html {
    let picked = plan(cx).if_then.as_ref().map(|if_then| if_then.barrier.as_str());
    let barriers = &cx.state.bank.barriers;
    let item = |barrier: &Barrier| Item {
        label: capitalised(&barrier.when).into(),
        checked: picked == Some(barrier.id.as_str()),
        ..Item::default()
    };
    let ids: Vec<String> = barriers.iter().map(|barrier| barrier.id.clone()).collect();
    let onpick = edit(cx, move |at: usize| {
        let barrier = ids.get(at).cloned();
        PlanEdit::IfThen(barrier.map(|barrier| IfThen { barrier, then: Then::Remedy(0) }))
    });
    let current = barriers.iter().find(|barrier| picked == Some(barrier.id.as_str()));
    many()
        .child(radios(&RadiosProps {
            id: "barrier".into(),
            legend: cx.t("my-plan.build.barrier"),
            level: Level::H3,
            items: barriers.iter().map(item).collect::<Vec<_>>(),
            onpick,
            ..Default::default()
        }))
        .child(current.map(|barrier| {
            many()
                .child(remedies(cx, barrier))
                .child(plan_help(cx, barrier))
                .child(keyed(&*barrier.id, own_remedy(cx, barrier)))
        }))
        .html()
}

fn remedies(cx: &Cx, barrier: &Barrier) -> Html {
    let then = plan(cx).if_then.as_ref().map(|if_then| &if_then.then);
    let item = |(at, words): (usize, &String)| Item {
        label: words.clone().into(),
        checked: matches!(then, Some(Then::Remedy(n)) if usize::from(*n) == at),
        ..Item::default()
    };
    let id = barrier.id.clone();
    let onpick =
        edit(cx, move |at: usize| PlanEdit::IfThen(Some(IfThen { barrier: id.clone(), then: Then::Remedy(at as u8) })));
    radios(&RadiosProps {
        id: "remedy".into(),
        legend: cx.t("my-plan.build.then"),
        level: Level::H3,
        items: barrier.then.iter().enumerate().map(item).collect::<Vec<_>>(),
        onpick,
        ..Default::default()
    })
}

/// A remedy in own words, and the way to take the whole sentence back.
fn own_remedy(cx: &Cx, barrier: &Barrier) -> El {
    let said = match plan(cx).if_then.as_ref().map(|if_then| &if_then.then) {
        Some(Then::Own(words)) => words.as_str(),
        _ => "",
    };
    let id = barrier.id.clone();
    let say = edit(cx, move |words: String| {
        let then = if words.trim().is_empty() { Then::Remedy(0) } else { Then::Own(words) };
        PlanEdit::IfThen(Some(IfThen { barrier: id.clone(), then }))
    });
    let input = own_text(cx, &format!("remedy-own-{}", barrier.id), said, say);
    let (label, hint) = (cx.t("my-plan.build.then-own"), cx.t("my-plan.build.own-hint"));
    let clear = edit(cx, |_| PlanEdit::IfThen(None));
    many()
        .child(text_input(&TextInputProps { label, hint, ..input }))
        .child(button(Look::Plain, cx.t("my-plan.build.clear")).onclick(clear))
}
