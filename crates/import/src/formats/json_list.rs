//! Any other JSON with records in it: members are guessed by their names, whatever their spelling.

use super::json::feed;
use super::{Format, Row, Stopped, Tell, fits_each, record};
use crate::source::Source;

/// The importer.
pub struct JsonList;

impl Format for JsonList {
    fn name(&self) -> &'static str {
        "json-list"
    }
    fn fits(&self, sources: &[Source]) -> u8 {
        fits_each(sources, |shape, _| if shape.record().is_empty() { 5 } else { 20 })
    }
    fn read(&self, sources: &mut [Source], tell: &mut Tell<'_>) -> Result<(), Stopped> {
        feed::read(sources, tell, &mut |map, at| {
            let mut taken = record::rows(map, at);
            for row in &mut taken.rows {
                if let Row::Service(service) = row
                    && service.name.trim().is_empty()
                {
                    service.name.clone_from(&service.organisation);
                }
            }
            taken
        })
    }
}
