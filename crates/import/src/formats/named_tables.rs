//! Any other set of tables that belong together: services in one, organisations or places in others, joined by their names.

use super::tables::{self, Glance};
use super::{Format, Stopped, Tell};
use crate::source::Source;

/// The importer.
pub struct NamedTables;

impl Format for NamedTables {
    fn name(&self) -> &'static str {
        "tables"
    }
    fn fits(&self, sources: &[Source]) -> u8 {
        if Glance::of(sources).is_set() && tables::joins(sources) { 75 } else { 0 }
    }
    fn read(&self, sources: &mut [Source], tell: &mut Tell<'_>) -> Result<(), Stopped> {
        tables::read(sources, tell)
    }
}
