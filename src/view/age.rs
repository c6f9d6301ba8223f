//! How old the lists of services at hand are (rule O5).

use crate::cx::Cx;
use crate::parts::dates::day;
use waymark_core::catalogue::{Age, Edition};

/// The edition of the lists at hand with its age today.
pub fn edition(cx: &Cx) -> Option<(Edition, Age)> {
    let edition = cx.state.data.services().edition()?;
    Some((edition, edition.age(cx.state.today)))
}

/// Whether the lists are past their last day: then people to ring stand first.
pub fn is_expired(cx: &Cx) -> bool {
    edition(cx).is_some_and(|(_, age)| age == Age::Expired)
}

/// On every card of a list that is very old, or past its last day.
pub fn card_warning(cx: &Cx) -> Option<String> {
    let (edition, _) = edition(cx).filter(|(_, age)| *age >= Age::VeryOld)?;
    Some(cx.fill("age.card", &[("made", &day(edition.made_on))]).to_string())
}
