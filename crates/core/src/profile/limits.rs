//! The practical side: what a person can pay, reach and take part in.

use crate::catalogue::{Cost, Modes};
use crate::ids::{Access, Set};
use crate::questionnaire::Effect;
use serde::{Deserialize, Serialize};

/// Whose device the page runs on.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Device {
    /// The person's own.
    Own,
    /// A shared or staff device: nothing is saved.
    Shared,
}

/// Who answers.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Person {
    /// The person themselves.
    Myself,
    /// Someone helping; the questions are about the person helped.
    Helper,
    /// A link worker.
    LinkWorker,
}

/// A part of the week.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum TimeSlot {
    /// Monday to Friday, before 17:00.
    WeekdayDay,
    /// Monday to Friday, from 17:00.
    WeekdayEvening,
    /// Saturday or Sunday.
    Weekend,
}

/// Language or way of communicating a person needs.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Language {
    /// English is fine.
    English,
    /// Welsh.
    Welsh,
    /// British Sign Language.
    Bsl,
    /// Another language: an interpreter is needed.
    Other,
}

/// Going alone or with someone.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Company {
    /// Fine alone.
    Alone,
    /// Would rather have someone along.
    WithSomeone,
}

/// Limits the person named; absent ones were not named and rule nothing out.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Limits {
    /// The most the person can pay.
    pub cost: Option<Cost>,
    /// The farthest the person can travel, in tenths of a mile; 0 is "not at all".
    pub travel: Option<u16>,
    /// Times that suit; none named is any.
    pub times: Vec<TimeSlot>,
    /// Ways of meeting that suit; none named is any.
    pub modes: Modes,
    /// What a place has to have.
    pub access: Set<Access>,
    /// Language.
    pub language: Option<Language>,
    /// Going alone.
    pub company: Option<Company>,
}

impl Limits {
    /// Takes up a limit that a choice says; anything else says nothing here.
    pub(crate) fn take(&mut self, effect: &Effect) {
        match effect {
            Effect::CostUpTo(cost) => self.cost = Some(*cost),
            Effect::TravelUpTo(tenths) => self.travel = Some(*tenths),
            Effect::Time(slot) => self.times.push(*slot),
            Effect::Mode(mode) => self.modes.insert(*mode),
            Effect::Access(access) => self.access.insert(*access),
            Effect::Language(language) => self.language = Some(*language),
            Effect::Company(company) => self.company = Some(*company),
            _ => {}
        }
    }
}
