//! How old the lists of services are, where that is worth saying (rule O5).

use super::dates::day;
use crate::cx::Cx;
use crate::kit::el::{h2, many, p};
use crate::kit::inset::inset;
use crate::view::age::edition;
use waymark_core::catalogue::Age;
use yew::Html;

/// Above the suggestions. A list that is only old is worth a word where it could not be fetched anew.
pub fn list_age(cx: &Cx) -> Html {
    let Some((edition, age)) = edition(cx) else { return Html::default() };
    let (made, last) = (day(edition.made_on), day(edition.expires_on));
    let said = |key| p().child(cx.fill(key, &[("made", &made), ("last", &last)]));
    match age {
        Age::Old if cx.state.data.is_kept_copy => inset(said("age.kept")).html(),
        Age::Fresh | Age::Old => Html::default(),
        Age::VeryOld => inset(said("age.very-old")).html(),
        Age::Expired => {
            inset(many().child(h2().class("nhsuk-heading-s").say(cx, "age.expired")).child(said("age.expired-what")))
                .html()
        }
    }
}
