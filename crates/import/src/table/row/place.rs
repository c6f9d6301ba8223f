//! Where a row's service is, and how it is reached.

use super::Made;
use super::more::join;
use super::reach::{numbers, reach};
use crate::place::grid;
use crate::table::field::Field;
use crate::table::values::point;

impl Made {
    pub(super) fn add_place(&mut self, field: Field, heading: &str, cell: &str) {
        let number = cell.parse::<f64>().ok().filter(|n| n.is_finite());
        let (cell, phones) = match field {
            Field::PlaceName | Field::Address => numbers(cell),
            _ => (cell.to_owned(), Vec::new()),
        };
        let cell = cell.as_str();
        self.raw.phones.extend(phones);
        match field {
            Field::PlaceName => self.place.name = cell.to_owned(),
            Field::Address | Field::Town => join(&mut self.place.address, cell.trim_end_matches(','), ", "),
            Field::Postcode => self.place.postcode = cell.to_owned(),
            Field::LatLon => self.place.point = point(cell),
            Field::Lat => self.lat = number,
            Field::Easting => self.grid.0 = metres(cell),
            Field::Northing => self.grid.1 = metres(cell),
            _ => self.lon = number,
        }
        let is_lost = match field {
            Field::LatLon => self.place.point.is_none(),
            Field::Lat | Field::Lon => number.is_none(),
            Field::Easting | Field::Northing => metres(cell).is_none(),
            _ => false,
        };
        if is_lost {
            self.keep(heading, cell);
        }
    }

    /// The point that the row's columns make together: degrees before the grid.
    pub(super) fn point(&mut self) {
        let (easting, northing) = self.grid;
        let on_grid = || easting.zip(northing).and_then(|(easting, northing)| grid::degrees(easting, northing));
        self.place.point = self.place.point.or(self.lat.zip(self.lon)).or_else(on_grid);
        if self.place.point.is_none() {
            let numbers = [("easting", easting), ("northing", northing)];
            for (name, number) in numbers.into_iter().filter_map(|(name, number)| Some((name, number?))) {
                self.keep(name, &number.to_string());
            }
        }
    }

    /// Whom to ask, and how: words that may name somebody go where people are kept or left out.
    pub(super) fn add_reach(&mut self, heading: &str, cell: &str) {
        let found = reach(cell);
        self.raw.emails.extend(found.emails);
        self.raw.phones.extend(found.phones);
        if self.raw.url.is_empty() {
            self.raw.url = found.url;
        }
        if crate::clean::may_name(&found.rest) {
            join(&mut self.contact.name, &found.rest, "; ");
        } else if !found.rest.is_empty() {
            self.keep(heading, cell);
        }
    }
}

/// Metres on the grid: `378,900` and `378900.0`.
fn metres(cell: &str) -> Option<f64> {
    cell.replace(',', "").parse::<f64>().ok().filter(|n| n.is_finite())
}
