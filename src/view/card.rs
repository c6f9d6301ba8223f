//! A suggestion's card.

use super::age::card_warning;
use super::doors;
use super::fact::{self, Fact};
use super::found::Found;
use super::source;
use super::wishes::{self, WishLine};
use crate::cx::Cx;
use waymark_core::catalogue::{Service, Shelf};
use waymark_core::ids::Topic;
use waymark_core::matching::{Match, Reason, concerns, fits, judgement_words, reason_words};
use yew::AttrValue;

/// How many reasons a card gives.
const FITS: usize = 3;
/// How many things to think about it names.
const CONCERNS: usize = 2;

/// What a card says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CardView {
    /// Id of the service.
    pub id: AttrValue,
    /// What it is called.
    pub name: AttrValue,
    /// Who runs it; empty where that is not known or the name says it.
    pub by: AttrValue,
    /// What it is, in a line.
    pub what: AttrValue,
    /// Why it fits, in the person's words.
    pub fits: Vec<String>,
    /// What matters to the person, and whether it is met.
    pub matters: Vec<WishLine>,
    /// What to think about first.
    pub think: Vec<String>,
    /// What else it helps with of what was picked; empty: nothing.
    pub also: AttrValue,
    /// When, where, cost, how to reach it.
    pub facts: Vec<Fact>,
    /// Source, licence, age of the facts, and what was not checked.
    pub source: String,
}

/// The card of a service as it was judged.
pub fn card(cx: &Cx, found: &Found, topic: Topic, matched: &Match) -> Option<CardView> {
    let shelf = &found.shelf;
    let service = shelf.get(matched.service)?;
    let ctx = cx.context(shelf);
    let concerns: Vec<_> = concerns(matched).into_iter().take(CONCERNS).collect();
    let think = concerns.iter().map(|judgement| judgement_words(&ctx, service, judgement));
    let said: Vec<Reason> = concerns.iter().map(|judgement| judgement.reason).collect();
    let fits: Vec<Reason> = fits(matched).into_iter().take(FITS).map(|j| j.reason).collect();
    let words = |reason: &Reason| reason_words(&cx.state.bank, service, reason);
    // How far it is stands among the reasons or under "Where", not in both.
    let far = matched.metres.filter(|_| !fits.iter().any(|reason| matches!(reason, Reason::Away(_))));
    Some(CardView {
        id: service.id.clone().into(),
        name: service.name.clone().into(),
        by: run_by(cx, service),
        what: service.summary.clone().into(),
        fits: fits.iter().map(words).collect(),
        matters: wishes::lines(cx, service, matched),
        think: card_warning(cx).into_iter().chain(think).collect(),
        also: doors::also(cx, found, matched.service, Some(topic)),
        facts: fact::facts(cx, service, far),
        source: source_line(cx, shelf, service, &said),
    })
}

/// "Run by Age UK"; empty where nobody is named or the name says it.
pub fn run_by(cx: &Cx, service: &Service) -> AttrValue {
    if service.organisation.is_empty() || service.organisation == service.name {
        return AttrValue::default();
    }
    cx.fill("card.by", &[("name", &service.organisation)])
}

/// Source, date and caution. A caution that stands under "Think about" is not said twice.
fn source_line(cx: &Cx, shelf: &Shelf, service: &Service, said: &[Reason]) -> String {
    let no_date_said = said.contains(&Reason::NoDate);
    let caution_said = said.contains(&Reason::ContactNotChecked) || said.contains(&Reason::ContactToConfirm);
    let parts = [
        source::publisher(cx, shelf, service),
        (!no_date_said).then(|| source::age(cx, service)),
        source::caution(cx, service).filter(|_| !caution_said),
    ];
    parts.into_iter().flatten().collect::<Vec<_>>().join(" ")
}
