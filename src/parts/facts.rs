//! Facts of a service as a list of names and values.

use crate::cx::Cx;

use crate::view::{Fact, Value};
use yew::{Html, html};

/// When, where, cost and how to reach a service.
pub fn facts(cx: &Cx, facts: &[Fact]) -> Html {
    let rows = facts.iter().map(|fact| {
        html! {
            <div key={fact.name.to_string()}><dt>{ &fact.name }</dt><dd>{ value(cx, &fact.value) }</dd></div>
        }
    });
    html! { <dl class="wm-facts">{ for rows }</dl> }
}

fn value(cx: &Cx, value: &Value) -> Html {
    match value {
        Value::Text(lines) => self::lines(lines),
        Value::Phone(number, notes) => html! {
            <>
                { crate::kit::links::phone_link(&yew::props!(crate::kit::links::PhoneLinkProps { number: number.clone() })) }
                { for notes.iter().map(|note| html! { <span class="wm-note">{ " " }{ note }</span> }) }
            </>
        },
        Value::Email(address) => {
            html! { { crate::kit::links::email_link(&yew::props!(crate::kit::links::EmailLinkProps { address: address.clone() })) } }
        }
        Value::Web(href, label) => out_link(cx, href, label),
    }
}

/// A link to another website, which says that it is one.
pub fn out_link(cx: &Cx, href: &str, label: &str) -> Html {
    html! {
        <>
            { crate::kit::links::out_link(&yew::props!(crate::kit::links::OutLinkProps { href: href.to_owned(), label: label.to_owned() })) }
            <span class="wm-note">{ " " }{ cx.t("fact.opens") }</span>
        </>
    }
}

/// Lines under each other.
pub fn lines(lines: &[String]) -> Html {
    let lines = lines.iter().enumerate().map(|(at, line)| {
        html! { <>if at > 0 { <br /> }{ line }</> }
    });
    html! { <>{ for lines }</> }
}
