//! A small RFC 4180 reader that takes what spreadsheets really write: a byte-order mark, UTF-16 or Windows letters,
//! commas, semicolons or tabs, any line ends, quoted line breaks, stray spaces round quotes.

/// Rows with the number a spreadsheet gives them.
#[derive(Debug, Default, PartialEq, Eq)]
pub(super) struct File {
    pub(super) rows: Vec<(usize, Vec<String>)>,
    /// Rows after the most allowed were not read.
    pub(super) has_more_rows: bool,
    /// Row of a quotation mark that never closes; it is read as an ordinary character.
    pub(super) open_quote: Option<usize>,
}

/// Whether the bytes are plainly something else: a workbook, a PDF, a web page (many hosts answer with one when a file
/// is missing).
pub(super) fn is_another_kind(bytes: &[u8]) -> bool {
    let start = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes).trim_ascii_start();
    [b"PK\x03\x04".as_slice(), b"\xd0\xcf\x11\xe0", b"%PDF", b"<"].iter().any(|magic| start.starts_with(magic))
}

/// The text of a file: UTF-16 where it says so, UTF-8 where it is that, else the letters of Windows in Western Europe,
/// which is what "CSV" without "UTF-8" gives there (and where "£" is no UTF-8).
pub(super) fn decode(bytes: &[u8]) -> String {
    let utf16 = |rest: &[u8], unit: fn([u8; 2]) -> u16| {
        let units = rest.chunks_exact(2).map(|pair| unit([pair[0], pair[1]]));
        char::decode_utf16(units).map(|c| c.unwrap_or(char::REPLACEMENT_CHARACTER)).collect()
    };
    if let Some(rest) = bytes.strip_prefix(b"\xff\xfe") {
        return utf16(rest, u16::from_le_bytes);
    }
    if let Some(rest) = bytes.strip_prefix(b"\xfe\xff") {
        return utf16(rest, u16::from_be_bytes);
    }
    let bytes = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes);
    std::str::from_utf8(bytes).map_or_else(|_| bytes.iter().map(|b| windows_letter(*b)).collect(), str::to_owned)
}

fn windows_letter(byte: u8) -> char {
    const HIGH: [char; 32] = [
        '€', '\u{81}', '‚', 'ƒ', '„', '…', '†', '‡', 'ˆ', '‰', 'Š', '‹', 'Œ', '\u{8d}', 'Ž', '\u{8f}', '\u{90}', '‘',
        '’', '“', '”', '•', '–', '—', '˜', '™', 'š', '›', 'œ', '\u{9d}', 'ž', 'Ÿ',
    ];
    byte.checked_sub(0x80).and_then(|at| HIGH.get(usize::from(at))).copied().unwrap_or(char::from(byte))
}

/// Reads rows and cells, at most `most` rows after the first that holds anything.
pub(super) fn parse(text: &str, most: usize) -> File {
    let (text, skipped) = without_sep_line(text);
    let separator = separator(text);
    let mut file = File::default();
    let Err(open) = cells(text, separator, None, most, &mut file) else { return numbered(file, skipped) };
    file = File { open_quote: Some(open.row + skipped), ..File::default() };
    // A second open quotation mark swallows what is left; one is by far the usual slip.
    let _ = cells(text, separator, Some(open.at), most, &mut file);
    numbered(file, skipped)
}

fn numbered(mut file: File, skipped: usize) -> File {
    file.rows.iter_mut().for_each(|(number, _)| *number += skipped);
    file
}

/// Excel's own `sep=;` line counts as a row and is not one of ours.
fn without_sep_line(text: &str) -> (&str, usize) {
    let end = text.find(['\r', '\n']).unwrap_or(text.len());
    let (line, rest) = text.split_at(end);
    if !line.trim().trim_matches('"').to_ascii_lowercase().starts_with("sep=") {
        return (text, 0);
    }
    (rest.strip_prefix("\r\n").or_else(|| rest.strip_prefix(['\r', '\n'])).unwrap_or(rest), 1)
}

/// The separator of the first line that holds anything: whichever of the three it has most of outside quotes.
fn separator(text: &str) -> char {
    let line = text.split(['\r', '\n']).find(|line| !line.trim().is_empty()).unwrap_or_default();
    let mut quoted = false;
    let mut counts = [(',', 0), (';', 0), ('\t', 0)];
    for c in line.chars() {
        quoted ^= c == '"';
        counts.iter_mut().filter(|(separator, _)| !quoted && *separator == c).for_each(|(_, n)| *n += 1);
    }
    counts.iter().rev().max_by_key(|(_, n)| *n).map_or(',', |(separator, _)| *separator)
}

/// A quotation mark that never closes.
struct OpenQuote {
    at: usize,
    row: usize,
}

/// Whether the reader is inside quotes, and where those opened.
enum State {
    Plain,
    Quoted { at: usize, row: usize },
}

fn cells(
    text: &str,
    separator: char,
    literal_quote: Option<usize>,
    most: usize,
    file: &mut File,
) -> Result<(), OpenQuote> {
    let (mut row, mut cell, mut number, mut state) = (Vec::new(), String::new(), 1, State::Plain);
    let mut chars = text.char_indices().peekable();
    while let Some((at, c)) = chars.next() {
        match (&state, c) {
            (State::Quoted { .. }, '"') if chars.next_if(|(_, next)| *next == '"').is_some() => cell.push('"'),
            (State::Quoted { .. }, '"') => state = State::Plain,
            (State::Quoted { .. }, c) => cell.push(c),
            (State::Plain, '"') if cell.trim().is_empty() && literal_quote != Some(at) => {
                cell.clear();
                state = State::Quoted { at, row: number };
            }
            (State::Plain, c) if c == separator => row.push(std::mem::take(&mut cell)),
            (State::Plain, '\r' | '\n') => {
                let _ = chars.next_if(|(_, next)| c == '\r' && *next == '\n');
                row.push(std::mem::take(&mut cell));
                if !keep(file, number, std::mem::take(&mut row), most) {
                    return Ok(());
                }
                number += 1;
            }
            (State::Plain, c) => cell.push(c),
        }
    }
    if let State::Quoted { at, row } = state
        && literal_quote.is_none()
    {
        return Err(OpenQuote { at, row });
    }
    row.push(cell);
    keep(file, number, row, most);
    Ok(())
}

/// Keeps a row unless it is blank; `false` when there are too many.
fn keep(file: &mut File, number: usize, row: Vec<String>, most: usize) -> bool {
    if row.iter().all(|cell| cell.trim().is_empty()) {
        return true;
    }
    // The headings come on top of the rows allowed.
    file.has_more_rows = file.rows.len() > most;
    if !file.has_more_rows {
        file.rows.push((number, row));
    }
    !file.has_more_rows
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn rows(text: &str) -> Vec<Vec<String>> {
        parse(text, 99).rows.into_iter().map(|(_, row)| row).collect()
    }

    #[test]
    fn quotes_separators_and_line_ends_are_read_as_spreadsheets_write_them() {
        let expected = [["a", "b"], ["1,5", "x \"y\"\nz"]];
        for text in [
            "a,b\n\"1,5\",\"x \"\"y\"\"\nz\"\n",
            "a,b\r\n\"1,5\",\"x \"\"y\"\"\nz\"",
            "a;b\r1,5;\"x \"\"y\"\"\nz\"\r",
            "a\tb\n1,5\t \"x \"\"y\"\"\nz\"\n\n",
            "sep=;\na;b\n1,5;\"x \"\"y\"\"\nz\"",
        ] {
            assert_eq!(rows(text), expected, "{text:?}");
        }
        assert_eq!(rows("a,5\" pipe"), [["a", "5\" pipe"]], "a quote inside a cell is a character");
    }

    #[test]
    fn rows_keep_the_number_a_spreadsheet_gives_them() {
        let numbers = |text: &str| parse(text, 99).rows.into_iter().map(|(n, _)| n).collect::<Vec<_>>();
        assert_eq!(numbers("a\n\n\"b\nb\"\nc"), [1, 3, 4]);
        assert_eq!(numbers("sep=,\na\nb"), [2, 3]);
    }

    #[test]
    fn a_quote_that_never_closes_costs_no_row() {
        let file = parse("a,b\n\"open,1\nc,2\n", 99);
        assert_eq!((file.rows.len(), file.open_quote), (3, Some(2)));
        assert_eq!(file.rows[2].1, ["c", "2"]);
    }

    #[test]
    fn too_many_rows_are_noticed() {
        let file = parse("h\n1\n2\n3\n", 2);
        assert_eq!((file.rows.len(), file.has_more_rows), (3, true));
        assert!(!parse("h\n1\n2\n", 2).has_more_rows);
    }

    #[test]
    fn letters_of_other_encodings_are_read() {
        assert_eq!(decode(b"\xef\xbb\xbfcaf\xc3\xa9 \xc2\xa32"), "café £2");
        assert_eq!(decode(b"caf\xe9 \xa32 \x96 \x80"), "café £2 – €");
        assert_eq!(decode(b"\xff\xfea\0\xa3\0"), "a£");
        assert_eq!(decode(b"\xfe\xff\0a\0\xa3"), "a£");
        assert!(is_another_kind(b"PK\x03\x04rest") && is_another_kind(b"\xef\xbb\xbf\n<!doctype html>"));
        assert!(!is_another_kind(b"name,what"));
    }

    proptest! {
        #[test]
        fn any_bytes_are_read_without_a_panic(bytes in proptest::collection::vec(any::<u8>(), 0..300)) {
            let file = parse(&decode(&bytes), 5);
            prop_assert!(file.rows.len() <= 6);
        }
        #[test]
        fn what_is_written_with_quotes_is_read_back(cells in proptest::collection::vec("[a-z,;\" \n\r£]{1,8}", 2..5)) {
            prop_assume!(cells.iter().all(|cell| !cell.trim().is_empty()));
            let quoted: Vec<String> = cells.iter().map(|c| format!("\"{}\"", c.replace('"', "\"\""))).collect();
            prop_assert_eq!(rows(&format!("x,y\n{}\n", quoted.join(","))), vec![vec!["x".to_owned(), "y".to_owned()], cells]);
        }
    }
}
