//! A block of details: everything of a few dozen neighbours that only an opened card needs.
//!
//! Payload: number of rows · for each [`Field`] its texts · days and source as columns. A block is small enough to be
//! fetched for one card, and large enough that fetching it does not say which of its services was opened.

use crate::bytes::{Rest, put_number};
use crate::column::{Column, put_column};
use crate::frame::{self, FileKind, OpenError};
use crate::record::{Dates, Field, Record, put_texts_back};
use crate::summary::FileRef;
use crate::text::{Texts, put_texts};
use waymark_core::catalogue::Service;
use waymark_core::date::Date;

/// The payload for some records.
pub(crate) fn put_details(records: &[Record]) -> Vec<u8> {
    let mut out = Vec::new();
    put_number(&mut out, records.len() as u64);
    for field in Field::ALL {
        put_texts(&mut out, records.iter().map(|record| record.text(field)));
    }
    let mut column = |of: &dyn Fn(&Record) -> u64| put_column(&mut out, &records.iter().map(of).collect::<Vec<_>>());
    column(&|record| day(record.dates.data));
    column(&|record| day(record.dates.checked));
    column(&|record| day(record.dates.next_check));
    column(&|record| u64::from(record.source));
    out
}

fn day(date: Option<Date>) -> u64 {
    date.map_or(0, |date| u64::from(date.year) << 16 | u64::from(date.month) << 8 | u64::from(date.day))
}

fn date(day: u64) -> Option<Date> {
    (day != 0).then_some(Date { year: (day >> 16) as u16, month: (day >> 8) as u8, day: day as u8 })
}

/// A block of details, read where it lies.
#[derive(Clone, Debug)]
pub struct Details<'a> {
    rows: usize,
    texts: Vec<Texts<'a>>,
    days: [Column<'a>; 3],
    source: Column<'a>,
}

impl<'a> Details<'a> {
    /// Opens a block and checks that it is the one a list points to.
    ///
    /// # Errors
    /// One [`OpenError`] for each way the bytes can be wrong.
    pub fn open(bytes: &'a [u8], wanted: &FileRef) -> Result<Self, OpenError> {
        let framed = frame::open(FileKind::Details, bytes)?;
        wanted.check(&framed)?;
        let mut rest = Rest(framed.payload);
        let rows = rest.size()?;
        let texts: Result<Vec<_>, _> =
            Field::ALL.into_iter().map(|_| Texts::take(&mut rest).and_then(|texts| texts.of_rows(rows))).collect();
        let texts = texts?;
        let mut column = || Column::take(&mut rest, rows);
        let (days, source) = ([column()?, column()?, column()?], column()?);
        rest.end()?;
        Ok(Self { rows, texts, days, source })
    }
    /// The texts of a field, end to end, for reports of what each field weighs.
    pub fn part(&self, field: Field) -> &'a str {
        self.texts.get(field as usize).map_or("", Texts::all)
    }
    /// How many services it is about.
    pub fn len(&self) -> usize {
        self.rows
    }
    /// Whether it is about none.
    pub fn is_empty(&self) -> bool {
        self.rows == 0
    }
    /// A text; empty where it is not known.
    pub fn text(&self, row: usize, field: Field) -> &'a str {
        self.texts.get(field as usize).map_or("", |texts| texts.get(row))
    }
    /// The days.
    pub fn dates(&self, row: usize) -> Dates {
        let [data, checked, next_check] = self.days.each_ref().map(|column| date(column.get(row)));
        Dates { data, checked, next_check }
    }
    /// Position of the publisher in [`crate::Summary::sources`].
    pub fn source(&self, row: usize) -> u16 {
        self.source.get(row) as u16
    }
    /// Fills in what a list does not have of a service.
    pub fn complete(&self, row: usize, service: &mut Service) {
        put_texts_back(service, &|field| self.text(row, field).to_owned());
        let Dates { data, checked, next_check } = self.dates(row);
        (service.data_date, service.checked_on, service.next_check) = (data, checked, next_check);
        service.source = self.source(row);
    }
}
