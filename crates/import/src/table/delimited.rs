//! Delimited text from a source, record by record, in bounded memory: encoding, delimiter, lines.

use super::record::{self, Found, MAX_RECORD, Record};
use std::io::{self, Read};

/// Delimiters that are tried.
const DELIMITERS: [u8; 4] = *b",\t;|";
/// Bytes asked of the source at a time.
const STEP: usize = 64 * 1024;

/// How the bytes of a text are to be read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Encoding {
    /// UTF-8, and Windows-1252 for cells that are not.
    Bytes,
    /// UTF-16, low byte first.
    Utf16Le,
    /// UTF-16, high byte first.
    Utf16Be,
}

/// How a text begins to be read, by its byte-order mark or its zero bytes.
pub fn encoding(head: &[u8]) -> Encoding {
    match head {
        [0xff, 0xfe, ..] => Encoding::Utf16Le,
        [0xfe, 0xff, ..] => Encoding::Utf16Be,
        _ => {
            let zeros = |odd: usize| head.iter().take(2_000).skip(odd).step_by(2).filter(|b| **b == 0).count();
            let half = head.len().min(2_000) / 2;
            match (zeros(0), zeros(1)) {
                (_, high) if half > 4 && high * 10 > half * 7 => Encoding::Utf16Le,
                (high, _) if half > 4 && high * 10 > half * 7 => Encoding::Utf16Be,
                _ => Encoding::Bytes,
            }
        }
    }
}

/// The bytes as UTF-8 or Windows-1252, whatever they were.
pub fn decoded<'a>(bytes: impl Read + 'a, how: Encoding) -> Box<dyn Read + 'a> {
    let of = match how {
        Encoding::Bytes => return Box::new(bytes),
        Encoding::Utf16Le => encoding_rs::UTF_16LE,
        Encoding::Utf16Be => encoding_rs::UTF_16BE,
    };
    Box::new(encoding_rs_io::DecodeReaderBytesBuilder::new().encoding(Some(of)).bom_override(false).build(bytes))
}

/// The words of a cell; whether it had to be read as Windows-1252.
pub fn cell(bytes: Vec<u8>) -> (String, bool) {
    match String::from_utf8(bytes) {
        Ok(text) => (text, false),
        Err(error) => (encoding_rs::WINDOWS_1252.decode_without_bom_handling(error.as_bytes()).0.into_owned(), true),
    }
}

/// The delimiter of the text, by how evenly it cuts the first records; `None` where none does. The second number says
/// how even, 0 to 100.
pub fn delimiter(head: &[u8], is_end: bool) -> Option<(u8, u8)> {
    let scored = DELIMITERS.into_iter().filter_map(|delimiter| {
        let widths = widths(head, delimiter, is_end);
        let most = mode(&widths)?;
        let even = widths.iter().filter(|width| **width == most).count();
        let share = even * 100 / widths.len().max(1);
        (most > 1).then_some((share.min(100) * most.min(8), share, delimiter))
    });
    scored
        .max_by_key(|(score, _, delimiter)| (*score, *delimiter == b','))
        .map(|(_, share, delimiter)| (delimiter, u8::try_from(share).unwrap_or(100)))
}

fn widths(head: &[u8], delimiter: u8, is_end: bool) -> Vec<usize> {
    let mut rest = head;
    let mut widths = Vec::new();
    while widths.len() < 100 && !rest.is_empty() {
        let Found::Whole(record) = record::read(rest, delimiter, is_end) else { break };
        rest = rest.get(record.used..).unwrap_or_default();
        if record.cells.iter().any(|cell| !cell.is_empty()) {
            widths.push(record.width);
        }
    }
    widths
}

fn mode(widths: &[usize]) -> Option<usize> {
    widths.iter().copied().max_by_key(|width| (widths.iter().filter(|other| *other == width).count(), *width))
}

/// Records one after the other.
pub struct Records<'a> {
    bytes: Box<dyn Read + 'a>,
    held: Vec<u8>,
    at: usize,
    is_end: bool,
    begun: bool,
    delimiter: u8,
    line: u64,
    /// Bytes of records given so far.
    pub read: u64,
}

impl<'a> Records<'a> {
    /// From decoded bytes.
    pub fn new(bytes: Box<dyn Read + 'a>, delimiter: u8) -> Self {
        Self { bytes, held: Vec::new(), at: 0, is_end: false, begun: false, delimiter, line: 1, read: 0 }
    }

    /// The next record and the line it begins on; `None` at the end.
    ///
    /// # Errors
    /// What reading the source says.
    pub fn advance(&mut self) -> io::Result<Option<(u64, Record)>> {
        loop {
            let rest = self.held.get(self.at..).unwrap_or_default();
            if rest.is_empty() && self.is_end {
                return Ok(None);
            }
            if rest.len() > 4 * MAX_RECORD
                && record::read(rest, self.delimiter, false) == Found::More
                && memchr::memchr2(b'\n', b'\r', rest).is_none()
            {
                return self.skip().map(Some);
            }
            let whole = self.is_end || rest.len() > 4 * MAX_RECORD;
            if !rest.is_empty()
                && let Found::Whole(record) = record::read(rest, self.delimiter, whole)
            {
                self.at += record.used;
                self.read += record.used as u64;
                let line = self.line;
                self.line += record.lines;
                return Ok(Some((line, record)));
            }
            self.fill()?;
        }
    }

    /// Goes to the end of a line that is longer than any row is, without keeping it.
    fn skip(&mut self) -> io::Result<(u64, Record)> {
        loop {
            let rest = self.held.get(self.at..).unwrap_or_default();
            let end = memchr::memchr2(b'\n', b'\r', rest);
            let used = end.map_or(rest.len(), |at| at + 1);
            self.at += used;
            self.read += used as u64;
            if end.is_some() || self.is_end {
                break;
            }
            self.held.clear();
            self.at = 0;
            self.fill()?;
        }
        let line = self.line;
        self.line += 1;
        Ok((line, Record { width: 1, lines: 1, too_long: true, ..Record::default() }))
    }

    fn fill(&mut self) -> io::Result<()> {
        self.held.drain(..self.at);
        self.at = 0;
        // Twice as much each time, so that a long record is not gone through again and again.
        let wanted = self.held.len().max(STEP) as u64;
        let got = self.bytes.by_ref().take(wanted).read_to_end(&mut self.held)?;
        self.is_end = got == 0;
        if !self.begun {
            // Behind a byte-order mark a quote would not be seen to open a cell.
            self.begun = true;
            self.at = if self.held.starts_with(b"\xef\xbb\xbf") { 3 } else { 0 };
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn rows(bytes: &[u8]) -> Vec<(u64, Vec<String>)> {
        let mut records = Records::new(decoded(bytes, encoding(bytes)), b',');
        let mut rows = Vec::new();
        while let Some((line, record)) = records.advance().unwrap() {
            rows.push((line, record.cells.into_iter().map(|c| cell(c).0).collect()));
        }
        rows
    }

    #[test]
    fn every_encoding_gives_the_same_words() {
        let text = "name,note\nCafé,\"£5\nor less\"\nTŷ,\n";
        let utf16 = |big: bool| -> Vec<u8> {
            text.encode_utf16().flat_map(|u| if big { u.to_be_bytes() } else { u.to_le_bytes() }).collect()
        };
        let marked = |mark: &[u8], bytes: Vec<u8>| [mark, &bytes].concat();
        let expected = rows(text.as_bytes());
        assert_eq!(expected[2], (4, vec!["Tŷ".to_owned(), String::new()]));
        for bytes in [
            marked(b"\xef\xbb\xbf", text.into()),
            marked(b"\xff\xfe", utf16(false)),
            marked(b"\xfe\xff", utf16(true)),
            utf16(false),
            utf16(true),
        ] {
            assert_eq!(rows(&bytes), expected, "{bytes:?}");
        }
        assert_eq!(rows(b"name\nCaf\xe9 \x93x\x94\n")[1].1, ["Café “x”"]);
    }

    #[test]
    fn the_delimiter_is_the_one_that_cuts_evenly() {
        for (text, expected) in [
            ("a;b;c\n1,5;2;3\n", Some(b';')),
            ("a\tb\n1, 2\t3\n", Some(b'\t')),
            ("a|b|c\n1|2|3\n", Some(b'|')),
            ("a,b\n1,2\n", Some(b',')),
            ("just words\nand more\n", None),
        ] {
            assert_eq!(delimiter(text.as_bytes(), true).map(|(d, _)| d), expected, "{text:?}");
        }
    }
}
