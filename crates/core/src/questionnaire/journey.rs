//! Which pages a person's answers lead to, and which answers count.

use super::{Answers, PageIx, QuestionIx, Stage};
use crate::bank::Bank;

/// The journey so far: pages that apply, in order, and the answers given on them.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Journey {
    /// Pages the person is asked, in order, those beside the results included.
    pub pages: Vec<PageIx>,
    /// Questions asked on those pages.
    pub questions: Vec<QuestionIx>,
    /// Answers to those questions. Answers left on abandoned branches are not among them.
    pub answers: Answers,
}

impl Journey {
    /// The pages of one stage, in order.
    pub fn stage<'a>(&'a self, bank: &'a Bank, stage: Stage) -> impl Iterator<Item = PageIx> + 'a {
        self.pages.iter().copied().filter(move |page| bank.page(*page).is_some_and(|p| p.stage == stage))
    }
    /// The pages walked through before the first results.
    pub fn walk(&self, bank: &Bank) -> Vec<PageIx> {
        self.stage(bank, Stage::First).chain(self.stage(bank, Stage::More)).collect::<Vec<_>>()
    }
}

/// Folds all answers ever given over the bank, in the bank's order, so that a condition only ever sees answers that
/// count. Answers of kinds a question does not take are left out as if not given.
pub fn journey(bank: &Bank, all: &Answers) -> Journey {
    let mut journey = Journey { answers: Answers::new(bank.topics_question()), ..Journey::default() };
    for (index, page) in bank.pages.iter().enumerate() {
        let before = journey.questions.len();
        for &ix in &page.questions {
            let Some(question) = bank.question(ix) else { continue };
            if !question.ask_when.holds(&journey.answers) {
                continue;
            }
            journey.questions.push(ix);
            if let Some(answer) = all.get(ix).filter(|answer| bank.takes(ix, answer)) {
                journey.answers.set(ix, answer.clone());
            }
        }
        if journey.questions.len() > before {
            journey.pages.push(PageIx(index as u8));
        }
    }
    journey
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::fixture::{answers, bank};
    use crate::ids::Topic;
    use crate::questionnaire::Answer;
    use proptest::prelude::*;

    fn asked(given: &[(&str, &str)]) -> Vec<&'static str> {
        let journey = journey(bank(), &answers(given));
        journey.questions.iter().map(|ix| bank().question(*ix).unwrap().id.as_str()).collect()
    }

    #[test]
    fn only_the_questions_of_the_ticked_topics_are_asked() {
        let always = ["place", "age", "describe", "topics", "order", "enjoy", "travel", "confidence"];
        assert_eq!(asked(&[]), always);
        assert!(asked(&[("topics", "money")]).contains(&"money-kind"));
        assert!(!asked(&[("topics", "feeling")]).contains(&"money-kind"));
        assert!(asked(&[("topics", "feeling")]).contains(&"safe"));
    }

    #[test]
    fn answers_on_abandoned_branches_stop_counting_and_come_back_with_the_branch() {
        let mut all = answers(&[("topics", "money"), ("money-kind", "debt"), ("debt-more", "yes")]);
        let counting = |all: &Answers| journey(bank(), all).answers.iter().count();
        assert_eq!(counting(&all), 3);
        let money_kind = bank().find_question("money-kind").unwrap();
        let debt = all.get(money_kind).unwrap().clone();
        all.set(money_kind, Answer::Skipped);
        assert_eq!(counting(&all), 2, "the question after it is no longer asked");
        all.set(money_kind, debt);
        let topics = bank().topics_question().unwrap();
        all.set(topics, Answer::Choices(vec![crate::questionnaire::ChoiceIx(1)]));
        assert_eq!(counting(&all), 1, "neither is a branch of a branch");
        all.set(topics, Answer::Choices(vec![crate::questionnaire::ChoiceIx(0)]));
        assert_eq!(counting(&all), 3);
    }

    #[test]
    fn an_answer_of_the_wrong_kind_does_not_count() {
        let mut all = Answers::new(bank().topics_question());
        all.set(bank().find_question("age").unwrap(), Answer::Scale(3));
        all.set(bank().find_question("place").unwrap(), Answer::Outcode("m33 7xs".into()));
        all.set(bank().find_question("confidence").unwrap(), Answer::Scale(11));
        all.set(bank().find_question("order").unwrap(), Answer::Order(vec![Topic(99)]));
        assert!(journey(bank(), &all).answers.is_empty());
    }

    #[test]
    fn pages_before_the_results_are_those_of_the_first_two_stages() {
        let journey = journey(bank(), &answers(&[("topics", "money;feeling"), ("money-kind", "debt")]));
        let walk: Vec<_> = journey.walk(bank()).iter().map(|page| page.0).collect();
        assert_eq!(walk, [0, 1, 2, 3, 4, 5, 6, 7, 8]);
        assert_eq!(journey.stage(bank(), Stage::Fit).count(), 2);
    }

    proptest! {
        #[test]
        fn folding_twice_changes_nothing(given in proptest::collection::btree_map(0u8..12, 0u8..10, 0..12)) {
            let mut all = Answers::new(bank().topics_question());
            for (question, choice) in given {
                all.set(QuestionIx(question), Answer::Choices(vec![crate::questionnaire::ChoiceIx(choice)]));
            }
            let once = journey(bank(), &all);
            prop_assert_eq!(&journey(bank(), &once.answers), &once);
        }
    }
}
