//! An honest gap: that nothing was found for a goal, what comes closest, and whom to ask.

use crate::cx::Cx;
use crate::kit::el::{a, div, many, p, span, strong};
use crate::kit::links::{out_link, phone_link};
use crate::kit::node::node;
use waymark_core::catalogue::{ServiceIx, Shelf};
use waymark_core::ids::Topic;
use waymark_core::matching::{Gap, gap_words};
use waymark_core::site::SiteContact;
use yew::Html;

/// That nothing was found. `closest` is a service that may come near, if there is one.
pub fn gap(cx: &Cx, shelf: &Shelf, topic: Topic, gap: Gap, closest: Option<ServiceIx>) -> Html {
    let closest = closest.and_then(|ix| shelf.get(ix)).map(|service| {
        let (href, onclick) = cx.open_link(Some(topic), &service.id);
        p().child(cx.t("results.next-best")).child(a().href(href).onclick(onclick).child(&service.name)).html()
    });
    div()
        .class("wm-gap")
        .child(p().child(strong().child(gap_words(&cx.state.bank, gap))))
        .child(closest)
        .child(p().child(person_to_ask(cx)))
        .html()
}

fn person_to_ask(cx: &Cx) -> Html {
    let contact = &cx.state.data.site.link_worker;
    if !contact.is_set() || contact.name.is_empty() {
        return node(cx.t("results.gap-person"));
    }
    many().child(cx.fill("results.gap-site", &[("name", &contact.name)])).child(" ").child(reach(contact)).html()
}

/// How to reach a contact of the site.
pub fn reach(contact: &SiteContact) -> Html {
    many()
        .child((!contact.phone.is_empty()).then(|| phone_link(&contact.phone)))
        .child((!contact.hours.is_empty()).then(|| span().class("wm-note").child(" ").child(&contact.hours)))
        .child((!contact.url.is_empty()).then(|| {
            many().child(" ").child(out_link(&contact.url, crate::view::fact::host(&contact.url).to_owned(), ""))
        }))
        .html()
}
