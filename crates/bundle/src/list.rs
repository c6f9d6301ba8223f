//! A list: what matching and a list of results need of the services of one shard, or of a whole small catalogue.
//!
//! Payload: id · rows · rows with a point, which come first · rows to a block of details · tags of the blocks · steps
//! along the curve (column) · columns of [`Facts`] · names · organisations and areas, each as a list in the order of first
//! appearance and a column of positions in it.

use crate::bytes::{Rest, put_number};
use crate::column::{Column, put_column};
use crate::curve;
use crate::fact_columns::{COLUMN_NAMES, FactColumns, put_facts};
use crate::facts::Facts;
use crate::frame::{self, FileKind, OpenError};
use crate::record::Record;
use crate::shared::{Shared, put_shared};
use crate::summary::FileRef;
use crate::text::{Texts, put_texts};
use waymark_core::catalogue::Service;
use waymark_core::date::Date;
use waymark_core::geo::Point;
use waymark_core::ids::{Need, Set};

/// What the builder says of a list besides its records.
pub(crate) struct ListHead<'h> {
    pub(crate) id: u64,
    pub(crate) block: usize,
    pub(crate) tags: &'h [u32],
}

/// The payload for records in the order of the curve, those without a point last.
pub(crate) fn put_list(head: &ListHead<'_>, records: &[Record]) -> Vec<u8> {
    let mut out = Vec::new();
    let keys: Vec<u64> = records.iter().map_while(|record| record.facts.point.and_then(curve::key)).collect();
    for number in [head.id, records.len() as u64, keys.len() as u64, head.block as u64] {
        put_number(&mut out, number);
    }
    for tag in head.tags {
        out.extend_from_slice(&tag.to_le_bytes());
    }
    put_number(&mut out, keys.first().copied().unwrap_or_default());
    let steps = keys.iter().zip(keys.iter().skip(1)).map(|(from, to)| to.saturating_sub(*from));
    put_column(&mut out, &steps.collect::<Vec<_>>());
    put_facts(&mut out, records.iter().map(|record| &record.facts));
    put_texts(&mut out, records.iter().map(|record| record.name.as_str()));
    put_shared(&mut out, records.iter().map(|record| record.organisation.as_str()));
    put_shared(&mut out, records.iter().map(|record| record.area.as_str()));
    out
}

/// A list, read where it lies: facts are looked up in its columns, texts are slices of it.
#[derive(Clone, Debug)]
pub struct Bundle<'a> {
    id: u64,
    rows: usize,
    block: usize,
    tags: &'a [u8],
    points: Vec<Point>,
    facts: FactColumns<'a>,
    names: Texts<'a>,
    organisations: Shared<'a>,
    areas: Shared<'a>,
    vocabulary: u64,
}

impl<'a> Bundle<'a> {
    /// Opens a list.
    ///
    /// # Errors
    /// One [`OpenError`] for each way the bytes can be wrong.
    pub fn open(bytes: &'a [u8]) -> Result<Self, OpenError> {
        Self::read(&frame::open(FileKind::List, bytes)?)
    }
    /// Opens a list and checks that it is the one a summary points to.
    ///
    /// # Errors
    /// As [`Bundle::open`], and where it is another edition's.
    pub fn open_as(bytes: &'a [u8], wanted: &FileRef) -> Result<Self, OpenError> {
        let framed = frame::open(FileKind::List, bytes)?;
        wanted.check(&framed)?;
        Self::read(&framed)
    }

    fn read(framed: &frame::Framed<'a>) -> Result<Self, OpenError> {
        let mut rest = Rest(framed.payload);
        let (id, rows, placed, block) = (rest.number()?, rest.size()?, rest.size()?, rest.size()?);
        // A row has at least the closing byte of its name, so this bounds what a false count can ask for.
        if placed > rows || rows > framed.payload.len() || (block == 0 && rows > 0) {
            return Err(OpenError::Malformed("its counts do not agree"));
        }
        let tags = rest.take(if rows == 0 { 0 } else { rows.div_ceil(block.max(1)) * 4 })?;
        let bundle = Self {
            id,
            rows,
            block,
            tags,
            points: points(&mut rest, placed)?,
            facts: FactColumns::take(&mut rest, rows)?,
            names: Texts::take(&mut rest)?.of_rows(rows)?,
            organisations: Shared::take(&mut rest, rows)?,
            areas: Shared::take(&mut rest, rows)?,
            vocabulary: framed.vocabulary,
        };
        rest.end()?;
        Ok(bundle)
    }
    /// The bytes of each part of a list by name, for reports of what each field weighs.
    ///
    /// # Errors
    /// As [`Bundle::open`].
    pub fn parts(bytes: &'a [u8]) -> Result<Vec<(&'static str, &'a [u8])>, OpenError> {
        let framed = frame::open(FileKind::List, bytes)?;
        let bundle = Self::read(&framed)?;
        let (all, rows) = (framed.payload, bundle.rows);
        let mut rest = Rest(all);
        let mut parts = Vec::new();
        let mut from = all.len();
        let mut part = |name: &'static str, left: usize| {
            parts.push((name, all.get(all.len() - from..all.len() - left).unwrap_or_default()));
            from = left;
        };
        (0..4).try_for_each(|_| rest.number().map(|_| ()))?;
        rest.take(bundle.tags.len())?;
        part("head and blocks", rest.0.len());
        points(&mut rest, bundle.points.len())?;
        part("place", rest.0.len());
        for name in COLUMN_NAMES {
            Column::take(&mut rest, rows)?;
            part(name, rest.0.len());
        }
        Texts::take(&mut rest)?;
        part("name", rest.0.len());
        Shared::take(&mut rest, rows)?;
        part("organisation", rest.0.len());
        part("area", 0);
        Ok(parts)
    }
    /// How many services there are.
    pub fn len(&self) -> usize {
        self.rows
    }
    /// Whether there are none.
    pub fn is_empty(&self) -> bool {
        self.rows == 0
    }
    /// The vocabulary it was made with.
    pub fn vocabulary(&self) -> u64 {
        self.vocabulary
    }
    /// What a service is called.
    pub fn name(&self, row: usize) -> &'a str {
        self.names.get(row)
    }
    /// Who runs it.
    pub fn organisation(&self, row: usize) -> &'a str {
        self.organisations.get(row)
    }
    /// The council it serves, where that is one only.
    pub fn area(&self, row: usize) -> &'a str {
        self.areas.get(row)
    }
    /// Where it is.
    pub fn point(&self, row: usize) -> Option<Point> {
        self.points.get(row).copied()
    }
    /// What it helps with: the one fact a first pass over all rows asks for.
    pub fn needs(&self, row: usize) -> Set<Need> {
        self.facts.needs(row)
    }
    /// What matching needs of it.
    pub fn facts(&self, row: usize) -> Facts {
        Facts { point: self.point(row), ..self.facts.get(row) }
    }
    /// The block with a service's details, and its row there.
    pub fn details_of(&self, row: usize) -> Option<(FileRef, usize)> {
        let (block, inside) = (row.checked_div(self.block)?, row.checked_rem(self.block)?);
        let tag = self.tags.get(block * 4..block * 4 + 4)?;
        let tag = tag.iter().rev().fold(0, |n, byte| n << 8 | u32::from(*byte));
        let rows = (self.rows - block * self.block).min(self.block);
        (row < self.rows).then(|| (FileRef::details(self.id, block, tag, rows, self.vocabulary), inside))
    }
    /// A service as matching reads it today, without what stands in the details.
    pub fn service(&self, row: usize) -> Service {
        let facts = self.facts(row);
        let text = |text: &str| text.to_owned();
        let day = |date: Date| Some(date);
        Service {
            name: text(self.name(row)),
            organisation: text(self.organisation(row)),
            area: text(self.area(row)),
            data_date: facts.since.filter(|_| !facts.since_is_check).and_then(day),
            checked_on: facts.since.filter(|_| facts.since_is_check).and_then(day),
            ..facts.service()
        }
    }
}

fn points(rest: &mut Rest<'_>, placed: usize) -> Result<Vec<Point>, OpenError> {
    let mut key = rest.number()?;
    let steps = Column::take(rest, placed.saturating_sub(1))?;
    let mut points = Vec::with_capacity(placed);
    for row in 0..placed {
        if row > 0 {
            key = key.saturating_add(steps.get(row - 1));
        }
        points.push(curve::point(key).ok_or(OpenError::Malformed("a place is off the grid"))?);
    }
    Ok(points)
}
