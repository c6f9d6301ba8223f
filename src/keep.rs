//! A visit saved on this device, at the person's own wish (rules V4, O2): found when the page starts, written while it
//! stands, gone when they say so, after its last day, or with "Finish and clear".

use crate::browser::storage;
pub use crate::browser::storage::SAVED;
use crate::cx::Cx;
use crate::state::State;
use std::rc::Rc;
use waymark_core::saved::{NotRead, Saved, read, write};

/// Saving, as it stands.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Keep {
    /// Whether every change is written.
    pub on: bool,
    /// What was found when the page started, until it is opened or deleted.
    pub found: Option<Result<Rc<Saved>, NotRead>>,
    /// Why saving stopped or did not begin: the key of its words.
    pub trouble: Option<&'static str>,
    /// Whether the browser promised not to delete it by itself; `None` until it has answered.
    pub lasting: Option<bool>,
    /// Items of an opened visit that the bank no longer knows.
    pub lost: usize,
}

impl State {
    /// Takes up what stands in the storage of this device. What has passed its last day is deleted at once.
    pub fn find_saved(&mut self) {
        let Some(text) = storage::get() else { return };
        let found = read(&self.bank, &text, self.today);
        if found == Err(NotRead::Expired) {
            storage::remove();
        }
        self.keep.found = Some(found.map(Rc::new));
    }
    /// Goes on with the visit that was found.
    pub fn open_saved(&mut self) {
        let Some(Ok(saved)) = self.keep.found.take() else { return };
        self.session = saved.session.clone();
        self.place_name.clone_from(&saved.place_name);
        self.keep = Keep { on: true, lost: saved.lost, ..Keep::default() };
    }
    /// Begins to save.
    pub fn begin_saving(&mut self) {
        self.keep = Keep { on: true, ..Keep::default() };
    }
    /// Deletes what is saved.
    pub fn delete_saved(&mut self) {
        storage::remove();
        self.keep = Keep { trouble: Some("saved.deleted"), ..Keep::default() };
        self.say(self.bank.words.get("saved.deleted").to_owned());
    }
    /// Another tab wrote or deleted: this one stops, so that neither undoes what the other did.
    pub fn saved_elsewhere(&mut self) {
        if self.keep.on {
            self.stop_saving("saved.elsewhere");
        }
    }
    fn stop_saving(&mut self, why: &'static str) {
        self.keep = Keep { trouble: Some(why), ..Keep::default() };
        self.say(self.bank.words.get(why).to_owned());
    }
}

/// What was written last, so that only changes are.
#[derive(Default)]
pub struct Written(Option<String>);

impl Written {
    /// Writes the visit if it changed; says so when this device does not take it.
    pub fn follow(&mut self, cx: &Cx) {
        let state = &cx.state;
        if !state.keep.on {
            self.0 = None;
            return;
        }
        let text = write(&state.bank, &state.session, &state.place_name, state.today);
        if self.0.as_ref() == Some(&text) {
            return;
        }
        if !storage::set(&text) {
            cx.change(|state| state.stop_saving("saved.full"));
        } else if self.0.is_none() {
            let cx = cx.clone();
            storage::ask_to_last(move |lasting| cx.change(move |state| state.keep.lasting = Some(lasting)));
        }
        self.0 = Some(text);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::route::Route;
    use crate::testing::{TODAY, bank, visit};

    #[test]
    fn a_visit_that_was_found_is_gone_on_with_and_saved_further() {
        let cx = visit(Route::Start, &[("topics", &["money"]), ("place", &["M33"])]);
        let text = write(&bank(), &cx.state.session, "Sale", TODAY);
        let mut state = State::new(bank(), TODAY);
        state.keep.found = Some(read(&bank(), &text, TODAY).map(Rc::new));
        state.open_saved();
        assert_eq!((&state.session, state.place_name.as_str()), (&cx.state.session, "Sale"));
        assert!(state.keep.on && state.keep.found.is_none());
    }

    #[test]
    fn what_cannot_be_read_is_not_gone_on_with() {
        for why in [NotRead::Damaged, NotRead::Newer, NotRead::Expired] {
            let mut state = State::new(bank(), TODAY);
            state.keep.found = Some(Err(why));
            let before = state.session.clone();
            state.open_saved();
            assert!(!state.keep.on && state.session == before);
        }
    }

    #[test]
    fn another_tab_stops_saving_here_only_where_it_was_on() {
        let mut state = State::new(bank(), TODAY);
        state.saved_elsewhere();
        assert_eq!(state.keep, Keep::default());
        state.begin_saving();
        state.saved_elsewhere();
        assert_eq!((state.keep.on, state.keep.trouble), (false, Some("saved.elsewhere")));
    }

    #[test]
    fn v4_v8_only_the_private_check_and_what_it_opens_are_never_kept() {
        use waymark_core::questionnaire::QuestionIx;
        use waymark_core::saved::is_kept;
        let bank = bank();
        let never: Vec<&str> = (0..bank.questions.len())
            .filter(|ix| !is_kept(&bank, QuestionIx(*ix as u8)))
            .map(|ix| bank.questions[ix].id.as_str())
            .collect();
        assert_eq!(never, ["private", "unsafe", "more-safe"]);
    }
}
