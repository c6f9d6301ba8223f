//! Rows that go on with the one above.

use crate::raw::RawService;

/// Adds what a row that goes on with the one above says.
pub fn go_on(service: &mut RawService, more: RawService) {
    if !more.description.is_empty() {
        join(&mut service.description, &more.description, "\n\n");
    }
    for (to, from) in [(&mut service.summary, more.summary), (&mut service.url, more.url)] {
        if to.is_empty() {
            *to = from;
        }
    }
    service.emails.extend(more.emails);
    service.phones.extend(more.phones);
    service.places.extend(more.places);
    service.times.extend(more.times);
    service.costs.extend(more.costs);
    service.terms.extend(more.terms);
    service.eligibility.extend(more.eligibility);
    service.languages.extend(more.languages);
    service.access.extend(more.access);
    service.referral.extend(more.referral);
    service.modes.extend(more.modes);
    service.areas.extend(more.areas);
    service.contacts.extend(more.contacts);
    service.dates.extend(more.dates);
    for (name, text) in more.more {
        join(service.more.entry(name).or_default(), &text, "; ");
    }
}

/// Adds a text behind another.
pub(super) fn join(to: &mut String, text: &str, with: &str) {
    if !to.is_empty() {
        to.push_str(with);
    }
    to.push_str(text);
}
