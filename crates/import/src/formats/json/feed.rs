//! Reads the records of feeds one by one: lists, envelopes, single records, a record a line, and feeds saved page by page
//! as several files, which are one feed. What a record means is the caller's.

use super::keyed;
use super::parse::{parse, spelling};
use super::scan::{LONGEST, Piece, Scan, Whole};
use super::shape::{Shape, decoded};
use crate::formats::json::pages::Pages;
use crate::formats::json::seen::Seen;
use crate::formats::told::{Out, Taken, unreadable};
use crate::formats::{Row, Stopped, Tell};
use crate::problem::{At, Problem, Severity};
use crate::source::Source;
use serde_json::{Map, Value};
use std::collections::BTreeMap;
use std::io::BufRead;

/// What to do with a record.
pub type Each<'a> = dyn FnMut(Map<String, Value>, &At) -> Taken + 'a;

/// Reads all sources as one feed.
///
/// # Errors
/// See [`Stopped`].
pub fn read(sources: &mut [Source], tell: &mut Tell<'_>, each: &mut Each<'_>) -> Result<(), Stopped> {
    let mut feed = Feed {
        out: Out::new(tell, sources.iter().map(|source| source.size).sum()),
        pages: Pages::default(),
        seen: Seen::default(),
        spelt: BTreeMap::new(),
    };
    for source in sources.iter_mut() {
        let lines = Shape::of(&source.head).is_some_and(|shape| shape.lines);
        let (name, size) = (source.name.clone(), source.size);
        let bytes = source.open().map_err(|error| unreadable(&name, &error))?;
        let from = decoded(bytes);
        if lines {
            feed.by_lines(&name, from, each)?
        } else {
            feed.document(&name, from, each)?
        }
        feed.out.source_done(size);
    }
    let notes = feed.pages.problems().into_iter().chain(feed.seen.problems());
    notes.into_iter().try_for_each(|note| feed.out.note(note))
}

struct Feed<'a, 'b> {
    out: Out<'a, 'b>,
    pages: Pages,
    seen: Seen,
    /// Members of the document, as they are spelt there, by the one spelling.
    spelt: BTreeMap<String, String>,
}

impl Feed<'_, '_> {
    fn document(&mut self, name: &str, from: impl BufRead, each: &mut Each<'_>) -> Result<(), Stopped> {
        let mut scan = Scan::new(from);
        let mut at = At { source: name.to_owned(), ..At::default() };
        let (mut members, mut lists, mut begun, mut count) = (Map::new(), 0_u32, 1, 0_u64);
        while let Some(piece) = scan.piece().map_err(|error| unreadable(name, &error))? {
            match piece {
                Piece::Member { key, text, line, whole } => {
                    begun = if members.is_empty() { line } else { begun };
                    self.member(&mut members, &key, &text, whole, &At { line, ..at.clone() })?;
                }
                Piece::Element { text, line, whole, .. } => {
                    (lists, count, at.record, at.line) = (lists + 1, count + 1, at.record + 1, line);
                    self.record(&text, whole, &at, each)?;
                }
                Piece::End | Piece::Cut { .. } => {
                    let cut = matches!(piece, Piece::Cut { .. });
                    let page = std::mem::take(&mut members);
                    if let Some(keyed) = keyed::inside(&page).filter(|_| lists == 0) {
                        self.keyed(keyed, &mut at, begun, each)?;
                    } else if lists == 0 && !page.is_empty() && !Pages::is_envelope(&page) {
                        (at.record, at.line) = (at.record + 1, begun);
                        self.take(page, 0, &at, each)?;
                    } else {
                        self.pages.page(name, &page, count);
                    }
                    (lists, count) = (0, 0);
                    self.spelt.clear();
                    if cut {
                        self.out.note(cut_off(name, scan.line))?;
                    }
                }
            }
            self.out.progress(scan.read)?;
        }
        Ok(())
    }

    /// Records that stand under their ids. Their lines are not known.
    fn keyed(
        &mut self,
        keyed: &Map<String, Value>,
        at: &mut At,
        begun: u64,
        each: &mut Each<'_>,
    ) -> Result<(), Stopped> {
        at.line = begun;
        for record in keyed::records(keyed, &std::mem::take(&mut self.spelt)) {
            at.record += 1;
            self.take(record, Seen::mark(at.record.to_string().as_bytes()), at, each)?;
        }
        Ok(())
    }

    fn member(
        &mut self,
        into: &mut Map<String, Value>,
        key: &str,
        text: &[u8],
        whole: Whole,
        at: &At,
    ) -> Result<(), Stopped> {
        let at = At { field: key.to_owned(), ..at.clone() };
        match (whole, parse(text)) {
            (Whole::TooLong, _) => self.out.note(too_long(&at)),
            (_, Ok((value, _))) => {
                self.spelt.entry(spelling(key)).or_insert_with(|| key.to_owned());
                keyed::keep(into, key, value);
                Ok(())
            }
            (Whole::Cut, Err(_)) if text.is_empty() => Ok(()),
            (_, Err(error)) => self.out.note(Problem::new(
                "not-json",
                Severity::Warning,
                at,
                format!("this is no valid JSON: {error}"),
            )),
        }
    }

    fn record(&mut self, text: &[u8], whole: Whole, at: &At, each: &mut Each<'_>) -> Result<(), Stopped> {
        let held = match whole {
            Whole::TooLong => too_long(at),
            Whole::Cut => Problem::new("cut-off", Severity::Error, at.clone(), "the source ends within this record")
                .hint("fetch or save it again: everything before was read"),
            Whole::Yes => match parse(text) {
                Ok((Value::Object(map), mended)) => {
                    if mended {
                        let message = "this record was not valid JSON and was read as it seems to be meant";
                        self.out.note(Problem::new("mended", Severity::Note, at.clone(), message))?;
                    }
                    return self.take(map, Seen::mark(text), at, each);
                }
                Ok((other, _)) => {
                    let shown: String = other.to_string().chars().take(40).collect();
                    Problem::new(
                        "no-record",
                        Severity::Error,
                        at.clone(),
                        format!("an object was expected, and {shown} stands there"),
                    )
                }
                Err(error) => Problem::new(
                    "not-json",
                    Severity::Error,
                    at.clone(),
                    format!("this record is no valid JSON: {error}"),
                )
                .hint("the line within the record is counted from where it begins"),
            },
        };
        self.out.row(Row::HeldBack(held))
    }

    fn take(&mut self, map: Map<String, Value>, mark: u64, at: &At, each: &mut Each<'_>) -> Result<(), Stopped> {
        let mut taken = each(map, at);
        for (index, row) in taken.rows.iter_mut().enumerate() {
            let mark = mark.wrapping_add(index as u64);
            let again = matches!(row, Row::Service(service) if self.seen.is_again(&service.id, mark, at));
            if again {
                *row = Row::Merged;
            }
        }
        self.out.all(taken)
    }

    fn by_lines(&mut self, name: &str, mut from: impl BufRead, each: &mut Each<'_>) -> Result<(), Stopped> {
        let mut at = At { source: name.to_owned(), ..At::default() };
        let (mut line, mut read) = (Vec::new(), 0);
        loop {
            line.clear();
            let mut limited = std::io::Read::take(&mut from, LONGEST as u64);
            let count = limited.read_until(b'\n', &mut line).map_err(|error| unreadable(name, &error))?;
            if count == 0 {
                return Ok(());
            }
            let is_long = count == LONGEST && !line.ends_with(b"\n");
            let rest = if is_long { skip_line(&mut from) } else { Ok(0) };
            at.line += 1;
            read += count as u64 + rest.map_err(|error| unreadable(name, &error))?;
            let text = line.trim_ascii();
            if !text.is_empty() || is_long {
                at.record += 1;
                let whole = if is_long { Whole::TooLong } else { Whole::Yes };
                self.record(text, whole, &at, each)?;
            }
            self.out.progress(read)?;
        }
    }
}

/// Goes to the end of a line without keeping it; how many bytes that were.
fn skip_line(from: &mut impl BufRead) -> std::io::Result<u64> {
    let mut count = 0;
    loop {
        let buffer = from.fill_buf()?;
        let end = memchr::memchr(b'\n', buffer);
        let taken = end.map_or(buffer.len(), |at| at + 1);
        from.consume(taken);
        count += taken as u64;
        if end.is_some() || taken == 0 {
            return Ok(count);
        }
    }
}

fn too_long(at: &At) -> Problem {
    let message = format!("this is longer than {} MB and was not read", LONGEST / 1024 / 1024);
    Problem::new("too-long", Severity::Error, at.clone(), message)
}

fn cut_off(name: &str, line: u64) -> Problem {
    let at = At { source: name.to_owned(), line, ..At::default() };
    Problem::new("cut-off", Severity::Warning, at, "the source ends before it is complete; everything before was read")
        .hint("fetch or save it again")
}
