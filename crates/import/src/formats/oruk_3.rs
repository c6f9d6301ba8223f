//! Open Referral UK 3.0, the UK profile of HSDS 3: pages (`total_items`, `contents`), a bare list, or one full record.

use super::json::{feed, shape::Shape};
use super::{Format, Stopped, Tell, fits_each, record};
use crate::source::Source;

/// Members that 3.0 has and 1.0 has not.
pub const OWN: &[&str] = &[
    "last_modified",
    "minimum_age",
    "maximum_age",
    "schedules",
    "attributes",
    "eligibility_description",
    "fees_description",
    "assurer_email",
    "alert",
    "application_process",
    "organization_id",
    "organization_identifiers",
    "parent_organization_id",
    "location_type",
    "taxonomy_terms",
    "term_uri",
    "taxonomy_detail",
    "additional_urls",
    "capacities",
];
/// Paging of a 3.0 feed.
const PAGED: &[&str] = &["total_items", "page_number"];

/// The importer.
pub struct Oruk3;

impl Format for Oruk3 {
    fn name(&self) -> &'static str {
        "oruk-3.0"
    }
    fn fits(&self, sources: &[Source]) -> u8 {
        fits_each(sources, |shape, head| score(shape).saturating_sub(if is_british(shape, head) { 0 } else { 10 }))
    }
    fn read(&self, sources: &mut [Source], tell: &mut Tell<'_>) -> Result<(), Stopped> {
        feed::read(sources, tell, &mut record::rows)
    }
}

/// How much a shape is HSDS 3, of the UK or not.
pub fn score(shape: &Shape) -> u8 {
    let (own, older) = (nested(shape), shape.count(super::oruk_1::OWN));
    let paged = PAGED.iter().all(|key| shape.members.contains_key(*key)) && !shape.records.is_empty();
    let own = if shape.has(&["id"]) || shape.record().contains_key("service") { own } else { own.saturating_sub(1) };
    if own > older || (own == older && paged) {
        return 70 + 4 * own.min(5) as u8;
    }
    match record::kind(shape.record()) {
        record::Kind::AtLocation => 60,
        record::Kind::Term | record::Kind::Place | record::Kind::Organisation => 40,
        _ => 0,
    }
}

/// Members of 3.0, also in the service of a service at a location.
fn nested(shape: &Shape) -> usize {
    let inner = shape.record().get("service").and_then(serde_json::Value::as_object);
    let inside = inner.map_or(0, |map| OWN.iter().filter(|key| map.contains_key(**key)).count());
    shape.count(OWN) + inside
}

/// Members of HSDS that the UK profile leaves out.
const LEFT_OUT: &[&str] = &[
    "alternate_name",
    "interpretation_services",
    "application_process",
    "eligibility_description",
    "fees_description",
    "wait_time",
    "licenses",
    "tax_status",
    "year_incorporated",
    "legal_status",
    "program",
    "required_documents",
    "phones",
    "transportation",
    "tax_id",
    "code",
    "language",
];

/// Whether a feed is of the United Kingdom: it says so, or it has nothing that the UK profile leaves out.
pub fn is_british(shape: &Shape, head: &[u8]) -> bool {
    let text = String::from_utf8_lossy(head);
    let says = [".uk", "\"GB\"", "\"pc_", "esd.org", "openreferraluk", "GB-CHC"].iter().any(|mark| text.contains(mark));
    let inner = shape.record().get("service").and_then(serde_json::Value::as_object);
    let left_out =
        shape.count(LEFT_OUT) + inner.map_or(0, |map| LEFT_OUT.iter().filter(|key| map.contains_key(**key)).count());
    says || left_out == 0
}
