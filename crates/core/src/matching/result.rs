//! What matching gives: the parts of a goal's result.

use super::model::{Judgement, Listed};
use crate::catalogue::ServiceIx;
use crate::ids::Topic;

/// A service that would help with the goal but is known not to fit. [`super::judge`] gives all its judgements.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct LeftOut {
    /// The service.
    pub service: ServiceIx,
    /// The first judgement that excludes it.
    pub because: Judgement,
}

/// Which part of a goal's result a service belongs to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Part {
    /// Among the suggestions.
    Ranked,
    /// Under "Only if this is you".
    OnlyIf,
    /// Under "Places near you".
    Places,
    /// Left out, with the reason.
    LeftOut,
    /// Urgent help, never suggested (rule S11).
    Urgent,
}

/// Why nothing is suggested for a goal.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Gap {
    /// No service in the catalogue helps with this.
    NoService,
    /// Those that do are too far away, or serve other areas.
    TooFar,
    /// Those that do are for other ages.
    NotThisAge,
    /// Those that do are not open at the times that suit.
    NotOpenThen,
    /// Those that do lack what the person needs to get in or take part.
    NoAccess,
    /// Those that do cost more than the person can pay.
    Costs,
    /// Those that do have no interpreter, or no sign language.
    Language,
    /// Those that do are used in other ways.
    Ways,
    /// Those that do are for other people.
    ForOthers,
    /// Something stands under "Only if this is you" or "Places near you", and nothing else.
    OnlyBelow,
    /// Nothing is left after what the person said, for several reasons: see [`super::gap_reasons`].
    NothingLeft,
}

impl Gap {
    /// Its name in files and wording keys.
    pub fn id(self) -> &'static str {
        match self {
            Self::NoService => "no-service",
            Self::TooFar => "too-far",
            Self::NotThisAge => "not-this-age",
            Self::NotOpenThen => "not-open-then",
            Self::NoAccess => "no-access",
            Self::Costs => "costs",
            Self::Language => "language",
            Self::Ways => "ways",
            Self::ForOthers => "for-others",
            Self::OnlyBelow => "only-below",
            Self::NothingLeft => "nothing-left",
        }
    }
}

/// What could help with one goal. Every service with one of its needs stands in exactly one list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct GoalResult {
    /// The goal's topic.
    pub topic: Topic,
    /// Suggestions, in order.
    pub ranked: Vec<Listed>,
    /// How many of them are shown at once: [`super::SHOWN_FIRST`] at most, fewer where the next ones are beside the point.
    pub first: usize,
    /// Only for people the person has not said they are, in order.
    pub only_if: Vec<Listed>,
    /// Pitches, parks and the like, unless asked for, in order.
    pub places: Vec<Listed>,
    /// Known not to fit, those closest to fitting first.
    pub left_out: Vec<LeftOut>,
    /// Urgent services of this topic and nation, to stand as its urgent line; filled when fewer than
    /// [`super::SHOWN_FIRST`] are ranked.
    pub urgent: Vec<ServiceIx>,
    /// Why nothing is ranked. `None` when something is, or when the topic has urgent services only.
    pub gap: Option<Gap>,
}

/// What could help, goal by goal in the person's order.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Shortlist {
    /// One result for each goal.
    pub goals: Vec<GoalResult>,
}
