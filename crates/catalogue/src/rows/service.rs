//! Services from the one catalogue schema.

use super::cells::Cells;
use super::place::{place, reach};
use super::sources::SourceNames;
use super::table::Table;
use crate::names::{kebab, unknown};
use crate::problem::{At, Fault, Problems};
use crate::text;
use waymark_core::bank::Vocabulary;
use waymark_core::catalogue::{
    AgeRange, Capacity, Class, Cost, Evidence, Kind, Languages, Mode, Origin, Service, Source, Tri, WeekHours,
};

/// The columns of the schema.
pub const COLUMNS: [&str; 55] = [
    "id",
    "name",
    "organisation",
    "kind",
    "class",
    "summary",
    "needs",
    "primary_needs",
    "interests",
    "nations",
    "area",
    "min_age",
    "max_age",
    "who",
    "only_for",
    "made_for",
    "not_for",
    "cost",
    "cost_note",
    "modes",
    "phone",
    "phone_kind",
    "phone_hours",
    "text",
    "email",
    "url",
    "find_local_url",
    "address",
    "postcode",
    "lat",
    "lon",
    "geo",
    "hours_text",
    "access",
    "access_note",
    "languages",
    "languages_note",
    "self_referral",
    "capacity",
    "what_happens_first",
    "good_points",
    "downsides",
    "source",
    "source_url",
    "licence",
    "data_date",
    "evidence",
    "verified",
    "checked_on",
    "checked_by",
    "next_check",
    "reviewed_on",
    "reviewed_by",
    "source_seen",
    "notes",
];

/// A service with what its file says besides.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Entry {
    /// The service; its `source` is set when the catalogue is put together.
    pub service: Service,
    /// Publisher and licence.
    pub source: Source,
    /// Code of the council it stands in, where the file says so.
    pub council: String,
    /// Where it stands in the sources.
    pub at: At,
}

/// Reads the services of a file. Rows on HOLD are left out.
pub fn services(
    table: &Table,
    vocabulary: &Vocabulary,
    names: &SourceNames,
    origin: Origin,
    problems: &mut Problems,
) -> Vec<Entry> {
    let mut entries = Vec::new();
    for row in &table.rows {
        let mut cells = Cells::new(table, row, vocabulary, problems);
        if !cells.is_marked("HOLD") {
            entries.push(entry(&mut cells, names, origin));
        }
    }
    entries
}

fn entry(cells: &mut Cells<'_>, names: &SourceNames, origin: Origin) -> Entry {
    let mut service = Service { origin, ..Service::default() };
    identity(cells, &mut service);
    offer(cells, &mut service);
    contact(cells, &mut service);
    reach(cells, &mut service);
    place(cells, &mut service);
    practice(cells, &mut service);
    trust(cells, &mut service);
    let source = names.of(cells.raw("source"), cells.raw("licence"));
    let source = cells.keep("source", source).unwrap_or_default();
    Entry { council: service.area.clone(), at: cells.at(), service, source }
}

fn identity(cells: &mut Cells<'_>, service: &mut Service) {
    service.id = cells.raw("id").to_owned();
    cells.keep("id", kebab("service", &service.id.clone()));
    service.name = cells.name("name", 120);
    service.organisation = cells.name("organisation", 120);
    service.summary = cells.text("summary", 400);
    for (column, text) in [("name", service.name.clone()), ("summary", service.summary.clone())] {
        if text.is_empty() {
            cells.fault(column, Fault::new("is empty"));
        }
    }
    service.kind = cells.one("kind", &[("support", Kind::Support), ("urgent", Kind::Urgent), ("both", Kind::Both)]);
    service.class = cells.one("class", &CLASSES);
}

const CLASSES: [(&str, Class); 13] = [
    ("service", Class::Service),
    ("group", Class::Group),
    ("charity-register", Class::CharityRegister),
    ("private-therapy", Class::PrivateTherapy),
    ("library", Class::Library),
    ("home-library", Class::HomeLibrary),
    ("facility", Class::Facility),
    ("park", Class::Park),
    ("allotment", Class::Allotment),
    ("hub", Class::Hub),
    ("food-bank", Class::FoodBank),
    ("digital-help", Class::DigitalHelp),
    ("leisure-centre", Class::LeisureCentre),
];

fn offer(cells: &mut Cells<'_>, service: &mut Service) {
    service.needs = cells.set("needs", "need");
    service.primary = cells.set("primary_needs", "need");
    if cells.raw("needs").is_empty() {
        cells.fault("needs", Fault::new("is empty").hint("a service without needs is never found"));
    }
    if service.primary.len() > 2 {
        cells.fault("primary_needs", Fault::new(format!("{} needs; at most two are primary", service.primary.len())));
    }
    if !service.primary.difference(service.needs).is_empty() {
        cells.fault("primary_needs", Fault::new("names a need that is not among the needs"));
    }
    service.interests = cells.set("interests", "interest");
    service.age = AgeRange { min: cells.age("min_age"), max: cells.age("max_age") };
    if service.age.min.zip(service.age.max).is_some_and(|(min, max)| min > max) {
        cells.fault("max_age", Fault::new("is below min_age"));
    }
    service.who = cells.text("who", 200);
    service.only_for = cells.set("only_for", "trait");
    service.made_for = cells.set("made_for", "trait");
    service.not_for = cells.set("not_for", "trait");
    let costs =
        [("free", Cost::Free), ("donation", Cost::Donation), ("low", Cost::Low), ("paid", Cost::Paid), UNKNOWN_COST];
    service.cost = cells.one("cost", &costs);
    service.cost_note = cells.text("cost_note", 200);
    service.modes = cells.several("modes", &Mode::ALL.map(|(mode, name)| (name, mode))).into_iter().collect();
}

const UNKNOWN_COST: (&str, Cost) = ("unknown", Cost::Unknown);

fn contact(cells: &mut Cells<'_>, service: &mut Service) {
    service.phone = cells.via("phone", text::phone);
    service.phone_is_office = cells.one("phone_kind", &[("helpline", false), ("office", true)]);
    service.phone_hours = cells.text("phone_hours", 200);
    service.text = cells.text("text", 80);
    service.email = cells.via("email", text::email);
    service.url = cells.via("url", text::web_address);
    service.find_local_url = cells.via("find_local_url", text::web_address);
}

fn practice(cells: &mut Cells<'_>, service: &mut Service) {
    service.hours_text = cells.text("hours_text", 300);
    service.hours = WeekHours::parse(&service.hours_text);
    (service.access, service.access_absent) = cells.access("access");
    service.access_note = cells.text("access_note", 200);
    const LANGUAGES: [(&str, char); 5] = [("en", 'e'), ("cy", 'w'), ("bsl", 'b'), ("interpreter", 'i'), ("many", 'i')];
    let said = cells.several("languages", &LANGUAGES);
    service.languages =
        Languages { welsh: said.contains(&'w'), bsl: said.contains(&'b'), interpreter: said.contains(&'i') };
    service.languages_note = cells.text("languages_note", 200);
    service.self_referral =
        cells.one("self_referral", &[("yes", Tri::Yes), ("no", Tri::No), ("unknown", Tri::Unknown)]);
    service.capacity = cells.one(
        "capacity",
        &[
            ("capacity", Capacity::Room),
            ("waitlist", Capacity::Waitlist),
            ("no-capacity", Capacity::Full),
            ("unknown", Capacity::Unknown),
        ],
    );
    service.first_time = cells.text("what_happens_first", 300);
    service.good_points = cells.text("good_points", 300);
    service.downsides = cells.text("downsides", 300);
}

fn trust(cells: &mut Cells<'_>, service: &mut Service) {
    // Pages in somebody's repository are notes for reviewers, not a source people can look up.
    if !cells.raw("source_url").contains("://github.com/") {
        service.source_url = cells.via("source_url", text::web_address);
    }
    service.data_date = cells.date("data_date");
    service.evidence = cells.keep("evidence", evidence(cells.raw("evidence"))).unwrap_or_default();
    if cells.is_marked("CHECK") || cells.raw("verified") == "name-only" {
        service.evidence = Evidence::ToConfirm;
    }
    service.checked_on = cells.date("checked_on");
    service.checked_by = cells.name("checked_by", 80);
    service.next_check = cells.date("next_check");
}

/// How well the contact facts are supported; anything short of a page that was read is to be confirmed.
fn evidence(text: &str) -> Result<Evidence, Fault> {
    match text {
        "own page" => Ok(Evidence::OwnPage),
        "other page" | "published list" => Ok(Evidence::Published),
        "" => Ok(Evidence::ToConfirm),
        _ if text.contains("to confirm") => Ok(Evidence::ToConfirm),
        _ => Err(unknown("evidence", text, ["own page", "other page", "published list", "secondary, to confirm"])),
    }
}
