//! Pages of an Outpost API: `content`, `totalElements`, and records with `needs_referral`, `min_age`, `local_offer`.

use super::json::feed;
use super::{Format, Stopped, Tell, fits_each, record};
use crate::source::Source;

const OWN: &[&str] = &[
    "needs_referral",
    "min_age",
    "max_age",
    "local_offer",
    "suitabilities",
    "send_needs",
    "send_needs_support",
    "age_band_2",
    "age_band_all",
    "age_band_under_2",
    "age_band_3_4",
    "age_band_5_7",
    "distance_away",
    "visible_from",
    "visible_to",
    "directories",
    "free",
];

/// The importer.
pub struct Outpost;

impl Format for Outpost {
    fn name(&self) -> &'static str {
        "outpost"
    }
    fn fits(&self, sources: &[Source]) -> u8 {
        fits_each(sources, |shape, _| match shape.count(OWN) {
            found @ 2.. if shape.has(&["name"]) => 72 + 5 * found.min(5) as u8,
            _ => 0,
        })
    }
    fn read(&self, sources: &mut [Source], tell: &mut Tell<'_>) -> Result<(), Stopped> {
        feed::read(sources, tell, &mut record::rows)
    }
}
