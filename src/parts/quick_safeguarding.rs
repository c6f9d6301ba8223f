//! The reminder link workers have in view (rule S8): the procedure, and the local contacts where they are set.

use super::urgent::site_contact;
use crate::cx::Cx;
use crate::kit::el::{h2, p, section, ul};
use yew::Html;

/// The safeguarding reminder. It decides nothing, and never names a contact nobody gave us.
pub fn quick_safeguarding(cx: &Cx) -> Html {
    let site = &cx.state.data.site;
    let contacts = [
        (&site.safeguarding, "quick.safeguarding.safeguarding"),
        (&site.out_of_hours, "quick.safeguarding.out-of-hours"),
    ];
    let set = contacts.into_iter().filter(|(contact, _)| contact.is_set());
    section()
        .class("wm-safeguarding wm-no-print")
        .attr("aria-labelledby", "safeguarding-heading")
        .child(h2().class("nhsuk-heading-s").id("safeguarding-heading").say(cx, "quick.safeguarding.heading"))
        .child(p().say(cx, "quick.safeguarding.text"))
        .child(ul().class("wm-contacts").children(set.map(|(contact, key)| site_contact(cx, contact, key))))
        .child(
            (!cx.state.data.site_file.is_loading() && !site.safeguarding.is_set())
                .then(|| p().class("wm-aside").say(cx, "quick.safeguarding.set-up")),
        )
        .html()
}
