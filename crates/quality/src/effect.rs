//! What each question changes: for every person who is asked it, and every choice, whether giving this answer instead of
//! none changes the first three of a goal, the set of suggestions, or the safety notices.

use crate::Fault;
use crate::draw::mean;
use crate::people::{first, people};
use crate::world::{Outcome, World};
use std::collections::BTreeMap;
use waymark_core::ids::Topic;
use waymark_core::questionnaire::{Answer, Answers, ChoiceIx, Question, QuestionIx, QuestionKind, journey};

/// What an answer changed, of all the times it was tried.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Changes {
    /// Times tried.
    pub tried: u32,
    /// The first three of a goal, or the order of the goals.
    pub first: u32,
    /// Which services are suggested at all.
    pub set: u32,
    /// Safety notices.
    pub notices: u32,
}

impl Changes {
    fn add(&mut self, other: Self) {
        self.tried += other.tried;
        self.first += other.first;
        self.set += other.set;
        self.notices += other.notices;
    }
    /// Whether it was tried and changed nothing.
    pub fn is_idle(&self) -> bool {
        self.tried > 0 && self.first + self.set + self.notices == 0
    }
    /// A share of the times tried.
    pub fn share(&self, of: u32) -> Option<f64> {
        mean((self.tried > 0).then(|| f64::from(of) / f64::from(self.tried)).into_iter())
    }
}

/// One question.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Effects {
    /// Its id.
    pub question: String,
    /// Over all choices.
    pub all: Changes,
    /// By choice.
    pub choices: Vec<(String, Changes)>,
}

/// Tries everything on everybody. Topics are left aside: each is a goal of its own.
///
/// # Errors
/// When a person's file cannot be read.
pub fn effects(world: &World) -> Result<Vec<Effects>, Fault> {
    let everybody: Vec<Answers> = people()?.iter().map(|p| p.answered(world)).collect::<Result<_, _>>()?;
    let mut effects = Vec::new();
    let questions = world.bank.questions.iter().enumerate();
    for (at, question) in questions.filter(|(_, question)| question.kind != QuestionKind::Topics) {
        let ix = QuestionIx(at as u8);
        let mut choices: BTreeMap<usize, (String, Changes)> = BTreeMap::new();
        for given in &everybody {
            try_all(world, given, ix, question, &mut choices);
        }
        let choices: Vec<(String, Changes)> = choices.into_values().collect();
        let mut all = Changes::default();
        choices.iter().for_each(|(_, changes)| all.add(*changes));
        effects.push(Effects { question: question.id.clone(), all, choices });
    }
    Ok(effects)
}

fn try_all(
    world: &World,
    given: &Answers,
    ix: QuestionIx,
    question: &Question,
    choices: &mut BTreeMap<usize, (String, Changes)>,
) {
    let mut without = given.clone();
    without.remove(ix);
    let mut before = None;
    for (at, (name, answer)) in answers(question, ix, given).into_iter().enumerate() {
        let mut with = without.clone();
        with.set(ix, answer);
        // Only who is asked can answer.
        if journey(&world.bank, &with).answers.get(ix).is_none() {
            continue;
        }
        let before = before.get_or_insert_with(|| Seen::of(&world.outcome(&without)));
        let after = Seen::of(&world.outcome(&with));
        let entry = choices.entry(at).or_insert_with(|| (name, Changes::default()));
        entry.1.add(before.changes(&after));
    }
}

/// The answers that are tried, with their names.
fn answers(question: &Question, ix: QuestionIx, given: &Answers) -> Vec<(String, Answer)> {
    match question.kind {
        QuestionKind::Single | QuestionKind::Multi => {
            let choices = question.choices.iter().enumerate();
            choices.map(|(at, c)| (c.id.clone(), Answer::Choices(vec![ChoiceIx(at as u8)]))).collect()
        }
        QuestionKind::Scale => [0, 10].map(|n| (n.to_string(), Answer::Scale(n))).to_vec(),
        QuestionKind::Place => given.get(ix).map(|own| ("their own".to_owned(), own.clone())).into_iter().collect(),
        QuestionKind::Order => {
            let mut goals: Vec<Topic> = given.goals();
            goals.reverse();
            vec![("turned round".to_owned(), Answer::Order(goals))]
        }
        QuestionKind::Topics => Vec::new(),
    }
}

/// What can be told apart.
struct Seen {
    first: Vec<(Topic, Vec<String>)>,
    sets: BTreeMap<u8, Vec<String>>,
    notices: Vec<usize>,
}

impl Seen {
    fn of(outcome: &Outcome<'_>) -> Self {
        let goals = &outcome.shortlist.goals;
        let ids = |list: &[waymark_core::matching::Listed]| -> Vec<String> {
            list.iter().map(|matched| outcome.id(matched.service).to_owned()).collect()
        };
        let sorted = |mut ids: Vec<String>| {
            ids.sort();
            ids
        };
        Self {
            first: goals.iter().map(|goal| (goal.topic, ids(first(goal)))).collect(),
            sets: goals.iter().map(|goal| (goal.topic.0, sorted(ids(&goal.ranked)))).collect(),
            notices: outcome.notices.iter().map(|notice| notice.rule).collect(),
        }
    }
    fn changes(&self, other: &Self) -> Changes {
        Changes {
            tried: 1,
            first: u32::from(self.first != other.first),
            set: u32::from(self.sets != other.sets),
            notices: u32::from(self.notices != other.notices),
        }
    }
}
