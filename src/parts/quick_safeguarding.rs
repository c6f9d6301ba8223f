//! The reminder link workers have in view (rule S8): the procedure, and the local contacts where they are set.

use super::urgent::site_contact;
use crate::cx::PageProps;
use yew::{Html, html};

/// The safeguarding reminder. It decides nothing, and never names a contact nobody gave us.
pub fn quick_safeguarding(PageProps { cx }: &PageProps) -> Html {
    let site = &cx.state.data.site;
    let contacts = [
        (&site.safeguarding, "quick.safeguarding.safeguarding"),
        (&site.out_of_hours, "quick.safeguarding.out-of-hours"),
    ];
    let set = contacts.into_iter().filter(|(contact, _)| contact.is_set());
    html! {
        <section class="wm-safeguarding wm-no-print" aria-labelledby="safeguarding-heading">
            <h2 class="nhsuk-heading-s" id="safeguarding-heading">{ cx.t("quick.safeguarding.heading") }</h2>
            <p>{ cx.t("quick.safeguarding.text") }</p>
            <ul class="wm-contacts">{ for set.map(|(contact, key)| site_contact(cx, contact, key)) }</ul>
            if !cx.state.data.site_file.is_loading() && !site.safeguarding.is_set() {
                <p class="wm-aside">{ cx.t("quick.safeguarding.set-up") }</p>
            }
        </section>
    }
}
