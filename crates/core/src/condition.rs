//! The closed expression language of the content: when a question is asked, a notice shown, a hint offered.
//!
//! Sources write it as text (`topics has money and not (age is under-18)`); the build parses and type-checks that text
//! against the bank, so that nothing here can dangle at run time.

use crate::ids::Topic;
use crate::questionnaire::{Answer, Answers, ChoiceIx, QuestionIx};
use serde::{Deserialize, Serialize};

/// A condition on a person's answers.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Condition {
    /// Holds for everybody.
    Always,
    /// Holds when each part holds. Of no parts: holds.
    All(Vec<Condition>),
    /// Holds when at least one part holds. Of no parts: does not hold.
    Any(Vec<Condition>),
    /// Holds when the part does not.
    Not(Box<Condition>),
    /// The choice is (among) the answer to the question.
    Chose(QuestionIx, ChoiceIx),
    /// The question has an answer that is not a skip.
    Answered(QuestionIx),
    /// The question's answer on a scale is below the number. An unanswered scale is not below anything.
    Below(QuestionIx, u8),
    /// The topic is one of the person's first three goals.
    Goal(Topic),
}

impl Condition {
    /// Whether the condition holds for these answers.
    pub fn holds(&self, answers: &Answers) -> bool {
        match self {
            Self::Always => true,
            Self::All(parts) => parts.iter().all(|part| part.holds(answers)),
            Self::Any(parts) => parts.iter().any(|part| part.holds(answers)),
            Self::Not(part) => !part.holds(answers),
            Self::Chose(question, choice) => answers.chose(*question, *choice),
            Self::Answered(question) => answers.get(*question).is_some_and(|a| *a != Answer::Skipped),
            Self::Below(question, value) => matches!(answers.get(*question), Some(Answer::Scale(n)) if n < value),
            Self::Goal(topic) => answers.goals().iter().take(3).any(|goal| goal == topic),
        }
    }

    /// The questions this condition looks at. [`Condition::Goal`] looks at the topics, which every journey asks first.
    pub fn questions(&self) -> Vec<QuestionIx> {
        match self {
            Self::Always | Self::Goal(_) => Vec::new(),
            Self::All(parts) | Self::Any(parts) => parts.iter().flat_map(Self::questions).collect(),
            Self::Not(part) => part.questions(),
            Self::Chose(question, _) | Self::Answered(question) | Self::Below(question, _) => vec![*question],
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn answers(choices: &[u8]) -> Answers {
        let mut answers = Answers::default();
        answers.set(QuestionIx(0), Answer::Choices(choices.iter().copied().map(ChoiceIx).collect()));
        answers.set(QuestionIx(1), Answer::Skipped);
        answers.set(QuestionIx(2), Answer::Scale(4));
        answers.set(QuestionIx(3), Answer::Order((0..5).map(Topic).collect()));
        answers
    }
    fn chose(choice: u8) -> Condition {
        Condition::Chose(QuestionIx(0), ChoiceIx(choice))
    }

    #[test]
    fn each_leaf_says_what_it_means() {
        let answers = answers(&[1, 2]);
        assert!(Condition::Always.holds(&answers));
        assert!(chose(2).holds(&answers) && !chose(3).holds(&answers));
        assert!(Condition::Answered(QuestionIx(0)).holds(&answers));
        assert!(!Condition::Answered(QuestionIx(1)).holds(&answers), "a skip is no answer");
        assert!(!Condition::Answered(QuestionIx(9)).holds(&answers));
        assert!(
            Condition::Below(QuestionIx(2), 5).holds(&answers) && !Condition::Below(QuestionIx(2), 4).holds(&answers)
        );
        assert!(!Condition::Below(QuestionIx(1), 10).holds(&answers));
        assert!(Condition::Goal(Topic(2)).holds(&answers) && !Condition::Goal(Topic(3)).holds(&answers));
    }

    #[test]
    fn conditions_name_the_questions_they_look_at() {
        let condition = Condition::All(vec![chose(1), Condition::Not(Box::new(Condition::Below(QuestionIx(2), 1)))]);
        assert_eq!(condition.questions(), [QuestionIx(0), QuestionIx(2)]);
    }

    proptest! {
        #[test]
        fn all_and_any_are_those_of_logic(said in proptest::collection::vec(0u8..6, 0..4), asked in proptest::collection::vec(0u8..6, 0..4)) {
            let answers = answers(&said);
            let parts: Vec<_> = asked.iter().copied().map(chose).collect();
            prop_assert_eq!(Condition::All(parts.clone()).holds(&answers), asked.iter().all(|c| said.contains(c)));
            prop_assert_eq!(Condition::Any(parts.clone()).holds(&answers), asked.iter().any(|c| said.contains(c)));
            let not_any = Condition::Not(Box::new(Condition::Any(parts.clone())));
            let all_not = Condition::All(parts.into_iter().map(|p| Condition::Not(Box::new(p))).collect());
            prop_assert_eq!(not_any.holds(&answers), all_not.holds(&answers));
        }
    }
}
