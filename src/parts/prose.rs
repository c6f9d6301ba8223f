//! Plain sections of text, for the pages about the site.

use crate::cx::Cx;
use yew::{Html, html};

/// A heading and one paragraph, or a list where there are several.
pub fn section(cx: &Cx, heading: &'static str, said: &[&'static str]) -> Html {
    let body = match said {
        [only] => html! { <p>{ cx.t(only) }</p> },
        several => html! { <ul>{ for several.iter().map(|key| html! { <li key={*key}>{ cx.t(key) }</li> }) }</ul> },
    };
    html! { <section key={heading}><h2>{ cx.t(heading) }</h2>{ body }</section> }
}
