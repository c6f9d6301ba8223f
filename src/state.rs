//! The state of the page, and the one way it changes.

use crate::data::{Data, Fetched};
use crate::keep::Keep;
use crate::kit::Fault;
use crate::parts::{Changed, Paper};
use std::rc::Rc;
use waymark_core::bank::{Bank, Wording};
use waymark_core::date::Date;
use waymark_core::envelope::{Kind, open};
use waymark_core::ids::Topic;
use waymark_core::order::Named;
use waymark_core::plan::RecordChoice;
use waymark_core::profile::Profile;
use waymark_core::session::{Msg, Outcome, Session, update};

/// Minutes after which a shared tablet that nobody touches is cleared, unless others were chosen (rule V6).
pub const UNTOUCHED_MINUTES: u8 = 15;

/// A service opened from results, quick find or the plan: what `#/results/1` stands for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Opened {
    /// The goal under which it stood; none from quick find.
    pub goal: Option<Topic>,
    /// The id of the service.
    pub service: String,
}

/// What a link worker typed and ticked in quick find, besides answers of the bank's own questions.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Quick {
    /// The words.
    pub words: String,
    /// Costs nothing.
    pub free: bool,
    /// Can be reached without steps.
    pub step_free: bool,
    /// People can come by themselves.
    pub self_refer: bool,
    /// Can be used from home.
    pub home: bool,
    /// Fits what the person said on the way to results.
    pub fits: bool,
    /// How many more were asked for.
    pub more: usize,
}

/// What stands on the page that is shown, and goes when another is opened.
#[derive(Clone, Debug, Default)]
pub struct OnPage {
    /// What stands in text fields as it was typed, by their ids.
    pub typed: Named<String>,
    /// What is wrong with the answers.
    pub faults: Vec<Fault>,
    /// The id of the text that was copied last, and whether that worked.
    pub copied: Option<(&'static str, bool)>,
    /// What goes on the paper.
    pub paper: Paper,
    /// What goes into the note for the record, once that was changed.
    pub record: Option<RecordChoice>,
    /// Whether what lies below the first screen is drawn too: a slow phone shows what could help first sooner.
    pub whole: bool,
    /// How often the page of requests looked again.
    pub looks: u32,
    /// Answers that were changed by "What would change this", until that is put back.
    pub changed: Option<Changed>,
    /// Which parts of the plan are open: settled on arrival, so that nothing folds away under somebody's hands.
    pub open: OpenParts,
}

/// Parts of making the plan that stand open, or at all.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct OpenParts {
    /// The first step: it was not chosen yet.
    pub step: bool,
    /// How sure the person is: it was not said yet.
    pub confidence: bool,
}

impl OnPage {
    /// A page as it is met.
    pub fn arriving(session: &Session, profile: &Profile) -> Self {
        let open = OpenParts { step: session.plan.step.action.is_none(), confidence: profile.confidence.is_none() };
        Self { open, ..Self::default() }
    }
}

/// Everything that can change while the page stands.
#[derive(Clone, Debug)]
pub struct State {
    /// Questions, topics, safety rules, wording.
    pub bank: Rc<Bank>,
    /// Today, for freshness and check-in dates.
    pub today: Date,
    /// Answers and choices.
    pub session: Session,
    /// What was fetched.
    pub data: Data,
    /// Services opened, in order.
    pub opened: Vec<Opened>,
    /// The words under which the person found their place; only their outcode is an answer.
    pub place_name: String,
    /// Keys of the lists that are unfolded, so that coming back finds them as they were left.
    pub unfolded: Named<()>,
    /// Services picked to stand side by side, by id; none until somebody picks.
    pub compared: Option<Vec<String>>,
    /// What stands in quick find, so that it is still there after a look at a service.
    pub quick: Quick,
    /// What stands on the page that is shown.
    pub on_page: OnPage,
    /// What was last said in the status region, and how many times something was.
    pub said: (String, u32),
    /// How often fetching was tried again.
    pub attempt: u32,
    /// Saving on this device.
    pub keep: Keep,
    /// Questions whose answers the person took out of the summary, or let stand in it though they were said in private.
    pub turned: Named<()>,
    /// Minutes after which a shared tablet that nobody touches is cleared; 0: never.
    pub minutes: u8,
    /// Everything was cleared: the page is about to be loaded anew.
    pub cleared: bool,
}

/// A change of the state.
pub enum Action {
    /// Something of the visit.
    Visit(Msg),
    /// A service was opened.
    Open(Opened),
    /// A place was chosen by this name.
    NamePlace(String),
    /// A list was unfolded, or folded again.
    Fold(String),
    /// Quick find was changed.
    Quick(Quick),
    /// Something on the page that is shown was changed.
    OnPage(Box<dyn FnOnce(&mut OnPage)>),
    /// Something to say in the status region.
    Say(String),
    /// Fetch again what failed.
    Retry,
    /// Something else changed: a file was fetched, a saved visit opened.
    Change(Box<dyn FnOnce(&mut State)>),
}

impl State {
    /// The state at the start of a visit.
    pub fn new(bank: Rc<Bank>, today: Date) -> Self {
        let session = Session::new(&bank);
        let data = Data::default();
        let (place_name, quick, said) = (String::new(), Quick::default(), (String::new(), 0));
        let (opened, unfolded, on_page) = (Vec::new(), Named::default(), OnPage::default());
        Self {
            bank,
            today,
            session,
            data,
            opened,
            place_name,
            unfolded,
            compared: None,
            quick,
            on_page,
            said,
            attempt: 0,
            keep: Keep::default(),
            turned: Named::default(),
            minutes: UNTOUCHED_MINUTES,
            cleared: false,
        }
    }
    /// Takes up the wording of suggestions, plan and the pages beside the questions.
    pub fn put_wording(&mut self, file: Fetched) {
        let vocabulary = Some(self.bank.vocabulary.hash());
        let opened = file.map_err(|e| e.to_string());
        let opened = opened.and_then(|bytes| open(Kind::Wording, vocabulary, &bytes).map_err(|e| e.to_string()));
        let taken = opened.map(|wording: Wording| self.bank = crate::content::with(wording));
        self.data.put_wording(taken);
    }
    fn visit(&mut self, msg: Msg) {
        let (session, outcomes) = update(&self.bank, std::mem::take(&mut self.session), msg);
        self.session = session;
        for outcome in outcomes {
            match outcome {
                Outcome::Announce(key) => self.say(self.bank.words.get(key).to_owned()),
                Outcome::Cleared => {
                    self.opened.clear();
                    self.place_name.clear();
                    self.unfolded.clear();
                    self.compared = None;
                    self.quick = Quick::default();
                    self.on_page = OnPage::default();
                    self.turned.clear();
                    self.keep = Keep::default();
                    self.cleared = true;
                }
            }
        }
    }
    /// Says something in the status region.
    pub fn say(&mut self, words: String) {
        self.said = (words, self.said.1.wrapping_add(1));
    }
    /// The number under which a service is or will be opened, from 1.
    pub fn opened_number(&self, opened: &Opened) -> u8 {
        let at = self.opened.iter().position(|o| o == opened).unwrap_or(self.opened.len());
        u8::try_from(at + 1).unwrap_or(u8::MAX)
    }
}

impl State {
    /// The state after a change.
    #[must_use]
    pub fn after(&self, action: Action) -> Self {
        let mut next = self.clone();
        match action {
            Action::Visit(msg) => next.visit(msg),
            Action::Open(opened) => {
                if !next.opened.contains(&opened) {
                    next.opened.push(opened);
                }
            }
            Action::NamePlace(name) => next.place_name = name,
            Action::Fold(key) => {
                if !next.unfolded.remove(&key) {
                    next.unfolded.insert(key, ());
                }
            }
            Action::Quick(quick) => next.quick = quick,
            Action::OnPage(change) => change(&mut next.on_page),
            Action::Say(words) => next.say(words),
            Action::Retry => {
                next.data.forget_failures();
                next.attempt += 1;
            }
            Action::Change(change) => change(&mut next),
        }
        next
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::{TODAY, bank};

    fn after(actions: Vec<Action>) -> State {
        actions.into_iter().fold(State::new(bank(), TODAY), |state, action| state.after(action))
    }
    fn opened(service: &str) -> Opened {
        Opened { goal: None, service: service.to_owned() }
    }

    #[test]
    fn services_are_numbered_in_the_order_they_were_opened() {
        let state = after(vec![Action::Open(opened("b")), Action::Open(opened("a")), Action::Open(opened("b"))]);
        assert_eq!(state.opened, [opened("b"), opened("a")]);
        assert_eq!((state.opened_number(&opened("a")), state.opened_number(&opened("c"))), (2, 3));
    }

    #[test]
    fn what_changes_is_said_even_when_it_is_the_same_again() {
        let state = after(vec![Action::Visit(Msg::Choose("a".into())), Action::Visit(Msg::Choose("b".into()))]);
        assert_eq!(state.said.1, 2);
        assert_eq!(state.said.0, bank().words.get("session.added"));
    }

    #[test]
    fn clearing_leaves_nothing_of_the_visit() {
        let state = after(vec![
            Action::NamePlace("Sale".into()),
            Action::Open(opened("a")),
            Action::Visit(Msg::Choose("a".into())),
            Action::Visit(Msg::FinishAndClear),
        ]);
        assert!(state.cleared && state.opened.is_empty() && state.place_name.is_empty());
        assert_eq!(state.session, Session::new(&bank()));
    }
}
