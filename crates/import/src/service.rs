//! A raw service made an entry: every field cleaned, and what was changed or left out said.

mod closed;
mod contacts;
mod facts;
mod long;
mod places;

use crate::clean::{self, Address};
use crate::entry::{Entry, Origin};
use crate::place::Tables;
use crate::problem::{At, Problem, Severity};
use crate::raw::RawService;
use crate::seams::Seams;

/// How services are cleaned.
#[derive(Clone, Copy)]
pub struct Ways<'a> {
    /// The importer's name.
    pub format: &'a str,
    /// Named people, their addresses and mobile numbers are kept.
    pub keep_contacts: bool,
    /// Tables of places.
    pub tables: Option<&'a Tables>,
    /// What other rooms know.
    pub seams: &'a dyn Seams,
}

/// What became of a raw service.
pub enum Made {
    /// An entry, still without its id.
    Entry(Box<Entry>),
    /// Cannot be taken.
    HeldBack(Problem),
    /// Is not to be taken.
    Ignored(Problem),
}

/// Cleans a service. What is worth saying is added to `said`.
pub fn clean(raw: RawService, ways: &Ways<'_>, said: &mut Vec<Problem>) -> Made {
    let mut cleaning = Cleaning { ways, at: raw.at.clone(), said, entry: Entry::default() };
    let mut raw = raw;
    if let Some((field, message)) = long::too_long(&raw) {
        let hint = "Look at this row in its source: something went on where it was meant to end.";
        return Made::HeldBack(cleaning.problem("too-long", Severity::Error, field, message).hint(hint));
    }
    cleaning.entry.from =
        Origin { format: ways.format.to_owned(), at: raw.at.clone(), id: clean::line(&raw.id), ..Origin::default() };
    if let Some(problem) = cleaning.names(&raw) {
        return Made::HeldBack(problem);
    }
    if let Some(problem) = cleaning.not_running(&raw) {
        return Made::Ignored(problem);
    }
    cleaning.texts(&raw);
    cleaning.links(&raw);
    cleaning.emails(&raw.emails);
    cleaning.phones(&raw.phones);
    cleaning.lists(&raw);
    cleaning.ages_and_costs(&raw);
    cleaning.entry.times = cleaning.times(&raw.times);
    cleaning.places(&raw);
    cleaning.contacts(std::mem::take(&mut raw.contacts));
    cleaning.more(&raw);
    cleaning.organisation_page();
    cleaning.guard();
    cleaning.reach();
    let facts = ways.seams.facts(&cleaning.entry);
    cleaning.entry.facts = facts;
    Made::Entry(Box::new(cleaning.entry))
}

struct Cleaning<'a> {
    ways: &'a Ways<'a>,
    at: At,
    said: &'a mut Vec<Problem>,
    entry: Entry,
}

impl Cleaning<'_> {
    fn problem(&self, code: &str, severity: Severity, field: &str, message: impl Into<String>) -> Problem {
        Problem::new(code, severity, At { field: field.to_owned(), ..self.at.clone() }, message)
    }
    fn say(&mut self, code: &str, severity: Severity, field: &str, message: impl Into<String>, hint: &str) {
        let problem = self.problem(code, severity, field, message).hint(hint);
        self.said.push(problem);
    }
    fn made(&mut self, field: &str, how: &str) {
        self.entry.from.made.insert(field.to_owned(), how.to_owned());
    }

    /// Name and organisation; a problem where there is no name at all.
    fn names(&mut self, raw: &RawService) -> Option<Problem> {
        let name = clean::line(&raw.name);
        let organisation = clean::line(&raw.organisation);
        self.entry.organisation = clean::title(&organisation).unwrap_or(organisation);
        if name.is_empty() && self.entry.organisation.is_empty() {
            let hint = "Give it a name, or leave the row out.";
            return Some(self.problem("no-name", Severity::Error, "name", "the service has no name").hint(hint));
        }
        if name.is_empty() {
            self.entry.name = self.entry.organisation.clone();
            self.made("name", "organisation");
            self.say("named-after-organisation", Severity::Warning, "name", "no name: its organisation's is used", "");
            return None;
        }
        match clean::title(&name) {
            Some(title) => {
                self.say("capitals", Severity::Note, "name", format!("{name:?} was in capitals"), "");
                self.made("name", "capitals");
                self.entry.name = title;
            }
            None => self.entry.name = name,
        }
        if self.entry.name.chars().count() > 150 {
            self.say(
                "name-long",
                Severity::Warning,
                "name",
                "the name is longer than 150 letters",
                "Is it a description?",
            );
        }
        None
    }

    fn not_running(&self, raw: &RawService) -> Option<Problem> {
        const ENDED: &str = "inactive|closed|defunct|deleted|archived|expired|suspended|cancelled|draft|rejected|unpublished|\
            hidden|not visible|not approved|ended|dissolved|removed|temporarily closed|permanently closed";
        let status = clean::line(&raw.status).to_lowercase();
        let says = ENDED.split('|').any(|word| {
            let rest = status.strip_prefix("temporarily ").unwrap_or(&status).strip_prefix(word);
            rest.is_some_and(|rest| !rest.starts_with(|c: char| c.is_alphanumeric()))
        });
        if says {
            let message = format!("{:?} is {status} in its source", self.entry.name);
            return Some(self.problem("not-running", Severity::Note, "status", message));
        }
        let message = format!("{:?} says of itself that it does not run", self.entry.name);
        closed::is_closed(&raw.name).then(|| self.problem("not-running", Severity::Note, "name", message))
    }

    fn texts(&mut self, raw: &RawService) {
        let (rich, refused) = clean::rich(&raw.description);
        self.entry.description = rich;
        for link in refused {
            self.say(
                "link-refused",
                Severity::Warning,
                "description",
                format!("{:?} is no web address; its words are kept", short(&link)),
                "",
            );
        }
        let summary = clean::line(&raw.summary);
        if summary != self.entry.description.plain() {
            self.entry.summary = clean::sentence(&summary).unwrap_or(summary);
        }
        self.entry.updated = clean::latest(raw.dates.iter().map(String::as_str)).unwrap_or_default();
        if self.entry.updated.is_empty() && raw.dates.iter().any(|date| !date.trim().is_empty()) {
            self.say(
                "date-unreadable",
                Severity::Warning,
                "updated",
                "no date could be read in when it was updated",
                "Write dates as 2024-03-05.",
            );
        }
        self.entry.licence = clean::line(&raw.licence);
    }

    fn links(&mut self, raw: &RawService) {
        for (field, text) in [("url", &raw.url), ("source_url", &raw.source_url)] {
            match clean::address(text) {
                Address::Web(url) if field == "url" => self.entry.url = url,
                Address::Web(url) => self.entry.source_url = url,
                Address::Mail(address) => self.emails(&[address]),
                Address::Phone(number) => self.phones(&[crate::raw::RawPhone { number, ..Default::default() }]),
                Address::Empty => {}
                Address::Refused => {
                    let message = format!("{:?} is no web address", short(text));
                    self.say(
                        "url-refused",
                        Severity::Warning,
                        field,
                        message,
                        "It is kept beside the entry, not as a link.",
                    );
                    self.keep(&format!("{field} as given"), text);
                }
            }
        }
    }

    fn keep(&mut self, name: &str, text: &str) {
        let text = clean::text(text);
        if !text.is_empty() {
            self.entry.more.insert(clean::line(name), text);
        }
    }

    fn more(&mut self, raw: &RawService) {
        for (name, text) in &raw.more {
            let own = name.rsplit('.').next().unwrap_or(name);
            if clean::is_internal(name) || clean::is_internal(own) {
                let message = "a field that its publisher keeps for itself was left out";
                self.say("internal-left-out", Severity::Note, name, message, "Rename it if it is meant for everybody.");
            } else if !self.ways.keep_contacts && clean::names_person(name, text) {
                self.say("contact-left-out", Severity::Warning, name, "a named contact was left out", contacts::HINT);
            } else {
                self.keep(name, text);
            }
        }
    }

    /// A service without a page of its own has that of its organisation, which says where it is from.
    fn organisation_page(&mut self) {
        const PAGES: [&str; 4] =
            ["organization.url", "organization.website", "organisation.url", "organisation.website"];
        let page = PAGES.iter().find_map(|name| self.entry.more.get(*name)).map(|text| clean::address(text));
        if let (true, Some(Address::Web(url))) = (self.entry.url.is_empty(), page) {
            self.entry.url = url;
            self.made("url", "organisation");
        }
    }

    /// A service that nobody can get to or ask is worth a word.
    fn reach(&mut self) {
        let entry = &self.entry;
        if entry.url.is_empty() && entry.phones.is_empty() && entry.emails.is_empty() && entry.places.is_empty() {
            self.say(
                "no-way-in",
                Severity::Warning,
                "",
                "no phone number, e-mail, web or postal address",
                "Find one before it is shown.",
            );
        }
    }
}

/// The beginning of a text, for messages.
fn short(text: &str) -> String {
    let line = clean::line(text);
    let mut short: String = line.chars().take(60).collect();
    if short.len() < line.len() {
        short.push('…');
    }
    short
}
