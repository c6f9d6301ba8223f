//! The places of a service.

use super::Cleaning;
use crate::entry::Precision;
use crate::place;
use crate::raw::RawService;

impl Cleaning<'_> {
    /// Every place, resolved; the same place once.
    pub(super) fn places(&mut self, raw: &RawService) {
        for told in &raw.places {
            let found = place::resolve(told, &self.entry.areas, self.ways.tables);
            for (code, severity, message, hint) in found.raised {
                self.say(code, severity, "places", message, hint);
            }
            let mut place = found.place;
            place.times = self.times(&told.times);
            let says = !place.name.is_empty()
                || !place.address.is_empty()
                || !place.postcode.is_empty()
                || place.point.is_some();
            if !says {
                // Access and times of a place that nobody names are the service's.
                self.entry.access.extend(place.access.drain(..).filter(|words| !words.is_empty()));
                self.entry.times.append(&mut place.times);
            }
            if says && !self.entry.places.contains(&place) {
                self.entry.places.push(place);
            }
        }
        let made = self
            .entry
            .places
            .iter()
            .map(|place| place.precision)
            .find(|p| !matches!(p, Precision::Source | Precision::Unknown));
        if made.is_some() {
            self.made("places", "points from postcodes and names, as each says");
        }
    }
}
