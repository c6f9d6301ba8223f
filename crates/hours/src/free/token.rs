//! What a text is made of: days, times of the clock, and the signs and words between them.

use crate::words::key::Key;

/// Before or after noon.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Half {
    Am,
    Pm,
}

/// A time of the clock as it is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Clock {
    /// 0 to 24.
    pub hour: u8,
    /// 0 to 59.
    pub minute: u8,
    /// Whether the minutes are written.
    pub with_minutes: bool,
    /// am or pm, where it is written.
    pub half: Option<Half>,
    /// Written with a leading zero, so by the 24-hour clock.
    pub zero: bool,
    /// `noon` or `midnight`.
    pub in_words: bool,
}

impl Clock {
    /// Minutes after midnight as written, am and pm apart.
    pub fn face(&self) -> u16 {
        u16::from(self.hour) * 60 + u16::from(self.minute)
    }
    /// A whole number and nothing more: it may be anything.
    pub fn is_bare(&self) -> bool {
        !self.with_minutes && self.half.is_none() && !self.in_words
    }
    /// Can only be of the 24-hour clock.
    pub fn is_of_24(&self) -> bool {
        self.hour > 12 || (self.zero && self.half.is_none() && self.with_minutes)
    }
}

/// One part of a text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Token {
    /// A weekday; Welsh or not.
    Day(u8, bool),
    /// A time.
    Clock(Clock),
    /// `1st`, `last`; whether in figures.
    Nth(i8, bool),
    /// A month.
    Month(u8),
    /// A year.
    Year(u16),
    /// A number that is no time; 0 where its value does not matter.
    Number(u8),
    /// `-`.
    Dash,
    /// `,` and brackets.
    Comma,
    /// `/`.
    Slash,
    /// `;`, a full stop, a new line.
    Break,
    /// A word with a meaning here.
    Key(Key),
    /// Any other word.
    Word,
}

/// How a text writes its times.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Style {
    /// By the 24-hour clock.
    pub of_24: bool,
    /// Some of them in the night.
    pub by_night: bool,
}
