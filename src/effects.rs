//! What happens beside drawing: arriving on a page, saying that something is wrong, clearing, copying, printing.

use crate::browser::{address, page};
use crate::cx::Cx;
use crate::kit::Fault;
use wasm_bindgen_futures::spawn_local;
use yew::{Callback, hook, use_effect_with, use_mut_ref};

/// Sets the title; and after every change of page, but not on the first, starts reading at the top of it: scrolls up
/// and moves focus to the heading.
#[hook]
pub fn use_arrival(cx: &Cx) {
    let title = title(cx);
    use_effect_with((title, cx.route.clone()), |(title, _)| page::set_title(title));
    let seen = use_mut_ref(|| false);
    use_effect_with(cx.route.clone(), move |_| {
        if seen.replace(true) {
            page::scroll_top();
            page::focus("main h1");
        }
    });
}

/// The title of the page that is shown.
fn title(cx: &Cx) -> String {
    cx.route.title(&cx.state.bank.words, &cx.site_name())
}

/// When faults appear: says so in the title and moves focus to the summary. Once they are gone the title is as before.
#[hook]
pub fn use_faults(cx: &Cx, faults: &[Fault]) {
    let (title, prefix) = (title(cx), cx.t("error.title-prefix"));
    use_effect_with(faults.to_vec(), move |faults| {
        if faults.is_empty() {
            page::set_title(&title);
        } else {
            page::set_title(&format!("{prefix} {title}"));
            page::focus(".nhsuk-error-summary");
        }
    });
}

/// Moves focus to the element with an id, for the links of an error summary.
pub fn jump() -> Callback<yew::AttrValue> {
    Callback::from(|id: yew::AttrValue| page::focus_id(&id))
}

/// Moves focus to the first element that matches a selector once the page is drawn again. A long page is drawn in more
/// than one turn, so that it is looked for a few times.
pub fn focus_soon(selector: &str) {
    look_for(selector.to_owned(), 0);
}

/// Turns waited for at most: together under half a second.
const TURNS: u32 = 6;

fn look_for(selector: String, turn: u32) {
    gloo::timers::callback::Timeout::new(turn * 30, move || {
        if !page::focus(&selector) && turn < TURNS {
            look_for(selector, turn + 1);
        }
    })
    .forget();
}

/// Goes back as the browser's own button does.
pub fn back() {
    address::back();
}

/// Once everything was cleared, loads the first page anew in place of this one.
#[hook]
pub fn use_clearing(cx: &Cx) {
    use_effect_with(cx.state.cleared, |cleared| {
        if *cleared {
            address::start_over();
        }
    });
}

/// Opens the print dialog.
pub fn print() {
    page::print();
}

/// Opens the print dialog once what was just changed is drawn, under this title: browsers print it at the top.
pub fn print_as(title: String) {
    gloo::timers::callback::Timeout::new(50, move || {
        page::set_title(&title);
        page::print();
    })
    .forget();
}

/// Copies text, then calls back with whether that worked.
pub fn copy(text: String, done: Callback<bool>) {
    spawn_local(async move { done.emit(crate::browser::clipboard::copy(&text).await) });
}
