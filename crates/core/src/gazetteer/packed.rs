//! The gazetteer as it is stored: column by column, so that it compresses well.
//!
//! Outcodes stand in natural order. Points are differences to the outcode before, in thousandths of a degree (an
//! outcode's centre is no more exact than a kilometre). Names stand outcode by outcode, the bigger places first, and
//! `counts` says how many of each rank there are.

use super::RegionId;
use crate::geo::Point;
use serde::{Deserialize, Serialize};

/// How big a place is. The order is from big to small.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Rank {
    /// City.
    City,
    /// Town.
    Town,
    /// Village.
    Village,
    /// Part of a town.
    Suburb,
    /// Hamlet, or a settlement smaller still.
    Hamlet,
}

impl Rank {
    /// All, from big to small.
    pub const ALL: [Self; 5] = [Self::City, Self::Town, Self::Village, Self::Suburb, Self::Hamlet];
}

/// A council (lower-tier or only).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Council {
    /// Its code of the statistical offices.
    pub code: String,
    /// Its name, without "council".
    pub name: String,
    /// Other codes that stand for its ground: its county's, or one it had before.
    pub also: Vec<String>,
}

/// An outcode with the places in it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry {
    /// The outcode, such as `M33`.
    pub code: String,
    /// Its centre.
    pub point: Point,
    /// Position of the council most of it lies in.
    pub council: u16,
    /// Whether post is still sent to it.
    pub in_use: bool,
    /// Names in it, bigger places first; the very first one stands for the outcode.
    pub names: Vec<(Rank, String)>,
}

/// Everything the gazetteer is made from.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Contents {
    /// Councils in code order.
    pub councils: Vec<Council>,
    /// Postcode areas (the letters) with the region their English part belongs to.
    pub areas: Vec<(String, RegionId)>,
    /// Outcodes in natural order.
    pub entries: Vec<Entry>,
}

/// The stored columns.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Packed {
    councils: Vec<Council>,
    areas: Vec<(String, RegionId)>,
    codes: String,
    retired: Vec<u16>,
    latitudes: Vec<i32>,
    longitudes: Vec<i32>,
    council_of: Vec<i32>,
    counts: Vec<u8>,
    names: String,
}

/// Units of [`Point`] in a stored unit.
const COARSE: i32 = 10;

/// A name list too long or a name with a line break in it; neither occurs in Great Britain.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{0} cannot be stored: a line break in a name, names out of order, or more than 255 of one rank")]
pub struct Unstorable(String);

impl Packed {
    /// Puts everything into columns.
    ///
    /// # Errors
    /// When an entry does not fit the format.
    pub fn pack(contents: &Contents) -> Result<Self, Unstorable> {
        let mut packed = Self { councils: contents.councils.clone(), areas: contents.areas.clone(), ..Self::default() };
        let mut before = (0, 0, 0);
        for (at, entry) in contents.entries.iter().enumerate() {
            let unstorable = || Unstorable(entry.code.clone());
            let now = (coarse(entry.point.lat), coarse(entry.point.lon), i32::from(entry.council));
            packed.latitudes.push(now.0 - before.0);
            packed.longitudes.push(now.1 - before.1);
            packed.council_of.push(now.2 - before.2);
            before = now;
            if !entry.in_use {
                packed.retired.push(u16::try_from(at).map_err(|_| unstorable())?);
            }
            push_line(&mut packed.codes, &entry.code).ok_or_else(unstorable)?;
            if !entry.names.is_sorted_by_key(|(rank, _)| *rank) {
                return Err(unstorable());
            }
            for rank in Rank::ALL {
                let count = entry.names.iter().filter(|(r, _)| *r == rank).count();
                packed.counts.push(u8::try_from(count).map_err(|_| unstorable())?);
            }
            for (_, name) in &entry.names {
                push_line(&mut packed.names, name).ok_or_else(unstorable)?;
            }
        }
        Ok(packed)
    }

    /// Reads the columns; `None` when they do not fit together.
    pub fn unpack(self) -> Option<Contents> {
        let codes: Vec<&str> = self.codes.lines().collect();
        let mut names = self.names.lines();
        let columns =
            [self.latitudes.len(), self.longitudes.len(), self.council_of.len(), self.counts.len() / Rank::ALL.len()];
        if columns.iter().any(|length| *length != codes.len()) || !self.counts.len().is_multiple_of(Rank::ALL.len()) {
            return None;
        }
        let mut entries = Vec::with_capacity(codes.len());
        let (mut lat, mut lon, mut council) = (0i32, 0i32, 0i32);
        for (at, (code, counts)) in codes.into_iter().zip(self.counts.chunks(Rank::ALL.len())).enumerate() {
            lat = lat.checked_add(*self.latitudes.get(at)?)?;
            lon = lon.checked_add(*self.longitudes.get(at)?)?;
            council = council.checked_add(*self.council_of.get(at)?)?;
            let point = Point::from_degrees(f64::from(lat) / 1000.0, f64::from(lon) / 1000.0)?;
            let council = u16::try_from(council).ok().filter(|at| usize::from(*at) < self.councils.len())?;
            let mut here = Vec::new();
            for (rank, count) in Rank::ALL.into_iter().zip(counts) {
                for _ in 0..*count {
                    here.push((rank, names.next()?.to_owned()));
                }
            }
            let in_use = u16::try_from(at).is_ok_and(|at| self.retired.binary_search(&at).is_err());
            entries.push(Entry { code: code.to_owned(), point, council, in_use, names: here });
        }
        names.next().is_none().then_some(Contents { councils: self.councils, areas: self.areas, entries })
    }
}

/// Rounds to the stored unit.
fn coarse(units: i32) -> i32 {
    (units + COARSE / 2).div_euclid(COARSE)
}

fn push_line(text: &mut String, line: &str) -> Option<()> {
    if line.is_empty() || line.contains(['\n', '\r']) {
        return None;
    }
    text.push_str(line);
    text.push('\n');
    Some(())
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn contents() -> impl Strategy<Value = Contents> {
        let name = (0usize..5, "[A-Z][a-z' -]{0,8}").prop_map(|(rank, name)| (Rank::ALL[rank], name));
        let entry = (
            "[A-Z]{1,2}[0-9]{1,2}",
            4990..6000i32,
            -600..170i32,
            0u16..2,
            any::<bool>(),
            proptest::collection::vec(name, 0..6),
        );
        let entry = entry.prop_map(|(code, lat, lon, council, in_use, mut names)| {
            names.sort();
            Entry { code, point: Point { lat: lat * 100, lon: lon * 100 }, council, in_use, names }
        });
        proptest::collection::vec(entry, 0..20).prop_map(|entries| {
            let council = |code: &str| Council { code: code.into(), name: "Trafford".into(), also: vec![] };
            Contents {
                councils: vec![council("E08000009"), council("E08000010")],
                areas: vec![("M".into(), RegionId::NorthWest)],
                entries,
            }
        })
    }

    proptest! {
        #[test]
        fn what_is_packed_unpacks_again(contents in contents()) {
            prop_assert_eq!(Packed::pack(&contents).unwrap().unpack(), Some(contents));
        }

        #[test]
        fn columns_that_do_not_fit_are_refused(contents in contents(), which in 0usize..6) {
            let mut packed = Packed::pack(&contents).unwrap();
            match which {
                0 => packed.latitudes.push(1),
                1 => packed.longitudes.push(i32::MAX),
                2 => packed.council_of.push(9),
                3 => packed.counts.push(0),
                4 => packed.names.push_str("One more"),
                _ => packed.codes.push_str("M33"),
            }
            prop_assert_eq!(packed.unpack(), None);
        }
    }

    #[test]
    fn what_does_not_fit_the_format_is_refused() {
        let entry = |names: Vec<(Rank, String)>| {
            let entry = Entry { code: "M33".into(), point: Point::default(), council: 0, in_use: true, names };
            Packed::pack(&Contents { entries: vec![entry], ..Contents::default() })
        };
        assert!(entry(vec![(Rank::Town, "Sa\nle".into())]).is_err());
        assert!(entry(vec![(Rank::Town, "Sale".into()), (Rank::City, "Salford".into())]).is_err());
        assert!(entry(vec![(Rank::Town, "Sale".into()); 256]).is_err());
    }
}
