//! One service before the criteria, with what is worked out once for all of them.

use super::facts::Facts;
use super::model::Context;
use super::weights::FAR_METRES;
use crate::catalogue::Mode;
use crate::ids::{Access, Need, Set, Trait};
use crate::profile::Goal;

/// What is known of the person before looking at any service.
#[derive(Clone, Copy, Debug)]
pub struct Known {
    /// True of the person.
    pub traits: Set<Trait>,
    /// Not true of the person.
    pub not_traits: Set<Trait>,
    /// Wide groups, which many people are in; every other trait is particular.
    pub wide: Set<Trait>,
    /// Older and young people, whom an age says as well.
    pub of_an_age: Set<Trait>,
    /// Access features of a place; they do not matter where nobody goes anywhere.
    pub of_a_place: Set<Access>,
    /// British Sign Language as an access feature.
    pub bsl: Set<Access>,
    /// Interpreters as an access feature.
    pub interpreter: Set<Access>,
    /// Bringing someone along.
    pub bring_someone: Set<Access>,
    /// A quiet space.
    pub quiet: Set<Access>,
    /// Low mood and worry.
    pub low_or_worried: Set<Need>,
}

/// Traits that many people have. A service for one of them is a general one; for any other trait, a particular one.
const WIDE: [&str; 8] = ["older", "young", "women", "men", "parent", "carer", "disabled", "long-term-condition"];
/// "Older people" without an age limit means 60 and over; nobody under 50 is meant.
const OLDER: (u8, u8) = (60, 49);
/// "Young people" without an age limit means up to 25; nobody over 30 is meant.
const YOUNG: (u8, u8) = (25, 31);

impl Known {
    /// From what the person said, by the bank's names of traits and features.
    pub fn new(ctx: &Context<'_>) -> Self {
        let vocabulary = &ctx.bank.vocabulary;
        let traits = |ids: &[&str]| ids.iter().filter_map(|id| vocabulary.find::<Trait>(id)).collect::<Set<_>>();
        let access = |ids: &[&str]| ids.iter().filter_map(|id| vocabulary.find::<Access>(id)).collect::<Set<_>>();
        let (mut yes, mut no) = (ctx.profile.traits, ctx.profile.not_traits);
        if let Some((youngest, oldest)) = ctx.profile.age {
            let (older, young) = (traits(&["older"]), traits(&["young"]));
            yes = if youngest >= OLDER.0 { yes.union(older) } else { yes };
            yes = if oldest <= YOUNG.0 { yes.union(young) } else { yes };
            no = if oldest <= OLDER.1 { no.union(older) } else { no };
            no = if youngest >= YOUNG.1 { no.union(young) } else { no };
        }
        // Who is hurt or left without care at home is not to be offered help that brings both sides together.
        let is_hurt = |flag| vocabulary.find(flag).is_some_and(|flag| ctx.profile.flags.contains(flag));
        if is_hurt("abuse") || is_hurt("unsafe-care") {
            yes = yes.union(traits(&["abuse-declared"]));
        }
        // Who said of both that they are lost is one of those for whom that is a matter of its own.
        if traits(&["sight-loss", "hearing-loss"]).difference(yes).is_empty() {
            yes = yes.union(traits(&["deafblind"]));
        }
        Self {
            traits: yes,
            not_traits: no.difference(yes),
            wide: traits(&WIDE),
            of_an_age: traits(&["older", "young"]),
            of_a_place: access(&[
                "step-free",
                "accessible-toilet",
                "hearing-loop",
                "disabled-parking",
                "quiet",
                "bring-someone",
            ]),
            bsl: access(&["bsl"]),
            interpreter: access(&["interpreter"]),
            bring_someone: access(&["bring-someone"]),
            quiet: access(&["quiet"]),
            low_or_worried: ["mood", "anxiety"].iter().filter_map(|id| vocabulary.find(id)).collect(),
        }
    }
}

/// A service to be judged for a goal.
#[derive(Clone, Copy, Debug)]
pub struct Case<'a> {
    /// Everything matching looks at.
    pub ctx: &'a Context<'a>,
    /// What is known of the person.
    pub known: &'a Known,
    /// What the person wants.
    pub goal: &'a Goal,
    /// What is known of the service.
    pub service: &'a Facts<'a>,
    /// Metres between the two places, where both are known closely enough.
    pub metres: Option<u32>,
}

impl<'a> Case<'a> {
    /// A service before the criteria, with its distance.
    pub fn new(ctx: &'a Context<'a>, known: &'a Known, goal: &'a Goal, service: &'a Facts<'a>) -> Self {
        let metres = ctx.place.point.zip(service.spot()).map(|(here, there)| here.metres_to(there));
        Self { ctx, known, goal, service, metres }
    }

    /// Whether it is a pitch, park or the like, where neither the person nor the topic asks for those.
    pub fn is_place_aside(&self) -> bool {
        let is_welcome =
            || self.ctx.profile.asks_places || self.ctx.bank.topic(self.goal.topic).is_some_and(|t| t.places_welcome);
        self.service.class.is_place() && !is_welcome()
    }

    /// Whether it is known that one has to go there.
    pub fn only_in_person(&self) -> bool {
        self.service.only_in_person()
    }

    /// Whether it is known that nobody has to go anywhere: by phone, online, by post or at home.
    pub fn works_from_home(&self) -> bool {
        self.service.modes.are_remote() || self.service.modes.contains(Mode::Home)
    }

    /// Whether it is near enough for council borders not to matter.
    pub fn is_near(&self) -> bool {
        self.metres.is_some_and(|metres| metres <= FAR_METRES)
    }
}
