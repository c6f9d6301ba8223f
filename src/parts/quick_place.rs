//! Quick find's place: the same answer as on the way to results, in a smaller field.

use super::place_field::{choose, cut, shown, suggest};
use crate::cx::{Cx, PageProps};
use crate::effects;

use waymark_core::gazetteer::Suggestion;
use waymark_core::geo;
use waymark_core::questionnaire::{QuestionIx, QuestionKind};
use waymark_core::session::Msg;
use yew::{Callback, Html, MouseEvent, UseStateSetter, component, html, use_state_eq};

/// How many places are listed.
const LISTED: usize = 6;

/// Quick find's place.
#[component]
pub fn QuickPlace(PageProps { cx }: &PageProps) -> Html {
    let question = question(cx);
    let typed = use_state_eq(|| question.map(|ix| shown(cx, ix)).unwrap_or_default());
    let Some(ix) = question else { return Html::default() };
    let answered = cx.state.session.answers.get(ix).is_some();
    let value = (*typed).clone();
    let found = if answered { Vec::new() } else { suggest(cx, &typed, LISTED) };
    let places = found.iter().map(|place| place_button(cx, ix, place, typed.setter()));
    html! {
        <div class="wm-place wm-quick__place">
            { crate::kit::text_input::text_input(&yew::props!(crate::kit::text_input::TextInputProps { id: "place", label: cx.t("quick.place"), hint: cx.t("quick.place-hint"), value, longest: 60, oninput: typing(cx, ix, typed.setter()) })) }
            if !found.is_empty() { <ul class="wm-place__list" aria-label={cx.t("quick.place-list")}>{ for places }</ul> }
        </div>
    }
}

fn question(cx: &Cx) -> Option<QuestionIx> {
    let at = cx.state.bank.questions.iter().position(|question| question.kind == QuestionKind::Place)?;
    u8::try_from(at).ok().map(QuestionIx)
}

/// A whole postcode becomes its first half at once, and a place chosen before no longer stands. The whole first half of
/// a postcode needs no choosing.
fn typing(cx: &Cx, ix: QuestionIx, set: UseStateSetter<String>) -> Callback<String> {
    let cx = cx.clone();
    Callback::from(move |typed: String| {
        let kept = cut(&typed);
        if cx.state.session.answers.get(ix).is_some() {
            cx.send(Msg::Clear(ix));
        }
        let count = suggest(&cx, &kept, LISTED).len();
        if let Some(outcode) = whole_outcode(&cx, &kept) {
            choose(&cx, ix, &Suggestion { label: outcode.clone(), outcode });
        } else if count > 0 {
            cx.say(&cx.fill("place.count", &[("n", &count.to_string())]));
        }
        set.set(kept);
    })
}

/// The outcode that was typed, if that is all there is and it exists as far as we can tell.
fn whole_outcode(cx: &Cx, typed: &str) -> Option<String> {
    let outcode = geo::outcode(typed).filter(|code| code.eq_ignore_ascii_case(typed.trim()))?;
    let exists = cx.state.data.gazetteer.ready().is_none_or(|gazetteer| gazetteer.whereabouts(&outcode).is_some());
    exists.then_some(outcode)
}

fn place_button(cx: &Cx, ix: QuestionIx, place: &Suggestion, set: UseStateSetter<String>) -> Html {
    let (cx, place) = (cx.clone(), place.clone());
    let label = place.label.clone();
    let onclick = Callback::from(move |_: MouseEvent| {
        choose(&cx, ix, &place);
        set.set(place.label.clone());
        cx.say(&cx.fill("place.chosen", &[("place", &place.label)]));
        effects::focus_soon("#place");
    });
    html! {
        <li key={label.clone()}><button type="button" class="wm-place__choice" translate="no" {onclick}>{ label }</button></li>
    }
}
