//! Quick find's search: words, topics, place, age, and what has to be so.

use super::quick_find_view::{asks_something, change, found, question_with, quick};
use super::quick_place::quick_place;
use crate::cx::Cx;
use crate::effects;
use crate::kit::button::button;
use crate::kit::chips::chips;
use crate::kit::el::{div, section};
use crate::kit::select::{SelectProps, select};
use crate::kit::text_input::{TextInputProps, text_input};
use crate::kit::{Chip, Look};
use crate::parts::field::picked;
use crate::state::{Action, Quick};
use waymark_core::questionnaire::{Answer, ChoiceIx, Effect, QuestionKind};
use waymark_core::search::FilterPart;
use waymark_core::session::Msg;
use yew::{AttrValue, Callback, Html, MouseEvent};

/// Quick find's search.
pub fn quick_filters(cx: &Cx) -> Html {
    let oninput = {
        let cx = cx.clone();
        Callback::from(move |words: String| change(&cx, |quick| quick.words = words))
    };
    section()
        .class("wm-quick__filters wm-no-print")
        .attr("aria-label", cx.t("title.quick-find"))
        .child(
            div()
                .class("wm-quick__row")
                .child(text_input(&TextInputProps {
                    id: "words".into(),
                    label: cx.t("quick.words"),
                    hint: cx.t("quick.words-hint"),
                    search: true,
                    value: quick(cx).words.clone().into(),
                    oninput,
                    ..Default::default()
                }))
                .child(quick_place(cx))
                .child(age(cx)),
        )
        .child(topics(cx))
        .child(div().class("wm-quick__last").child(only(cx)).child(clear(cx)))
        .html()
}

/// A filter's words with how many it would leave; before anything is asked for or can be counted, the words alone.
fn counted(cx: &Cx, label: AttrValue, count: Option<u32>) -> AttrValue {
    count.map_or(label.clone(), |n| cx.fill("quick.counted", &[("filter", &label), ("n", &n.to_string())]))
}

/// The topics, as chips: pressing one is the same answer as ticking it on the way to results.
fn topics(cx: &Cx) -> Html {
    let bank = &cx.state.bank;
    let Some(ix) = bank.topics_question() else { return Html::default() };
    let ticked = picked(cx, ix);
    let found = found(cx).filter(|_| asks_something(cx));
    let chip = |(at, topic): (usize, &waymark_core::questionnaire::Topics)| Chip {
        label: counted(cx, topic.label.clone().into(), found.as_ref().and_then(|found| found.topics.get(at).copied())),
        on: Some(ticked.contains(&at)),
    };
    let row: Vec<Chip> = bank.topics.iter().enumerate().map(chip).collect();
    let onpress = {
        let (cx, ticked) = (cx.clone(), ticked.clone());
        Callback::from(move |at: usize| {
            let kept = ticked.iter().copied().filter(|t| *t != at);
            let mut after: Vec<usize> = kept.chain((!ticked.contains(&at)).then_some(at)).collect();
            waymark_core::order::sort(&mut after);
            let choices: Vec<ChoiceIx> = after.into_iter().map(|at| ChoiceIx(at as u8)).collect();
            let none = choices.is_empty();
            cx.send(if none { Msg::Clear(ix) } else { Msg::Answer(ix, Answer::Choices(choices)) });
        })
    };
    chips("topics", cx.t("quick.topics"), row, onpress)
}

/// The age bands of the bank. Under 18 is not among them: this is for adults (rule S9).
fn age(cx: &Cx) -> Html {
    let is_age = |effect: &Effect| matches!(effect, Effect::Age(from, _) if *from >= 18);
    let Some(ix) = question_with(cx, is_age) else { return Html::default() };
    let Some(question) = cx.state.bank.question(ix).filter(|q| q.kind == QuestionKind::Single) else {
        return Html::default();
    };
    let adult = question.choices.iter().enumerate().filter(|(_, choice)| choice.effects.iter().any(is_age));
    let bands: Vec<(usize, AttrValue)> = adult.map(|(at, choice)| (at, choice.label.clone().into())).collect();
    let said = picked(cx, ix);
    let chosen = bands.iter().position(|(at, _)| said.contains(at)).map_or(0, |position| position + 1);
    let options: Vec<AttrValue> =
        std::iter::once(cx.t("quick.age-any")).chain(bands.iter().map(|(_, label)| label.clone())).collect();
    let onpick = {
        let (cx, at) = (cx.clone(), bands.iter().map(|(at, _)| *at).collect::<Vec<_>>());
        Callback::from(move |position: usize| {
            let choice = position.checked_sub(1).and_then(|band| at.get(band)).map(|at| ChoiceIx(*at as u8));
            cx.send(choice.map_or(Msg::Clear(ix), |choice| Msg::Answer(ix, Answer::Choices(vec![choice]))));
        })
    };
    select(&SelectProps { id: "age".into(), label: cx.t("quick.age"), options, chosen, onpick })
}

/// Free, step-free, no referral, from home; and what fits the person, once they said what they want.
fn only(cx: &Cx) -> Html {
    let now = quick(cx);
    let found = found(cx).filter(|_| asks_something(cx));
    let only = [
        ("quick.free", now.free, FilterPart::Free),
        ("quick.step-free", now.step_free, FilterPart::StepFree),
        ("quick.self-refer", now.self_refer, FilterPart::SelfReferral),
        ("quick.home", now.home, FilterPart::Home),
        ("quick.fits", now.fits, FilterPart::Fits),
    ];
    // Whether something fits is only judged, and counted, when it is asked for.
    let is_counted = |part: FilterPart, on: bool| part != FilterPart::Fits || on;
    let count = |part: FilterPart| found.as_ref()?.parts.get(part as usize).copied();
    let shown = only.into_iter().take(if cx.profile.goals.is_empty() { 4 } else { 5 });
    let row: Vec<Chip> = shown
        .map(|(key, on, part)| Chip {
            label: counted(cx, cx.t(key), count(part).filter(|_| is_counted(part, on))),
            on: Some(on),
        })
        .collect();
    let onpress = {
        let cx = cx.clone();
        Callback::from(move |at: usize| {
            change(&cx, |quick| match at {
                0 => quick.free = !quick.free,
                1 => quick.step_free = !quick.step_free,
                2 => quick.self_refer = !quick.self_refer,
                3 => quick.home = !quick.home,
                _ => quick.fits = !quick.fits,
            });
        })
    };
    chips("only", cx.t("quick.only"), row, onpress)
}

/// Clears the search, and nothing else: what was ticked stays.
fn clear(cx: &Cx) -> Html {
    if !asks_something(cx) {
        return Html::default();
    }
    let cx = cx.clone();
    let label = cx.t("quick.clear");
    let onclick = Callback::from(move |_: MouseEvent| {
        cx.act(Action::Quick(Quick::default()));
        cx.on_page(|page| page.typed.clear());
        cx.act(Action::NamePlace(String::new()));
        let place = cx.state.bank.find_question("place");
        let age = question_with(&cx, |effect| matches!(effect, Effect::Age(..)));
        for question in [place, age, cx.state.bank.topics_question()].into_iter().flatten() {
            cx.send(Msg::Clear(question));
        }
        effects::focus_soon("#words");
    });
    button(Look::Plain, label).onclick(onclick).html()
}
