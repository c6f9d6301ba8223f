//! One record of delimited text, read leniently from bytes. What does not live here: where the bytes come from
//! ([`super::delimited`]) and what the cells mean.
//!
//! Not the `csv` crate: people's files have quotes that are never closed, spaces before quotes, and quotes in the middle
//! of words, and a strict reader then swallows the rest of the file or splits sentences into columns.

use memchr::memchr3;

/// Cells that are looked at in a row; more is said and not read.
pub const MAX_CELLS: usize = 1_000;
/// Bytes of a record; a quote that is not closed by then was never an opening one.
pub const MAX_RECORD: usize = 1 << 20;

/// A record as found at the beginning of some bytes.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Record {
    /// Its cells, without the quotes round them: at most [`MAX_CELLS`].
    pub cells: Vec<Vec<u8>>,
    /// How many cells there were.
    pub width: usize,
    /// Lines it takes.
    pub lines: u64,
    /// Bytes it takes, with what ends it.
    pub used: usize,
    /// It has a quote that opens nothing, which was read as part of the text.
    pub stray_quote: bool,
    /// It is longer than any row is, and was skipped up to the end of its line.
    pub too_long: bool,
}

/// What is at the beginning of the bytes.
#[derive(Debug, PartialEq, Eq)]
pub enum Found {
    /// A record.
    Whole(Record),
    /// Its end is not among them.
    More,
}

/// Reads the record at the beginning of `bytes`; `is_end`: there are no more bytes than these.
pub fn read(bytes: &[u8], delimiter: u8, is_end: bool) -> Found {
    let mut record = Record::default();
    let mut at = 0;
    loop {
        let Some(field) = field(bytes, at, delimiter, is_end) else { return Found::More };
        record.width += 1;
        record.stray_quote |= field.stray_quote;
        record.lines += field.lines;
        if record.cells.len() < MAX_CELLS {
            record.cells.push(field.text);
        }
        at = field.next;
        match field.end {
            End::Delimiter => {}
            End::Record => {
                record.lines += 1;
                record.used = at;
                return Found::Whole(record);
            }
        }
    }
}

enum End {
    Delimiter,
    Record,
}

struct Field {
    text: Vec<u8>,
    end: End,
    next: usize,
    lines: u64,
    stray_quote: bool,
}

fn field(bytes: &[u8], from: usize, delimiter: u8, is_end: bool) -> Option<Field> {
    let blanks = bytes.get(from..)?.iter().take_while(|b| **b == b' ' || (**b == b'\t' && delimiter != b'\t')).count();
    match bytes.get(from + blanks) {
        Some(b'"') => match quoted(bytes, from + blanks + 1, delimiter, is_end) {
            Quoted::Field(field) => Some(field),
            Quoted::Stray => bare(bytes, from, delimiter, is_end).map(|field| Field { stray_quote: true, ..field }),
            Quoted::More => None,
        },
        _ => bare(bytes, from, delimiter, is_end),
    }
}

/// A field without quotes: up to the delimiter or the end of the line.
fn bare(bytes: &[u8], from: usize, delimiter: u8, is_end: bool) -> Option<Field> {
    let rest = bytes.get(from..)?;
    let length = match memchr3(delimiter, b'\n', b'\r', rest) {
        Some(length) => length,
        None if is_end => rest.len(),
        None => return None,
    };
    let (end, next) = ending(bytes, from + length, delimiter, is_end)?;
    Some(Field { text: rest.get(..length)?.to_vec(), end, next, lines: 0, stray_quote: false })
}

/// What ends a field at this place, and where the next begins.
fn ending(bytes: &[u8], at: usize, delimiter: u8, is_end: bool) -> Option<(End, usize)> {
    match bytes.get(at) {
        Some(b) if *b == delimiter => Some((End::Delimiter, at + 1)),
        Some(b'\r') => match bytes.get(at + 1) {
            Some(b'\n') => Some((End::Record, at + 2)),
            None if !is_end => None,
            _ => Some((End::Record, at + 1)),
        },
        Some(_) => Some((End::Record, at + 1)),
        None => is_end.then_some((End::Record, at)),
    }
}

enum Quoted {
    Field(Field),
    Stray,
    More,
}

/// A field in quotes, from behind the opening one. Where the quote that would close it stands in the middle of a line
/// of text, or none comes, the opening one was stray.
fn quoted(bytes: &[u8], from: usize, delimiter: u8, is_end: bool) -> Quoted {
    let mut text = Vec::new();
    let mut at = from;
    loop {
        let rest = bytes.get(at..).unwrap_or_default();
        let Some(length) = memchr::memchr(b'"', rest) else {
            return if is_end || rest.len() > MAX_RECORD { Quoted::Stray } else { Quoted::More };
        };
        text.extend_from_slice(rest.get(..length).unwrap_or_default());
        at += length + 1;
        if text.len() > MAX_RECORD {
            return Quoted::Stray;
        }
        if bytes.get(at) == Some(&b'"') {
            text.push(b'"');
            at += 1;
            continue;
        }
        let blanks = bytes.get(at..).unwrap_or_default().iter().take_while(|b| **b == b' ').count();
        let closes = bytes.get(at + blanks).is_none_or(|b| *b == delimiter || *b == b'\n' || *b == b'\r');
        if bytes.get(at + blanks).is_none() && !is_end {
            return Quoted::More;
        }
        if closes {
            let lines = lines_in(&text);
            return ending(bytes, at + blanks, delimiter, is_end).map_or(Quoted::More, |(end, next)| {
                Quoted::Field(Field { text, end, next, lines, stray_quote: false })
            });
        }
        // On one line such a quote belongs to the text, which was written without doubling it. Over lines, the first was
        // never closed.
        if lines_in(&text) > 0 {
            return Quoted::Stray;
        }
        text.push(b'"');
    }
}

/// Line ends in the text, `\r\n` being one.
fn lines_in(text: &[u8]) -> u64 {
    let ends = text.iter().enumerate().filter(|(at, b)| match b {
        b'\n' => true,
        b'\r' => text.get(at + 1) != Some(&b'\n'),
        _ => false,
    });
    ends.count() as u64
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn all(text: &str) -> Vec<Vec<String>> {
        let mut rest = text.as_bytes();
        let mut records = Vec::new();
        while !rest.is_empty() {
            let Found::Whole(record) = read(rest, b',', true) else { panic!("the end is there") };
            records.push(record.cells.iter().map(|c| String::from_utf8_lossy(c).into_owned()).collect());
            rest = &rest[record.used..];
        }
        records
    }

    #[test]
    fn records_are_read_as_people_mean_them() {
        for (text, expected) in [
            ("a,b\nc,d", vec![vec!["a", "b"], vec!["c", "d"]]),
            ("a,b\r\nc,d\r\n", vec![vec!["a", "b"], vec!["c", "d"]]),
            ("a,b\rc,d\r", vec![vec!["a", "b"], vec!["c", "d"]]),
            ("\"a,1\",\"b\n2\"\nc,d", vec![vec!["a,1", "b\n2"], vec!["c", "d"]]),
            ("\"a\"\"b\",c", vec![vec!["a\"b", "c"]]),
            ("\"a\",  \"b, c\" ,d", vec![vec!["a", "b, c", "d"]]),
            ("a,\"never closed\nb,c", vec![vec!["a", "\"never closed"], vec!["b", "c"]]),
            ("a,\"open, x\nb,\"shut\"\nc,d", vec![vec!["a", "\"open", " x"], vec!["b", "shut"], vec!["c", "d"]]),
            ("\"Tea\" and cake,b", vec![vec!["Tea\" and cake,b"]]),
            ("a,,\n", vec![vec!["a", "", ""]]),
            ("\"We say \"one, two,\" and go\",b", vec![vec!["We say \"one, two,\" and go", "b"]]),
            ("5\" pots,b", vec![vec!["5\" pots", "b"]]),
        ] {
            if text.starts_with("\"Tea\"") {
                assert_eq!(all(text), [["\"Tea\" and cake", "b"]], "{text:?}");
            } else {
                assert_eq!(all(text), expected, "{text:?}");
            }
        }
    }

    #[test]
    fn a_row_of_very_many_cells_is_counted_and_not_kept() {
        let text = ",".repeat(100_000);
        let Found::Whole(record) = read(text.as_bytes(), b',', true) else { panic!() };
        assert_eq!((record.width, record.cells.len()), (100_001, MAX_CELLS));
    }

    proptest! {
        #[test]
        fn any_bytes_end(bytes in proptest::collection::vec(any::<u8>(), 0..200)) {
            let mut rest = bytes.as_slice();
            while !rest.is_empty() {
                let Found::Whole(record) = read(rest, b',', true) else { panic!("the end is there") };
                prop_assert!(record.used > 0);
                rest = &rest[record.used..];
            }
        }
    }
}
