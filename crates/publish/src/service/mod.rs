//! An entry made a service of the page, and what could not be said of it.

mod contact;
mod offer;
mod place;
mod texts;
mod times;

use serde::Serialize;
pub use texts::id;
use waymark_audit::apply::apply;
use waymark_audit::check::Check;
use waymark_core::bank::Vocabulary;
use waymark_core::catalogue::{AgeRange, Cost, Evidence, Origin, Service, Source, Tri};
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
    /// Why it is not to be shown, where a check by hand found it closed.
    pub closed: Option<String>,
    /// What could not be said of it, in the order of the fields.
    pub unsaid: Vec<Unsaid>,
}

impl Made {
    fn unsaid(&mut self, field: &'static str, why: impl Into<String>) {
        self.unsaid.push(Unsaid { field, why: why.into() });
    }
}

/// The service of an entry, with the checks by hand of it laid over, the earliest first.
pub fn service(entry: &Entry, ways: &Ways<'_>, checks: &[&Check]) -> Made {
    let mut made = Made::default();
    texts::read(entry, &mut made);
    offer::read(entry, ways.vocabulary, &mut made);
    contact::read(entry, &mut made);
    place::read(entry, ways, &mut made);
    times::read(entry, &mut made);
    trust(entry, ways.publisher, &mut made);
    if !checks.is_empty() {
        lay_over(checks, ways.vocabulary, &mut made);
    }
    made.unsaid.sort();
    made
}

fn lay_over(checks: &[&Check], vocabulary: &Vocabulary, made: &mut Made) {
    let before = made.service.clone();
    // A check may name the service as its source does.
    let own: Vec<Check> = checks.iter().map(|check| Check { id: before.id.clone(), ..(*check).clone() }).collect();
    let mut services = vec![before.clone()];
    made.closed = apply(&own, &mut services, vocabulary).left_out.into_iter().next().map(|closed| closed.reason);
    // A closed service is not handed back; it is told of as it was.
    made.service = services.pop().unwrap_or_else(|| before.clone());
    let (lacked, lacks) = (unknown(&before), unknown(&made.service));
    made.unsaid.retain(|unsaid| !lacked.contains(&unsaid.field) || lacks.contains(&unsaid.field));
}

/// What a check can fill, and is not known, by the names of [`Unsaid`].
fn unknown(service: &Service) -> Vec<&'static str> {
    let ways_in = [&service.phone, &service.email, &service.url];
    let lacks = [
        ("min_age, max_age", service.age == AgeRange::default()),
        ("cost", service.cost == Cost::Unknown),
        ("hours", service.hours.is_none()),
        ("modes", service.modes.is_unknown()),
        ("phone, email, url", ways_in.iter().all(|text| text.is_empty())),
        ("self_referral", service.self_referral == Tri::Unknown),
    ];
    lacks.into_iter().filter(|(_, lacks)| *lacks).map(|(field, _)| field).collect()
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
