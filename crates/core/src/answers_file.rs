//! The answers file of `waymark match`: answers by the names of questions and choices, for trying out and for tests.
//!
//! What lives here: the file as data and its resolution against the bank, every fault named. What does not: reading
//! JSON. `waymark match --help` documents the file.

use crate::bank::Bank;
use crate::date::Date;
use crate::ids::Topic;
use crate::questionnaire::{Answer, Answers, ChoiceIx, Question, QuestionIx, QuestionKind};
use crate::slip::nearest;
use serde::Deserialize;
use std::collections::BTreeMap;

/// The file as written. Other keys are left alone.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
pub struct AnswersFile {
    /// The day to match for, as `2026-11-22`; absent: the day it is.
    #[serde(default)]
    pub today: Option<String>,
    /// What was answered, by question.
    pub answers: BTreeMap<String, Given>,
}

/// The answer to a question, as written.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(untagged)]
pub enum Given {
    /// A choice, an outcode or `skip`.
    One(String),
    /// Choices or topics.
    Several(Vec<String>),
    /// A number on a scale.
    Number(i64),
}

/// Why an answers file was refused.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum AnswersError {
    /// The date is none.
    #[error("\"today\" is {0:?}, which is no date; write it as 2026-11-22")]
    Today(String),
    /// A name that does not exist.
    #[error("there is no {what} {name:?}{}; there are: {}", meant(.near), .all.join(", "))]
    Unknown {
        /// What the name is of, such as "question" or "choice of \"age\"".
        what: String,
        /// The name written.
        name: String,
        /// The name that was probably meant.
        near: Option<String>,
        /// Every name there is.
        all: Vec<String>,
    },
    /// An answer of another form than the question takes.
    #[error("the question {question:?} takes {takes}")]
    Form {
        /// The question.
        question: String,
        /// What it takes.
        takes: &'static str,
    },
    /// A choice that stands alone, together with others.
    #[error("the question {question:?} has {choice:?} among several choices, but it stands alone")]
    NotAlone {
        /// The question.
        question: String,
        /// The choice.
        choice: String,
    },
}

fn meant(near: &Option<String>) -> String {
    near.as_ref().map(|near| format!(", did you mean {near:?}?")).unwrap_or_default()
}

/// The answers of a file and its date, checked against the bank.
///
/// # Errors
/// The first fault found, with what would be right.
pub fn resolve(bank: &Bank, file: &AnswersFile) -> Result<(Answers, Option<Date>), AnswersError> {
    let date = |text: &String| Date::parse(text).filter(|d| d.day > 0).ok_or_else(|| AnswersError::Today(text.clone()));
    let today = file.today.as_ref().map(date).transpose()?;
    let mut answers = Answers::new(bank.topics_question());
    for (id, given) in &file.answers {
        let all = || bank.questions.iter().map(|q| q.id.as_str());
        let ix = bank.find_question(id).ok_or_else(|| unknown("question", id, all()))?;
        let Some(question) = bank.question(ix) else { continue };
        answers.set(ix, answer(bank, ix, question, given)?);
    }
    Ok((answers, today))
}

fn answer(bank: &Bank, ix: QuestionIx, question: &Question, given: &Given) -> Result<Answer, AnswersError> {
    if *given == Given::One("skip".to_owned()) || *given == Given::Several(Vec::new()) {
        return Ok(Answer::Skipped);
    }
    let names: Vec<&str> = match given {
        Given::One(name) => vec![name],
        Given::Several(names) => names.iter().map(String::as_str).collect(),
        Given::Number(_) => Vec::new(),
    };
    let form = |takes| AnswersError::Form { question: question.id.clone(), takes };
    match (question.kind, given, names.as_slice()) {
        (QuestionKind::Scale, Given::Number(n), _) => {
            u8::try_from(*n).ok().filter(|n| *n <= 10).map(Answer::Scale).ok_or_else(|| form("a number from 0 to 10"))
        }
        (QuestionKind::Scale, ..) => Err(form("a number from 0 to 10")),
        (QuestionKind::Place, _, [typed]) => crate::geo::outcode(typed)
            .map(Answer::Outcode)
            .ok_or_else(|| form("the first half of a postcode, such as \"M33\"")),
        (QuestionKind::Place, ..) => Err(form("the first half of a postcode, such as \"M33\"")),
        (_, Given::Number(_), _) => Err(form("names of choices, not a number")),
        (QuestionKind::Order, _, names) => topics(bank, question, names).map(Answer::Order),
        (QuestionKind::Single, _, [_, _, ..]) => Err(form("one choice")),
        (_, _, names) => choices(bank, ix, question, names).map(Answer::Choices),
    }
}

fn topics(bank: &Bank, question: &Question, names: &[&str]) -> Result<Vec<Topic>, AnswersError> {
    let all = || bank.topics.iter().map(|t| t.id.as_str());
    let what = format!("topic for {:?}", question.id);
    let mut topics = Vec::new();
    for name in names {
        let topic = bank.find_topic(name).ok_or_else(|| unknown(&what, name, all()))?;
        if !topics.contains(&topic) {
            topics.push(topic);
        }
    }
    Ok(topics)
}

fn choices(bank: &Bank, ix: QuestionIx, question: &Question, names: &[&str]) -> Result<Vec<ChoiceIx>, AnswersError> {
    let all = || question.choices.iter().map(|c| c.id.as_str());
    let what = format!("choice for {:?}", question.id);
    let mut chosen = Vec::new();
    for name in names {
        let choice = bank.find_choice(ix, name).ok_or_else(|| unknown(&what, name, all()))?;
        if !chosen.contains(&choice) {
            chosen.push(choice);
        }
    }
    let exclusive = |ix: &&ChoiceIx| question.choices.get(usize::from(ix.0)).is_some_and(|c| c.exclusive);
    match chosen.iter().find(exclusive).and_then(|ix| question.choices.get(usize::from(ix.0))) {
        Some(alone) if chosen.len() > 1 => {
            Err(AnswersError::NotAlone { question: question.id.clone(), choice: alone.id.clone() })
        }
        _ => Ok(chosen),
    }
}

fn unknown<'a>(what: &str, name: &str, all: impl Iterator<Item = &'a str>) -> AnswersError {
    let all: Vec<&str> = all.collect();
    let near = nearest(name, &all).map(str::to_owned);
    let name = name.chars().take(60).collect();
    AnswersError::Unknown { what: what.to_owned(), name, near, all: all.into_iter().map(str::to_owned).collect() }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::fixture::{answers, bank};
    use proptest::prelude::*;

    fn one(text: &str) -> Given {
        Given::One(text.into())
    }
    fn several(names: &str) -> Given {
        Given::Several(names.split(';').filter(|n| !n.is_empty()).map(str::to_owned).collect())
    }
    fn resolved(given: Vec<(&str, Given)>) -> Result<Answers, String> {
        let answers = given.into_iter().map(|(id, given)| (id.to_owned(), given)).collect();
        resolve(bank(), &AnswersFile { today: None, answers }).map(|(answers, _)| answers).map_err(|e| e.to_string())
    }

    #[test]
    fn every_kind_of_answer_is_read() {
        let found = resolved(vec![
            ("place", one("m33 7xs")),
            ("age", one("60-69")),
            ("describe", several("carer;carer;parent")),
            ("topics", one("money")),
            ("order", several("money")),
            ("enjoy", one("skip")),
            ("travel", several("")),
            ("confidence", Given::Number(4)),
        ]);
        let expected = answers(&[
            ("place", "M33"),
            ("age", "60-69"),
            ("describe", "carer;parent"),
            ("topics", "money"),
            ("order", "money"),
            ("enjoy", "skip"),
            ("travel", "skip"),
            ("confidence", "4"),
        ]);
        assert_eq!(found, Ok(expected));
    }

    #[test]
    fn an_unknown_name_is_answered_with_what_there_is() {
        let error = |id, given| resolved(vec![(id, given)]).unwrap_err();
        let question = error("plaice", one("M33"));
        assert!(
            question.starts_with("there is no question \"plaice\", did you mean \"place\"?; there are: place, age,")
        );
        assert_eq!(
            error("enjoy", one("musik")),
            "there is no choice for \"enjoy\" \"musik\", did you mean \"music\"?; there are: music, walking"
        );
        assert_eq!(
            error("order", several("gardening")),
            "there is no topic for \"order\" \"gardening\"; there are: money, people, feeling, moving"
        );
        assert!(error(&"x".repeat(1_000_000), one("")).len() < 300);
    }

    #[test]
    fn an_answer_of_another_form_is_refused() {
        for (id, given, takes) in [
            ("place", one("Sale"), "the first half of a postcode"),
            ("place", several("M33;M34"), "the first half of a postcode"),
            ("place", Given::Number(33), "the first half of a postcode"),
            ("age", several("18-24;25-34"), "one choice"),
            ("age", Given::Number(64), "names of choices"),
            ("confidence", one("4"), "a number from 0 to 10"),
            ("confidence", Given::Number(11), "a number from 0 to 10"),
            ("confidence", Given::Number(-1), "a number from 0 to 10"),
            ("describe", several("carer;none"), "\"none\" among several choices"),
        ] {
            let error = resolved(vec![(id, given)]).unwrap_err();
            assert!(error.contains(takes), "{error}");
        }
    }

    #[test]
    fn the_day_is_a_whole_date_or_absent() {
        let resolve = |today: &str| {
            let file = AnswersFile { today: Some(today.into()), answers: BTreeMap::new() };
            resolve(bank(), &file).map(|(_, today)| today)
        };
        assert_eq!(resolve("2026-11-22"), Ok(Date::parse("2026-11-22")));
        for wrong in ["2026-11", "tomorrow", "22.11.2026"] {
            assert_eq!(resolve(wrong), Err(AnswersError::Today(wrong.into())));
        }
    }

    proptest! {
        #[test]
        fn what_is_resolved_is_taken_by_the_bank(id in 0usize..11, names in proptest::collection::vec("\\PC{0,8}|money|carer|none|M33|yes", 0..3), n in -3i64..14, form in 0u8..3) {
            let question = &bank().questions[id];
            let given = match form {
                0 => Given::One(names.first().cloned().unwrap_or_default()),
                1 => Given::Several(names),
                _ => Given::Number(n),
            };
            if let Ok(answers) = resolved(vec![(&question.id, given)]) {
                let ix = QuestionIx(id as u8);
                prop_assert!(bank().takes(ix, answers.get(ix).unwrap()));
            }
        }
    }
}
