//! Facts of a service as a list of names and values.

use crate::cx::Cx;
use crate::kit::el::{div, el, many, span};
use crate::kit::links::{self, email_link, phone_link};
use crate::view::{Fact, Value};
use yew::Html;

/// When, where, cost and how to reach a service.
pub fn facts(cx: &Cx, facts: &[Fact]) -> Html {
    let rows = facts.iter().map(|fact| {
        div()
            .key(fact.name.to_string())
            .child(el("dt").child(&fact.name))
            .child(el("dd").child(value(cx, &fact.value)))
            .html()
    });
    el("dl").class("wm-facts").children(rows).html()
}

fn value(cx: &Cx, value: &Value) -> Html {
    match value {
        Value::Text(lines) => self::lines(lines),
        Value::Phone(number, notes) => many()
            .child(phone_link(number))
            .children(notes.iter().map(|note| span().class("wm-note").child(" ").child(note).html()))
            .html(),
        Value::Email(address) => email_link(address),
        Value::Web(href, label) => out_link(cx, href, label),
    }
}

/// A link to another website, which says that it is one.
pub fn out_link(cx: &Cx, href: &str, label: &str) -> Html {
    many()
        .child(links::out_link(href, label, ""))
        .child(span().class("wm-note").child(" ").say(cx, "fact.opens"))
        .html()
}

/// Lines under each other.
pub fn lines(lines: &[String]) -> Html {
    let lines = lines.iter().enumerate().map(|(at, line)| many().child((at > 0).then(|| el("br"))).child(line).html());
    many().children(lines).html()
}
