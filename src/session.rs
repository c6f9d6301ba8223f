//! The visit: answers given, services chosen and hidden. Kept in memory only.

use std::collections::BTreeSet;
use waymark_core::bank::Bank;
use waymark_core::plan::{Plan, PlanEdit};
use waymark_core::questionnaire::{Answer, Answers, QuestionIx};

/// The state of a visit.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Session {
    /// All answers given, those on abandoned branches included.
    pub answers: Answers,
    /// The plan: services chosen, in order, and what the person makes of them.
    pub plan: Plan,
    /// Ids of services the person does not want to see.
    pub hidden: BTreeSet<String>,
}

/// Something the person did.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Msg {
    /// Answered a question, or passed it over.
    Answer(QuestionIx, Answer),
    /// Took an answer back.
    Forget(QuestionIx),
    /// Put a service in the plan.
    Choose(String),
    /// Took a service out of the plan.
    Unchoose(String),
    /// Changed the plan in another way.
    Plan(PlanEdit),
    /// Does not want to see a service.
    Hide(String),
    /// Wants to see it again.
    Unhide(String),
}

/// The next state.
pub fn update(bank: &Bank, mut session: Session, msg: Msg) -> Session {
    match msg {
        Msg::Answer(question, answer) if bank.takes(question, &answer) => session.answers.set(question, answer),
        Msg::Answer(..) => {}
        Msg::Forget(question) => session.answers.remove(question),
        Msg::Choose(id) => {
            session.hidden.remove(&id);
            session.plan.choose(&id);
        }
        Msg::Unchoose(id) => {
            session.plan.unchoose(&id);
        }
        Msg::Plan(edit) => session.plan = session.plan.edited(bank, edit),
        Msg::Hide(id) => {
            session.hidden.insert(id);
        }
        Msg::Unhide(id) => {
            session.hidden.remove(&id);
        }
    }
    session
}
