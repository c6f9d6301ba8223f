//! Rows of workbooks: XLSX, XLS and ODS, with guards against archives that unpack to more than anybody wrote.

mod shown;

use super::claims::{self, Against};
use super::read::Line;
use super::record::MAX_CELLS;
use super::{biff, parts};
use crate::problem::{At, Problem, Severity};
use crate::source::{Bytes, Source};
use calamine::{Data, DataRef, Ods, Reader, Xls, Xlsx};
pub use shown::Sheet;
use std::io::{self, Read};

/// Bytes that a workbook may unpack to.
const MAX_UNPACKED: u64 = 400 << 20;
/// Bytes of a workbook that is read whole before its first row is seen.
const MAX_WHOLE: u64 = 64 << 20;

/// Which kind of workbook a source begins like.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Workbook {
    /// Excel since 2007.
    Xlsx,
    /// Excel before.
    Xls,
    /// OpenDocument.
    Ods,
}

/// The kind of workbook by the beginning of its bytes.
pub fn workbook_kind(head: &[u8]) -> Option<Workbook> {
    let has = |words: &[u8]| memchr::memmem::find(head, words).is_some();
    match head {
        [0xd0, 0xcf, 0x11, 0xe0, ..] => Some(Workbook::Xls),
        [b'P', b'K', 3, 4, ..] if has(b"opendocument.spreadsheet") => Some(Workbook::Ods),
        [b'P', b'K', 3, 4, ..] if has(b"[Content_Types].xml") || has(b"xl/") => Some(Workbook::Xlsx),
        _ => None,
    }
}

/// The sheets of a workbook: names and rows.
///
/// # Errors
/// A workbook that cannot be read or unpacks to too much.
pub fn sheets(source: &mut Source, kind: Workbook) -> Result<Vec<Sheet>, Problem> {
    let at = At { source: source.name.clone(), ..At::default() };
    let refused =
        |code: &str, message: String, hint: &str| Problem::new(code, Severity::Error, at.clone(), message).hint(hint);
    if kind != Workbook::Xls {
        let unpacked = unpacked(source.bytes()).map_err(|e| {
            refused("not-readable", format!("the workbook cannot be unpacked: {e}"), "Save it again, or as CSV.")
        })?;
        let most = if kind == Workbook::Ods { MAX_UNPACKED / 2 } else { MAX_UNPACKED };
        if unpacked > most {
            return Err(refused(
                "unpacks-to-too-much",
                format!("the workbook unpacks to more than {} MB", most >> 20),
                "Save the sheet with the services alone, as CSV.",
            ));
        }
        let against = if kind == Workbook::Ods { against(source.bytes()) } else { None };
        if against == Some(Against::Broken) {
            let hint = "Is it locked with a password, or cut short? Save it again, or as CSV.";
            return Err(refused(
                "not-readable",
                "the workbook cannot be read: its content is cut short".to_owned(),
                hint,
            ));
        }
        if against.is_some() {
            let most = claims::MOST_CELLS / 1_000_000;
            return Err(refused(
                "unpacks-to-too-much",
                format!(
                    "a sheet of the workbook says that it has more than {most} million cells, or copies of one row"
                ),
                "Copy the rows with services to a new workbook, or save them as CSV.",
            ));
        }
    } else if source.size > MAX_WHOLE {
        return Err(refused(
            "too-big",
            format!("a workbook of this kind may have {} MB", MAX_WHOLE >> 20),
            "Save it as CSV or XLSX.",
        ));
    }
    let bytes = source.bytes();
    bytes.rewind().map_err(|e| refused("not-readable", e.to_string(), ""))?;
    let read = match kind {
        Workbook::Xlsx => xlsx(bytes),
        Workbook::Xls => xls(bytes),
        Workbook::Ods => Ods::new(bytes).map_err(|e| e.to_string()).map(|mut book| whole(&mut book)),
    };
    read.map_err(|error| {
        let hint = "Is it locked with a password, or cut short? Save it again, or as CSV.";
        refused("not-readable", format!("the workbook cannot be read: {error}"), hint)
    })
}

fn against(bytes: &mut dyn Bytes) -> Option<Against> {
    let mut archive = zip::ZipArchive::new(bytes).ok()?;
    archive.by_name("content.xml").ok().and_then(claims::against)
}

/// Bytes that an archive really unpacks to, counted no further than is too many.
fn unpacked(bytes: &mut dyn Bytes) -> Result<u64, String> {
    let mut archive = zip::ZipArchive::new(bytes).map_err(|e| e.to_string())?;
    let mut sum = 0;
    for at in 0..archive.len() {
        let part = archive.by_index(at).map_err(|e| e.to_string())?;
        let mut look = parts::Look::default();
        sum += io::copy(&mut part.take(MAX_UNPACKED + 1), &mut look).map_err(|e| e.to_string())?;
        if look.is_no_address {
            return Err("a cell has an address that is none".to_owned());
        }
        if look.are_too_many {
            return Ok(MAX_UNPACKED + 1);
        }
        if sum > MAX_UNPACKED {
            break;
        }
    }
    Ok(sum)
}

/// Cell by cell: a lone cell at the far corner does not make a sheet of milliards of cells.
fn xlsx(bytes: &mut dyn Bytes) -> Result<Vec<Sheet>, String> {
    let mut book: Xlsx<_> = Xlsx::new(bytes).map_err(|e| e.to_string())?;
    let mut sheets = Vec::new();
    for name in book.sheet_names() {
        // A chart is a sheet without cells.
        let Ok(mut cells) = book.worksheet_cells_reader(&name) else { continue };
        let mut lines: Vec<Line> = Vec::new();
        while let Some(cell) = cells.next_cell().map_err(|e| e.to_string())? {
            let (row, column) = cell.get_position();
            let text = words_ref(cell.get_value());
            put(&mut lines, u64::from(row) + 1, column as usize, text);
        }
        drop(cells);
        let merged = book.merge_cells_by_sheet_name(&name).unwrap_or_default();
        shown::spread(&mut lines, merged.into_iter());
        sheets.push((name, lines));
    }
    Ok(shown::shown(sheets, book.sheets_metadata()))
}

fn xls(bytes: &mut dyn Bytes) -> Result<Vec<Sheet>, String> {
    let mut all = Vec::new();
    bytes.read_to_end(&mut all).map_err(|e| e.to_string())?;
    let bare = biff::bare(&all).map_err(|refused| match refused {
        biff::Refused::Broken => "its parts do not fit together".to_owned(),
        biff::Refused::TooFar => "its cells lie further apart than in any list of services".to_owned(),
    })?;
    let mut bare = io::Cursor::new(bare);
    let bytes: &mut dyn Bytes = &mut bare;
    Xls::new(bytes).map_err(|e| e.to_string()).map(|mut book| whole(&mut book))
}

fn put(lines: &mut Vec<Line>, number: u64, column: usize, text: String) {
    if text.is_empty() {
        return;
    }
    if lines.last().is_none_or(|line| line.number != number) {
        lines.push(Line { number, ..Line::default() });
    }
    let Some(line) = lines.last_mut() else { return };
    line.width = line.width.max(column + 1);
    if column < MAX_CELLS {
        if line.cells.len() <= column {
            line.cells.resize(column + 1, String::new());
        }
        if let Some(cell) = line.cells.get_mut(column) {
            *cell = text;
        }
    }
}

fn whole<'a, R: Reader<&'a mut dyn Bytes>>(book: &mut R) -> Vec<Sheet> {
    let read = |(name, range): (String, calamine::Range<Data>)| {
        let first = range.start().unwrap_or_default();
        let mut lines = Vec::new();
        for (row, column, value) in range.used_cells() {
            put(&mut lines, u64::from(first.0) + row as u64 + 1, first.1 as usize + column, words(value));
        }
        (name, lines)
    };
    let sheets = book.worksheets().into_iter().map(read).collect();
    shown::shown(sheets, book.sheets_metadata())
}

fn words_ref(value: &DataRef<'_>) -> String {
    match value {
        DataRef::SharedString(text) => (*text).to_owned(),
        other => words(&Data::from(other.clone())),
    }
}

/// A cell's value as people see it.
fn words(value: &Data) -> String {
    match value {
        Data::String(text) | Data::DateTimeIso(text) | Data::DurationIso(text) => text.clone(),
        Data::Int(number) => number.to_string(),
        Data::Float(number) => number.to_string(),
        Data::Bool(yes) => if *yes { "TRUE" } else { "FALSE" }.to_owned(),
        Data::DateTime(when) => moment(when.as_f64()),
        _ => String::new(),
    }
}

/// A day number with a fraction for the time: `2024-03-05`, `09:30`, or both.
fn moment(serial: f64) -> String {
    let minutes = (serial * 1_440.0).round();
    if !(0.0..=4_000_000_000.0).contains(&minutes) {
        return String::new();
    }
    let (days, minute) = ((minutes / 1_440.0) as u32, minutes as u64 % 1_440);
    let clock = format!("{:02}:{:02}", minute / 60, minute % 60);
    match (crate::clean::date_of_serial(days), days, minute) {
        (_, 0, _) | (None, ..) => clock,
        (Some(day), _, 0) => day,
        (Some(day), ..) => format!("{day} {clock}"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn moments_are_days_times_or_both() {
        for (serial, expected) in [(45356.0, "2024-03-05"), (0.395_833_333_333, "09:30"), (45356.5, "2024-03-05 12:00")]
        {
            assert_eq!(moment(serial), expected);
        }
        assert_eq!(moment(f64::NAN), "");
        assert_eq!(moment(1e300), "");
    }
}
