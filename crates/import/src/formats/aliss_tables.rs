//! ALISS as a set of tables: services, organisations, locations, and which service is where.

use super::tables::{self, Glance};
use super::{Format, Stopped, Tell};
use crate::source::Source;

/// The importer.
pub struct AlissTables;

impl Format for AlissTables {
    fn name(&self) -> &'static str {
        "aliss-tables"
    }
    fn fits(&self, sources: &[Source]) -> u8 {
        let glance = Glance::of(sources);
        if glance.is_set() && glance.has(&["aliss_url", "service_permalink", "organisation_permalink"]) {
            95
        } else {
            0
        }
    }
    fn read(&self, sources: &mut [Source], tell: &mut Tell<'_>) -> Result<(), Stopped> {
        tables::read(sources, tell)
    }
}
