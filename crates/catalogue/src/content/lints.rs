//! Checks that look at the content as a whole: nothing dangles, nothing is dead, nothing is said twice.

use super::reach::reachable;
use super::{Content, raw::VOCABULARIES};
use crate::problem::{At, Fault, Problems};
use std::collections::{BTreeMap, BTreeSet};
use waymark_core::bank::Vocabulary;
use waymark_core::catalogue::Service;
use waymark_core::condition::Condition;
use waymark_core::ids::{Flag, Set, Trait, VocabularyId};
use waymark_core::questionnaire::{ChoiceIx, Effect, Question, QuestionIx, QuestionKind};

/// The flag that the three doors hear (rule S4), rather than a safety rule of its own.
const DOORS_HEAR: &str = "unsafe-now";

/// Runs the checks.
pub fn check(content: &Content, problems: &mut Problems) {
    one_of_each_special_question(content, problems);
    titles_are_unique(content, problems);
    none_of_these_stands_alone(content, problems);
    every_question_matters(content, problems);
    every_flag_is_heard(content, problems);
    every_condition_can_hold(content, problems);
    every_need_has_a_topic(content, problems);
    every_entry_is_used(content, problems);
}

fn questions(content: &Content) -> impl Iterator<Item = (QuestionIx, &Question, &At)> {
    let numbered = content.bank.questions.iter().zip(&content.places.questions).enumerate();
    numbered.map(|(i, (question, at))| (QuestionIx(i as u8), question, at))
}

fn effects(content: &Content) -> impl Iterator<Item = &Effect> {
    content.bank.questions.iter().flat_map(|q| &q.choices).flat_map(|c| &c.effects)
}

fn one_of_each_special_question(content: &Content, problems: &mut Problems) {
    for (kind, name) in
        [(QuestionKind::Topics, "topics"), (QuestionKind::Place, "place"), (QuestionKind::Order, "order")]
    {
        let mut found = questions(content).filter(|(_, question, _)| question.kind == kind);
        let first = found.next();
        for (_, question, at) in found {
            let message = format!("{:?} is a second question of the kind \"{name}\"", question.id);
            problems.error(at, Fault::new(message).hint("answers of this kind are kept once"));
        }
        if first.is_none() && kind == QuestionKind::Topics {
            let file = content.places.questions.first().map(|at| at.file.clone()).unwrap_or_default();
            problems.error(&At { file, line: 0 }, Fault::new("there is no question of the kind \"topics\""));
        }
    }
}

/// "None of these" beside one of these would say both.
fn none_of_these_stands_alone(content: &Content, problems: &mut Problems) {
    for (ix, question, at) in questions(content) {
        for (i, choice) in question.choices.iter().enumerate() {
            if choice.effects.contains(&Effect::NoneOfTheseTraits)
                && !(choice.exclusive && question.kind == QuestionKind::Multi)
            {
                let place = content.places.choices.get(usize::from(ix.0)).and_then(|places| places.get(i));
                let fault =
                    Fault::new(format!("{:?} of {:?} says none-of-these but is not exclusive", choice.id, question.id));
                problems.error(
                    place.unwrap_or(at),
                    fault.hint("add exclusive = true, in a question of the kind \"multi\""),
                );
            }
        }
    }
}

/// Rule P2: each question is the heading of its page, and no heading is used twice.
fn titles_are_unique(content: &Content, problems: &mut Problems) {
    let mut seen = BTreeMap::new();
    for (_, question, at) in questions(content) {
        if let Some(line) = seen.insert(question.title.to_lowercase(), at.line) {
            let message = format!("the title {:?} is used twice", question.title);
            problems.error(at, Fault::new(message).hint(format!("it is first used in line {line}")));
        }
    }
}

/// Principle 2: a question that can change nothing is not asked.
fn every_question_matters(content: &Content, problems: &mut Problems) {
    let bank = &content.bank;
    let conditions = bank.questions.iter().map(|q| &q.ask_when).chain(bank.safety.iter().map(|r| &r.when));
    let looked_at: BTreeSet<QuestionIx> = conditions.flat_map(Condition::questions).collect();
    for (ix, question, at) in questions(content) {
        let chosen = matches!(question.kind, QuestionKind::Single | QuestionKind::Multi);
        let silent = question.choices.iter().all(|choice| choice.effects.is_empty());
        if chosen && silent && !looked_at.contains(&ix) {
            let fault =
                Fault::new(format!("no answer to {:?} changes a suggestion, a notice or the plan", question.id));
            problems.error(at, fault.hint("give a choice effects, or take the question out"));
        }
    }
}

fn every_flag_is_heard(content: &Content, problems: &mut Problems) {
    let mut heard = BTreeSet::new();
    content.bank.safety.iter().for_each(|rule| choices_in(&rule.when, &mut heard));
    let doors: Option<Flag> = content.bank.vocabulary.find(DOORS_HEAR);
    for (ix, question, _) in questions(content) {
        for (i, choice) in question.choices.iter().enumerate() {
            let flags = choice.effects.iter().filter_map(|effect| match effect {
                Effect::Flag(flag) if Some(*flag) != doors => Some(*flag),
                _ => None,
            });
            for flag in flags.filter(|_| !heard.contains(&(ix, ChoiceIx(i as u8)))) {
                let name = content.bank.vocabulary.name(flag);
                let message = format!(
                    "no safety rule hears {:?} of {:?}, which sets the flag \"{name}\"",
                    choice.id, question.id
                );
                let at = content.places.choices.get(usize::from(ix.0)).and_then(|at| at.get(i)).cloned();
                problems.error(
                    &at.unwrap_or_default(),
                    Fault::new(message).hint("name the choice in a rule of content/safety.toml"),
                );
            }
        }
    }
}

fn choices_in(condition: &Condition, found: &mut BTreeSet<(QuestionIx, ChoiceIx)>) {
    match condition {
        Condition::Chose(question, choice) => {
            found.insert((*question, *choice));
        }
        Condition::All(parts) | Condition::Any(parts) => parts.iter().for_each(|part| choices_in(part, found)),
        Condition::Not(part) => choices_in(part, found),
        Condition::Always | Condition::Answered(_) | Condition::Below(..) | Condition::Goal(_) => {}
    }
}

fn every_condition_can_hold(content: &Content, problems: &mut Problems) {
    let bank = &content.bank;
    let asked =
        questions(content).map(|(_, q, at)| (&q.ask_when, format!("the question {:?} can never be asked", q.id), at));
    let rules = bank.safety.iter().zip(&content.places.rules).filter(|(rule, _)| rule.door.is_none());
    let rules = rules.map(|(rule, at)| (&rule.when, format!("the rule {:?} can never speak", rule.id), at));
    for (condition, message, at) in asked.chain(rules) {
        if !reachable(bank, condition) {
            problems.error(at, Fault::new(message).hint("no answers make its condition hold"));
        }
    }
}

fn every_need_has_a_topic(content: &Content, problems: &mut Problems) {
    let topics = &content.bank.topics;
    let covered = |index: u8| {
        topics.iter().any(|t| {
            t.needs.iter().any(|need| need.index() == index)
                || t.with_trait.iter().any(|(_, need)| need.index() == index)
        })
    };
    for (i, (entry, at)) in content.bank.vocabulary.needs.iter().zip(&content.places.vocabulary[0]).enumerate() {
        if !covered(i as u8) {
            let fault = Fault::new(format!("the need \"{}\" belongs to no topic", entry.id));
            problems.error(at, fault.hint("add it to the needs of a topic in content/topics.toml"));
        }
    }
}

/// Interests, flags and hints that no answer ever says. Access features may be there for the services' sake alone.
fn every_entry_is_used(content: &Content, problems: &mut Problems) {
    let Vocabulary { interests, flags, hints, .. } = &content.bank.vocabulary;
    for (list, entries) in [(1, interests), (4, flags), (5, hints)] {
        let said: BTreeSet<u8> = effects(content)
            .filter_map(|effect| match (list, effect) {
                (1, Effect::Interest(id)) => Some(id.index()),
                (4, Effect::Flag(id)) => Some(id.index()),
                (5, Effect::Hint(id)) => Some(id.index()),
                _ => None,
            })
            .collect();
        for (i, (entry, at)) in entries.iter().zip(&content.places.vocabulary[list]).enumerate() {
            if !said.contains(&(i as u8)) {
                problems.warn(at, Fault::new(format!("no answer says the {} \"{}\"", VOCABULARIES[list], entry.id)));
            }
        }
    }
}

/// Traits that no answer says and no service is for.
pub fn traits_are_used<'a>(content: &Content, services: impl Iterator<Item = &'a Service>, problems: &mut Problems) {
    let served = services.fold(Set::<Trait>::EMPTY, |all, s| all.union(s.only_for).union(s.made_for).union(s.not_for));
    let said: Set<Trait> = effects(content)
        .filter_map(|effect| match effect {
            Effect::Trait(t) => Some(*t),
            _ => None,
        })
        .collect();
    for (i, (entry, at)) in content.bank.vocabulary.traits.iter().zip(&content.places.vocabulary[2]).enumerate() {
        if !served.union(said).contains(Trait(i as u8)) {
            problems
                .warn(at, Fault::new(format!("no answer says the trait \"{}\", and no service is for it", entry.id)));
        }
    }
}
