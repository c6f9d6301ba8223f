//! What a person can change on a plan.

use super::{IfThen, MOST_CHOSEN, OWN_WORDS, Plan, StepKind, Then};
use crate::bank::Bank;
use crate::date::Date;
use crate::ids::{Hint, VocabularyId};
use crate::text::plain;

/// One change to a plan. Own words are cleaned and cut at [`OWN_WORDS`].
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum PlanEdit {
    /// The first step is about this service, or about none.
    StepService(Option<String>),
    /// What to do first.
    StepAction(Option<StepKind>),
    /// When.
    StepWhen(String),
    /// Where.
    StepPlace(String),
    /// With whom.
    StepWith(String),
    /// What might get in the way, and what to do then.
    IfThen(Option<IfThen>),
    /// The day to look at the plan again.
    CheckIn(Option<Date>),
    /// What the person hopes to notice first.
    Hope(Option<Hint>),
    /// An answer to the one of [`super::READY`] at this position.
    Ready(usize, Option<bool>),
    /// The note.
    Note(String),
}

impl Plan {
    /// The plan with one change. A change that names what is not there (a barrier, a remedy, a hint, a service not
    /// chosen) changes nothing.
    #[must_use]
    pub fn edited(mut self, bank: &Bank, edit: PlanEdit) -> Self {
        match edit {
            PlanEdit::StepService(id) if id.as_ref().is_none_or(|id| self.chosen.contains(id)) => {
                self.step.service = id;
            }
            PlanEdit::StepService(_) => {}
            PlanEdit::StepAction(action) => self.step.action = action,
            PlanEdit::StepWhen(words) => self.step.when = plain(&words, OWN_WORDS),
            PlanEdit::StepPlace(words) => self.step.place = plain(&words, OWN_WORDS),
            PlanEdit::StepWith(words) => self.step.with = plain(&words, OWN_WORDS),
            PlanEdit::IfThen(None) => self.if_then = None,
            PlanEdit::IfThen(Some(if_then)) => {
                if let Some(if_then) = real(bank, if_then) {
                    self.if_then = Some(if_then);
                }
            }
            PlanEdit::CheckIn(day) => self.check_in = day,
            PlanEdit::Hope(hint) => {
                if hint.is_none_or(|hint| usize::from(hint.index()) < bank.vocabulary.hints.len()) {
                    self.hope = hint;
                }
            }
            PlanEdit::Ready(at, said) => {
                if let Some(known) = self.ready.get_mut(at) {
                    *known = said;
                }
            }
            PlanEdit::Note(words) => self.note = plain(&words, OWN_WORDS),
        }
        self
    }

    /// Puts a service on the plan; `false` when it is on it already, or the plan is full.
    pub fn choose(&mut self, id: &str) -> bool {
        let fits = !id.is_empty() && self.chosen.len() < MOST_CHOSEN && !self.chosen.iter().any(|known| known == id);
        if fits {
            self.chosen.push(id.to_owned());
        }
        fits
    }

    /// Takes a service off the plan, and out of the first step; `false` when it was not on it.
    pub fn unchoose(&mut self, id: &str) -> bool {
        let before = self.chosen.len();
        self.chosen.retain(|known| known != id);
        if self.step.service.as_deref() == Some(id) {
            self.step.service = None;
            self.step.action = None;
        }
        self.chosen.len() < before
    }
}

fn real(bank: &Bank, if_then: IfThen) -> Option<IfThen> {
    let barrier = bank.barriers.iter().find(|barrier| barrier.id == if_then.barrier)?;
    let then = match if_then.then {
        Then::Remedy(index) if usize::from(index) >= barrier.then.len() => return None,
        Then::Own(words) => Then::Own(plain(&words, OWN_WORDS)),
        remedy => remedy,
    };
    Some(IfThen { then, ..if_then })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::search::fixture;

    #[test]
    fn own_words_are_cleaned_and_cut() {
        let bank = fixture::bank();
        let plan = Plan::default().edited(&bank, PlanEdit::Note("a\u{202e}b ".repeat(200)));
        assert_eq!((plan.note.chars().count(), plan.note.starts_with("ab ab")), (119, true));
        let plan = plan.edited(&bank, PlanEdit::StepWhen("  Tuesday\nmorning ".into()));
        assert_eq!(plan.step.when, "Tuesday morning");
    }

    #[test]
    fn what_is_not_there_changes_nothing() {
        let bank = fixture::bank();
        let before = Plan::default();
        for edit in [
            PlanEdit::IfThen(Some(IfThen { barrier: "dragons".into(), then: Then::Remedy(0) })),
            PlanEdit::IfThen(Some(IfThen { barrier: "full".into(), then: Then::Remedy(9) })),
            PlanEdit::Hope(Some(Hint(250))),
            PlanEdit::StepService(Some("not-chosen".into())),
        ] {
            assert_eq!(before.clone().edited(&bank, edit), before);
        }
    }

    #[test]
    fn a_service_taken_off_the_list_leaves_the_first_step_too() {
        let bank = fixture::bank();
        let mut plan = Plan::default();
        assert!(plan.choose("choir") && !plan.choose("choir") && !plan.choose(""));
        let mut plan = plan
            .edited(&bank, PlanEdit::StepService(Some("choir".into())))
            .edited(&bank, PlanEdit::StepAction(Some(StepKind::Visit)));
        assert_eq!(plan.step.service.as_deref(), Some("choir"));
        assert!(plan.unchoose("choir") && !plan.unchoose("choir"));
        assert!(plan.is_empty());
    }

    #[test]
    fn a_plan_holds_a_handful_not_hundreds() {
        let mut plan = Plan::default();
        assert_eq!((0..99).filter(|n| plan.choose(&n.to_string())).count(), MOST_CHOSEN);
    }
}
