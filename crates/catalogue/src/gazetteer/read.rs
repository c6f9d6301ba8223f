//! The files of `content/geo`, read.

use super::GeoError;
use super::table::each;
use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;
use waymark_core::gazetteer::{Council, Rank, RegionId};
use waymark_core::geo::{self, Point};

/// An outcode of `outcodes.csv`.
#[derive(Clone, Debug)]
pub struct OutcodeRow {
    /// Such as `M33`.
    pub code: String,
    /// Centre of its postcodes.
    pub point: Point,
    /// How many postcodes it has or had.
    pub postcodes: u32,
    /// Position of the council most of them lie in.
    pub council: u16,
}

/// A named place of `places.tsv`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PlaceRow {
    /// Its name.
    pub name: String,
    /// The council it lies in, as the file names it.
    pub council: String,
    /// How big it is.
    pub rank: Rank,
    /// Of the kind "other settlement", which says nothing of its size.
    pub other: bool,
    /// Where it is.
    pub point: Point,
}

/// All files, read.
#[derive(Clone, Debug, Default)]
pub struct Sources {
    /// Outcodes that can be typed.
    pub outcodes: Vec<OutcodeRow>,
    /// Sectors such as `M33 7`: outcode and centre.
    pub sectors: Vec<(String, Point)>,
    /// Named places.
    pub places: Vec<PlaceRow>,
    /// Postcode districts in use, as the places file lists them.
    pub in_use: BTreeSet<String>,
    /// Outcodes of large users and boxes, to which no place belongs.
    pub not_places: BTreeSet<String>,
    /// Councils in code order.
    pub councils: Vec<Council>,
    /// Postcode areas and the regions they are in.
    pub areas: Vec<(String, RegionId)>,
}

impl Sources {
    /// Reads `content/geo`.
    ///
    /// # Errors
    /// A file that cannot be read, or the first row that is not as it should be, with its line.
    pub fn read(folder: &Path) -> Result<Self, GeoError> {
        let mut sources = Self::default();
        sources.read_councils(folder)?;
        sources.read_regions(folder)?;
        sources.read_outcodes(folder)?;
        sources.read_sectors(folder)?;
        sources.read_places(folder)?;
        sources.read_other_names(folder)?;
        Ok(sources)
    }

    fn read_councils(&mut self, folder: &Path) -> Result<(), GeoError> {
        each(folder, "councils.csv", &["code", "name", "also", "source"], |row| {
            let also = row.maybe(2).split(';').filter(|code| !code.is_empty()).map(str::to_owned).collect();
            self.councils.push(Council { code: row.text(0)?.to_owned(), name: tidy(row.text(1)?), also });
            Ok(())
        })?;
        self.councils.sort_by(|a, b| a.code.cmp(&b.code));
        Ok(())
    }

    fn read_regions(&mut self, folder: &Path) -> Result<(), GeoError> {
        each(folder, "regions.csv", &["area", "region"], |row| {
            let region = RegionId::from_name(row.text(1)?).ok_or_else(|| row.wrong("there is no such region"))?;
            self.areas.push((row.text(0)?.to_owned(), region));
            Ok(())
        })
    }

    fn read_outcodes(&mut self, folder: &Path) -> Result<(), GeoError> {
        let columns = ["outcode", "postcodes", "lat", "lon", "main_laua", "main_laua_share", "n_laua"];
        let codes: BTreeMap<&str, u16> = self.councils.iter().map(|council| council.code.as_str()).zip(0..).collect();
        let outcodes = &mut self.outcodes;
        each(folder, "outcodes.csv", &columns, |row| {
            let code = row.text(0)?.to_owned();
            let council = codes.get(row.text(4)?).ok_or_else(|| row.wrong("the council is not in councils.csv"))?;
            let (postcodes, point) = (row.number(1)?, row.point(2, 3)?);
            // A code such as the old `NPT` has no digit, so that nothing typed can be cut to it.
            if geo::outcode(&code).as_deref() == Some(code.as_str()) {
                outcodes.push(OutcodeRow { code, point, postcodes, council: *council });
            }
            Ok(())
        })?;
        each(folder, "not_places.csv", &["outcode"], |row| {
            self.not_places.insert(row.text(0)?.to_owned());
            Ok(())
        })
    }

    fn read_sectors(&mut self, folder: &Path) -> Result<(), GeoError> {
        let columns = ["sector", "postcodes", "lat", "lon", "main_laua", "main_laua_share", "n_laua"];
        each(folder, "sectors.csv", &columns, |row| {
            let (outcode, _) = row.text(0)?.split_once(' ').ok_or_else(|| row.wrong("a sector is like M33 7"))?;
            self.sectors.push((outcode.to_owned(), row.point(2, 3)?));
            Ok(())
        })
    }

    fn read_places(&mut self, folder: &Path) -> Result<(), GeoError> {
        each(folder, "places.tsv", &["name", "council", "kind", "lat", "lon"], |row| {
            let (name, council, point) = (row.text(0)?.to_owned(), row.maybe(1).to_owned(), row.point(3, 4)?);
            let rank = match row.maybe(2) {
                "c" => Rank::City,
                "t" => Rank::Town,
                "v" => Rank::Village,
                "a" => Rank::Suburb,
                // The centres of London boroughs, which bear the council's own name and so have none beside it.
                "o" if council.is_empty() => Rank::Town,
                "h" | "o" => Rank::Hamlet,
                // Postcode districts stand among the places, without a kind.
                "" if geo::outcode(&name).is_some() => {
                    self.in_use.insert(name);
                    return Ok(());
                }
                _ => return Err(row.wrong("the kind should be c, t, v, a, h or o, and empty for postcode districts")),
            };
            let other = row.maybe(2) == "o" && rank == Rank::Hamlet;
            self.places.push(PlaceRow { name, council, rank, other, point });
            Ok(())
        })
    }

    /// Adds the names that the places file lacks: it has but one for each place, the Welsh or Gaelic one for many.
    fn read_other_names(&mut self, folder: &Path) -> Result<(), GeoError> {
        each(folder, "other_names.csv", &["name", "council", "other"], |row| {
            let (name, council, other) = (row.text(0)?, row.maybe(1), row.text(2)?);
            let named = self.places.iter().filter(|place| place.name == name && place.council == council);
            let place = named.min_by_key(|place| place.rank).ok_or_else(|| row.wrong("no such place in places.tsv"))?;
            self.places.push(PlaceRow { name: other.to_owned(), ..place.clone() });
            Ok(())
        })
    }
}

/// `Bristol, City of` is `Bristol`: the name is shown after a place's.
fn tidy(name: &str) -> String {
    [", City of", ", County of"].iter().find_map(|end| name.strip_suffix(end)).unwrap_or(name).to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_councils_name_is_tidied() {
        assert_eq!(tidy("Bristol, City of"), "Bristol");
        assert_eq!(tidy("Herefordshire, County of"), "Herefordshire");
        assert_eq!(tidy("City of London"), "City of London");
    }
}
