//! Separated text: its encoding, its separator, the names of its columns.

use super::kind::{Kind, kind};
use super::names;
use crate::formats::json::parse::spelling;
use crate::formats::json::shape::decoded;
use crate::table::record::{self, Found};
use std::collections::BTreeSet;
use std::io::Read;

/// Bytes as text: by their mark, as UTF-8, or as Windows wrote it.
pub fn text(bytes: &[u8]) -> String {
    let mut plain = Vec::new();
    if decoded(bytes).read_to_end(&mut plain).is_err() {
        return String::new();
    }
    match String::from_utf8(plain) {
        Ok(text) => text,
        // A beginning may end within a letter: that is no other encoding.
        Err(error) if error.utf8_error().error_len().is_none() => {
            String::from_utf8_lossy(error.as_bytes()).into_owned()
        }
        Err(error) => encoding_rs::WINDOWS_1252.decode_without_bom_handling(error.as_bytes()).0.into_owned(),
    }
}

/// A row of separated text.
pub struct Row {
    /// Its cells, at most [`record::MAX_CELLS`].
    pub cells: Vec<String>,
    /// How many cells there were.
    pub width: usize,
    /// It has a quote that opens nothing.
    pub stray_quote: bool,
}

/// Rows of separated text that have anything in them, with the line each begins on, by the separator that the first line
/// has most of.
pub fn separated(text: &str) -> impl Iterator<Item = (u64, Row)> {
    let line = text.split(['\n', '\r']).find(|line| !line.trim().is_empty()).unwrap_or_default();
    let most =
        [b',', b';', b'\t', b'|'].into_iter().rev().max_by_key(|mark| line.bytes().filter(|byte| byte == mark).count());
    let (mut rest, mut line, mark) = (text.as_bytes(), 1, most.unwrap_or(b','));
    let rows = std::iter::from_fn(move || {
        let Found::Whole(found) = (!rest.is_empty()).then(|| record::read(rest, mark, true))? else { return None };
        rest = rest.get(found.used..).unwrap_or_default();
        let at = line;
        line += found.lines;
        let cells = found.cells.into_iter().map(|cell| String::from_utf8_lossy(&cell).into_owned()).collect();
        Some((at, Row { cells, width: found.width, stray_quote: found.stray_quote }))
    });
    rows.filter(|(_, row)| row.cells.iter().any(|cell| !cell.trim().is_empty()) || row.width > record::MAX_CELLS)
}

/// Names of columns in the one spelling, and what the table holds. Those without a name get a number, those that come
/// twice as well.
pub fn named<'a>(header: impl Iterator<Item = &'a str>) -> (Kind, Vec<String>) {
    let (mut out, mut seen): (Vec<String>, BTreeSet<String>) = (Vec::new(), BTreeSet::new());
    for (index, name) in header.enumerate() {
        let name = names::column(&spelling(name.trim().trim_start_matches('\u{feff}')));
        let name = if name.is_empty() { format!("column_{}", index + 1) } else { name };
        out.push(if seen.insert(name.clone()) { name } else { format!("{name}_{}", index + 1) });
    }
    let own = names::own(&out);
    let columns = names::without_prefix(out, own);
    (kind(&columns, own), columns)
}
