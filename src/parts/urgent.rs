//! Urgent contacts, and the notices that declared answers bring up.

use crate::cx::Cx;
use crate::kit::{Level, OutLink, PhoneLink, heading};
use waymark_core::safety::{Contact, Notice};
use waymark_core::site::SiteContact;
use yew::{Html, Properties, classes, component, html};

/// What a notice needs.
#[derive(Properties, PartialEq)]
pub struct UrgentProps {
    /// Context.
    pub cx: Cx,
    /// The notice.
    pub notice: Notice,
    /// Level of its heading.
    #[prop_or(Level::H2)]
    pub level: Level,
}

/// A notice that declared answers bring up: heading, lines and contacts.
#[component]
pub fn UrgentNotice(props: &UrgentProps) -> Html {
    let UrgentProps { cx, notice, level } = props;
    let Some(rule) = cx.state.bank.safety.get(notice.rule) else { return Html::default() };
    html! {
        <section class="wm-urgent" aria-label={rule.heading.clone()}>
            { heading(*level, classes!("wm-urgent__heading"), html! { &rule.heading }) }
            { notice_body(cx, notice) }
        </section>
    }
}

/// The lines and contacts of a notice, without its heading.
pub fn notice_body(cx: &Cx, notice: &Notice) -> Html {
    let Some(rule) = cx.state.bank.safety.get(notice.rule) else { return Html::default() };
    let contacts = notice.contacts.iter().filter_map(|at| cx.state.bank.contacts.get(usize::from(*at)));
    html! {
        <>
            { for rule.lines.iter().map(|line| html! { <p>{ line }</p> }) }
            <ul class="wm-contacts">
                if rule.site_numbers { { site_numbers(cx) } }
                { for contacts.map(|contact| contact_line(cx, contact)) }
            </ul>
        </>
    }
}

/// The site's own numbers, where they are set. Never an invented one.
fn site_numbers(cx: &Cx) -> Html {
    let site = &cx.state.data.site;
    let numbers = [
        (&site.out_of_hours, "urgent.out-of-hours"),
        (&site.crisis_help, "urgent.crisis-help"),
        (&site.safeguarding, "urgent.safeguarding"),
    ];
    let set = numbers.into_iter().filter(|(contact, _)| contact.is_set());
    set.map(|(contact, key)| site_contact(cx, contact, key)).collect()
}

/// A contact of the site's own.
pub fn site_contact(cx: &Cx, contact: &SiteContact, key: &'static str) -> Html {
    let name = if contact.name.is_empty() { cx.t(key) } else { contact.name.clone().into() };
    html! {
        <li key={key}>
            <strong>{ name.clone() }</strong>
            if !contact.phone.is_empty() { { " " }<PhoneLink number={contact.phone.clone()} /> }
            if !contact.hours.is_empty() { <span class="wm-contacts__note">{ &contact.hours }</span> }
            if !contact.url.is_empty() { { " " }<OutLink href={contact.url.clone()} label={cx.t("urgent.website")} /> }
        </li>
    }
}

/// One urgent contact: who, number, when, and how Deaf people reach it.
pub fn contact_line(cx: &Cx, contact: &Contact) -> Html {
    let checked = contact.rung_on.map(|day| cx.fill("urgent.checked", &[("date", &crate::parts::dates::day(day))]));
    html! {
        <li key={contact.id.clone()}>
            <strong>{ &contact.name }</strong>
            if !contact.phone.is_empty() { { " " }<PhoneLink number={contact.phone.clone()} /> }
            if !contact.text.is_empty() { <span class="wm-contacts__note">{ cx.fill("urgent.text", &[("text", &contact.text)]) }</span> }
            if !contact.other.is_empty() { <span class="wm-contacts__note">{ &contact.other }</span> }
            if !contact.hours.is_empty() { <span class="wm-contacts__note">{ &contact.hours }</span> }
            if !contact.access.is_empty() { <span class="wm-contacts__note">{ &contact.access }</span> }
            if contact.phone.is_empty() && !contact.url.is_empty() { { " " }<OutLink href={contact.url.clone()} label={cx.t("urgent.website")} /> }
            <span class="wm-contacts__note wm-contacts__checked">{ checked.unwrap_or_else(|| cx.t("urgent.not-rung")) }</span>
        </li>
    }
}
