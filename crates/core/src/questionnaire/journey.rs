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
