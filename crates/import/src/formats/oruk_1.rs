//! Open Referral UK 1.0: a bare list, pages (`totalElements`, `content`), or one full record.

use super::json::{feed, shape::Shape};
use super::{Format, Stopped, Tell, fits_each, record};
use crate::source::Source;

/// Members that 1.0 has and 3.0 has not.
pub const OWN: &[&str] = &[
    "service_taxonomys",
    "eligibilitys",
    "deliverable_type",
    "attending_type",
    "attending_access",
    "link_taxonomies",
    "regular_schedules",
    "holiday_schedules",
    "reviews",
    "service_at_location",
    "physical_addresses",
    "accessibility_for_disabilities",
];
/// Members that both have.
const SHARED: &[&str] =
    &["assured_date", "accreditations", "fees", "organization", "status", "service_areas", "contacts"];

/// The importer.
pub struct Oruk1;

impl Format for Oruk1 {
    fn name(&self) -> &'static str {
        "oruk-1.0"
    }
    fn fits(&self, sources: &[Source]) -> u8 {
        fits_each(sources, |shape, _| score(shape))
    }
    fn read(&self, sources: &mut [Source], tell: &mut Tell<'_>) -> Result<(), Stopped> {
        feed::read(sources, tell, &mut record::rows)
    }
}

fn score(shape: &Shape) -> u8 {
    let (own, newer) = (shape.count(OWN), shape.count(super::oruk_3::OWN));
    let paged = shape.members.contains_key("total_elements");
    if own > newer || (paged && own + shape.count(SHARED) > 0 && newer == 0) {
        return 70 + 4 * own.min(5) as u8;
    }
    if own + newer == 0 && shape.count(SHARED) > 2 { 50 } else { 0 }
}
