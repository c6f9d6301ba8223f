//! Plain sections of text, for the pages about the site.

use crate::cx::Cx;
use crate::kit::el::{El, div, el, h1, h2, li, p, ul};
use crate::parts::page::{Width, page_frame};
use crate::route::Route;
use yew::Html;

/// A page of text under its title.
pub fn prose_page(cx: &Cx, title: &'static str, content: El) -> Html {
    let page = div().class("wm-prose").child(h1().say(cx, title)).child(content);
    page_frame(cx, Some(Route::Start), Width::Column, page)
}

/// A heading and one paragraph, or a list where there are several.
pub fn section(cx: &Cx, heading: &'static str, said: &[&'static str]) -> Html {
    let body = match said {
        [only] => p().say(cx, only).html(),
        several => ul().children(several.iter().map(|key| li().key(*key).say(cx, key).html())).html(),
    };
    el("section").key(heading).child(h2().say(cx, heading)).child(body).html()
}
