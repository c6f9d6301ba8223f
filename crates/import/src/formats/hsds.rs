//! HSDS as JSON: 3.0 and 3.1, and the nested forms of 2.0, 1.1 and 1.0 with what grew from them: organisations with their
//! locations and services in one record.

use super::json::{feed, shape::Shape};
use super::{Format, Stopped, Tell, fits_each, oruk_3, record};
use crate::source::Source;

/// Members of versions before 3, and of what grew from them.
const OLDER: &[&str] = &[
    "application_process",
    "interpretation_services",
    "wait_time",
    "alternate_name",
    "legal_status",
    "tax_status",
    "regular_schedules",
    "holiday_schedules",
    "physical_addresses",
    "postal_addresses",
    "required_documents",
    "accessibility_for_disabilities",
    "taxonomy_ids",
    "services_attributes",
    "phones_attributes",
    "address_attributes",
    "long_description",
    "services",
    "locations",
    "phones",
];

/// The importer.
pub struct Hsds;

impl Format for Hsds {
    fn name(&self) -> &'static str {
        "hsds-json"
    }
    fn fits(&self, sources: &[Source]) -> u8 {
        fits_each(sources, |shape, head| {
            let newest = oruk_3::score(shape).saturating_sub(if oruk_3::is_british(shape, head) { 10 } else { 0 });
            newest.max(older(shape))
        })
    }
    fn read(&self, sources: &mut [Source], tell: &mut Tell<'_>) -> Result<(), Stopped> {
        feed::read(sources, tell, &mut record::rows)
    }
}

fn older(shape: &Shape) -> u8 {
    let kind = record::kind(shape.record());
    let of_services = matches!(kind, record::Kind::Service | record::Kind::Holder);
    match shape.count(OLDER) {
        found @ 2.. if of_services => 50 + 4 * found.min(5) as u8,
        1 if kind == record::Kind::Holder => 50,
        _ => 0,
    }
}
