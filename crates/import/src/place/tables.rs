//! Postcode sectors, outcodes, place names and councils, as `content/geo` has them.

use crate::table::field::heading;
use std::collections::BTreeMap;
use waymark_core::geo::Point;

/// A table that is not as it should be.
#[derive(Debug, thiserror::Error)]
#[error("{table}: {what}")]
pub struct BadTable {
    table: &'static str,
    what: String,
}

/// A point and the council it is in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Spot {
    /// Where.
    pub point: Point,
    /// Position of the council; `u16::MAX`: not known.
    pub council: u16,
}

/// A place's spot, with its kind: 0 city to 5 smallest.
type Named = (u8, Spot);

/// The tables.
#[derive(Clone, Debug, Default)]
pub struct Tables {
    codes: BTreeMap<String, Spot>,
    names: BTreeMap<String, Vec<Named>>,
    councils: Vec<(String, String)>,
    middles: BTreeMap<u16, Point>,
    grid: BTreeMap<(i32, i32), Vec<Spot>>,
}

/// Size of a square of the grid, in 1/10,000 degree: some 11 km by 7.
const SQUARE: i32 = 1_000;

impl Tables {
    /// From the texts of `sectors.csv`, `outcodes.csv`, `places.tsv` and `councils.csv`. Empty texts are allowed: then
    /// less can be found.
    ///
    /// # Errors
    /// A table without the columns that are needed.
    pub fn new(sectors: &str, outcodes: &str, places: &str, councils: &str) -> Result<Self, BadTable> {
        let mut tables = Self::default();
        rows("councils", councils, b',', &["code", "name"], |row| {
            tables.councils.push((row[0].into(), row[1].into()))
        })?;
        let index: BTreeMap<String, u16> = tables.councils.iter().map(|(code, _)| code.clone()).zip(0..).collect();
        for (table, text, key) in [("sectors", sectors, "sector"), ("outcodes", outcodes, "outcode")] {
            rows(table, text, b',', &[key, "lat", "lon", "main_laua"], |row| {
                let council = index.get(row[3]).copied().unwrap_or(u16::MAX);
                if let Some(point) = point(row[1], row[2]) {
                    tables.codes.insert(row[0].to_owned(), Spot { point, council });
                }
            })?;
        }
        let by_name: BTreeMap<String, u16> = tables.councils.iter().map(|(_, name)| heading(name)).zip(0..).collect();
        rows("places", places, b'\t', &["name", "council", "kind", "lat", "lon"], |row| {
            let rank = ["c", "t", "v", "a", "h", "o"].iter().position(|kind| *kind == row[2]);
            if let (Some(rank), Some(point)) = (rank, point(row[3], row[4])) {
                let spot = Spot { point, council: by_name.get(&heading(row[1])).copied().unwrap_or(u16::MAX) };
                tables.names.entry(heading(row[0])).or_default().push((u8::try_from(rank).unwrap_or(9), spot));
            }
        })?;
        tables.finish();
        Ok(tables)
    }

    fn finish(&mut self) {
        let mut sums: BTreeMap<u16, (i64, i64, i64)> = BTreeMap::new();
        for (code, spot) in &self.codes {
            let sum = sums.entry(spot.council).or_default();
            *sum = (sum.0 + i64::from(spot.point.lat), sum.1 + i64::from(spot.point.lon), sum.2 + 1);
            if code.contains(' ') {
                self.grid.entry(square(spot.point)).or_default().push(*spot);
            }
        }
        let middle = |(lat, lon, n): (i64, i64, i64)| {
            Some(Point { lat: i32::try_from(lat / n).ok()?, lon: i32::try_from(lon / n).ok()? })
        };
        self.middles = sums.into_iter().filter_map(|(council, sum)| Some((council, middle(sum)?))).collect();
    }

    /// Whether there are postcodes in the tables at all.
    pub fn has_postcodes(&self) -> bool {
        !self.codes.is_empty()
    }
    /// A sector (`M33 7`) or outcode (`M33`).
    pub fn code(&self, code: &str) -> Option<Spot> {
        self.codes.get(code).copied()
    }
    /// The place of this name; of several, the one near `near` or in the council that `words` name, or the only one of
    /// its size. `None` where it could be several.
    pub fn named(&self, name: &str, words: &str, near: Option<Point>) -> Option<Spot> {
        let all = self.names.get(&heading(name))?;
        if let [(_, only)] = all.as_slice() {
            return Some(*only);
        }
        if let Some(near) = near {
            return all
                .iter()
                .map(|(_, spot)| *spot)
                .min_by_key(|s| s.point.metres_to(near))
                .filter(|s| s.point.metres_to(near) < 30_000);
        }
        let in_words: Vec<_> = all
            .iter()
            .filter(|(_, spot)| self.council_name(spot.council).is_some_and(|name| words.contains(&heading(name))))
            .collect();
        let best = if in_words.is_empty() { all.iter().collect() } else { in_words };
        let rank = best.iter().map(|(rank, _)| *rank).min()?;
        let mut largest = best.iter().filter(|(r, _)| *r == rank);
        // A village is not surely meant where another of the same name may be.
        let one = largest.next().filter(|_| rank < 2 || best.len() == 1)?;
        largest.next().is_none().then_some(one.1)
    }
    /// The middle of a council's area, by its name or code.
    pub fn council(&self, words: &str) -> Option<Spot> {
        let wanted = heading(words);
        const DRESS: [&str; 10] = [
            " city council",
            " borough council",
            " district council",
            " county council",
            " metropolitan borough council",
            " council",
            "city of ",
            "london borough of ",
            "royal borough of ",
            " borough",
        ];
        let bare = DRESS.iter().fold(wanted.clone(), |name, dress| name.replace(dress, ""));
        let is = |(code, name): &(String, String)| {
            let name = heading(name);
            code.eq_ignore_ascii_case(words.trim())
                || name == wanted
                || name == bare
                || name.replace(" city of", "").replace(" county of", "") == bare
        };
        let council = u16::try_from(self.councils.iter().position(is)?).ok()?;
        self.middles.get(&council).map(|point| Spot { point: *point, council })
    }
    /// The council of the sector nearest to a point, within some 10 km.
    pub fn council_at(&self, point: Point) -> u16 {
        let (lat, lon) = square(point);
        let around = (lat - 1..=lat + 1).flat_map(|lat| (lon - 1..=lon + 1).map(move |lon| (lat, lon)));
        let spots = around.filter_map(|at| self.grid.get(&at)).flatten();
        spots.min_by_key(|spot| spot.point.metres_to(point)).map_or(u16::MAX, |spot| spot.council)
    }
    /// A council's code.
    pub fn council_code(&self, council: u16) -> &str {
        self.councils.get(usize::from(council)).map_or("", |(code, _)| code.as_str())
    }
    fn council_name(&self, council: u16) -> Option<&str> {
        self.councils.get(usize::from(council)).map(|(_, name)| name.as_str())
    }
}

fn square(point: Point) -> (i32, i32) {
    (point.lat.div_euclid(SQUARE), point.lon.div_euclid(SQUARE))
}

fn point(lat: &str, lon: &str) -> Option<Point> {
    Point::from_degrees(lat.parse().ok()?, lon.parse().ok()?)
}

/// Reads a table by the names of its columns.
fn rows(
    table: &'static str,
    text: &str,
    delimiter: u8,
    columns: &[&str],
    mut take: impl FnMut(&[&str]),
) -> Result<(), BadTable> {
    if text.trim().is_empty() {
        return Ok(());
    }
    let mut reader = csv::ReaderBuilder::new().delimiter(delimiter).flexible(true).from_reader(text.as_bytes());
    let wrong = |what: String| BadTable { table, what };
    let headings = reader.headers().map_err(|error| wrong(error.to_string()))?.clone();
    let place = |column: &&str| {
        headings
            .iter()
            .position(|heading| heading == *column)
            .ok_or_else(|| wrong(format!("there is no column {column}")))
    };
    let places: Vec<usize> = columns.iter().map(place).collect::<Result<_, _>>()?;
    for record in reader.records() {
        let record = record.map_err(|error| wrong(error.to_string()))?;
        let cells: Vec<&str> = places.iter().map(|at| record.get(*at).unwrap_or_default()).collect();
        take(&cells);
    }
    Ok(())
}
