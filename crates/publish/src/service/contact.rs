//! How to get in touch.

use super::Made;
use waymark_import::clean::{Kind, Phone};
use waymark_import::entry::Entry;

pub fn read(entry: &Entry, made: &mut Made) {
    let service = &mut made.service;
    let first = |kind: Kind| entry.phones.iter().find(|phone| phone.kind == kind);
    service.phone = first(Kind::Voice).map(number).unwrap_or_default();
    service.text = first(Kind::Text).map(number).unwrap_or_default();
    service.email = entry.emails.first().cloned().unwrap_or_default();
    service.url.clone_from(&entry.url);
    if service.phone.is_empty() && service.email.is_empty() && service.url.is_empty() {
        made.unsaid("phone, email, url", "there is no phone number, e-mail or web address");
    }
    let more = |what: &str, all: usize, shown: usize| match all.saturating_sub(shown) {
        0 => None,
        more => Some(format!("{more} more {what}{} not shown", if more == 1 { " is" } else { "s are" })),
    };
    let phones = entry.phones.iter().filter(|phone| phone.kind != Kind::Fax).count();
    let shown = usize::from(!made.service.phone.is_empty()) + usize::from(!made.service.text.is_empty());
    let (phones, emails) = (more("number", phones, shown), more("e-mail", entry.emails.len(), 1));
    phones.into_iter().for_each(|why| made.unsaid("phone", why));
    emails.into_iter().for_each(|why| made.unsaid("email", why));
}

fn number(phone: &Phone) -> String {
    if phone.extension.is_empty() { phone.number.clone() } else { format!("{} ext {}", phone.number, phone.extension) }
}
