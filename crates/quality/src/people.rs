//! The people of `tests/people`: what each must be shown, must not be shown and must be told. Their format stands in
//! `tests/people/README.md`.

use crate::Fault;
use crate::world::{Outcome, World, read, root};
use serde::Deserialize;
use std::collections::BTreeMap;
use waymark_core::answers_file::{AnswersFile, Given, resolve};
use waymark_core::catalogue::ServiceIx;
use waymark_core::matching::{Criterion, GoalResult, Listed, Match, Reason, Verdict, concerns};
use waymark_core::questionnaire::Answers;

/// Where they are.
pub const FOLDER: &str = "tests/people";

/// A person's file.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Person {
    /// The name of the file, without its ending.
    #[serde(skip)]
    pub file: String,
    /// What they are called.
    pub name: String,
    /// Who they are, in a sentence or two.
    pub about: String,
    /// Whether they were written after the rules of matching were chosen, and unseen by them.
    #[serde(default)]
    pub held_out: bool,
    /// What they answer.
    pub answers: BTreeMap<String, Given>,
    /// What must be suggested.
    #[serde(default)]
    must_show: Vec<MustShow>,
    /// What may be suggested under no goal.
    #[serde(default)]
    must_not_show: Vec<String>,
    /// What must be said.
    #[serde(default)]
    must_say: Vec<Said>,
}

#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct MustShow {
    topic: String,
    any_of: Vec<String>,
    within: Within,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
enum Within {
    FirstThree,
    List,
}

#[derive(Clone, Debug, Deserialize)]
#[serde(rename_all = "snake_case")]
enum Said {
    Rule(String),
    Contact(String),
    OnlyIf(String),
    Places(String),
    Gap(String),
    About(String),
    Named(String),
}

/// Everybody, in the order of their files.
///
/// # Errors
/// When a file cannot be read or is not of the format.
pub fn people() -> Result<Vec<Person>, Fault> {
    let folder = root().join(FOLDER);
    let wrong = |why: std::io::Error| Fault::File(FOLDER.to_owned(), why.to_string());
    let mut names = Vec::new();
    for entry in std::fs::read_dir(&folder).map_err(wrong)? {
        names.push(entry.map_err(wrong)?.file_name().to_string_lossy().into_owned());
    }
    names.retain(|name| name.ends_with(".json"));
    names.sort();
    names.iter().map(|name| person(name)).collect()
}

fn person(name: &str) -> Result<Person, Fault> {
    let path = format!("{FOLDER}/{name}");
    let person: Person = serde_json::from_str(&read(&path)?).map_err(|why| Fault::File(path, why.to_string()))?;
    Ok(Person { file: name.trim_end_matches(".json").to_owned(), ..person })
}

impl Person {
    /// Their answers, checked against the questions.
    ///
    /// # Errors
    /// When a question or choice is not there.
    pub fn answered(&self, world: &World) -> Result<Answers, Fault> {
        let file = AnswersFile { today: None, answers: self.answers.clone() };
        let resolved = resolve(&world.bank, &file).map_err(|why| Fault::File(self.file.clone(), why.to_string()))?;
        Ok(resolved.0)
    }
    /// How many things must hold.
    pub fn expectations(&self) -> usize {
        self.must_show.len() + self.must_not_show.len() + self.must_say.len()
    }
    /// How many things must be said.
    pub fn sayings(&self) -> usize {
        self.must_say.len()
    }
    /// What is not as it must be.
    pub fn faults(&self, world: &World, outcome: &Outcome<'_>) -> Vec<String> {
        let missing = self.must_show.iter().filter_map(|must| must.fault(world, outcome));
        let ranked = |id: &&String| outcome.shortlist.goals.iter().any(|goal| has(outcome, &goal.ranked, id));
        let unwanted = self.must_not_show.iter().filter(ranked).map(|id| format!("{id} is suggested"));
        let unsaid = self.must_say.iter().filter_map(|said| said.fault(world, outcome));
        missing.chain(unwanted).chain(unsaid).map(|fault| format!("{}: {fault}", self.file)).collect()
    }
}

fn has(outcome: &Outcome<'_>, list: &[Listed], id: &str) -> bool {
    list.iter().any(|matched| outcome.id(matched.service) == id)
}

fn goal<'a>(world: &World, outcome: &'a Outcome<'_>, topic: &str) -> Option<&'a GoalResult> {
    outcome.shortlist.goals.iter().find(|goal| world.topic(goal.topic) == topic)
}

/// What is shown of a goal before "Show all".
pub fn first(goal: &GoalResult) -> &[Listed] {
    goal.ranked.get(..goal.first).unwrap_or(&goal.ranked)
}

impl MustShow {
    fn fault(&self, world: &World, outcome: &Outcome<'_>) -> Option<String> {
        let goal = goal(world, outcome, &self.topic);
        let within = |goal| if self.within == Within::FirstThree { first(goal) } else { goal.ranked.as_slice() };
        let shown = goal.map(within).unwrap_or_default();
        let ids: Vec<&str> = goal.map(first).unwrap_or_default().iter().map(|m| outcome.id(m.service)).collect();
        let is_there = self.any_of.iter().any(|id| has(outcome, shown, id));
        let place = if self.within == Within::FirstThree { "first-three" } else { "list" };
        let any_of = || self.any_of.join(", ");
        (!is_there)
            .then(|| format!("{}: none of {} in {place} (first three: {})", self.topic, any_of(), ids.join(", ")))
    }
}

impl Said {
    fn fault(&self, world: &World, outcome: &Outcome<'_>) -> Option<String> {
        let goals = &outcome.shortlist.goals;
        let contacts = || outcome.notices.iter().flat_map(|notice| &notice.contacts);
        let urgent = || goals.iter().flat_map(|goal| &goal.urgent);
        let contact = |ix: &u16| world.bank.contacts.get(usize::from(*ix)).map_or("", |contact| contact.id.as_str());
        let is_said = match self {
            Self::Rule(rule) => {
                let rules = outcome.notices.iter().filter_map(|notice| world.bank.safety.get(notice.rule));
                rules.into_iter().any(|shown| shown.id == *rule)
            }
            Self::Contact(id) => {
                let by_topic = |ix: &ServiceIx| outcome.id(*ix) == id;
                contacts().any(|ix| contact(ix) == id) || urgent().any(by_topic)
            }
            Self::OnlyIf(id) => goals.iter().any(|goal| has(outcome, &goal.only_if, id)),
            Self::Places(id) => goals.iter().any(|goal| has(outcome, &goal.places, id)),
            Self::Gap(topic) => goal(world, outcome, topic).is_some_and(|goal| goal.gap.is_some()),
            Self::About(criterion) => return silent(world, outcome, criterion),
            Self::Named(topic) => {
                let shown =
                    goal(world, outcome, topic).map(|goal| outcome.judged_first(world, goal)).unwrap_or_default();
                let needs = shown.iter().filter_map(|matched| matched.judgement(Criterion::Need));
                needs.into_iter().any(|judgement| matches!(judgement.reason, Reason::NeedNamed(_)))
            }
        };
        (!is_said).then(|| format!("does not say {self:?}"))
    }
}

/// The suggestions shown first that say nothing of a criterion: neither that it fits, nor that it is not known or does
/// not fit quite, among what to think about.
fn silent(world: &World, outcome: &Outcome<'_>, criterion: &str) -> Option<String> {
    let Some((criterion, _)) = Criterion::ALL.into_iter().find(|(_, id)| *id == criterion) else {
        return Some(format!("there is no criterion {criterion:?}"));
    };
    let says = |matched: &Match| {
        let met = matched.judgement(criterion).is_some_and(|j| j.verdict == Verdict::Met);
        met || concerns(matched).iter().any(|judgement| judgement.criterion == criterion)
    };
    let shown = outcome.shortlist.goals.iter().flat_map(|goal| outcome.judged_first(world, goal));
    let silent: Vec<&str> = shown.filter(|matched| !says(matched)).map(|m| outcome.id(m.service)).collect();
    (!silent.is_empty()).then(|| format!("says nothing about {} of {}", criterion.id(), silent.join(", ")))
}
