//! The fold from answers to profile.

use super::{Device, Limits, Person, Wishes};
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
    /// Those they named in particular, with those that what they said of themselves brings; empty: they named none.
    pub wanted: Set<Need>,
}

impl Goal {
    /// What a service has to help with not to be beside the point: what they named, else what the topic is about for
    /// anybody. That a group is for young people does not make it a way of meeting some.
    pub fn about(&self, bank: &Bank) -> Set<Need> {
        if self.wanted.is_empty() {
            bank.topic(self.topic).map_or(self.needs, |topic| topic.needs)
        } else {
            self.wanted
        }
    }
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
    /// How much each thing matters about how help comes.
    pub wishes: Wishes,
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
    let mut of_them = Set::EMPTY;
    topic.with_trait.iter().filter(|(t, _)| traits.contains(*t)).for_each(|(_, need)| of_them.insert(*need));
    let needs = topic.needs.union(of_them).union(topic.if_named.intersection(wanted));
    let wanted = wanted.intersection(needs);
    // Who said of themselves that they hear badly, and named their heart, named both.
    let wanted = if wanted.is_empty() { wanted } else { wanted.union(of_them) };
    Goal { topic: topic.topic, needs, wanted }
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
        Effect::CostUpTo(_)
        | Effect::TravelUpTo(_)
        | Effect::Time(_)
        | Effect::Mode(_)
        | Effect::Access(_)
        | Effect::Language(_)
        | Effect::Company(_) => profile.limits.take(effect),
        Effect::Wish(wish, weight) => profile.wishes.set(*wish, *weight),
        Effect::AskPlaces => profile.asks_places = true,
        Effect::Device(device) => profile.device = Some(*device),
        Effect::Person(person) => profile.person = Some(*person),
        Effect::Private(private) => profile.private = Some(*private),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::fixture::{answers, bank, flags, interests, needs, traits};

    fn folded(given: &[(&str, &str)]) -> Profile {
        profile(bank(), &answers(given))
    }
    fn topics(given: &[(&str, &str)]) -> Vec<&'static str> {
        folded(given).goals.iter().map(|goal| bank().topic(goal.topic).unwrap().id.as_str()).collect()
    }

    #[test]
    fn each_answer_has_its_effect() {
        let profile = folded(&[
            ("place", "M33"),
            ("age", "60-69"),
            ("describe", "carer;parent"),
            ("enjoy", "music"),
            ("safe", "yes"),
            ("travel", "one-mile"),
            ("confidence", "4"),
        ]);
        assert_eq!(profile.outcode.as_deref(), Some("M33"));
        assert_eq!((profile.age, profile.confidence), (Some((60, 69)), Some(4)));
        assert_eq!((profile.traits, profile.not_traits), (traits("carer;parent"), Set::EMPTY));
        assert_eq!((profile.interests, profile.flags), (interests("music"), flags("abuse")));
        assert_eq!(profile.limits.travel, Some(10));
    }

    #[test]
    fn none_of_these_denies_every_trait_of_its_question_and_no_other() {
        let profile = folded(&[("describe", "none")]);
        assert_eq!(profile.not_traits, traits("carer;parent;forces"));
        assert!(profile.traits.is_empty());
        for silent in ["rather-not-say", "skip"] {
            assert!(folded(&[("describe", silent)]).not_traits.is_empty(), "{silent} says nothing");
        }
    }

    #[test]
    fn goals_stand_in_the_persons_order_then_as_ticked() {
        assert_eq!(topics(&[("topics", "feeling;money;people")]), ["feeling", "money", "people"]);
        let ordered = [("topics", "feeling;money;people"), ("order", "people;money")];
        assert_eq!(topics(&ordered), ["people", "money", "feeling"]);
        assert_eq!(topics(&[("topics", "money"), ("order", "people;money")]), ["money"], "no longer ticked");
        assert!(topics(&[("order", "people")]).is_empty(), "never ticked");
        assert!(topics(&[("topics", "skip")]).is_empty());
    }

    #[test]
    fn a_goal_has_its_topics_needs_and_those_that_were_named() {
        let profile = folded(&[("topics", "money;people"), ("money-kind", "debt"), ("describe", "forces")]);
        assert_eq!(profile.goals[0].needs, needs("money;debt;benefits;energy"));
        assert_eq!(profile.goals[0].wanted, needs("debt"));
        assert_eq!(profile.goals[1].needs, needs("loneliness;arts;veteran"), "a trait brings its need");
        assert_eq!(profile.goals[1].wanted, Set::EMPTY);
    }

    #[test]
    fn what_a_trait_brings_is_named_beside_what_was_named() {
        let people = bank().topics.iter().find(|topic| topic.id == "people").unwrap();
        let goal = |wanted: &str| goal(people, traits("forces"), needs(wanted));
        assert_eq!(goal("debt").wanted, Set::EMPTY, "nothing of this topic was named");
        assert_eq!(goal("arts").wanted, needs("arts;veteran"));
        assert_eq!(goal("").about(bank()), needs("loneliness;arts"), "a group for some is no help with all of it");
        assert_eq!(goal("arts").about(bank()), needs("arts;veteran"));
    }

    #[test]
    fn what_is_only_for_those_who_name_it_is_no_need_of_anybody_else() {
        let people = bank().topics.iter().find(|topic| topic.id == "people").unwrap();
        let people = Topics { if_named: needs("nature"), ..people.clone() };
        let goal = |wanted: &str| goal(&people, Set::EMPTY, needs(wanted));
        assert_eq!((goal("arts").needs, goal("").needs), (people.needs, people.needs));
        assert_eq!(goal("nature").needs, needs("loneliness;arts;nature"));
        assert_eq!(goal("nature").wanted, needs("nature"));
    }

    #[test]
    fn it_is_kept_where_each_part_came_from() {
        let profile = folded(&[("enjoy", "walking"), ("age", "skip")]);
        let enjoy = bank().find_question("enjoy").unwrap();
        let walking = Effect::Interest(interests("walking").iter().next().unwrap());
        assert_eq!(profile.said, [Said { question: enjoy, choice: ChoiceIx(1), effect: walking }]);
    }
}
