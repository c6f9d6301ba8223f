//! Tables of any shape, told by their content: delimited text and workbooks.

use super::{Format, Stopped, Tell, Told};
use crate::problem::{At, Problem, Severity};
use crate::source::Source;
use crate::table::delimited::{Encoding, Records, cell, decoded, delimiter, encoding};
use crate::table::read::{self, Line, Opened};
use crate::table::{Mapping, Mappings, Sheet, Workbook, header, workbook_kind};
use std::collections::VecDeque;
use std::io::Read;

/// The importer of tables.
#[derive(Clone, Debug, Default)]
pub struct Table {
    /// What columns are, where a person has said so.
    pub mappings: Option<Mappings>,
}

impl Format for Table {
    fn name(&self) -> &'static str {
        "table"
    }
    fn fits(&self, sources: &[Source]) -> u8 {
        sources.iter().map(fits).min().unwrap_or(0)
    }
    fn read(&self, sources: &mut [Source], tell: &mut Tell<'_>) -> Result<(), Stopped> {
        let of = sources.iter().map(|source| source.size).sum();
        let mut done = 0;
        for source in sources {
            let mut each = |name: &str, opened: Opened, lines: &mut read::Lines<'_>| {
                read::rest(name, opened, lines, (done, of), tell)
            };
            let notes = tables(source, self.mappings.as_ref(), &mut each)?;
            for note in notes {
                if tell(Told::Note(note)).is_break() {
                    return Err(Stopped::Cancelled);
                }
            }
            done += source.size;
        }
        Ok(())
    }
}

impl Table {
    /// What the columns of the tables are, as guessed or given, without reading further than their beginnings.
    ///
    /// # Errors
    /// A source that cannot be read.
    pub fn mappings(&self, sources: &mut [Source]) -> Result<Mappings, Stopped> {
        let mut all: Vec<Mapping> = Vec::new();
        for source in sources {
            let _ = tables(source, self.mappings.as_ref(), &mut |_, opened, _| {
                all.push(opened.mapping);
                Ok(())
            })?;
        }
        Ok(Mappings { all })
    }
}

fn fits(source: &Source) -> u8 {
    if workbook_kind(&source.head).is_some() {
        return 70;
    }
    let head = head_text(source);
    let first = head.iter().find(|b| !b.is_ascii_whitespace());
    // Other forms of text begin with these; a table seldom does.
    let zeros = memchr::memchr_iter(0, &head).count();
    if head.is_empty() || first.is_some_and(|b| b"{<[%#".contains(b)) || zeros * 50 > head.len() {
        return 0;
    }
    match delimiter(&head, source.size <= source.head.len() as u64) {
        Some((by, even)) if even < 90 && !is_headed(&head, by) => 5,
        Some((_, even @ 60..)) => 30 + even / 5,
        Some((_, even)) => 15 + even / 5,
        None => 5,
    }
}

/// Whether a row near the beginning has headings that are known, or cells that say what they are: prose has commas too.
fn is_headed(head: &[u8], by: u8) -> bool {
    let mut records = Records::new(decoded(head, Encoding::Bytes), by);
    let mut rows: Vec<Vec<String>> = Vec::new();
    while let (true, Ok(Some((_, record)))) = (rows.len() < 40, records.advance()) {
        rows.push(record.cells.into_iter().map(|bytes| cell(bytes).0).collect());
    }
    header::find(&rows).and_then(|at| rows.get(at)).is_some_and(|row| header::known(row) > 1)
}

/// The beginning of a source as UTF-8 or Windows-1252.
fn head_text(source: &Source) -> Vec<u8> {
    let mut head = Vec::new();
    let how = encoding(&source.head);
    // Decoding what is in memory can only fail where a letter is cut in two, and then the rest is there.
    let _ = decoded(source.head.as_slice(), how).read_to_end(&mut head);
    head.strip_prefix(b"\xef\xbb\xbf").map(<[u8]>::to_vec).unwrap_or(head)
}

type Each<'a> = dyn FnMut(&str, Opened, &mut read::Lines<'_>) -> Result<(), Stopped> + 'a;

/// Opens each table of a source; what is worth saying of those that are passed over.
fn tables(source: &mut Source, given: Option<&Mappings>, each: &mut Each<'_>) -> Result<Vec<Problem>, Stopped> {
    match workbook_kind(&source.head) {
        Some(kind) => workbook(source, kind, given, each),
        None => text(source, given, each).map(|()| Vec::new()),
    }
}

fn workbook(
    source: &mut Source,
    kind: Workbook,
    given: Option<&Mappings>,
    each: &mut Each<'_>,
) -> Result<Vec<Problem>, Stopped> {
    let sheets = crate::table::sheets(source, kind).map_err(Stopped::Unreadable)?;
    let one = sheets.iter().filter(|sheet| !sheet.is_hidden).count() == 1;
    let mut passed_over = Vec::new();
    for Sheet { name: sheet, lines: rows, is_hidden } in sheets {
        let name = format!("{}[{sheet}]", source.name);
        if is_hidden && !rows.is_empty() {
            passed_over.push(hidden(&name, rows.len()));
        }
        let mut rows = VecDeque::from(if is_hidden { Vec::new() } else { rows });
        let mut lines = || Ok(rows.pop_front());
        let Some(opened) = read::open(&name, given, &mut lines).map_err(Stopped::Unreadable)? else { continue };
        let mut opened = opened;
        if !one && !is_general(&sheet) {
            opened.group.clone_from(&sheet);
        }
        if one || opened.says_services() {
            each(&name, opened, &mut lines)?;
        } else {
            passed_over.push(not_services(&name));
        }
    }
    Ok(passed_over)
}

/// Whether the name of a sheet says nothing of what is in it: `Sheet1`, `Data`.
fn is_general(sheet: &str) -> bool {
    let small = sheet.to_lowercase();
    let rest = |word: &str| small.strip_prefix(word).is_some_and(|rest| !rest.starts_with(char::is_alphabetic));
    ["sheet", "data", "table", "list", "export", "all", "main", "services", "groups", "directory"].into_iter().any(rest)
}

fn hidden(name: &str, rows: usize) -> Problem {
    let at = At { source: name.to_owned(), ..At::default() };
    let message = format!("this sheet of {rows} row(s) is hidden in the workbook; it was passed over");
    Problem::new("sheet-hidden", Severity::Note, at, message)
        .hint("If its rows are to be read, unhide the sheet and save.")
}

fn not_services(name: &str) -> Problem {
    let at = At { source: name.to_owned(), ..At::default() };
    let message = "the columns of this sheet say nothing of services; it was passed over";
    Problem::new("sheet-passed-over", Severity::Note, at, message)
        .hint("If it has services in it, save it as a file of its own, or say what its columns are with --mapping.")
}

fn text(source: &mut Source, given: Option<&Mappings>, each: &mut Each<'_>) -> Result<(), Stopped> {
    let name = source.name.clone();
    let how = encoding(&source.head);
    let is_end = source.size <= source.head.len() as u64;
    let (by, _) = delimiter(&head_text(source), is_end).unwrap_or((b',', 0));
    let at = At { source: name.clone(), ..At::default() };
    let failed = |error: std::io::Error| Problem::new("not-readable", Severity::Error, at.clone(), error.to_string());
    let bytes = source.open().map_err(|error| Stopped::Unreadable(failed(error)))?;
    let mut records = Records::new(decoded(bytes, how), by);
    let wide = if how == Encoding::Bytes { 1 } else { 2 };
    let mut lines = || {
        let Some((number, record)) = records.advance().map_err(failed)? else { return Ok(None) };
        let mut odd =
            record.stray_quote.then_some(("stray-quote", "a quote is opened and never closed; it is read as text"));
        let cells = record.cells.into_iter().map(|bytes| {
            let (text, is_old) = cell(bytes);
            if is_old {
                odd = odd.or(Some(("not-utf-8", "not UTF-8: read as Windows-1252")));
            }
            text
        });
        let cells = cells.collect();
        Ok(Some(Line { number, cells, width: record.width, read: records.read * wide, odd, too_long: record.too_long }))
    };
    match read::open(&name, given, &mut lines).map_err(Stopped::Unreadable)? {
        Some(opened) => each(&name, opened, &mut lines),
        None => Ok(()),
    }
}
