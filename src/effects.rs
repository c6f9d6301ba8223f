//! What happens beside drawing: arriving on a page, saying that something is wrong, clearing, copying, printing.

use crate::browser::{address, page, storage, traffic};
use crate::cx::Cx;
use crate::kit::Fault;
use crate::parts::quick_results::found_words;
use crate::route::Route;
use crate::view::found::{first_ones, fitting_words, moved_words};
use gloo::timers::callback::Timeout;
use wasm_bindgen_futures::spawn_local;
use waymark_core::catalogue::ServiceIx;
use yew::{AttrValue, Callback};

/// What was seen after the page was last drawn: what follows a drawing follows from what changed since.
#[derive(Default)]
pub struct Drawn {
    title: String,
    route: Option<Route>,
    faults: Vec<Fault>,
    colour: String,
    found: Option<AttrValue>,
    first: Vec<Vec<ServiceIx>>,
    saying: Option<Timeout>,
    looked: Option<u32>,
}

impl Drawn {
    /// Follows a drawing. Sets the title and the site's colour. After every change of page, but not on the first, starts
    /// reading at the top of it: scrolls up and moves focus to the heading. When faults appear, says so in the title and
    /// moves focus to their summary. Draws the rest of what could help a moment after its first goal. Says how many were
    /// found once nothing more is typed or picked. Draws the page of requests again and again. Once everything was
    /// cleared, loads the page anew in place of this one.
    pub fn follow(&mut self, cx: &Cx) {
        if cx.state.cleared {
            storage::remove();
            return address::start_over(&Route::Cleared.href());
        }
        let (title, faults, colour) = (title(cx), &cx.state.on_page.faults, &cx.state.data.site.colour);
        if self.title != title {
            page::set_title(&title);
            self.title = title;
        }
        if self.colour != *colour {
            page::set_colour(colour);
            self.colour.clone_from(colour);
        }
        if self.route.as_ref() != Some(&cx.route) && self.route.replace(cx.route.clone()).is_some() {
            page::scroll_top();
            page::focus("main h1");
        }
        if self.faults != *faults {
            self.faults.clone_from(faults);
            if !faults.is_empty() {
                page::focus(".nhsuk-error-summary");
            }
        }
        if cx.route == Route::Results && !cx.state.on_page.whole {
            let cx = cx.clone();
            soon(AFTER_PAINTING, move || cx.on_page(|page| page.whole = true));
        }
        self.look_again(cx);
        self.say_found(cx);
    }
    /// Says how many were found, or, where as many are, that the first are others. Not at every letter: words that are soon others would be read out one after the other.
    fn say_found(&mut self, cx: &Cx) {
        let found = match cx.route {
            Route::QuickFind => found_words(cx),
            Route::Results => fitting_words(cx),
            _ => None,
        };
        let first = if cx.route == Route::Results { first_ones(cx) } else { Vec::new() };
        let was = std::mem::replace(&mut self.first, first);
        let words = if self.found == found { moved_words(cx, &was, &self.first) } else { found.clone() };
        if self.found != found || words.is_some() {
            self.found = found;
            let cx = cx.clone();
            self.saying = words.map(|words| Timeout::new(AFTER_TYPING, move || cx.say(&words)));
        }
    }
    /// Draws the page of requests anew once a second, however often something else draws it.
    fn look_again(&mut self, cx: &Cx) {
        let looks = (cx.route == Route::Requests).then_some(cx.state.on_page.looks);
        if self.looked == looks {
            return;
        }
        self.looked = looks;
        if looks.is_some() {
            let cx = cx.clone();
            soon(NEW_REQUESTS, move || cx.on_page(|page| page.looks += 1));
        }
    }
}

/// The title of the page that is shown, and whether something is wrong on it.
fn title(cx: &Cx) -> String {
    let title = cx.route.title(&cx.state.bank.words, &cx.site_name());
    if cx.state.on_page.faults.is_empty() { title } else { format!("{} {title}", cx.t("error.title-prefix")) }
}

/// Moves focus to the element with an id, for the links of an error summary.
pub fn jump() -> Callback<AttrValue> {
    Callback::from(|id: AttrValue| page::focus_id(&id))
}

/// Moves focus to the first element that matches a selector once the page is drawn again. A long page is drawn in more
/// than one turn, so that it is looked for a few times.
pub fn focus_soon(selector: &str) {
    look_for(selector.to_owned(), 0);
}

/// Milliseconds after which what was drawn is on the screen of a slow phone too.
const AFTER_PAINTING: u32 = 120;

/// Milliseconds without a change after which somebody has stopped typing or picking for a moment.
const AFTER_TYPING: u32 = 1_000;

/// Milliseconds after which the page of requests is drawn again with what came since.
const NEW_REQUESTS: u32 = 1_000;

fn soon(milliseconds: u32, then: impl FnOnce() + 'static) {
    Timeout::new(milliseconds, then).forget();
}

/// Turns waited for at most: together under half a second.
const TURNS: u32 = 6;

fn look_for(selector: String, turn: u32) {
    soon(turn * 30, move || {
        if !page::focus(&selector) && turn < TURNS {
            look_for(selector, turn + 1);
        }
    });
}

/// Goes back as the browser's own button does.
pub fn back() {
    address::back();
}

/// Where this page lies, and the addresses of everything it asked for since it was opened.
pub fn traffic() -> (String, Vec<String>) {
    (traffic::home(), traffic::requests())
}

/// Opens the print dialog.
pub fn print() {
    page::print();
}

/// Opens the print dialog once what was just changed is drawn, under this title: browsers print it at the top.
pub fn print_as(title: String) {
    soon(50, move || {
        page::set_title(&title);
        page::print();
    });
}

/// Copies text, then calls back with whether that worked.
pub fn copy(text: String, done: Callback<bool>) {
    spawn_local(async move { done.emit(crate::browser::clipboard::copy(&text).await) });
}
