//! An entry made a service of the page, and what could not be said of it.

mod contact;
mod offer;
mod place;
mod texts;
mod times;

use crate::check::Check;
use serde::Serialize;
pub use texts::id;
use waymark_core::bank::Vocabulary;
use waymark_core::catalogue::{Evidence, Origin, Service, Source};
use waymark_core::date::Date;
use waymark_import::entry::Entry;
use waymark_import::place::Tables;

/// How entries are made services.
#[derive(Clone, Copy)]
pub struct Ways<'a> {
    /// The closed lists that facts point to.
    pub vocabulary: &'a Vocabulary,
    /// Tables of places, to know a council by its name; without them only codes are known.
    pub tables: Option<&'a Tables>,
    /// What is known of the whole list.
    pub publisher: &'a Publisher,
}

/// What is known of a whole list, where its services do not say it themselves.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Publisher {
    /// Who publishes it, in words.
    pub name: String,
    /// On which terms.
    pub licence: String,
    /// Code of the council that its services are for where they name no place and no area; may be empty.
    pub area: String,
}

/// Something that could not be said.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
pub struct Unsaid {
    /// Field of the service, as in the catalogue's files.
    pub field: &'static str,
    /// Why, in words.
    pub why: String,
}

/// A service made of an entry.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Made {
    /// The service; its `source` is for the caller to set.
    pub service: Service,
    /// Publisher and licence.
    pub source: Source,
    /// What could not be said of it, in the order of the fields.
    pub unsaid: Vec<Unsaid>,
}

impl Made {
    fn unsaid(&mut self, field: &'static str, why: impl Into<String>) {
        self.unsaid.push(Unsaid { field, why: why.into() });
    }
}

/// The service of an entry, with a check by hand laid over it where there is one.
pub fn service(entry: &Entry, ways: &Ways<'_>, check: Option<&Check>) -> Made {
    let mut made = Made::default();
    texts::read(entry, &mut made);
    offer::read(entry, ways.vocabulary, &mut made);
    contact::read(entry, &mut made);
    place::read(entry, ways, &mut made);
    times::read(entry, &mut made);
    trust(entry, ways.publisher, &mut made);
    if let Some(check) = check {
        check.lay_over(&mut made.service);
        let known = |field: &str| check.answers.contains_key(field);
        made.unsaid.retain(|unsaid| !known(unsaid.field));
    }
    made.unsaid.sort();
    made
}

fn trust(entry: &Entry, publisher: &Publisher, made: &mut Made) {
    let service = &mut made.service;
    // Somebody else's list says it, not the service's own page.
    service.evidence = Evidence::Published;
    service.origin = Origin::Area;
    service.source_url.clone_from(&entry.source_url);
    service.data_date = Date::parse(&entry.updated);
    let licence = if entry.licence.is_empty() { &publisher.licence } else { &entry.licence };
    made.source = Source { name: publisher.name.clone(), licence: licence.clone() };
    if made.service.data_date.is_none() {
        made.unsaid("data_date", "its source has no date for it");
    }
}
