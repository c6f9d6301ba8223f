//! From records in any order to files: sorts them along the curve, cuts the curve into lists, and hands out each file once.
//!
//! It holds a portion of records to sort, and later the records of two lists; the rest is in the caller's [`Store`]. The
//! same records and options give the same files, whatever the order and the portions.

use crate::curve;
use crate::cut::Sizes;
use crate::details::put_details;
use crate::frame::{self, FileKind};
use crate::list::{ListHead, put_list};
use crate::queue::{Queue, Row};
use crate::record::{Field, Record};
use crate::sort::{Sorter, Store, StoreError};
use crate::summary::{FileRef, Ground, Placed, Summary, Unplaced};
use waymark_core::catalogue::Source;
use waymark_core::envelope::checksum;
use waymark_core::geo::Point;

/// What a bundle is built with.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Options {
    /// What to call this edition.
    pub label: String,
    /// Hash of the vocabulary that sets in the records were made with.
    pub vocabulary: u64,
    /// Publishers and licences that records point to.
    pub sources: Vec<Source>,
    /// Sizes of the lists; `None` puts everything into one list.
    pub sizes: Option<Sizes>,
    /// Services to a block of details.
    pub block: usize,
    /// Bytes of records to hold before they are spilled to the store.
    pub memory: usize,
}

impl Default for Options {
    fn default() -> Self {
        Self {
            label: String::new(),
            vocabulary: 0,
            sources: Vec::new(),
            sizes: Some(Sizes { fewest: 500, most: 1500 }),
            block: 64,
            memory: 64 << 20,
        }
    }
}

/// What was built.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Report {
    /// Name of the summary, to be fetched first.
    pub summary: String,
    /// Services.
    pub services: usize,
    /// Lists.
    pub lists: usize,
    /// Blocks of details.
    pub blocks: usize,
}

/// Why a bundle cannot be built.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum BuildError {
    /// A place outside the grid.
    #[error("the place of \u{201c}{0}\u{201d} lies outside the United Kingdom: correct it, or leave it out")]
    OffTheMap(String),
    /// The caller's store or sink failed, or the caller gave up.
    #[error("the bundle could not be written: {0}")]
    Store(#[from] StoreError),
    /// A file over 4 GB, or a record that cannot be kept.
    #[error("{0} is too large to be kept")]
    TooLarge(&'static str),
}

/// Builds bundles.
pub struct Builder<S> {
    options: Options,
    sorter: Sorter<S>,
}

/// Where a finished file goes: its name and its bytes. An error stops the building.
pub type Sink<'s> = &'s mut dyn FnMut(&str, &[u8]) -> Result<(), StoreError>;

impl<S: Store> Builder<S> {
    /// A builder that spills to a store.
    pub fn new(options: Options, store: S) -> Self {
        let sorter = Sorter::new(store, options.memory);
        Self { options, sorter }
    }

    /// Takes a record.
    ///
    /// # Errors
    /// Where its place is off the grid, or the store fails.
    pub fn add(&mut self, record: &Record) -> Result<(), BuildError> {
        let mut order = match record.facts.point {
            Some(point) => {
                let key = curve::key(point).ok_or_else(|| BuildError::OffTheMap(record.name.clone()))?;
                [[0].as_slice(), &key.to_be_bytes()].concat()
            }
            None => [[1].as_slice(), record.area.as_bytes(), &[0]].concat(),
        };
        order.extend_from_slice(record.text(Field::Id).as_bytes());
        let bytes = postcard::to_allocvec(record).map_err(|_| BuildError::TooLarge("a record"))?;
        Ok(self.sorter.add((order, bytes))?)
    }

    /// Publishers and licences that records point to, where they are only known once all records were seen.
    pub fn set_sources(&mut self, sources: Vec<Source>) {
        self.options.sources = sources;
    }

    /// Hands out all files; the summary comes last, so that a reader never sees one whose files are not there yet.
    ///
    /// # Errors
    /// Where the store or the sink fails.
    pub fn finish(self, sink: Sink<'_>) -> Result<Report, BuildError> {
        let Self { options, sorter } = self;
        let sizes = options.sizes.map(Sizes::checked);
        let summary = Summary {
            label: options.label.clone(),
            sources: options.sources.clone(),
            placed: Vec::new(),
            unplaced: Vec::new(),
            vocabulary: options.vocabulary,
        };
        let mut writer = Writer { block: options.block.max(1), sink, summary, report: Report::default() };
        let mut queue = Queue::new(sorter.merge()?);
        while let Some((rows, is_placed)) = queue.next_list(sizes)? {
            writer.list(rows, is_placed)?;
        }
        writer.finish()
    }
}

struct Writer<'s> {
    block: usize,
    sink: Sink<'s>,
    summary: Summary,
    report: Report,
}

impl Writer<'_> {
    fn list(&mut self, rows: Vec<Row>, is_placed: bool) -> Result<(), BuildError> {
        let vocabulary = self.summary.vocabulary;
        let other = rows.first().map_or(0, |row| checksum(&row.order));
        let id = rows.first().filter(|_| is_placed).and_then(Row::key).unwrap_or(other);
        let records: Vec<Record> = rows.into_iter().map(|row| row.record).collect();
        let mut tags = Vec::new();
        for (block, records) in records.chunks(self.block).enumerate() {
            let sealed = sealed(FileKind::Details, vocabulary, &put_details(records))?;
            let tag = frame::tag(&sealed);
            (self.sink)(&FileRef::details(id, block, tag, records.len(), vocabulary).name, &sealed)?;
            tags.push(tag);
        }
        let sealed =
            sealed(FileKind::List, vocabulary, &put_list(&ListHead { id, block: self.block, tags: &tags }, &records))?;
        let (tag, rows) = (frame::tag(&sealed), records.len());
        (self.sink)(&FileRef::list(id, tag, rows, vocabulary).name, &sealed)?;
        self.report.services += rows;
        self.report.lists += 1;
        self.report.blocks += tags.len();
        if is_placed {
            self.summary.placed.push(Placed { id, rows, tag, ground: ground(&records) });
        } else {
            let area = |record: Option<&Record>| record.map(|record| record.area.clone()).unwrap_or_default();
            let everybody = records.first().is_some_and(|record| record.facts.point.is_some());
            let first_area = if everybody { String::new() } else { area(records.first()) };
            self.summary.unplaced.push(Unplaced { id, rows, tag, first_area, last_area: area(records.last()) });
        }
        Ok(())
    }

    fn finish(mut self) -> Result<Report, BuildError> {
        let (name, sealed) = self.summary.seal().ok_or(BuildError::TooLarge("a file"))?;
        (self.sink)(&name, &sealed)?;
        self.report.summary = name;
        Ok(self.report)
    }
}

fn sealed(kind: FileKind, vocabulary: u64, payload: &[u8]) -> Result<Vec<u8>, BuildError> {
    frame::seal(kind, vocabulary, payload).ok_or(BuildError::TooLarge("a file"))
}

fn ground(records: &[Record]) -> Ground {
    let points = || records.iter().filter_map(|record| record.facts.point);
    let corner =
        |lat: Option<i32>, lon: Option<i32>| Point { lat: lat.unwrap_or_default(), lon: lon.unwrap_or_default() };
    Ground {
        south_west: corner(points().map(|point| point.lat).min(), points().map(|point| point.lon).min()),
        north_east: corner(points().map(|point| point.lat).max(), points().map(|point| point.lon).max()),
    }
}
