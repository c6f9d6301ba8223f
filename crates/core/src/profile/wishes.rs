//! What matters to a person about how help comes, and how much.

use serde::{Deserialize, Serialize};

/// Something that may matter to a person about how help comes. Each is weighed and judged by itself, so that a quiet
/// place among other people can be wished for too.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Wish {
    /// It is near, or needs no travel.
    Near,
    /// It costs nothing.
    Free,
    /// It is with other people.
    Others,
    /// It is a small or quiet setting.
    Quiet,
    /// In one's own time: from home, or where one goes when it suits.
    OwnTime,
    /// Someone can come along.
    Company,
    /// It can begin soon: there is room, no waiting list, nobody has to refer.
    Soon,
}

impl Wish {
    /// How many there are.
    pub const COUNT: usize = 7;
    /// All, with the names used in files and wording keys.
    pub const ALL: [(Self, &'static str); Self::COUNT] = [
        (Self::Near, "near"),
        (Self::Free, "free"),
        (Self::Others, "others"),
        (Self::Quiet, "quiet"),
        (Self::OwnTime, "own-time"),
        (Self::Company, "company"),
        (Self::Soon, "soon"),
    ];
    /// Its name in files and wording keys.
    pub fn id(self) -> &'static str {
        Self::ALL[self as usize].1
    }
}

/// How much a wish matters.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Weight {
    /// Not, or not said.
    #[default]
    Not,
    /// A bit.
    Bit,
    /// A lot.
    Lot,
}

impl Weight {
    /// All, the least first.
    pub const ALL: [Self; 3] = [Self::Not, Self::Bit, Self::Lot];
}

/// How much each wish matters to one person.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Wishes([Weight; Wish::COUNT]);

impl Wishes {
    /// How much a wish matters.
    pub fn get(self, wish: Wish) -> Weight {
        self.0[wish as usize]
    }
    /// Says how much a wish matters.
    pub fn set(&mut self, wish: Wish, weight: Weight) {
        self.0[wish as usize] = weight;
    }
    /// Whether any wish matters at all.
    pub fn any(self) -> bool {
        self.0 != [Weight::Not; Wish::COUNT]
    }
}
