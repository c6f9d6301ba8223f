//! The steps a person walks through before the results, and which of four parts each belongs to.
//!
//! Steps are numbered by how many came before, whatever they ask: see [`crate::route`].

use waymark_core::bank::Bank;
use waymark_core::ids::Flag;
use waymark_core::questionnaire::{ChoiceIx, Effect, Journey, PageIx, QuestionIx, QuestionKind, Stage};
use waymark_core::safety::Placement;

/// One step of the journey.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Step {
    /// A page of questions.
    Page(PageIx),
    /// Who can help now: three doors, after "Yes" or "Not sure" to feeling unsafe (rule S4).
    Doors,
    /// The journey ends here: the rule at this position of the bank's safety rules says so (under 18, rule S9).
    Stop(usize),
}

/// The parts of the journey. Their number never changes, so that "Part 2 of 4" can be relied on.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Part {
    /// About you.
    You = 1,
    /// What you want.
    Wants = 2,
    /// A little more.
    More = 3,
    /// Results.
    Results = 4,
}

impl Part {
    /// All, in order, each with the key of its name.
    pub const ALL: [(Self, &'static str); 4] = [
        (Self::You, "part.you"),
        (Self::Wants, "part.wants"),
        (Self::More, "part.more"),
        (Self::Results, "part.results"),
    ];
    /// The part a page belongs to: everything before the topics is about the person.
    pub fn of(bank: &Bank, page: PageIx) -> Self {
        let topics = bank.topics_question().and_then(|q| bank.page_of(q));
        match bank.page(page).map(|p| p.stage) {
            Some(Stage::First) if topics.is_some_and(|t| page >= t) => Self::Wants,
            Some(Stage::Start | Stage::First) | None => Self::You,
            Some(Stage::More) => Self::More,
            Some(Stage::Fit) => Self::Results,
        }
    }
}

/// All steps as they stand.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Steps {
    /// Steps before the results, in order.
    pub walk: Vec<Step>,
    /// Pages asked beside the results, numbered after the walk.
    pub fit: Vec<PageIx>,
}

impl Steps {
    /// The step with a number, from 1.
    pub fn get(&self, number: u8) -> Option<Step> {
        let index = usize::from(number).checked_sub(1)?;
        let fit = || self.fit.get(index.checked_sub(self.walk.len())?).map(|page| Step::Page(*page));
        self.walk.get(index).copied().or_else(fit)
    }
    /// The number of a page's step, from 1.
    pub fn number(&self, page: PageIx) -> Option<u8> {
        let walked = self.walk.iter().position(|step| *step == Step::Page(page));
        let index = walked.or_else(|| self.fit.iter().position(|p| *p == page).map(|at| at + self.walk.len()))?;
        u8::try_from(index + 1).ok()
    }
    /// Whether a number is that of a step before the results.
    pub fn is_walked(&self, number: u8) -> bool {
        (1..=self.walk.len()).contains(&usize::from(number))
    }
    /// The step at which the journey ends, if it does.
    pub fn stop(&self) -> Option<(u8, usize)> {
        match self.walk.last() {
            Some(Step::Stop(rule)) => Some((u8::try_from(self.walk.len()).ok()?, *rule)),
            _ => None,
        }
    }
    /// The number of the step with the three doors, if it is on the way.
    pub fn doors(&self) -> Option<u8> {
        let at = self.walk.iter().position(|step| *step == Step::Doors)?;
        u8::try_from(at + 1).ok()
    }
}

/// The steps these answers lead to.
pub fn steps(bank: &Bank, journey: &Journey) -> Steps {
    let unsafe_page = unsafe_page(bank, journey);
    let mut steps = Steps { walk: Vec::new(), fit: journey.stage(bank, Stage::Fit).collect() };
    let stop = stop(bank, journey);
    for page in journey.walk(bank).into_iter().filter(|page| has_something_to_ask(bank, journey, *page)) {
        steps.walk.push(Step::Page(page));
        if let Some((_, rule)) = stop.filter(|(at, _)| *at == page) {
            steps.walk.push(Step::Stop(rule));
            steps.fit.clear();
            break;
        }
        if unsafe_page == Some(page) {
            steps.walk.push(Step::Doors);
        }
    }
    steps
}

/// Whether a question is part of the private check: what is said there is never repeated on a page or on paper
/// (rules S4, S7).
pub fn is_safety_check(bank: &Bank, ix: QuestionIx) -> bool {
    let unsafe_now: Option<Flag> = bank.vocabulary.find("unsafe-now");
    let of_check = |effect: &Effect| match effect {
        Effect::Private(_) => true,
        Effect::Flag(flag) => Some(*flag) == unsafe_now,
        _ => false,
    };
    bank.question(ix).is_some_and(|q| q.choices.iter().any(|choice| choice.effects.iter().any(of_check)))
}

/// One thing needs no order.
fn has_something_to_ask(bank: &Bank, journey: &Journey, page: PageIx) -> bool {
    let asked = bank.page(page).map(|p| p.questions.as_slice()).unwrap_or_default();
    let mut asked = asked.iter().filter(|ix| journey.questions.contains(ix)).filter_map(|ix| bank.question(*ix));
    asked.any(|question| question.kind != QuestionKind::Order || journey.answers.goals().len() > 1)
}

/// The rule that ends the journey for these answers, and the page it follows.
fn stop(bank: &Bank, journey: &Journey) -> Option<(PageIx, usize)> {
    let stops = bank.safety.iter().enumerate().filter(|(_, rule)| rule.placement == Placement::Stop);
    let holding = stops.filter(|(_, rule)| rule.when.holds(&journey.answers));
    holding
        .filter_map(|(index, rule)| {
            Some((rule.when.questions().into_iter().filter_map(|q| bank.page_of(q)).max()?, index))
        })
        .min()
}

/// The page on which the person said that something makes them feel unsafe.
fn unsafe_page(bank: &Bank, journey: &Journey) -> Option<PageIx> {
    let flag: Flag = bank.vocabulary.find("unsafe-now")?;
    let says = |ix: QuestionIx| {
        let choices = bank.question(ix).map(|q| q.choices.as_slice()).unwrap_or_default();
        let mut flagged = choices.iter().enumerate().filter(|(_, c)| c.effects.contains(&Effect::Flag(flag)));
        flagged.any(|(i, _)| journey.answers.chose(ix, ChoiceIx(i as u8)))
    };
    journey.questions.iter().find(|q| says(**q)).and_then(|q| bank.page_of(*q))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::pages::step_routes::{before, next, past};
    use crate::route::Route;
    use crate::testing::{bank, visit};

    fn steps_after(said: &[(&str, &[&str])]) -> Steps {
        (*visit(Route::Start, said).steps).clone()
    }
    fn page(id: &str) -> PageIx {
        PageIx(bank().pages.iter().position(|p| p.id == id).unwrap() as u8)
    }

    #[test]
    fn six_questions_then_at_most_three_that_can_be_passed_over() {
        let steps = steps_after(&[("topics", &["money", "people"]), ("private", &["yes"]), ("unsafe", &["yes"])]);
        let parts: Vec<Part> = steps
            .walk
            .iter()
            .filter_map(|step| match step {
                Step::Page(page) => Some(Part::of(&bank(), *page)),
                _ => None,
            })
            .collect();
        assert_eq!(parts.iter().filter(|part| **part < Part::More).count(), 6);
        assert!(parts.len() <= 9 && parts.is_sorted());
    }

    #[test]
    fn one_thing_is_not_put_in_order() {
        let has_order = |topics: &[&str]| steps_after(&[("topics", topics)]).number(page("order")).is_some();
        assert!(!has_order(&["money"]) && has_order(&["money", "people"]));
    }

    #[test]
    fn the_doors_take_the_number_the_next_question_would_have_had() {
        let said = |answer| steps_after(&[("private", &["yes"]), ("unsafe", &[answer])]);
        let (yes, no) = (said("yes"), said("no"));
        assert_eq!(yes.doors(), no.number(page("hopes")));
        assert_eq!((no.doors(), yes.walk.len()), (None, no.walk.len()));
    }

    #[test]
    fn under_eighteen_nothing_follows() {
        let steps = steps_after(&[("age", &["under-18"]), ("topics", &["money"])]);
        assert_eq!(steps.stop().map(|(number, _)| number), Some(3));
        assert!(steps.fit.is_empty() && steps.get(4).is_none());
    }

    #[test]
    fn only_the_private_check_leaves_no_trace() {
        let bank = bank();
        let of_check = |ix: usize| is_safety_check(&bank, QuestionIx(ix as u8));
        let ids: Vec<_> =
            (0..bank.questions.len()).filter(|ix| of_check(*ix)).map(|ix| &bank.questions[ix].id).collect();
        assert_eq!(ids, ["private", "unsafe"]);
    }

    #[test]
    fn going_on_and_back_follows_the_steps() {
        let cx = visit(Route::Start, &[("topics", &["money"])]);
        let last = cx.steps.walk.len() as u8;
        assert_eq!(next(&cx, 1, false), Route::Question(2));
        assert_eq!(next(&cx, last, false), Route::Results);
        assert_eq!(next(&cx, 2, true), Route::CheckAnswers);
        assert_eq!(
            (before(1, false), before(3, false), before(3, true)),
            (Route::Start, Route::Question(2), Route::CheckAnswers)
        );
        let cx = visit(Route::Start, &[("private", &["yes"]), ("unsafe", &["not-sure"])]);
        let doors = cx.steps.doors().unwrap();
        assert_eq!(
            next(&cx, doors - 1, true),
            Route::Question(doors),
            "an urgent answer given late is not passed over"
        );
        assert_eq!(past(&cx, doors - 1, true), Route::CheckAnswers, "an answer taken back brings nothing up");
        assert_eq!(past(&cx, doors - 1, false), Route::Question(doors));
    }
}
