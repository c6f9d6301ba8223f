//! What a person has answered so far.

use super::{ChoiceIx, QuestionIx};
use crate::ids::Topic;
use serde::{Deserialize, Serialize};

/// The answer to one question.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Answer {
    /// Passed over, "rather not say" included where it has no choice of its own.
    Skipped,
    /// The choices, in the order they were picked. One for single questions.
    Choices(Vec<ChoiceIx>),
    /// The first half of a postcode: `M33`.
    Outcode(String),
    /// Topics, the most important first.
    Order(Vec<Topic>),
    /// 0 to 10.
    Scale(u8),
}

/// The answers that stand, by question.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Answers {
    /// In question order, each once.
    given: Vec<(QuestionIx, Answer)>,
    topics_question: Option<QuestionIx>,
}

impl Answers {
    /// No answers; `topics_question` is where the topics are ticked.
    pub fn new(topics_question: Option<QuestionIx>) -> Self {
        Self { given: Vec::new(), topics_question }
    }
    /// Gives or replaces an answer.
    pub fn set(&mut self, question: QuestionIx, answer: Answer) {
        let at = self.given.partition_point(|(known, _)| *known < question);
        match self.given.get_mut(at).filter(|(known, _)| *known == question) {
            Some((_, given)) => *given = answer,
            None => self.given.insert(at, (question, answer)),
        }
    }
    /// Takes an answer back.
    pub fn remove(&mut self, question: QuestionIx) {
        self.given.retain(|(known, _)| *known != question);
    }
    /// The answer to a question.
    pub fn get(&self, question: QuestionIx) -> Option<&Answer> {
        self.given.iter().find(|(known, _)| *known == question).map(|(_, answer)| answer)
    }
    /// All answers in question order.
    pub fn iter(&self) -> impl Iterator<Item = (QuestionIx, &Answer)> {
        self.given.iter().map(|(question, answer)| (*question, answer))
    }
    /// Whether nothing has been answered.
    pub fn is_empty(&self) -> bool {
        self.given.is_empty()
    }
    /// Whether the choice is (among) the answer.
    pub fn chose(&self, question: QuestionIx, choice: ChoiceIx) -> bool {
        matches!(self.get(question), Some(Answer::Choices(choices)) if choices.contains(&choice))
    }
    /// The topics the person ticked, most important first: those put in order, then the rest as ticked. A topic that
    /// is in an old order but no longer ticked does not count.
    pub fn goals(&self) -> Vec<Topic> {
        let ordered = self.given.iter().find_map(|(_, a)| match a {
            Answer::Order(topics) => Some(topics.as_slice()),
            _ => None,
        });
        let Some(Answer::Choices(ticked)) = self.topics_question.and_then(|q| self.get(q)) else {
            return if self.topics_question.is_none() { ordered.unwrap_or_default().to_vec() } else { Vec::new() };
        };
        let ticked: Vec<Topic> = ticked.iter().map(|choice| Topic(choice.0)).collect();
        let mut goals: Vec<Topic> =
            ordered.unwrap_or_default().iter().copied().filter(|t| ticked.contains(t)).collect();
        goals.extend(ticked.iter().copied().filter(|t| !ordered.unwrap_or_default().contains(t)));
        goals
    }
}
