//! Separated text: its encoding, its separator, the names of its columns.

use super::kind::{Kind, kind};
use super::names;
use crate::formats::json::parse::spelling;
use crate::formats::json::shape::decoded;
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

/// Rows of separated text, by the separator that its first line has most of.
pub fn separated(text: &str) -> csv::Reader<&[u8]> {
    let line = text.split(['\n', '\r']).find(|line| !line.trim().is_empty()).unwrap_or_default();
    let most =
        [b',', b';', b'\t', b'|'].into_iter().rev().max_by_key(|mark| line.bytes().filter(|byte| byte == mark).count());
    csv::ReaderBuilder::new()
        .has_headers(false)
        .flexible(true)
        .delimiter(most.unwrap_or(b','))
        .from_reader(text.as_bytes())
}

/// Names of columns in the one spelling, and what the table holds. Those without a name get a number, those that come
/// twice as well.
pub fn named<'a>(header: impl Iterator<Item = &'a str>) -> (Kind, Vec<String>) {
    let mut out: Vec<String> = Vec::new();
    for (index, name) in header.enumerate() {
        let name = names::column(&spelling(name.trim().trim_start_matches('\u{feff}')));
        let name = if name.is_empty() { format!("column_{}", index + 1) } else { name };
        out.push(if out.contains(&name) { format!("{name}_{}", index + 1) } else { name });
    }
    let own = names::own(&out);
    let columns = names::without_prefix(out, own);
    (kind(&columns, own), columns)
}

/// Counts lines up to places in a text, from the first place to the last.
pub struct Lines<'a> {
    text: &'a [u8],
    at: usize,
    line: u64,
}

impl<'a> Lines<'a> {
    /// Of this text.
    pub fn of(text: &'a str) -> Self {
        Self { text: text.as_bytes(), at: 0, line: 1 }
    }
    /// The line of the first letter that stands there or after there.
    pub fn at(&mut self, byte: u64) -> u64 {
        let to = usize::try_from(byte).unwrap_or(usize::MAX);
        while let Some(letter) = self.text.get(self.at) {
            let ends = *letter == b'\n' || (*letter == b'\r' && self.text.get(self.at + 1) != Some(&b'\n'));
            if self.at >= to && !matches!(letter, b'\n' | b'\r') {
                break;
            }
            self.line += u64::from(ends);
            self.at += 1;
        }
        self.line
    }
}
