//! The summary of a bundle: which lists there are, what ground each covers, and what their files are called.
//!
//! Payload: label · sources · number of lists with points · their columns (step to the id from the list before, rows, tag,
//! and the box round their services as distances from the first one, outwards in steps of [`STEP`]) · number of lists without
//! points · their columns (id, rows, tag) and the first and last area of each.

use crate::bytes::{Rest, put_number};
use crate::column::{Column, put_column};
use crate::curve;
use crate::frame::{self, FileKind, Framed, OpenError};
use crate::text::{Texts, put_texts};
use waymark_core::catalogue::Source;
use waymark_core::geo::Point;

/// Units of a point in which boxes are kept: about 180 m north, 100 m east.
const STEP: i32 = 16;

/// A file to fetch, and what tells that it is the right one.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct FileRef {
    /// Its name, different for every content.
    pub name: String,
    /// How many services it is about.
    pub services: usize,
    tag: u32,
    vocabulary: u64,
}

impl FileRef {
    pub(crate) fn list(id: u64, tag: u32, services: usize, vocabulary: u64) -> Self {
        Self { name: format!("list-{id:x}-{tag:08x}.wmb"), services, tag, vocabulary }
    }
    pub(crate) fn details(id: u64, block: usize, tag: u32, services: usize, vocabulary: u64) -> Self {
        Self { name: format!("details-{id:x}-{block}-{tag:08x}.wmb"), services, tag, vocabulary }
    }
    pub(crate) fn check(&self, framed: &Framed<'_>) -> Result<(), OpenError> {
        if framed.vocabulary != self.vocabulary {
            return Err(OpenError::OtherVocabulary);
        }
        if framed.tag == self.tag { Ok(()) } else { Err(OpenError::OtherEdition) }
    }
}

/// The ground that services stand on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Ground {
    pub(crate) south_west: Point,
    pub(crate) north_east: Point,
}

impl Ground {
    /// The nearest point of it.
    pub(crate) fn nearest(&self, to: Point) -> Point {
        Point {
            lat: to.lat.max(self.south_west.lat).min(self.north_east.lat),
            lon: to.lon.max(self.south_west.lon).min(self.north_east.lon),
        }
    }
}

/// What a summary keeps of a list with points. Its id is the key of its first service.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Placed {
    pub(crate) id: u64,
    pub(crate) rows: usize,
    pub(crate) tag: u32,
    pub(crate) ground: Ground,
}

/// What a summary keeps of a list without points: national services, and those of whole councils.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Unplaced {
    pub(crate) id: u64,
    pub(crate) rows: usize,
    pub(crate) tag: u32,
    pub(crate) first_area: String,
    pub(crate) last_area: String,
}

/// The summary of a bundle, opened.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Summary {
    /// What the publisher calls this edition.
    pub label: String,
    /// Publishers and licences that services point to.
    pub sources: Vec<Source>,
    pub(crate) placed: Vec<Placed>,
    pub(crate) unplaced: Vec<Unplaced>,
    pub(crate) vocabulary: u64,
}

impl Summary {
    /// Opens a summary.
    ///
    /// # Errors
    /// One [`OpenError`] for each way the bytes can be wrong.
    pub fn open(bytes: &[u8]) -> Result<Self, OpenError> {
        let framed = frame::open(FileKind::Summary, bytes)?;
        let mut rest = Rest(framed.payload);
        let texts = Texts::take(&mut rest)?;
        let source = |row: usize| Source { name: texts.get(row).to_owned(), licence: texts.get(row + 1).to_owned() };
        let summary = Self {
            label: texts.get(0).to_owned(),
            sources: (1..texts.len()).step_by(2).map(source).collect(),
            placed: take_placed(&mut rest)?,
            unplaced: take_unplaced(&mut rest)?,
            vocabulary: framed.vocabulary,
        };
        rest.end()?;
        Ok(summary)
    }
    /// One summary of bundles that were built apart, each of its own stretch of the curve; its name and its bytes.
    ///
    /// # Errors
    /// Where they were not built with the same vocabulary and the same sources, or a file would be over 4 GB.
    pub fn join(parts: &[Self]) -> Result<(String, Vec<u8>), OpenError> {
        let mut joined = parts.first().cloned().ok_or(OpenError::Malformed("there is nothing to join"))?;
        for part in parts.iter().skip(1) {
            if part.vocabulary != joined.vocabulary {
                return Err(OpenError::OtherVocabulary);
            }
            if part.sources != joined.sources {
                return Err(OpenError::Malformed("its sources are not those of the rest"));
            }
            joined.placed.extend_from_slice(&part.placed);
            joined.unplaced.extend_from_slice(&part.unplaced);
        }
        joined.placed.sort_by_key(|list| (list.id, list.tag));
        joined.unplaced.sort_by(|a, b| (&a.first_area, a.id).cmp(&(&b.first_area, b.id)));
        joined.seal().ok_or(OpenError::Malformed("it is too large"))
    }
    /// Its name and its bytes.
    pub(crate) fn seal(&self) -> Option<(String, Vec<u8>)> {
        let sealed = frame::seal(FileKind::Summary, self.vocabulary, &self.put())?;
        Some((format!("summary-{:08x}.wmb", frame::tag(&sealed)), sealed))
    }
    /// All lists.
    pub fn lists(&self) -> Vec<FileRef> {
        let placed = self.placed.iter().map(|list| self.placed_file(list));
        placed.chain(self.unplaced.iter().map(|list| self.unplaced_file(list))).collect()
    }
    pub(crate) fn placed_file(&self, list: &Placed) -> FileRef {
        FileRef::list(list.id, list.tag, list.rows, self.vocabulary)
    }
    pub(crate) fn unplaced_file(&self, list: &Unplaced) -> FileRef {
        FileRef::list(list.id, list.tag, list.rows, self.vocabulary)
    }

    fn put(&self) -> Vec<u8> {
        let mut out = Vec::new();
        let sources = self.sources.iter().flat_map(|source| [source.name.as_str(), source.licence.as_str()]);
        put_texts(&mut out, std::iter::once(self.label.as_str()).chain(sources));
        put_number(&mut out, self.placed.len() as u64);
        let mut columns: [Vec<u64>; 7] = Default::default();
        let mut before = 0;
        for list in &self.placed {
            let first = curve::point(list.id).unwrap_or_default();
            let (low, high) = (list.ground.south_west, list.ground.north_east);
            let out = |distance: i32| distance.unsigned_abs().div_ceil(STEP.unsigned_abs()).into();
            let distances = [first.lat - low.lat, first.lon - low.lon, high.lat - first.lat, high.lon - first.lon];
            let numbers = [list.id.saturating_sub(before), list.rows as u64, u64::from(list.tag)];
            for (column, number) in columns.iter_mut().zip(numbers.into_iter().chain(distances.map(out))) {
                column.push(number);
            }
            before = list.id;
        }
        columns.iter().for_each(|column| put_column(&mut out, column));
        put_number(&mut out, self.unplaced.len() as u64);
        let mut column =
            |of: &dyn Fn(&Unplaced) -> u64| put_column(&mut out, &self.unplaced.iter().map(of).collect::<Vec<_>>());
        column(&|list| list.id);
        column(&|list| list.rows as u64);
        column(&|list| u64::from(list.tag));
        put_texts(&mut out, self.unplaced.iter().flat_map(|list| [list.first_area.as_str(), list.last_area.as_str()]));
        out
    }
}

/// How many rows columns have; never more than could stand in the bytes that are left, but for those of one value.
fn count(rest: &mut Rest<'_>) -> Result<usize, OpenError> {
    let rows = rest.size()?;
    if rows <= rest.0.len() { Ok(rows) } else { Err(OpenError::Malformed("its counts do not agree")) }
}

fn take_placed(rest: &mut Rest<'_>) -> Result<Vec<Placed>, OpenError> {
    let rows = count(rest)?;
    let mut columns = [Column::One(0); 7];
    for column in &mut columns {
        *column = Column::take(rest, rows)?;
    }
    let mut id = 0u64;
    let lists = (0..rows).map(|row| {
        let [step, rows, tag, south, west, north, east] = columns.each_ref().map(|column| column.get(row));
        id = id.saturating_add(step);
        let first = curve::point(id).ok_or(OpenError::Malformed("a list is off the grid"))?;
        let far = |distance: u64| distance.min(1 << 20) as i32 * STEP;
        let ground = Ground {
            south_west: Point { lat: first.lat - far(south), lon: first.lon - far(west) },
            north_east: Point { lat: first.lat + far(north), lon: first.lon + far(east) },
        };
        Ok(Placed { id, rows: rows as u32 as usize, tag: tag as u32, ground })
    });
    lists.collect()
}

fn take_unplaced(rest: &mut Rest<'_>) -> Result<Vec<Unplaced>, OpenError> {
    let rows = count(rest)?;
    let columns = [Column::take(rest, rows)?, Column::take(rest, rows)?, Column::take(rest, rows)?];
    let areas = Texts::take(rest)?.of_rows(rows * 2)?;
    let list = |row: usize| {
        let [id, rows, tag] = columns.each_ref().map(|column| column.get(row));
        let (first_area, last_area) = (areas.get(row * 2).to_owned(), areas.get(row * 2 + 1).to_owned());
        Unplaced { id, rows: rows as u32 as usize, tag: tag as u32, first_area, last_area }
    };
    Ok((0..rows).map(list).collect())
}
