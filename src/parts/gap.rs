//! An honest gap: that nothing was found for a goal, what comes closest, and whom to ask.

use crate::cx::Cx;

use waymark_core::catalogue::{ServiceIx, Shelf};
use waymark_core::ids::Topic;
use waymark_core::matching::{Gap, gap_words};
use waymark_core::site::SiteContact;
use yew::{Html, html};

/// That nothing was found. `closest` is a service that may come near, if there is one.
pub fn gap(cx: &Cx, shelf: &Shelf, topic: Topic, gap: Gap, closest: Option<ServiceIx>) -> Html {
    let closest = closest.and_then(|ix| shelf.get(ix)).map(|service| {
        let (href, onclick) = cx.open_link(Some(topic), &service.id);
        html! { <p>{ cx.t("results.next-best") }<a {href} {onclick}>{ &service.name }</a></p> }
    });
    html! {
        <div class="wm-gap">
            <p><strong>{ gap_words(&cx.state.bank, gap) }</strong></p>
            { closest }
            <p>{ person_to_ask(cx) }</p>
        </div>
    }
}

fn person_to_ask(cx: &Cx) -> Html {
    let contact = &cx.state.data.site.link_worker;
    if !contact.is_set() || contact.name.is_empty() {
        return html! { cx.t("results.gap-person") };
    }
    html! { <>{ cx.fill("results.gap-site", &[("name", &contact.name)]) }{ " " }{ reach(contact) }</> }
}

/// How to reach a contact of the site.
pub fn reach(contact: &SiteContact) -> Html {
    html! {
        <>
            if !contact.phone.is_empty() { { crate::kit::links::phone_link(&yew::props!(crate::kit::links::PhoneLinkProps { number: contact.phone.clone() })) } }
            if !contact.hours.is_empty() { <span class="wm-note">{ " " }{ &contact.hours }</span> }
            if !contact.url.is_empty() {
                { " " }{ crate::kit::links::out_link(&yew::props!(crate::kit::links::OutLinkProps { href: contact.url.clone(), label: crate::view::fact::host(&contact.url).to_owned() })) }
            }
        </>
    }
}
