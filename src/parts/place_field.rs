//! Where the person lives: a name or the first half of a postcode, with the places that fit listed as it is typed.

use super::field::field_id;
use crate::cx::Cx;
use crate::effects::focus_soon;
use crate::kit::Level;
use crate::kit::el::{El, div, el, li, ul};
use crate::kit::text_input::{TextInputProps, text_input};
use crate::state::Action;
use waymark_core::gazetteer::Suggestion;
use waymark_core::geo;
use waymark_core::questionnaire::{Answer, QuestionIx};
use waymark_core::session::Msg;
use yew::{Callback, Html, MouseEvent};

/// How many places are listed.
const LISTED: usize = 8;

/// A name or the first half of a postcode, with the places that fit.
pub fn place_field(cx: &Cx, ix: QuestionIx) -> Html {
    let Some(question) = cx.state.bank.question(ix) else { return Html::default() };
    let typed = typed(cx, ix);
    let found = if is_chosen(cx, &typed) { Vec::new() } else { suggest(cx, &typed, LISTED) };
    let hint = match cx.state.data.gazetteer.failure() {
        Some(_) => cx.t("place.no-list"),
        None => question.hint.clone().into(),
    };
    let input = text_input(&TextInputProps {
        id: field_id(ix).into(),
        label: cx.ask(question).to_owned().into(),
        level: Some(Level::H1),
        hint,
        error: cx.fault(&field_id(ix)),
        value: typed.into(),
        longest: 60,
        oninput: typing(cx, ix, LISTED, false),
        ..Default::default()
    });
    div().class("wm-place").child(input).child(places(cx, ix, &found, "#continue")).html()
}

/// The places to choose from; nothing where there are none. Once one is chosen focus moves on.
pub(super) fn places(cx: &Cx, ix: QuestionIx, found: &[Suggestion], then: &str) -> Html {
    if found.is_empty() {
        return Html::default();
    }
    let places = found.iter().map(|place| li().key(&*place.label).child(place_button(cx, ix, place, then)));
    ul().class("wm-place__list").attr("aria-label", cx.t("place.list")).children(places).html()
}

/// Takes up what is typed: a whole postcode at once becomes its first half, and an earlier choice no longer stands.
/// Where nothing follows that would settle it, the whole first half of a postcode needs no choosing.
pub(super) fn typing(cx: &Cx, ix: QuestionIx, listed: usize, settles: bool) -> Callback<String> {
    let cx = cx.clone();
    Callback::from(move |typed: String| {
        let kept = cut(&typed);
        if cx.state.session.answers.get(ix).is_some() {
            cx.send(Msg::Clear(ix));
        }
        let count = suggest(&cx, &kept, listed).len();
        if let Some(outcode) = whole_outcode(&cx, &kept).filter(|_| settles) {
            choose(&cx, ix, &Suggestion { label: outcode.clone(), outcode });
        } else if count > 0 {
            cx.say(&cx.fill("place.count", &[("n", &count.to_string())]));
        }
        cx.type_in(&field_id(ix), kept);
    })
}

/// The outcode that was typed, if that is all there is and it exists as far as we can tell.
fn whole_outcode(cx: &Cx, typed: &str) -> Option<String> {
    let outcode = geo::outcode(typed).filter(|code| code.eq_ignore_ascii_case(typed.trim()))?;
    let exists = cx.state.data.gazetteer.ready().is_none_or(|gazetteer| gazetteer.whereabouts(&outcode).is_some());
    exists.then_some(outcode)
}

fn place_button(cx: &Cx, ix: QuestionIx, place: &Suggestion, then: &str) -> El {
    let (cx, place, then) = (cx.clone(), place.clone(), then.to_owned());
    let label = place.label.clone();
    let onclick = Callback::from(move |_: MouseEvent| {
        choose(&cx, ix, &place);
        cx.type_in(&field_id(ix), place.label.clone());
        cx.say(&cx.fill("place.chosen", &[("place", &place.label)]));
        focus_soon(&then);
    });
    el("button").attr("type", "button").class("wm-place__choice").attr("translate", "no").onclick(onclick).child(label)
}

/// What stands in the field: what was typed, else the name of the place chosen before.
pub fn typed(cx: &Cx, ix: QuestionIx) -> String {
    cx.typed(&field_id(ix)).map_or_else(|| shown(cx, ix), str::to_owned)
}

/// Takes a place as the answer: only its outcode is kept as one.
pub fn choose(cx: &Cx, question: QuestionIx, place: &Suggestion) {
    cx.send(Msg::Answer(question, Answer::Outcode(place.outcode.clone())));
    cx.act(Action::NamePlace(place.label.clone()));
}

/// The name of the place chosen before.
fn shown(cx: &Cx, question: QuestionIx) -> String {
    match cx.state.session.answers.get(question) {
        Some(Answer::Outcode(code)) if cx.state.place_name.is_empty() => code.clone(),
        Some(Answer::Outcode(_)) => cx.state.place_name.clone(),
        _ => String::new(),
    }
}

/// The place that what was typed can only mean: an outcode, or the one place of that name.
pub fn resolve(cx: &Cx, typed: &str) -> Option<Suggestion> {
    let typed = typed.trim();
    let found = suggest(cx, typed, 2);
    match (geo::outcode(typed), found.as_slice()) {
        (_, [only]) => Some(only.clone()),
        (Some(code), found) => {
            let known = found.iter().find(|place| place.outcode == code).cloned();
            // Without the gazetteer an outcode is taken at its word.
            let unknown = cx.state.data.gazetteer.ready().is_none();
            known.or_else(|| unknown.then(|| Suggestion { label: code.clone(), outcode: code }))
        }
        (None, _) => None,
    }
}

fn is_chosen(cx: &Cx, typed: &str) -> bool {
    !cx.state.place_name.is_empty() && cx.state.place_name == typed
}

/// The places for what was typed so far.
pub fn suggest(cx: &Cx, typed: &str, limit: usize) -> Vec<Suggestion> {
    let long_enough = typed.trim().chars().count() >= 2;
    let gazetteer = cx.state.data.gazetteer.ready().filter(|_| long_enough);
    gazetteer.map(|gazetteer| gazetteer.suggest(typed, limit)).unwrap_or_default()
}

/// A whole postcode cut to its first half the moment it is complete; anything else as it is.
pub fn cut(typed: &str) -> String {
    let compact: String = typed.chars().filter(|c| !c.is_whitespace()).collect();
    let tail: Vec<char> = compact.chars().rev().take(3).collect();
    let complete = matches!(tail.as_slice(), [a, b, n] if a.is_ascii_alphabetic() && b.is_ascii_alphabetic() && n.is_ascii_digit());
    geo::outcode(typed).filter(|_| complete && compact.len() >= 5).unwrap_or_else(|| typed.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_whole_postcode_is_never_kept() {
        for (typed, kept) in [
            ("M33 7XS", "M33"),
            ("m337xs", "M33"),
            ("M337X", "M337X"),
            ("SW1A 1AA", "SW1A"),
            ("Sale", "Sale"),
            ("M33", "M33"),
            ("E1 6AN", "E1"),
        ] {
            assert_eq!(cut(typed), kept, "{typed}");
        }
    }
}
