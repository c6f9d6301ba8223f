//! Urgent contacts, and the notices that declared answers bring up.

use crate::cx::Cx;
use crate::kit::{Level, heading};
use waymark_core::safety::{Contact, Notice};
use waymark_core::site::SiteContact;
use yew::{Html, Properties, classes, html};

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
pub fn urgent_notice(props: &UrgentProps) -> Html {
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
            if !contact.phone.is_empty() { { " " }{ crate::kit::links::phone_link(&yew::props!(crate::kit::links::PhoneLinkProps { number: contact.phone.clone() })) } }
            if !contact.hours.is_empty() { <span class="wm-contacts__note">{ &contact.hours }</span> }
            if !contact.url.is_empty() { { " " }{ crate::kit::links::out_link(&yew::props!(crate::kit::links::OutLinkProps { href: contact.url.clone(), label: cx.t("urgent.website") })) } }
        </li>
    }
}

/// One urgent contact: who, number, when, and how Deaf people reach it.
pub fn contact_line(cx: &Cx, contact: &Contact) -> Html {
    let text = (!contact.text.is_empty()).then(|| cx.fill("urgent.text", &[("text", &contact.text)]).to_string());
    let checked = match contact.rung_on {
        Some(day) => cx.fill("urgent.checked", &[("date", &super::dates::day(day))]),
        None => cx.t("urgent.not-rung"),
    };
    let notes = [text.as_deref().unwrap_or_default(), &contact.other, &contact.hours, &contact.access, &checked];
    let online = contact.phone.is_empty() && !contact.url.is_empty();
    html! {
        <li key={contact.id.clone()}>
            <strong>{ &contact.name }</strong>
            if !contact.phone.is_empty() { { " " }{ crate::kit::links::phone_link(&yew::props!(crate::kit::links::PhoneLinkProps { number: contact.phone.clone() })) } }
            if online { { " " }{ crate::kit::links::out_link(&yew::props!(crate::kit::links::OutLinkProps { href: contact.url.clone(), label: cx.t("urgent.website") })) } }
            <span class="wm-contacts__note">{ sentences(&notes) }</span>
        </li>
    }
}

/// Short notes as sentences in one line.
fn sentences(notes: &[&str]) -> String {
    let said = notes.iter().map(|note| note.trim().trim_end_matches('.')).filter(|note| !note.is_empty());
    said.map(capitalised).collect::<Vec<_>>().join(". ") + "."
}

fn capitalised(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map(|first| first.to_uppercase().chain(letters).collect()).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn notes_read_as_sentences() {
        assert_eq!(sentences(&["press 55", "", "24 hours a day."]), "Press 55. 24 hours a day.");
    }
}
