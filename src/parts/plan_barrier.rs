//! What might get in the way, and what the person will do then.

use super::plan_view::{edit, plan};
use crate::cx::{Cx, PageProps};
use crate::kit::{Item, Level};
use waymark_core::bank::Barrier;
use waymark_core::plan::{IfThen, OWN_WORDS, PlanEdit, Then};
use yew::{AttrValue, Callback, Html, component, html, use_state_eq};

/// What might get in the way. The first thing that helps is taken at once, so that the sentence is whole; it can be
/// changed below.
pub fn plan_barrier(PageProps { cx }: &PageProps) -> Html {
    let picked = plan(cx).if_then.as_ref().map(|if_then| if_then.barrier.as_str());
    let barriers = &cx.state.bank.barriers;
    let item = |barrier: &Barrier| Item {
        label: sentence(&barrier.when).into(),
        checked: picked == Some(barrier.id.as_str()),
        ..Item::default()
    };
    let ids: Vec<String> = barriers.iter().map(|barrier| barrier.id.clone()).collect();
    let onpick = edit(cx, move |at: usize| {
        let barrier = ids.get(at).cloned();
        PlanEdit::IfThen(barrier.map(|barrier| IfThen { barrier, then: Then::Remedy(0) }))
    });
    let current = barriers.iter().find(|barrier| picked == Some(barrier.id.as_str()));
    html! {
        <>
            { crate::kit::radios::radios(&yew::props!(crate::kit::radios::RadiosProps { id: "barrier", legend: cx.t("my-plan.build.barrier"), level: Level::H3, items: barriers.iter().map(item).collect::<Vec<_>>(), onpick })) }
            if let Some(barrier) = current {
                { remedies(cx, barrier) }
                <OwnRemedy key={barrier.id.clone()} cx={cx.clone()} />
            }
        </>
    }
}

/// The words with a capital at the front: they stand alone here, not after "If".
fn sentence(words: &str) -> String {
    let mut letters = words.chars();
    letters.next().into_iter().flat_map(char::to_uppercase).chain(letters).collect()
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
    html! {
        { crate::kit::radios::radios(&yew::props!(crate::kit::radios::RadiosProps { id: "remedy", legend: cx.t("my-plan.build.then"), level: Level::H3, items: barrier.then.iter().enumerate().map(item).collect::<Vec<_>>(), onpick })) }
    }
}

/// A remedy in own words, and the way to take the whole sentence back.
#[component]
fn OwnRemedy(PageProps { cx }: &PageProps) -> Html {
    let said = match plan(cx).if_then.as_ref().map(|if_then| &if_then.then) {
        Some(Then::Own(words)) => AttrValue::from(words.clone()),
        _ => AttrValue::default(),
    };
    let typed = use_state_eq(|| said);
    let barrier = plan(cx).if_then.as_ref().map(|if_then| if_then.barrier.clone()).unwrap_or_default();
    let say = edit(cx, move |words: String| {
        let then = if words.trim().is_empty() { Then::Remedy(0) } else { Then::Own(words) };
        PlanEdit::IfThen(Some(IfThen { barrier: barrier.clone(), then }))
    });
    let setter = typed.setter();
    let oninput = Callback::from(move |words: String| {
        setter.set(words.clone().into());
        say.emit(words);
    });
    let clear = edit(cx, |_| PlanEdit::IfThen(None));
    html! {
        <>
            { crate::kit::text_input::text_input(&yew::props!(crate::kit::text_input::TextInputProps { id: "remedy-own", label: cx.t("my-plan.build.then-own"), hint: cx.t("my-plan.build.own-hint"), value: (*typed).clone(), longest: OWN_WORDS as u16, oninput })) }
            { crate::kit::button::draw_button(&yew::props!(crate::kit::button::ButtonProps { look: crate::kit::Look::Plain, label: cx.t("my-plan.build.clear"), onclick: clear })) }
        </>
    }
}
