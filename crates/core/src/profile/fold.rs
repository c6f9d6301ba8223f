//! The fold from answers to profile.

use super::{Device, Limits, Person};
use crate::bank::Bank;
use crate::ids::{Flag, Hint, Interest, Need, Set, Topic, Trait};
use crate::questionnaire::{Answer, Answers, ChoiceIx, Effect, QuestionIx, Topics};
use serde::{Deserialize, Serialize};

/// One thing the person wants to be different.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Goal {
    /// The topic they ticked.
    pub topic: Topic,
    /// Every need the topic covers for this person.
    pub needs: Set<Need>,
    /// Those they named in particular; empty: none in particular.
    pub wanted: Set<Need>,
}

/// Where a part of the profile came from, for "You said …".
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Said {
    /// The question.
    pub question: QuestionIx,
    /// The choice.
    pub choice: ChoiceIx,
    /// What it said.
    pub effect: Effect,
}

/// What the answers say about a person. Nothing here is inferred: each part is the effect of a choice.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Profile {
    /// Goals in the person's order.
    pub goals: Vec<Goal>,
    /// Age band, ends included.
    pub age: Option<(u8, u8)>,
    /// First half of the postcode.
    pub outcode: Option<String>,
    /// Enjoys.
    pub interests: Set<Interest>,
    /// Said to be true of them.
    pub traits: Set<Trait>,
    /// Said not to be ("none of these").
    pub not_traits: Set<Trait>,
    /// Declared answers for the safety rules.
    pub flags: Set<Flag>,
    /// Strengths, hopes and worries for the plan.
    pub hints: Set<Hint>,
    /// Limits named.
    pub limits: Limits,
    /// Wants places among the suggestions.
    pub asks_places: bool,
    /// 0 to 10.
    pub confidence: Option<u8>,
    /// Whose device.
    pub device: Option<Device>,
    /// Who answers.
    pub person: Option<Person>,
    /// Can answer in private: `None` until asked.
    pub private: Option<bool>,
    /// Where each part came from.
    pub said: Vec<Said>,
}

/// Folds the answers that count (see [`crate::questionnaire::journey`]) into a profile.
pub fn profile(bank: &Bank, answers: &Answers) -> Profile {
    let mut profile = Profile::default();
    let mut wanted = Set::EMPTY;
    for (ix, answer) in answers.iter() {
        let Some(question) = bank.question(ix) else { continue };
        match answer {
            Answer::Choices(choices) => {
                for &choice in choices {
                    let Some(chosen) = question.choices.get(usize::from(choice.0)) else { continue };
                    for effect in &chosen.effects {
                        if *effect == Effect::NoneOfTheseTraits {
                            profile.not_traits = profile.not_traits.union(traits_of(&question.choices));
                        }
                        apply(&mut profile, &mut wanted, effect);
                        profile.said.push(Said { question: ix, choice, effect: effect.clone() });
                    }
                }
            }
            Answer::Outcode(outcode) => profile.outcode = Some(outcode.clone()),
            Answer::Scale(n) => profile.confidence = Some(*n),
            Answer::Skipped | Answer::Order(_) => {}
        }
    }
    profile.not_traits = profile.not_traits.difference(profile.traits);
    let goals: Vec<_> = answers.goals().into_iter().filter_map(|t| bank.topic(t)).collect();
    profile.goals = goals.into_iter().map(|topic| goal(topic, profile.traits, wanted)).collect();
    profile
}

fn goal(topic: &Topics, traits: Set<Trait>, wanted: Set<Need>) -> Goal {
    let mut needs = topic.needs;
    topic.with_trait.iter().filter(|(t, _)| traits.contains(*t)).for_each(|(_, need)| needs.insert(*need));
    Goal { topic: topic.topic, needs, wanted: wanted.intersection(needs) }
}

fn traits_of(choices: &[crate::questionnaire::Choice]) -> Set<Trait> {
    choices
        .iter()
        .flat_map(|c| &c.effects)
        .filter_map(|e| match e {
            Effect::Trait(t) => Some(*t),
            _ => None,
        })
        .collect()
}

fn apply(profile: &mut Profile, wanted: &mut Set<Need>, effect: &Effect) {
    match effect {
        Effect::Need(need) => wanted.insert(*need),
        Effect::Interest(interest) => profile.interests.insert(*interest),
        Effect::Trait(t) => profile.traits.insert(*t),
        Effect::NoneOfTheseTraits => {}
        Effect::Flag(flag) => profile.flags.insert(*flag),
        Effect::Hint(hint) => profile.hints.insert(*hint),
        Effect::Age(min, max) => profile.age = Some((*min, *max)),
        Effect::CostUpTo(cost) => profile.limits.cost = Some(*cost),
        Effect::TravelUpTo(tenths) => profile.limits.travel = Some(*tenths),
        Effect::Time(slot) => profile.limits.times.push(*slot),
        Effect::Mode(mode) => profile.limits.modes.insert(*mode),
        Effect::Access(access) => profile.limits.access.insert(*access),
        Effect::Language(language) => profile.limits.language = Some(*language),
        Effect::Company(company) => profile.limits.company = Some(*company),
        Effect::AskPlaces => profile.asks_places = true,
        Effect::Device(device) => profile.device = Some(*device),
        Effect::Person(person) => profile.person = Some(*person),
        Effect::Private(private) => profile.private = Some(*private),
    }
}
