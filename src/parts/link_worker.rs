//! "Talk to a link worker": the site's own contact, else the GP surgery.

use crate::cx::PageProps;

use yew::{Html, html};

/// "Talk to a link worker".
pub fn link_worker_card(PageProps { cx }: &PageProps) -> Html {
    let contact = &cx.state.data.site.link_worker;
    html! {
        <section class="wm-link-worker" aria-labelledby="link-worker-heading">
            <h2 class="nhsuk-heading-s" id="link-worker-heading">{ cx.t("link-worker.heading") }</h2>
            <p>{ cx.t("link-worker.text") }</p>
            if contact.is_set() {
                <p class="wm-link-worker__contact">
                    if !contact.name.is_empty() { <strong>{ &contact.name }</strong> }
                    if !contact.phone.is_empty() { { crate::kit::links::phone_link(&yew::props!(crate::kit::links::PhoneLinkProps { number: contact.phone.clone() })) } }
                    if !contact.hours.is_empty() { <span class="wm-quiet">{ &contact.hours }</span> }
                    if !contact.url.is_empty() {
                        { crate::kit::links::out_link(&yew::props!(crate::kit::links::OutLinkProps { href: contact.url.clone(), label: cx.t("link-worker.website") })) }
                    }
                </p>
            } else {
                <p>{ cx.t("link-worker.no-contact") }</p>
            }
        </section>
    }
}
