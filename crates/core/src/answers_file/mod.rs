//! The answers file of `waymark match`: answers by the names of questions and choices, for trying out and for tests.
//!
//! What lives here: the file as data and its resolution against the bank, every fault named. What does not: reading
//! JSON. `waymark match --help` documents the file.

mod fault;

pub use fault::AnswersError;

use crate::bank::Bank;
use crate::date::Date;
use crate::ids::Topic;
use crate::questionnaire::{Answer, Answers, ChoiceIx, Question, QuestionIx, QuestionKind};
use fault::unknown;
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
#[serde(untagged, expecting = "an answer is a choice, a list of choices or a number")]
pub enum Given {
    /// A choice, an outcode or `skip`.
    One(String),
    /// Choices or topics.
    Several(Vec<String>),
    /// A number on a scale.
    Number(i64),
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
        (QuestionKind::Scale, ..) => scale(given).ok_or_else(|| form("a number from 0 to 10")),
        (QuestionKind::Place, _, names) => {
            outcode(names).ok_or_else(|| form("the first half of a postcode, such as \"M33\""))
        }
        (_, Given::Number(_), _) => Err(form("names of choices, not a number")),
        (QuestionKind::Order, _, names) => topics(bank, question, names).map(Answer::Order),
        (QuestionKind::Single, _, [_, _, ..]) => Err(form("one choice")),
        (_, _, names) => choices(bank, ix, question, names).map(Answer::Choices),
    }
}

fn scale(given: &Given) -> Option<Answer> {
    let Given::Number(n) = given else { return None };
    u8::try_from(*n).ok().filter(|n| *n <= 10).map(Answer::Scale)
}

fn outcode(names: &[&str]) -> Option<Answer> {
    let [typed] = names else { return None };
    crate::geo::outcode(typed).map(Answer::Outcode)
}

fn topics(bank: &Bank, question: &Question, names: &[&str]) -> Result<Vec<Topic>, AnswersError> {
    let all = bank.topics.iter().map(|t| t.id.as_str());
    let what = format!("topic for {:?}", question.id);
    each(names, |name| bank.find_topic(name).ok_or_else(|| unknown(&what, name, all.clone())))
}

fn choices(bank: &Bank, ix: QuestionIx, question: &Question, names: &[&str]) -> Result<Vec<ChoiceIx>, AnswersError> {
    let all = question.choices.iter().map(|c| c.id.as_str());
    let what = format!("choice for {:?}", question.id);
    let chosen = each(names, |name| bank.find_choice(ix, name).ok_or_else(|| unknown(&what, name, all.clone())))?;
    let mut picked = chosen.iter().filter_map(|ix| question.choices.get(usize::from(ix.0)));
    match picked.find(|choice| choice.exclusive) {
        Some(alone) if chosen.len() > 1 => {
            Err(AnswersError::NotAlone { question: question.id.clone(), choice: alone.id.clone() })
        }
        _ => Ok(chosen),
    }
}

/// What each name stands for; a name written twice counts once.
fn each<T: PartialEq>(names: &[&str], find: impl Fn(&str) -> Result<T, AnswersError>) -> Result<Vec<T>, AnswersError> {
    let mut found = Vec::new();
    for name in names {
        let one = find(name)?;
        if !found.contains(&one) {
            found.push(one);
        }
    }
    Ok(found)
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
