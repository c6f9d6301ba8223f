//! What a found word is worth.

use crate::index::Field;

/// Points for each word answered; more than one word can ever earn by where it stands.
pub(crate) const PER_WORD: u32 = 100;
/// What a chief need is worth.
pub(crate) const PRIMARY_NEED: u16 = 10;

/// What each further need is worth that a word means and a service helps with; and when it is a chief one besides.
pub(crate) const FURTHER: u16 = 2;
pub(crate) const FURTHER_CHIEF: u16 = 2;
/// Words of a phrase that stand alone are worth this part of what they would be worth by themselves.
pub(crate) const PART: u32 = 3;

/// How a typed word met the word found.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum How {
    /// After a small typing slip.
    Typo,
    /// As the beginning of a longer word.
    Prefix,
    /// As typed, plural or singular, in either spelling.
    Exact,
}

impl How {
    /// What a word found so counts: three times, twice or once.
    pub(crate) fn factor(self) -> u16 {
        self as u16 + 1
    }
}

/// Where one term was found best, for one service.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Best {
    pub(crate) points: u16,
    pub(crate) field: Field,
    pub(crate) how: How,
    /// The word of the lexicon; none where a phrase means a need.
    pub(crate) word: Option<u32>,
}

pub(crate) const NOWHERE: Best = Best { points: 0, field: Field::Summary, how: How::Typo, word: None };

/// Keeps the better of two; of equals the first.
pub(crate) fn note(best: &mut Best, other: Best) {
    if other.points > best.points {
        *best = other;
    }
}
