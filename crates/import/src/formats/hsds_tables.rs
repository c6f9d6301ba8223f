//! HSDS as a set of tables, CSV or JSON, of any version: the files of a data package, an export of each table.

use super::tables::{self, Glance};
use super::{Format, Stopped, Tell};
use crate::source::Source;

/// The importer.
pub struct HsdsTables;

impl Format for HsdsTables {
    fn name(&self) -> &'static str {
        "hsds-tables"
    }
    fn fits(&self, sources: &[Source]) -> u8 {
        let glance = Glance::of(sources);
        let own = ["service_id", "location_id", "organisation_id", "program_id"]
            .iter()
            .filter(|column| glance.has(&[column]))
            .count();
        if glance.is_set() && own > 0 { 85 + own as u8 } else { 0 }
    }
    fn read(&self, sources: &mut [Source], tell: &mut Tell<'_>) -> Result<(), Stopped> {
        tables::read(sources, tell)
    }
}
