//! What a found word is worth.

use super::index::{Card, Field};
use crate::ids::{Interest, Need, Set};

/// What a chief need is worth.
const PRIMARY_NEED: u16 = 10;
/// How a typed word met the word found.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum How {
    /// After a small typing slip.
    Typo,
    /// As the beginning of a longer word.
    Prefix,
    /// As typed, plural or singular.
    Exact,
}

/// The best place one word was found in, for one service; no points: not found.
#[derive(Clone, Copy)]
pub(super) struct Best {
    pub(super) points: u16,
    pub(super) field: Field,
    pub(super) how: How,
}

pub(super) const NOWHERE: Best = Best { points: 0, field: Field::Summary, how: How::Typo };

impl Best {
    /// The word found in a field.
    pub(super) fn at(field: Field, how: How) -> Self {
        Self { points: field.weight() * how.factor(), field, how }
    }
}

impl How {
    fn factor(self) -> u16 {
        self as u16 + 1
    }
}

/// Keeps the better of two.
pub(super) fn note(best: &mut Best, other: Best) {
    if other.points > best.points {
        *best = other;
    }
}

/// Notes a need of the service that the word means, a chief one before others.
pub(super) fn note_needs(best: &mut Best, card: &Card, needs: Set<Need>, how: How) {
    let chief = card.primary.intersection(needs).iter().next();
    if let Some(need) = chief.or_else(|| card.needs.intersection(needs).iter().next()) {
        let weight = if chief.is_some() { PRIMARY_NEED } else { Field::Need(need).weight() };
        note(best, Best { points: weight * how.factor(), field: Field::Need(need), how });
    }
}

/// Notes the first activity of the service that the word means.
pub(super) fn note_interests(best: &mut Best, card: &Card, interests: Set<Interest>, how: How) {
    if let Some(interest) = card.interests.intersection(interests).iter().next() {
        note(best, Best::at(Field::Interest(interest), how));
    }
}

/// Adds what the everyday meaning is worth to what was found of the words themselves: once for a single word, as much
/// as a need named outright (`as_named`) for a phrase. How it was found stays; where nothing was, the need is the reason.
pub(super) fn add_meaning(best: &mut Best, card: &Card, needs: Set<Need>, as_named: bool) {
    let mut meaning = NOWHERE;
    note_needs(&mut meaning, card, needs, if as_named { How::Exact } else { How::Typo });
    if best.points == 0 && meaning.points > 0 {
        best.field = meaning.field;
        best.how = How::Exact;
    }
    best.points += meaning.points;
}

/// A phrase is only found in a text as well as its least found word.
pub(super) fn weakest(first: &[Best], rest: &[Vec<Best>], at: usize) -> Best {
    let all = std::iter::once(first).chain(rest.iter().map(Vec::as_slice));
    all.filter_map(|best| best.get(at).copied()).min_by_key(|best| best.points).unwrap_or(NOWHERE)
}
