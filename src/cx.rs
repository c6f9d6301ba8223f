//! What every page is given: the state, the wording, and ways to act.

use crate::browser;
use crate::kit::el::El;
use crate::route::Route;
use crate::state::{Action, OnPage, Opened, State};
use crate::steps::{Steps, steps};
use std::borrow::Cow;
use std::rc::Rc;
use waymark_core::catalogue::Shelf;
use waymark_core::geo::Whereabouts;
use waymark_core::ids::Topic;
use waymark_core::matching::Context;
use waymark_core::profile::{Device, Person, Profile, profile};
use waymark_core::questionnaire::{Journey, Question, Stage, journey};
use waymark_core::session::Msg;
use yew::{AttrValue, Callback, MouseEvent};

/// The context of a page. Cheap to clone.
#[derive(Clone)]
pub struct Cx {
    /// The state as it stands.
    pub state: Rc<State>,
    /// Which answers count, and which pages they lead to.
    pub journey: Rc<Journey>,
    /// What the answers say about the person.
    pub profile: Rc<Profile>,
    /// Where the person is, as far as they said; else the site's own council and nation.
    pub place: Rc<Whereabouts>,
    /// The numbered steps.
    pub steps: Rc<Steps>,
    /// Where we are.
    pub route: Route,
    /// Where we were before, if anywhere.
    pub from: Option<Route>,
    pub(crate) act: Callback<Action>,
}

impl Cx {
    /// Folds the answers once for a whole page.
    pub fn new(state: Rc<State>, route: Route, act: Callback<Action>) -> Self {
        let journey = journey(&state.bank, &state.session.answers);
        let profile = profile(&state.bank, &journey.answers);
        let steps = steps(&state.bank, &journey);
        let place = whereabouts(&state, profile.outcode.as_deref()).into();
        Self {
            state,
            journey: journey.into(),
            profile: profile.into(),
            place,
            steps: steps.into(),
            route,
            from: None,
            act,
        }
    }

    /// The same context, coming from another page.
    #[must_use]
    pub fn coming_from(self, from: Option<Route>) -> Self {
        Self { from, ..self }
    }
    /// The same context at another page.
    #[must_use]
    pub fn at(self, route: Route) -> Self {
        Self { route, ..self }
    }

    /// The wording for a key; `KEY-helper` where there is one and somebody answers for another.
    pub fn t(&self, key: &str) -> AttrValue {
        self.state.bank.words.get(&self.key(key)).to_owned().into()
    }
    /// The same with its blanks filled.
    pub fn fill(&self, key: &str, blanks: &[(&str, &str)]) -> AttrValue {
        self.state.bank.words.fill(&self.key(key), blanks).into()
    }
    fn key<'a>(&self, key: &'a str) -> Cow<'a, str> {
        let other = self.for_another().then(|| format!("{key}-helper"));
        other.filter(|other| self.state.bank.words.find(other).is_some()).map_or(Cow::Borrowed(key), Cow::Owned)
    }
    /// The words of a question for whoever answers.
    pub fn ask<'a>(&self, question: &'a Question) -> &'a str {
        if self.for_another() && !question.title_helper.is_empty() { &question.title_helper } else { &question.title }
    }
    /// Whether somebody answers for another person.
    pub fn for_another(&self) -> bool {
        matches!(self.profile.person, Some(Person::Helper | Person::LinkWorker))
    }
    /// Whether anything was answered besides whose device this is. Before that, and after clearing, addresses from the
    /// history open the first page.
    pub fn has_begun(&self) -> bool {
        let bank = &self.state.bank;
        let later =
            |ix| bank.page_of(ix).and_then(|page| bank.page(page)).is_some_and(|page| page.stage != Stage::Start);
        self.profile.person.is_some() || self.state.session.answers.iter().any(|(ix, _)| later(ix))
    }
    /// Whether the wording that is fetched has arrived.
    pub fn has_words(&self) -> bool {
        self.state.data.wording.ready().is_some()
    }
    /// Whether the device is shared, or may be: then clearing stays in view.
    pub fn shared_device(&self) -> bool {
        self.profile.device == Some(Device::Shared)
    }
    /// The name of the site.
    pub fn site_name(&self) -> String {
        let name = self.state.data.site.name.trim();
        if name.is_empty() { self.state.bank.words.get("site.name").to_owned() } else { name.to_owned() }
    }

    /// What matching looks at, once there are services.
    pub fn context<'a>(&'a self, shelf: &'a Shelf) -> Context<'a> {
        let state = &self.state;
        Context { bank: &state.bank, shelf, profile: &self.profile, place: &self.place, today: state.today }
    }

    /// Fetches again what failed.
    pub fn retry(&self) -> Callback<MouseEvent> {
        let act = self.act.clone();
        Callback::from(move |_| act.emit(Action::Retry))
    }
    /// The callback behind [`Cx::act`].
    pub fn act_callback(&self) -> Callback<Action> {
        self.act.clone()
    }
    /// Where the person is, as far as they said.
    pub fn whereabouts(&self) -> &Whereabouts {
        &self.place
    }
    /// Changes the state.
    pub fn act(&self, action: Action) {
        self.act.emit(action);
    }
    /// Changes the state in a way of its own.
    pub fn change(&self, change: impl FnOnce(&mut State) + 'static) {
        self.act(Action::Change(Box::new(change)));
    }
    /// Changes something on the page that is shown.
    pub fn on_page(&self, change: impl FnOnce(&mut OnPage) + 'static) {
        self.act(Action::OnPage(Box::new(change)));
    }
    /// What stands in the text field with an id, once something was typed.
    pub fn typed(&self, id: &str) -> Option<&str> {
        self.state.on_page.typed.get(id).map(String::as_str)
    }
    /// Takes up what stands in the text field with an id.
    pub fn type_in(&self, id: &str, text: String) {
        let id = id.to_owned();
        self.on_page(move |page| {
            page.typed.insert(id, text);
        });
    }
    /// What is wrong with the field with an id; empty: nothing.
    pub fn fault(&self, id: &str) -> AttrValue {
        let fault = self.state.on_page.faults.iter().find(|fault| fault.field == id);
        fault.map(|fault| fault.message.clone()).unwrap_or_default()
    }
    /// Tells the visit what the person did.
    pub fn send(&self, msg: Msg) {
        self.act(Action::Visit(msg));
    }
    /// A callback that tells the visit something, for buttons.
    pub fn on(&self, msg: Msg) -> Callback<MouseEvent> {
        let act = self.act.clone();
        Callback::from(move |_| act.emit(Action::Visit(msg.clone())))
    }
    /// Says something in the status region.
    pub fn say(&self, words: &str) {
        self.act(Action::Say(words.to_owned()));
    }
    /// Goes to another page.
    pub fn go(&self, route: &Route) {
        browser::address::go(&route.href());
    }
    /// Address and click of a link that opens a service from results, quick find or the plan. The address says only
    /// how many were opened before.
    pub fn open_link(&self, goal: Option<Topic>, service: &str) -> (AttrValue, Callback<MouseEvent>) {
        let opened = Opened { goal, service: service.to_owned() };
        let href = Route::Opened(self.state.opened_number(&opened)).href();
        let act = self.act.clone();
        (href.into(), Callback::from(move |_| act.emit(Action::Open(opened.clone()))))
    }
    /// Address and click of a link to why a service was suggested or not.
    pub fn why_link(&self, goal: Option<Topic>, service: &str) -> (AttrValue, Callback<MouseEvent>) {
        let (_, click) = self.open_link(goal, service);
        let opened = Opened { goal, service: service.to_owned() };
        (Route::Why(self.state.opened_number(&opened)).href().into(), click)
    }
    /// What `#/results/n` stands for; `None` once the memory of it is gone.
    pub fn opened(&self, number: u8) -> Option<&Opened> {
        self.state.opened.get(usize::from(number).checked_sub(1)?)
    }
}

/// Where an outcode is. Of somebody who did not say, only the site's home nation is taken.
fn whereabouts(state: &State, outcode: Option<&str>) -> Whereabouts {
    state.data.site.whereabouts(outcode, state.data.gazetteer.ready().map(Rc::as_ref))
}
impl El {
    /// Adds words by their key: what stands in most elements, in one call rather than two at every place.
    #[inline(never)]
    pub fn say(self, cx: &Cx, key: &str) -> Self {
        self.child(cx.t(key))
    }
}
