//! Compiles `content/geo` to the gazetteer file: place names with their outcodes, and outcodes.
//!
//! Names of cities, towns, villages and parts of towns are all kept. Of hamlets and smaller settlements, those that lie
//! further than [`OUTPOST`] from every kept place are kept too, so that nobody is far from a name that can be typed. The
//! rest stay out to keep the file small.

mod choose;
mod grid;
mod read;
mod resolve;
mod table;

pub use choose::OUTPOST;
pub use grid::Grid;
pub use read::{OutcodeRow, PlaceRow, Sources};

use resolve::Resolver;
use std::collections::BTreeSet;
use std::path::Path;
use waymark_core::envelope::{self, Kind};
use waymark_core::gazetteer::{Contents, Entry, Gazetteer, Packed};
use waymark_core::geo::Point;

/// Why the gazetteer could not be made.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum GeoError {
    /// A file is missing or not UTF-8.
    #[error("content/geo/{file} cannot be read: {error}")]
    Unreadable {
        /// Name of the file.
        file: String,
        /// What the system said.
        error: String,
    },
    /// A row is not as it should be.
    #[error("content/geo/{file}:{line}: {what}")]
    Row {
        /// Name of the file.
        file: String,
        /// Line in it.
        line: usize,
        /// What is wrong.
        what: String,
    },
    /// The rows are fine one by one but not together.
    #[error("content/geo: {0}")]
    Whole(String),
}

/// The compiled gazetteer.
#[derive(Clone, Debug)]
pub struct Compiled {
    /// The file.
    pub bytes: Vec<u8>,
    /// The same, opened.
    pub gazetteer: Gazetteer,
    /// Names kept and names there were, by rank from city to hamlet.
    pub coverage: [(usize, usize); 5],
}

/// Reads `content/geo` and compiles it.
///
/// # Errors
/// The first thing found wrong, with file and line where it is one row's.
pub fn compile(folder: &Path) -> Result<Compiled, GeoError> {
    let sources = Sources::read(folder)?;
    let mut entries = entries(&sources);
    let mut coverage = [(0, 0); 5];
    let places = choose::with_town_parts(&sources);
    places.iter().for_each(|place| coverage[place.rank as usize].1 += 1);
    let kept = choose::kept(&places);
    let resolver = Resolver::new(&sources);
    let mut seen = BTreeSet::new();
    for place in kept {
        let at = resolver
            .outcode_at(place.point)
            .ok_or_else(|| GeoError::Whole(format!("no outcode for {}", place.name)))?;
        coverage[place.rank as usize].0 += 1;
        // The same name twice in one outcode says nothing more; the bigger place comes first.
        if seen.insert((at, place.name.as_str())) {
            entries[usize::from(at)].1.push(place);
        }
    }
    let (councils, areas) = (sources.councils.clone(), sources.areas.clone());
    let mut contents = Contents { councils, areas, entries: entries.into_iter().map(finish).collect() };
    contents.entries.sort_by_cached_key(|entry| natural(&entry.code));
    let whole = |error: &dyn std::fmt::Display| GeoError::Whole(error.to_string());
    let packed = Packed::pack(&contents).map_err(|error| whole(&error))?;
    let bytes = envelope::seal(Kind::Gazetteer, 0, &packed).map_err(|error| whole(&error))?;
    let gazetteer = Gazetteer::open(&bytes)
        .map_err(|_| GeoError::Whole("an English outcode lies in a postcode area without English region".to_owned()))?;
    Ok(Compiled { bytes, gazetteer, coverage })
}

/// Outcodes without names as yet.
fn entries(sources: &Sources) -> Vec<(Entry, Vec<&PlaceRow>)> {
    let entry = |row: &OutcodeRow| Entry {
        code: row.code.clone(),
        point: row.point,
        council: row.council,
        in_use: sources.in_use.contains(&row.code),
        names: Vec::new(),
    };
    sources.outcodes.iter().map(|row| (entry(row), Vec::new())).collect()
}

/// Puts the names in order: by rank, then by name, which compresses best; but first of all the one that stands for the
/// outcode, the one of its highest rank nearest to the centre.
fn finish((mut entry, mut places): (Entry, Vec<&PlaceRow>)) -> Entry {
    places.sort_by_key(|place| (place.rank, place.name.as_str()));
    let centre: Point = entry.point;
    let nearest = (0..places.len()).min_by_key(|at| (places[*at].rank, places[*at].point.metres_to(centre)));
    if let Some(at) = nearest {
        places[..=at].rotate_right(1);
    }
    entry.names = places.into_iter().map(|place| (place.rank, place.name.clone())).collect();
    entry
}

/// `M3`, `M4`, `M30`: letters, then the number, then what follows it.
fn natural(code: &str) -> (String, u32, String) {
    let digits = |c: char| c.is_ascii_digit();
    let letters = code.find(digits).unwrap_or(code.len());
    let (area, rest) = code.split_at(letters);
    let end = rest.find(|c: char| !c.is_ascii_digit()).unwrap_or(rest.len());
    let (number, suffix) = rest.split_at(end);
    (area.to_owned(), number.parse().unwrap_or(0), suffix.to_owned())
}

#[cfg(test)]
mod tests;
