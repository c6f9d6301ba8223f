//! The rows of a table, each told what became of it.

mod aside;
mod columns;
mod fill;
mod notes;

use super::guess::{ROWS, guess};
use super::mapping::{Mapping, Mappings};
use super::record::MAX_CELLS;
use super::{Field, header, row};
use crate::formats::{Row, Stopped, Tell, Told};
use crate::problem::{At, Problem, Severity};
use crate::raw::{RawService, RawTerm};
use aside::{aside, group};
use columns::{crosses, fitted, too_much, width};
use fill::Fill;
use std::collections::VecDeque;

/// Rows that may go on with one above them: more are none of a service.
const MOST_ROWS: u32 = 1_000;

/// A row as its table has it.
#[derive(Clone, Debug, Default)]
pub struct Line {
    /// Line or row number, counted from 1.
    pub number: u64,
    /// Its cells.
    pub cells: Vec<String>,
    /// Cells there were, some perhaps not read.
    pub width: usize,
    /// Bytes of the source read up to its end.
    pub read: u64,
    /// What is odd about it: code and words.
    pub odd: Option<(&'static str, &'static str)>,
    /// It is longer than any row is, and its cells were not kept.
    pub too_long: bool,
}

impl Line {
    /// Whether it is held back for its size.
    fn is_too_much(&self) -> bool {
        self.too_long || self.width > MAX_CELLS
    }
    /// Whether nothing stands in it.
    fn is_empty(&self) -> bool {
        !self.is_too_much() && header::filled(&self.cells) == 0
    }
}

/// Gives rows, one by one.
pub type Lines<'a> = dyn FnMut() -> Result<Option<Line>, Problem> + 'a;

/// The beginning of a table, and what its columns are.
pub struct Opened {
    held: VecDeque<Line>,
    headings: Vec<String>,
    /// What its columns are.
    pub mapping: Mapping,
    /// Whether the mapping was given and not guessed.
    pub is_given: bool,
    above: usize,
    has_headings: bool,
    usual: usize,
    crosses: Vec<bool>,
    fill: Fill,
    /// What the rows below belong to, where a heading between rows or the name of the sheet says it.
    pub group: String,
}

impl Opened {
    /// Whether anything about the columns says that services stand in the rows: lists for a form's choices, a key or a page of
    /// notes say nothing.
    pub fn says_services(&self) -> bool {
        let sure = |column: &&super::Column| column.field != Field::More && column.confidence >= 60;
        self.is_given || self.mapping.columns.iter().filter(sure).count() > 1
    }
}

/// Looks at the beginning of a table; `None`: it has no rows.
///
/// # Errors
/// What reading says, or a table that is too wide.
pub fn open(name: &str, given: Option<&Mappings>, lines: &mut Lines<'_>) -> Result<Option<Opened>, Problem> {
    let mut held = VecDeque::new();
    while held.len() < ROWS + 20 {
        match lines()? {
            Some(line) if line.is_empty() => {}
            Some(line) => held.push_back(line),
            None => break,
        }
    }
    let rows: Vec<Vec<String>> = held.iter().filter(|l| !l.is_too_much()).map(|line| line.cells.clone()).collect();
    let Some(first) = held.front() else { return Ok(None) };
    if rows.is_empty() {
        return Err(too_much(name, first));
    }
    let found = header::find(&rows);
    let both = found.map(|at| header::both(&rows, at));
    let after = both.as_ref().map_or(0, |(at, _)| at + 1);
    let headed = both.as_ref().map_or(&[][..], |(_, headings)| headings.as_slice());
    let headed = headed.get(..width(headed)).unwrap_or_default();
    // One long row does not make the table wider where it has headings: what is over goes to numbered columns.
    let widest = || rows.iter().map(|row| width(row)).max().unwrap_or(0);
    let width = if headed.is_empty() { widest() } else { headed.len() };
    let headings = header::names(headed, width);
    let kept = given.and_then(|given| given.of(&headings));
    let is_given = kept.is_some();
    let mapping = kept.map_or_else(
        || guess(name, &headings, rows.get(after..).unwrap_or_default()),
        |kept| fitted(kept, &headings, name),
    );
    let usual = header::usual_width(rows.get(after..).unwrap_or_default());
    let crosses = crosses(rows.get(after..).unwrap_or_default(), width);
    let fill = Fill::new(&mapping, rows.get(after..).unwrap_or_default());
    held.drain(..after.min(held.len()));
    Ok(Some(Opened {
        held,
        headings,
        mapping,
        is_given,
        above: found.unwrap_or(0),
        has_headings: found.is_some(),
        usual,
        crosses,
        fill,
        group: String::new(),
    }))
}

/// Reads an opened table to its end. `done` and `of` are for progress: bytes of earlier sources and of all.
///
/// # Errors
/// See [`Stopped`].
pub fn rest(
    name: &str,
    opened: Opened,
    lines: &mut Lines<'_>,
    progress: (u64, u64),
    tell: &mut Tell<'_>,
) -> Result<(), Stopped> {
    let mut reading = Reading { name, pending: None, record: 0, gone_on: 0, said: "", tell, opened };
    reading.notes()?;
    loop {
        let line = match reading.opened.held.pop_front() {
            Some(line) => Some(line),
            None => lines().map_err(Stopped::Unreadable)?,
        };
        let Some(line) = line else { break };
        if line.is_empty() {
            continue;
        }
        reading.record += 1;
        if reading.record.is_multiple_of(256) {
            reading.say(Told::Progress { read: progress.0 + line.read, of: progress.1 })?;
        }
        reading.take(line)?;
    }
    reading.flush()
}

struct Reading<'a, 'b> {
    name: &'a str,
    opened: Opened,
    pending: Option<Box<RawService>>,
    record: u64,
    said: &'static str,
    /// Rows that went on with the one that is pending.
    gone_on: u32,
    tell: &'a mut Tell<'b>,
}

impl Reading<'_, '_> {
    fn say(&mut self, told: Told) -> Result<(), Stopped> {
        if (self.tell)(told).is_break() { Err(Stopped::Cancelled) } else { Ok(()) }
    }
    fn flush(&mut self) -> Result<(), Stopped> {
        self.gone_on = 0;
        self.pending.take().map_or(Ok(()), |raw| self.say(Told::Row(Row::Service(raw))))
    }
    fn note(&mut self, code: &str, severity: Severity, at: At, message: String, hint: &str) -> Result<(), Stopped> {
        self.say(Told::Note(Problem::new(code, severity, at, message).hint(hint)))
    }

    fn take(&mut self, mut line: Line) -> Result<(), Stopped> {
        for (cell, _) in line.cells.iter_mut().zip(&self.opened.crosses).filter(|(_, is)| **is) {
            if cell.trim().eq_ignore_ascii_case("x") {
                *cell = "No".to_owned();
            }
        }
        let at = At { source: self.name.to_owned(), record: self.record, line: line.number, field: String::new() };
        if line.is_too_much() {
            self.flush()?;
            let problem = Problem { at, ..too_much(self.name, &line) };
            return self.say(Told::Row(Row::HeldBack(problem)));
        }
        if let Some((code, words)) = line.odd.filter(|(code, _)| *code != self.said) {
            // An encoding is the file's, not each row's.
            self.said = if code == "not-utf-8" { code } else { self.said };
            self.note(
                code,
                Severity::Warning,
                at.clone(),
                words.to_owned(),
                "Look whether the row was read as meant.",
            )?;
        }
        if let Some(why) = self.is_no_service(&line.cells) {
            self.flush()?;
            if let Some(group) = group(&line.cells).filter(|_| why.code == "single-cell") {
                self.opened.group = group;
            }
            return self.say(Told::Row(Row::Ignored(Problem { at, ..why })));
        }
        self.opened.fill.fill(&mut line.cells);
        let over = line.cells.iter().skip(self.opened.headings.len()).filter(|cell| !cell.trim().is_empty()).count();
        if over > 0 {
            let message = format!("{over} cell(s) beyond the last heading are kept as they are");
            self.note(
                "row-too-long",
                Severity::Warning,
                at.clone(),
                message,
                "A text with commas may lack its quotes.",
            )?;
        }
        let mut raw = row::service(&self.opened.mapping, &line.cells, at);
        if !self.opened.group.is_empty() && raw.terms.is_empty() && !raw.name.is_empty() {
            raw.terms.push(RawTerm { label: self.opened.group.clone(), ..RawTerm::default() });
        }
        let room = self.gone_on < MOST_ROWS && goes_on(&raw, &line.cells, self.opened.usual);
        if let Some(above) = self.pending.as_mut().filter(|_| room) {
            self.gone_on += 1;
            row::go_on(above, raw);
            return self.say(Told::Row(Row::Merged));
        }
        self.flush()?;
        self.pending = Some(Box::new(raw));
        Ok(())
    }

    /// Why a row is none of a service: the headings again, or a line between groups of rows.
    fn is_no_service(&self, cells: &[String]) -> Option<Problem> {
        let ignored = |code: &str, message: String| Some(Problem::new(code, Severity::Note, At::default(), message));
        let same =
            cells.iter().zip(&self.opened.headings).filter(|(cell, heading)| cell.trim() == heading.as_str()).count();
        if self.opened.has_headings && same > 1 && same * 2 > self.opened.headings.len() {
            return ignored("headings-again", "the headings stand here again".to_owned());
        }
        aside(cells, self.opened.usual).and_then(|(code, message)| ignored(code, message))
    }
}

/// A row without name, id and organisation that says little goes on with the row above.
fn goes_on(raw: &RawService, cells: &[String], usual: usize) -> bool {
    raw.name.is_empty() && raw.id.is_empty() && raw.organisation.is_empty() && header::filled(cells) * 2 <= usual.max(4)
}
