//! The state of a visit and its one update function.
//!
//! All answers ever given are kept, so that going back finds them; which of them count is worked out anew each time
//! ([`Session::journey`]), so that an answer on an abandoned branch never reaches the profile.

use crate::bank::Bank;
use crate::plan::{Plan, PlanEdit};
use crate::profile::{Profile, profile};
use crate::questionnaire::{Answer, Answers, Journey, QuestionIx, journey};
use serde::{Deserialize, Serialize};

/// A visit. It lives in memory only.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Session {
    /// All answers given, those on abandoned branches included.
    pub answers: Answers,
    /// Ids of services the person put aside with "Not for me".
    pub hidden: Vec<String>,
    /// The plan, with the services chosen.
    pub plan: Plan,
    /// Pages and print in large letters.
    pub large_print: bool,
}

/// What a person does.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Msg {
    /// Answers a question.
    Answer(QuestionIx, Answer),
    /// Takes an answer back.
    Clear(QuestionIx),
    /// Puts a service on the plan.
    Choose(String),
    /// Takes it off.
    Unchoose(String),
    /// "Not for me."
    Hide(String),
    /// Undoes that.
    Unhide(String),
    /// Changes the plan.
    Plan(PlanEdit),
    /// Large letters on or off.
    LargePrint(bool),
    /// Deletes everything; the page leaves for its start.
    FinishAndClear,
    /// Starts over: answers and plan go, the size of letters stays.
    Restart,
}

/// What the page has to do after an update besides showing it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Outcome {
    /// Say the wording of this key to people who cannot see the change.
    Announce(&'static str),
    /// Everything was deleted: remove what was saved, and leave.
    Cleared,
}

/// Ids longer than this are no ids of a catalogue.
const LONGEST_ID: usize = 120;
/// Services put aside at most; the oldest comes back first.
const MOST_HIDDEN: usize = 500;

impl Session {
    /// A visit that has just begun.
    pub fn new(bank: &Bank) -> Self {
        Self { answers: Answers::new(bank.topics_question()), ..Self::default() }
    }
    /// Ids of the services chosen, in the order they were.
    pub fn chosen(&self) -> &[String] {
        &self.plan.chosen
    }
    /// Whether a service is on the plan.
    pub fn has_chosen(&self, id: &str) -> bool {
        self.plan.chosen.iter().any(|known| known == id)
    }
    /// Whether a service was put aside.
    pub fn has_hidden(&self, id: &str) -> bool {
        self.hidden.iter().any(|known| known == id)
    }
    /// The pages that apply and the answers that count.
    pub fn journey(&self, bank: &Bank) -> Journey {
        journey(bank, &self.answers)
    }
    /// What the answers that count say about the person.
    pub fn profile(&self, bank: &Bank) -> Profile {
        profile(bank, &self.journey(bank).answers)
    }
}

/// The visit after what a person did. A message that makes no sense (an answer of the wrong kind, an id far too long)
/// changes nothing.
pub fn update(bank: &Bank, mut session: Session, msg: Msg) -> (Session, Vec<Outcome>) {
    let outcomes = match msg {
        Msg::Answer(question, answer) => {
            if bank.takes(question, &answer) {
                session.answers.set(question, answer);
            }
            Vec::new()
        }
        Msg::Clear(question) => {
            session.answers.remove(question);
            Vec::new()
        }
        Msg::Choose(_) | Msg::Unchoose(_) | Msg::Hide(_) | Msg::Unhide(_) => services(&mut session, msg),
        Msg::Plan(edit) => {
            session.plan = session.plan.edited(bank, edit);
            Vec::new()
        }
        Msg::LargePrint(on) => {
            session.large_print = on;
            Vec::new()
        }
        Msg::FinishAndClear => {
            session = Session::new(bank);
            vec![Outcome::Announce("session.cleared"), Outcome::Cleared]
        }
        Msg::Restart => {
            session = Session { large_print: session.large_print, ..Session::new(bank) };
            vec![Outcome::Announce("session.cleared")]
        }
    };
    (session, outcomes)
}

/// Choosing, hiding and their undoing: what changed is announced, what did not is not.
fn services(session: &mut Session, msg: Msg) -> Vec<Outcome> {
    let (key, has_changed) = match msg {
        Msg::Choose(id) => {
            let is_new = id.len() <= LONGEST_ID && session.plan.choose(&id);
            session.hidden.retain(|known| !is_new || *known != id);
            ("session.added", is_new)
        }
        Msg::Unchoose(id) => ("session.removed", session.plan.unchoose(&id)),
        Msg::Hide(id) => ("session.hidden", hide(session, id)),
        Msg::Unhide(id) => {
            let before = session.hidden.len();
            session.hidden.retain(|known| *known != id);
            ("session.shown", session.hidden.len() < before)
        }
        _ => return Vec::new(),
    };
    has_changed.then_some(Outcome::Announce(key)).into_iter().collect()
}

/// Puts a service aside, and off the plan; `false` when it was aside already.
fn hide(session: &mut Session, id: String) -> bool {
    if id.is_empty() || id.len() > LONGEST_ID || session.has_hidden(&id) {
        return false;
    }
    session.plan.unchoose(&id);
    if session.hidden.len() >= MOST_HIDDEN {
        session.hidden.remove(0);
    }
    session.hidden.push(id);
    true
}

#[cfg(test)]
mod tests;
