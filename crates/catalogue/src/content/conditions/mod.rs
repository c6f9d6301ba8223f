//! Conditions as they are written, parsed and checked against the questions they look at.
//!
//! `or` binds weaker than `and`, `and` weaker than `not`; round brackets group.

use crate::names::{quoted, unknown};
use crate::problem::Fault;
use waymark_core::condition::Condition;
use waymark_core::ids::Topic;
use waymark_core::questionnaire::{ChoiceIx, Question, QuestionIx, QuestionKind, Topics};

/// What a condition may speak of.
#[derive(Clone, Copy)]
pub struct Scope<'a> {
    /// All questions.
    pub questions: &'a [Question],
    /// All topics.
    pub topics: &'a [Topics],
    /// Only questions before this one have an answer yet.
    pub before: usize,
}

/// Words with a meaning of their own, which cannot be names of questions.
pub const RESERVED: [&str; 9] = ["or", "and", "not", "is", "has", "answered", "below", "goal", "always"];
const DEEPEST: usize = 32;

/// Reads a condition.
///
/// # Errors
/// The first fault, with the column it stands at.
pub fn parse(text: &str, scope: Scope<'_>) -> Result<Condition, Fault> {
    let mut parser = Parser { text, at: 0, scope, depth: 0 };
    let condition = parser.either()?;
    match parser.word() {
        None => Ok(condition),
        Some((at, word)) => Err(parser.fault(
            at,
            Fault::new(format!("{} is one word too many", quoted(word))).hint("join conditions with \"and\" or \"or\""),
        )),
    }
}

struct Parser<'a> {
    text: &'a str,
    at: usize,
    scope: Scope<'a>,
    depth: usize,
}

type Parsed = Result<Condition, Fault>;

impl<'a> Parser<'a> {
    /// The next bracket or word and where it starts.
    fn word(&mut self) -> Option<(usize, &'a str)> {
        let rest = self.text.get(self.at..)?;
        let start = self.at + rest.find(|c: char| !c.is_whitespace())?;
        let rest = self.text.get(start..)?;
        let length = match rest.find(|c: char| c.is_whitespace() || matches!(c, '(' | ')')) {
            Some(0) => 1,
            Some(end) => end,
            None => rest.len(),
        };
        self.at = start + length;
        rest.get(..length).map(|word| (start, word))
    }
    /// Takes the next word if it is this one.
    fn take(&mut self, expected: &str) -> bool {
        let before = self.at;
        let found = self.word().is_some_and(|(_, word)| word == expected);
        if !found {
            self.at = before;
        }
        found
    }
    fn name(&mut self, what: &str) -> Result<(usize, &'a str), Fault> {
        let end = self.text.len();
        self.word().ok_or_else(|| self.fault(end, Fault::new(format!("{what} is missing"))))
    }
    fn fault(&self, at: usize, fault: Fault) -> Fault {
        let column = self.text.get(..at).map_or(0, |before| before.chars().count()) + 1;
        let message = format!("{}, column {column} of the condition {}", fault.message, quoted(self.text));
        Fault { message, ..fault }
    }

    fn either(&mut self) -> Parsed {
        let mut parts = vec![self.both()?];
        while self.take("or") {
            parts.push(self.both()?);
        }
        Ok(single(parts, Condition::Any))
    }
    fn both(&mut self) -> Parsed {
        let mut parts = vec![self.one()?];
        while self.take("and") {
            parts.push(self.one()?);
        }
        Ok(single(parts, Condition::All))
    }
    fn one(&mut self) -> Parsed {
        let (at, word) = self.name("a condition")?;
        self.depth += 1;
        if self.depth > DEEPEST {
            return Err(self.fault(at, Fault::new("the brackets are nested too deeply")));
        }
        let condition = match word {
            "not" => Condition::Not(Box::new(self.one()?)),
            "(" => {
                let inner = self.either()?;
                if !self.take(")") {
                    return Err(self.fault(at, Fault::new("this bracket is not closed")));
                }
                inner
            }
            "always" => Condition::Always,
            "goal" => Condition::Goal(self.topic()?),
            _ => self.about(at, word)?,
        };
        self.depth -= 1;
        Ok(condition)
    }
    fn topic(&mut self) -> Result<Topic, Fault> {
        let (at, name) = self.name("the name of a topic")?;
        let topics = self.scope.topics;
        let asked = self.scope.questions.iter().take(self.scope.before).any(|q| q.kind == QuestionKind::Topics);
        if !asked {
            return Err(
                self.fault(at, Fault::new("the topics are asked later").hint("conditions look back, never ahead"))
            );
        }
        let found = topics.iter().find(|t| t.id == name).map(|t| t.topic);
        found.ok_or_else(|| self.fault(at, unknown("topic", name, topics.iter().map(|t| t.id.as_str()))))
    }
    fn about(&mut self, at: usize, name: &str) -> Parsed {
        let (ix, question) = self.question(at, name)?;
        let (verb_at, verb) = self.name("\"is\", \"has\", \"answered\" or \"below\"")?;
        match verb {
            "is" | "has" => Ok(Condition::Chose(ix, self.choice(question)?)),
            "answered" => Ok(Condition::Answered(ix)),
            "below" => self.below(ix, question),
            _ => Err(self.fault(verb_at, unknown("comparison", verb, ["is", "has", "answered", "below"]))),
        }
    }
    fn question(&self, at: usize, name: &str) -> Result<(QuestionIx, &'a Question), Fault> {
        let questions = self.scope.questions;
        let found = questions.iter().position(|q| q.id == name);
        let Some((position, question)) = found.and_then(|p| questions.get(p).map(|q| (p, q))) else {
            let known = questions.iter().take(self.scope.before).map(|q| q.id.as_str());
            return Err(self.fault(at, unknown("question", name, known)));
        };
        if position >= self.scope.before {
            let fault = Fault::new(format!("the question {} is not asked before this", quoted(name)));
            return Err(self.fault(at, fault.hint("conditions look back, never ahead")));
        }
        Ok((QuestionIx(position as u8), question))
    }
    fn choice(&mut self, question: &Question) -> Result<ChoiceIx, Fault> {
        let (at, name) = self.name("the name of a choice")?;
        if question.choices.is_empty() {
            let fault = Fault::new(format!("the question \"{}\" has no choices", question.id));
            return Err(self.fault(at, fault.hint("\"answered\" works for every question, \"below\" for scales")));
        }
        let found = question.choices.iter().position(|c| c.id == name);
        let known =
            || unknown(&format!("choice of \"{}\"", question.id), name, question.choices.iter().map(|c| c.id.as_str()));
        found.map(|position| ChoiceIx(position as u8)).ok_or_else(|| self.fault(at, known()))
    }
    fn below(&mut self, ix: QuestionIx, question: &Question) -> Parsed {
        let (at, number) = self.name("a number")?;
        let value = number.parse::<u8>().ok().filter(|n| (1..=10).contains(n));
        match value {
            Some(value) if question.kind == QuestionKind::Scale => Ok(Condition::Below(ix, value)),
            Some(_) => Err(self.fault(at, Fault::new(format!("the question \"{}\" is not a scale", question.id)))),
            None => Err(self.fault(at, Fault::new(format!("{} is not a number from 1 to 10", quoted(number))))),
        }
    }
}

fn single(mut parts: Vec<Condition>, join: fn(Vec<Condition>) -> Condition) -> Condition {
    if parts.len() == 1 { parts.remove(0) } else { join(parts) }
}

#[cfg(test)]
mod tests;
