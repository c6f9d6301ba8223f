//! The visit: answers given, services chosen and hidden. Kept in memory only.

use std::collections::BTreeSet;
use waymark_core::bank::Bank;
use waymark_core::questionnaire::{Answer, Answers, QuestionIx};

/// The state of a visit.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Session {
    /// All answers given, those on abandoned branches included.
    pub answers: Answers,
    /// Ids of services put in the plan, in order.
    pub chosen: Vec<String>,
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
            if !session.chosen.contains(&id) {
                session.chosen.push(id);
            }
        }
        Msg::Unchoose(id) => session.chosen.retain(|chosen| *chosen != id),
        Msg::Hide(id) => {
            session.hidden.insert(id);
        }
        Msg::Unhide(id) => {
            session.hidden.remove(&id);
        }
    }
    session
}
