//! A recurring schedule: rules of days and times, in the order they were said. Nothing of how it is written or read.

use crate::Caveat;
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;

/// Minutes of a day.
pub(crate) const DAY: u16 = 1440;

/// When something takes place, week by week.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Schedule {
    /// What adds up to it. A day may stand in several.
    pub rules: Vec<Rule>,
    /// Not on bank holidays.
    pub off_on_bank_holidays: bool,
    /// What to bear in mind.
    pub caveats: BTreeSet<Caveat>,
}

/// Some days, and their times.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Rule {
    /// Part of the year; `None`: all of it.
    pub season: Option<Season>,
    /// Days, in order.
    pub days: Vec<Pick>,
    /// Times of each of these days, in order.
    pub times: Vec<Span>,
}

/// A weekday, every week or in some weeks of the month.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Pick {
    /// Monday = 0.
    pub weekday: u8,
    /// 1 = first of the month, -1 = last; none: every week.
    pub nth: Vec<i8>,
}

impl Pick {
    /// This weekday, every week.
    pub fn weekly(weekday: u8) -> Self {
        Self { weekday, nth: Vec::new() }
    }
}

/// From when to when.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Span {
    /// Start.
    pub from: Edge,
    /// End.
    pub to: End,
}

impl Span {
    /// From a minute of the day to another; past midnight where the end is not after the start.
    pub fn of(from: u16, to: u16) -> Self {
        Self { from: Edge::Minute(from), to: End::At(Edge::Minute(to)) }
    }
    /// Start and end in minutes, where both are told by the clock.
    pub fn minutes(&self) -> Option<(u16, u16)> {
        match (self.from, self.to) {
            (Edge::Minute(from), End::At(Edge::Minute(to))) => Some((from, to)),
            _ => None,
        }
    }
}

/// A point of the day.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Edge {
    /// Minutes after midnight, 1440 being the midnight after.
    Minute(u16),
    /// First light.
    Dawn,
    /// The sun rises.
    Sunrise,
    /// The sun sets.
    Sunset,
    /// Last light.
    Dusk,
}

/// An end.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum End {
    /// At a point of the day.
    At(Edge),
    /// Not said: `from 10`.
    Open,
}

/// A part of the year, both ends included.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Season {
    /// First month or day.
    pub from: SeasonDay,
    /// Last month or day; `None`: it goes on.
    pub to: Option<SeasonDay>,
}

/// An end of a season.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct SeasonDay {
    /// Year; `None`: every year.
    pub year: Option<u16>,
    /// January = 1.
    pub month: u8,
    /// Day of the month; `None`: the month as a whole.
    pub day: Option<u8>,
}

impl Rule {
    /// Weekdays as bits, Monday lowest.
    pub(crate) fn weekdays(&self) -> u8 {
        self.days.iter().fold(0, |bits, pick| bits | 1 << pick.weekday)
    }
}
