//! ALISS as its API gives it. Its tables are relational and read by [`super::tables`].

use super::json::feed;
use super::{Format, Stopped, Tell, fits_each, record};
use crate::source::Source;

/// The importer.
pub struct Aliss;

impl Format for Aliss {
    fn name(&self) -> &'static str {
        "aliss"
    }
    fn fits(&self, sources: &[Source]) -> u8 {
        fits_each(sources, |shape, head| {
            let own = shape.count(&["permalink", "aliss_url", "is_claimed", "last_edited", "slug"]);
            let usual = shape.count(&["organisation", "organisation_name", "categories", "locations", "service_areas"]);
            let named = String::from_utf8_lossy(head).contains("aliss");
            if own > 0 && usual > 1 { 75 + if named { 20 } else { 0 } } else { 0 }
        })
    }
    fn read(&self, sources: &mut [Source], tell: &mut Tell<'_>) -> Result<(), Stopped> {
        feed::read(sources, tell, &mut record::rows)
    }
}
