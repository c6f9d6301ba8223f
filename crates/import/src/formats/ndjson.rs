//! One record a line, of any of the record forms. A line that is broken spoils no other.

use super::json::feed;
use super::{Format, Stopped, Tell, fits_each, record};
use crate::source::Source;

/// The importer.
pub struct NdJson;

impl Format for NdJson {
    fn name(&self) -> &'static str {
        "ndjson"
    }
    fn fits(&self, sources: &[Source]) -> u8 {
        fits_each(sources, |shape, _| if shape.lines { 92 } else { 0 })
    }
    fn read(&self, sources: &mut [Source], tell: &mut Tell<'_>) -> Result<(), Stopped> {
        feed::read(sources, tell, &mut record::rows)
    }
}
