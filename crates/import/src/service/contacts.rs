//! Phone numbers, e-mail addresses and named people; the guard over personal data.

use super::{Cleaning, short};
use crate::clean::{self, Block};
use crate::entry::Contact;
use crate::problem::Severity;
use crate::raw::{RawContact, RawPhone};

pub(super) const HINT: &str =
    "Personal data is left out unless --keep-contacts is given; ask the group for an address of its own.";

impl Cleaning<'_> {
    pub(super) fn emails(&mut self, texts: &[String]) {
        for text in texts {
            let emails = clean::emails(text);
            for address in emails.found {
                if !self.entry.emails.contains(&address) {
                    self.entry.emails.push(address);
                }
            }
            let nothing = text.contains('@') || text.trim().is_empty() || says_none(text);
            for unread in emails.unread {
                self.say(
                    "email-unreadable",
                    Severity::Warning,
                    "email",
                    format!("{:?} is no e-mail address", short(&unread)),
                    "",
                );
                self.keep("email as given", text);
            }
            if !nothing {
                self.say(
                    "email-unreadable",
                    Severity::Warning,
                    "email",
                    format!("no e-mail address in {:?}", short(text)),
                    "",
                );
                self.keep("email as given", text);
            }
        }
    }

    pub(super) fn phones(&mut self, raw: &[RawPhone]) {
        for phone in raw {
            let found = self.read_phones(phone);
            for phone in found {
                if !self
                    .entry
                    .phones
                    .iter()
                    .any(|known| known.number == phone.number && known.extension == phone.extension)
                {
                    self.entry.phones.push(phone);
                }
            }
        }
    }

    fn read_phones(&mut self, raw: &RawPhone) -> Vec<clean::Phone> {
        let (mut found, unread) = clean::phones(&raw.number, &raw.kind);
        let extension = clean::line(&raw.extension);
        if let [one] = found.as_mut_slice()
            && one.extension.is_empty()
        {
            one.extension = extension;
        }
        let unread: Vec<String> = unread.into_iter().filter(|number| !says_none(number)).collect();
        for number in &unread {
            let message = format!("{:?} is no British phone number", short(number));
            self.say("phone-unreadable", Severity::Warning, "phone", message, "It is kept beside the entry.");
            self.keep("phone as given", &raw.number);
        }
        if found.is_empty() && unread.is_empty() && !raw.number.trim().is_empty() && !says_none(&raw.number) {
            let message = format!("no phone number in {:?}", short(&raw.number));
            self.say("phone-unreadable", Severity::Warning, "phone", message, "It is kept beside the entry.");
            self.keep("phone as given", &raw.number);
        }
        found
    }

    /// People named as contacts: kept only where that is wished. What a desk without a person's name has is the service's.
    pub(super) fn contacts(&mut self, contacts: Vec<RawContact>) {
        for raw in contacts {
            let contact = Contact {
                name: clean::line(&raw.name),
                title: clean::line(&raw.title),
                emails: clean::emails(&raw.email).found,
                phones: raw.phones.iter().flat_map(|phone| self.read_phones(phone)).collect(),
            };
            if self.ways.keep_contacts {
                if contact != Contact::default() {
                    self.entry.contacts.push(contact);
                }
                continue;
            }
            if !contact.name.is_empty() {
                // The name itself is not repeated: reports are passed round.
                self.say("contact-left-out", Severity::Warning, "contacts", "a named contact was left out", HINT);
            }
            let (own, desk): (Vec<String>, Vec<String>) =
                contact.emails.into_iter().partition(|address| clean::is_named_after(address, &contact.name));
            self.entry.emails.retain(|address| !own.contains(address));
            self.left_out("email-left-out", "emails", own.len(), "personal e-mail address");
            self.emails(&desk);
            for phone in contact.phones {
                if !self.entry.phones.iter().any(|known| known.number == phone.number) {
                    self.entry.phones.push(phone);
                }
            }
        }
    }

    /// Takes out people's own addresses and mobile numbers, wherever they stand.
    pub(super) fn guard(&mut self) {
        if self.ways.keep_contacts {
            return;
        }
        let before = self.entry.emails.len();
        self.entry.emails.retain(|address| !clean::is_personal(address));
        self.left_out("email-left-out", "emails", before - self.entry.emails.len(), "personal e-mail address");
        let before = self.entry.phones.len();
        self.entry.phones.retain(|phone| !clean::is_mobile(&phone.number));
        self.left_out("mobile-left-out", "phones", before - self.entry.phones.len(), "mobile number");
        let mut taken = 0;
        let entry = &mut self.entry;
        let blocks = entry.description.text.iter_mut().flat_map(|block| match block {
            Block::P(words) | Block::H(words) => std::slice::from_mut(words),
            Block::List(items) => items.as_mut_slice(),
        });
        let links = entry.description.links.iter_mut().map(|link| &mut link.text);
        let lists =
            [&mut entry.eligibility, &mut entry.access, &mut entry.referral, &mut entry.modes].into_iter().flatten();
        let costs = entry.costs.iter_mut().map(|cost| &mut cost.text);
        let phones = entry.phones.iter_mut().map(|phone| &mut phone.note);
        let mut place_texts = Vec::new();
        for place in &mut entry.places {
            place_texts.extend([&mut place.name, &mut place.address]);
            place_texts.extend(place.access.iter_mut());
            place_texts.extend(place.times.iter_mut().map(|time| &mut time.text));
        }
        let texts = blocks
            .chain(links)
            .chain(lists)
            .chain(costs)
            .chain(phones)
            .chain(entry.times.iter_mut().map(|time| &mut time.text));
        let texts = texts.chain(place_texts).chain(entry.more.values_mut()).chain([
            &mut entry.summary,
            &mut entry.name,
            &mut entry.organisation,
        ]);
        for text in texts {
            taken += redact(text);
        }
        self.left_out("personal-in-text", "description", taken, "personal address or mobile number in texts");
    }

    fn left_out(&mut self, code: &str, field: &str, count: usize, what: &str) {
        if count > 0 {
            self.say(code, Severity::Warning, field, format!("{what}: {count} left out"), HINT);
        }
    }
}

fn redact(text: &mut String) -> usize {
    let (words, taken) = clean::without_people(text);
    if taken.is_empty() {
        return 0;
    }
    *text = words.into_owned();
    taken.len()
}

/// Words that say there is none.
fn says_none(text: &str) -> bool {
    let small = clean::line(text).to_lowercase();
    let small = small.trim_end_matches('.');
    let is_noughts = small.chars().any(|c| c == '0') && small.chars().all(|c| matches!(c, '0' | ' ' | '+' | '-'));
    is_noughts
        || small.starts_with("no ")
        || matches!(
            small,
            "no" | "none"
                | "n/a"
                | "na"
                | "not available"
                | "not known"
                | "unknown"
                | "tbc"
                | "tba"
                | "-"
                | "see website"
                | "0"
                | "nil"
                | "null"
        )
}
