//! What the tokens of a text come to: groups of days, spans of time, and what is said about them, in order.

use super::token::Clock;
use crate::words::key::Part;
use crate::{Caveat, Edge, Pick, Season};

/// Days that stand together.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Days {
    /// The days.
    pub picks: Vec<Pick>,
    /// Says no more than `daily` beside days that are named.
    pub generic: bool,
    /// Whether a word that means something else stands between it and the item before.
    pub apart: bool,
    /// Whether words that mean something else follow it.
    pub is_led_on: bool,
}

/// A span as written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum RawSpan {
    /// By the clock.
    Clock(Clock, Clock),
    /// From a time on.
    Open(Clock),
    /// By the sun.
    Sun(Edge, Edge),
    /// A time with no other beside it.
    Lone(Clock),
    /// Day and night.
    AllHours,
}

/// One thing said.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Item {
    /// Days.
    Days(Days),
    /// A span; whether a word that means something else stands between it and the item before.
    Span(RawSpan, bool),
    /// Where a new line or sentence begins.
    Break,
    /// `closed`.
    Closed,
    /// `except`; with the flag `not`, which may be about something else.
    Except(bool),
    /// Part of the year for what stands beside it.
    Season(Season),
    /// Weeks of the month for what stands before it.
    Weeks(Vec<i8>),
    /// Part of the day.
    Part(Part),
    /// Not on bank holidays.
    NoBankHolidays,
    /// A condition.
    Caveat(Caveat),
    /// `monthly`, without the week.
    Monthly,
}
