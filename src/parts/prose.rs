//! Plain sections of text, for the pages about the site.

use crate::cx::Cx;
use crate::kit::el::{el, h2, li, p, ul};
use yew::Html;

/// A heading and one paragraph, or a list where there are several.
pub fn section(cx: &Cx, heading: &'static str, said: &[&'static str]) -> Html {
    let body = match said {
        [only] => p().child(cx.t(only)).html(),
        several => ul().children(several.iter().map(|key| li().key(*key).child(cx.t(key)).html())).html(),
    };
    el("section").key(heading).child(h2().child(cx.t(heading))).child(body).html()
}
