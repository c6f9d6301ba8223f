//! What a found word is worth.

use waymark_core::search::{Field, How};

/// Points for each word answered; more than one word can ever earn by where it stands.
pub(crate) const PER_WORD: u32 = 100;
/// What a chief need is worth: more than a word in a name, for what a service is chiefly for was written down by somebody.
pub(crate) const PRIMARY_NEED: u16 = 16;

/// What each further need is worth that a word means and a service helps with; and when it is a chief one besides.
pub(crate) const FURTHER: u16 = 2;
pub(crate) const FURTHER_CHIEF: u16 = 2;
/// Words of a phrase that stand alone are worth this part of what they would be worth by themselves.
pub(crate) const PART: u32 = 3;

/// The fields of texts, the weightiest first.
pub(crate) const OF_TEXT: [Field; 5] = [Field::Name, Field::Place, Field::Organisation, Field::Who, Field::Summary];

/// What a word is worth in a field. A name says most, then where it is, which few ask for in passing; a
/// summary mentions much in passing.
pub(crate) fn weight(field: Field) -> u16 {
    match field {
        Field::Name => 12,
        Field::Place => 10,
        Field::Interest(_) => 8,
        Field::Need(_) => 7,
        Field::Organisation => 6,
        Field::Who => 4,
        Field::Summary => 3,
    }
}

/// What a word found so counts: three times as typed, twice as a beginning or after a slip. The two never vie for a word:
/// slips are only looked for where nothing begins with it.
pub(crate) fn factor(how: How) -> u16 {
    (how as u16 + 1).max(2)
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

/// What a single everyday word adds for its needs: what they are worth, once.
pub(crate) const ONCE: u16 = 1;
/// And a phrase, which says more: as much as a need named outright.
pub(crate) const OUTRIGHT: u16 = 3;
