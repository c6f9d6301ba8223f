//! Where the person lives: a name or the first half of a postcode, with the places that fit listed as it is typed.

use super::field::field_id;
use crate::cx::Cx;
use crate::effects::focus_soon;
use crate::kit::Level;
use crate::state::Action;
use waymark_core::gazetteer::Suggestion;
use waymark_core::geo;
use waymark_core::questionnaire::{Answer, QuestionIx};
use waymark_core::session::Msg;
use yew::{AttrValue, Callback, Html, MouseEvent, Properties, html};

/// What a place needs.
#[derive(Properties, PartialEq)]
pub struct PlaceFieldProps {
    /// Context.
    pub cx: Cx,
    /// The question.
    pub question: QuestionIx,
    /// What is wrong, if anything.
    pub error: AttrValue,
    /// What was typed so far.
    pub typed: AttrValue,
    /// Called as it is typed.
    pub ontyped: Callback<String>,
}

/// How many places are listed.
const LISTED: usize = 8;

/// A name or the first half of a postcode, with the places that fit.
pub fn place_field(props: &PlaceFieldProps) -> Html {
    let (cx, ix) = (&props.cx, props.question);
    let Some(question) = cx.state.bank.question(ix) else { return Html::default() };
    let found = if is_chosen(cx, &props.typed) { Vec::new() } else { suggest(cx, &props.typed, LISTED) };
    let places = found.iter().map(|place| html! { <li key={place.label.clone()}>{ place_button(props, place) }</li> });
    let hint = match cx.state.data.gazetteer.failure() {
        Some(_) => cx.t("place.no-list"),
        None => question.hint.clone().into(),
    };
    html! {
        <div class="wm-place">
            { crate::kit::text_input::text_input(&yew::props!(crate::kit::text_input::TextInputProps { id: field_id(ix), label: cx.ask(question).to_owned(), level: Level::H1, hint, error: &props.error, value: &props.typed, longest: 60, oninput: typing(props) })) }
            if !found.is_empty() { <ul class="wm-place__list" aria-label={cx.t("place.list")}>{ for places }</ul> }
        </div>
    }
}

/// Takes up what is typed: a whole postcode at once becomes its first half, and an earlier choice no longer stands.
fn typing(props: &PlaceFieldProps) -> Callback<String> {
    let (cx, ix, ontyped) = (props.cx.clone(), props.question, props.ontyped.clone());
    Callback::from(move |typed: String| {
        let kept = cut(&typed);
        if cx.state.session.answers.get(ix).is_some() {
            cx.send(Msg::Clear(ix));
        }
        let count = suggest(&cx, &kept, LISTED).len();
        if count > 0 {
            cx.say(&cx.fill("place.count", &[("n", &count.to_string())]));
        }
        ontyped.emit(kept);
    })
}

fn place_button(props: &PlaceFieldProps, place: &Suggestion) -> Html {
    let (cx, ix, ontyped, place) = (props.cx.clone(), props.question, props.ontyped.clone(), place.clone());
    let label = place.label.clone();
    let onclick = Callback::from(move |_: MouseEvent| {
        choose(&cx, ix, &place);
        ontyped.emit(place.label.clone());
        cx.say(&cx.fill("place.chosen", &[("place", &place.label)]));
        focus_soon("#continue");
    });
    html! { <button type="button" class="wm-place__choice" translate="no" {onclick}>{ label }</button> }
}

/// Takes a place as the answer: only its outcode is kept as one.
pub fn choose(cx: &Cx, question: QuestionIx, place: &Suggestion) {
    cx.send(Msg::Answer(question, Answer::Outcode(place.outcode.clone())));
    cx.act(Action::NamePlace(place.label.clone()));
}

/// What to show in the field when the page opens: the name of the place chosen before.
pub fn shown(cx: &Cx, question: QuestionIx) -> String {
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
