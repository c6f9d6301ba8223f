//! The whole page: state, where we are, and which page that is.

use crate::browser::{address, clock, storage};
use crate::cx::Cx;
use crate::effects::Drawn;
use crate::keep::Written;
use crate::kit::el::keyed;
use crate::layout::layout;
use crate::loading::Asked;
use crate::route::Route;
use crate::state::{Action, OnPage, State};
use crate::{content, pages};
use gloo::events::EventListener;
use std::rc::Rc;
use yew::{Callback, Component, Context, Html};

/// The whole page. It is the only component: everything that changes is in [`State`], and pages are functions of it.
pub struct App {
    /// The page as it stands.
    cx: Cx,
    /// Where the address says we are, and where we were before.
    place: (Route, Option<Route>),
    act: Callback<Action>,
    drawn: Drawn,
    asked: Asked,
    written: Written,
    _listeners: [Option<EventListener>; 2],
}

/// What the page hears.
pub enum Heard {
    /// Something changes the state.
    Act(Action),
    /// The address has another fragment.
    Moved(String),
}

impl App {
    /// Takes up another state or place. A page that is met anew begins afresh.
    fn take(&mut self, state: State) {
        let (route, from) = self.place.clone();
        let mut cx = arrived(Cx::new(Rc::new(state), route, self.act.clone()).coming_from(from));
        if cx.route != self.cx.route {
            let on_page = OnPage::arriving(&cx.state.session, &cx.profile);
            // What was said on the page before is not met again on this one.
            let said = (String::new(), cx.state.said.1);
            cx.state = Rc::new(State { on_page, said, ..(*cx.state).clone() });
        }
        self.cx = cx;
    }
}

impl Component for App {
    type Message = Heard;
    type Properties = ();

    fn create(ctx: &Context<Self>) -> Self {
        let (act, moved) = (ctx.link().callback(Heard::Act), ctx.link().callback(Heard::Moved));
        let route = Route::parse(&address::fragment()).unwrap_or_default();
        let elsewhere = ctx.link().callback(|()| Heard::Act(Action::Change(Box::new(State::saved_elsewhere))));
        let mut state = State::new(content::bank(), clock::today());
        state.find_saved();
        Self {
            cx: arrived(Cx::new(Rc::new(state), route.clone(), act.clone())),
            place: (route, None),
            written: Written::default(),
            act,
            drawn: Drawn::default(),
            asked: Asked::default(),
            _listeners: [
                address::on_change(move |fragment| moved.emit(fragment)),
                storage::on_change(move || elsewhere.emit(())),
            ],
        }
    }

    fn update(&mut self, _: &Context<Self>, heard: Heard) -> bool {
        let state = match heard {
            Heard::Act(action) => self.cx.state.after(action),
            Heard::Moved(fragment) => {
                let Some(route) = Route::parse(&fragment) else { return false };
                self.place = (route, Some(self.place.0.clone()));
                (*self.cx.state).clone()
            }
        };
        self.take(state);
        true
    }

    fn view(&self, _: &Context<Self>) -> Html {
        shown(&self.cx)
    }

    fn rendered(&mut self, _: &Context<Self>, _: bool) {
        self.written.follow(&self.cx);
        self.drawn.follow(&self.cx);
        self.asked.follow(&self.cx);
    }
}

/// A page in its frame, as the state stands.
pub fn shown(cx: &Cx) -> Html {
    layout(cx, keyed(cx.route.href(), page(cx)))
}

/// The page that is shown for an address: one that makes no sense yet, or no longer, gives way to one that does.
pub fn arrived(cx: Cx) -> Cx {
    let route = match &cx.route {
        Route::Opened(n) | Route::Why(n) if cx.opened(*n).is_none() => Route::Start,
        route if route.needs_answers() && !cx.has_begun() => Route::Start,
        Route::Question(n) => match cx.steps.stop() {
            Some((stop, _)) if *n > stop => Route::Question(stop),
            _ if !cx.steps.is_walked(*n) => Route::CheckAnswers,
            _ => Route::Question(*n),
        },
        Route::Change(n) if cx.steps.get(*n).is_none() => Route::CheckAnswers,
        // The journey ended (rule S9): nothing that suggests services stands open beside it.
        Route::Results | Route::Compare | Route::Plan | Route::QuickFind | Route::Opened(_) | Route::Why(_) => {
            match cx.steps.stop() {
                Some((stop, _)) => Route::Question(stop),
                None => cx.route.clone(),
            }
        }
        route => route.clone(),
    };
    cx.at(route)
}

/// Every page, once.
fn page(cx: &Cx) -> Html {
    match &cx.route {
        route if route.needs_wording() && !cx.has_words() => pages::waiting::waiting(cx),
        Route::Start => pages::start::start(cx),
        Route::Question(number) => pages::step::step_page(cx, *number, false),
        Route::Change(number) => pages::step::step_page(cx, *number, true),
        Route::CheckAnswers => pages::check_answers::check_answers(cx),
        Route::Results => pages::results::results(cx),
        Route::Opened(number) => pages::opened::opened_service(cx, *number),
        Route::Why(number) => pages::why::why(cx, *number),
        Route::Compare => pages::compare::compare(cx),
        Route::Plan => pages::plan::my_plan(cx),
        Route::QuickFind => pages::quick_find::quick_find(cx),
        Route::AtoZ => pages::a_to_z::a_to_z(cx),
        Route::Service(id) => pages::service::service_page(cx, id),
        Route::About => pages::about::about(cx),
        Route::Privacy => pages::privacy::privacy(cx),
        Route::Accessibility => pages::accessibility::accessibility(cx),
        Route::Check => pages::check::check(cx),
        Route::Requests => pages::requests::requests(cx),
        Route::Cleared => pages::cleared::cleared(cx),
        Route::NotFound => pages::not_found::not_found(cx),
    }
}
