//! Rows of the place files, with errors that say where.

use super::GeoError;
use std::path::Path;
use waymark_core::geo::Point;

/// One row, with where it stands.
#[derive(Clone, Copy, Debug)]
pub struct Row<'a> {
    record: &'a csv::StringRecord,
    file: &'a str,
    /// Line in the file.
    pub line: usize,
}

impl<'a> Row<'a> {
    /// An error about this row.
    pub fn wrong(self, what: &str) -> GeoError {
        GeoError::Row { file: self.file.to_owned(), line: self.line, what: what.to_owned() }
    }
    /// A column that may be empty.
    pub fn maybe(self, column: usize) -> &'a str {
        self.record.get(column).unwrap_or_default()
    }
    /// A column that may not be empty.
    pub fn text(self, column: usize) -> Result<&'a str, GeoError> {
        let text = self.maybe(column);
        if text.is_empty() { Err(self.wrong(&format!("column {} is empty", column + 1))) } else { Ok(text) }
    }
    /// A whole number.
    pub fn number(self, column: usize) -> Result<u32, GeoError> {
        self.text(column)?.parse().map_err(|_| self.wrong(&format!("column {} is not a whole number", column + 1)))
    }
    /// A point from two columns of degrees.
    pub fn point(self, lat: usize, lon: usize) -> Result<Point, GeoError> {
        let degrees =
            |column| self.text(column)?.parse::<f64>().map_err(|_| self.wrong("a coordinate is not a number"));
        Point::from_degrees(degrees(lat)?, degrees(lon)?)
            .ok_or_else(|| self.wrong("the point is not in the United Kingdom"))
    }
}

/// Reads a file with a heading line of exactly these columns, row by row.
///
/// # Errors
/// A file that cannot be read, other columns, or what `take` finds wrong with a row.
pub fn each(
    folder: &Path,
    file: &str,
    columns: &[&str],
    mut take: impl FnMut(Row<'_>) -> Result<(), GeoError>,
) -> Result<(), GeoError> {
    let text = std::fs::read_to_string(folder.join(file))
        .map_err(|error| GeoError::Unreadable { file: file.to_owned(), error: error.to_string() })?;
    let delimiter = if file.ends_with(".tsv") { b'\t' } else { b',' };
    let mut reader = csv::ReaderBuilder::new().delimiter(delimiter).has_headers(false).from_reader(text.as_bytes());
    for (at, record) in reader.records().enumerate() {
        let record = record.map_err(|error| {
            let line = error.position().map_or(at + 1, |position| position.line() as usize);
            GeoError::Row { file: file.to_owned(), line, what: "other columns than the heading".to_owned() }
        })?;
        let line = record.position().map_or(at + 1, |position| position.line() as usize);
        let row = Row { record: &record, file, line };
        if at > 0 {
            take(row)?;
        } else if record.iter().ne(columns.iter().copied()) {
            return Err(row.wrong(&format!("the columns should be {}", columns.join(", "))));
        }
    }
    Ok(())
}
