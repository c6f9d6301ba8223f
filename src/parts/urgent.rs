//! Urgent contacts, and the notices that declared answers bring up.

use crate::cx::Cx;
use crate::kit::el::{keyed, li, many, p, section, span, strong, ul};
use crate::kit::links::{out_link, phone_link};
use crate::kit::node::node;
use crate::kit::{Level, heading};
use waymark_core::letters::capitalised;
use waymark_core::safety::{Contact, Notice, Placement, notices};
use waymark_core::site::SiteContact;
use yew::Html;

/// A notice that declared answers bring up: heading, lines and contacts.
pub fn urgent_notice(cx: &Cx, notice: &Notice, level: Level) -> Html {
    let Some(rule) = cx.state.bank.safety.get(notice.rule) else { return Html::default() };
    section()
        .class("wm-urgent")
        .attr("aria-label", rule.heading.clone())
        .child(heading(level, "wm-urgent__heading", node(&rule.heading)))
        .child(notice_body(cx, notice))
        .html()
}

/// Urgent lines that declared answers bring up. They look at answers and nation alone.
pub fn declared(cx: &Cx) -> Html {
    let notices = notices(&cx.state.bank, &cx.journey.answers, cx.place.nation);
    let stops = |rule: usize| cx.state.bank.safety.get(rule).is_some_and(|rule| rule.placement == Placement::Stop);
    let here = notices.iter().filter(|notice| !stops(notice.rule));
    many().children(here.map(|notice| keyed(notice.rule, urgent_notice(cx, notice, Level::H2)))).html()
}

/// The lines and contacts of a notice, without its heading.
pub fn notice_body(cx: &Cx, notice: &Notice) -> Html {
    let Some(rule) = cx.state.bank.safety.get(notice.rule) else { return Html::default() };
    let contacts = notice.contacts.iter().filter_map(|at| cx.state.bank.contacts.get(usize::from(*at)));
    many()
        .children(rule.lines.iter().map(|line| p().child(line).html()))
        .child(
            ul().class("wm-contacts")
                .child((rule.site_numbers).then(|| site_numbers(cx)))
                .children(contacts.map(|contact| contact_line(cx, contact))),
        )
        .child(overdue(cx))
        .html()
}

/// That the numbers were due to be checked again (rule S3): said, and nothing is taken away by it.
fn overdue(cx: &Cx) -> Option<Html> {
    let review = &cx.state.bank.safety_review;
    let due = review.review_due.filter(|_| review.is_overdue(cx.state.today))?;
    Some(p().class("wm-contacts__note").child(cx.fill("urgent.overdue", &[("date", &super::dates::day(due))])).html())
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
    li().key(key)
        .child(strong().child(name.clone()))
        .child((!contact.phone.is_empty()).then(|| many().child(" ").child(phone_link(&contact.phone))))
        .child((!contact.hours.is_empty()).then(|| span().class("wm-contacts__note").child(&contact.hours)))
        .child(
            (!contact.url.is_empty())
                .then(|| many().child(" ").child(out_link(&contact.url, cx.t("urgent.website"), ""))),
        )
        .html()
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
    li().key(contact.id.clone())
        .child(strong().child(&contact.name))
        .child((!contact.phone.is_empty()).then(|| many().child(" ").child(phone_link(&contact.phone))))
        .child(online.then(|| many().child(" ").child(out_link(&contact.url, cx.t("urgent.website"), ""))))
        .child(span().class("wm-contacts__note").child(sentences(&notes)))
        .html()
}

/// Short notes as sentences in one line.
fn sentences(notes: &[&str]) -> String {
    let said = notes.iter().map(|note| note.trim().trim_end_matches('.')).filter(|note| !note.is_empty());
    said.map(capitalised).collect::<Vec<_>>().join(". ") + "."
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn notes_read_as_sentences() {
        assert_eq!(sentences(&["press 55", "", "24 hours a day."]), "Press 55. 24 hours a day.");
    }
}
