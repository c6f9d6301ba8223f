//! Telling what is read: the one way out of an importer, which stops it where whoever listens breaks off.

use super::{Row, Stopped, Tell, Told};
use crate::problem::{At, Problem, Severity};
use std::io;
use std::ops::ControlFlow;

/// What became of one record: its rows, and what else is worth saying.
#[derive(Clone, Debug, Default)]
pub struct Taken {
    /// Rows, mostly one.
    pub rows: Vec<Row>,
    /// Notes on them.
    pub notes: Vec<Problem>,
}

impl Taken {
    /// One row and nothing to say.
    pub fn one(row: Row) -> Self {
        Self { rows: vec![row], notes: Vec::new() }
    }
}

/// Bytes between two tellings of progress.
const STEP: u64 = 256 * 1024;

/// Tells, and counts bytes.
pub struct Out<'a, 'b> {
    tell: &'a mut Tell<'b>,
    /// Bytes of sources that are done with.
    done: u64,
    said: u64,
    of: u64,
}

impl<'a, 'b> Out<'a, 'b> {
    /// Tells `tell`, of so many bytes in all.
    pub fn new(tell: &'a mut Tell<'b>, of: u64) -> Self {
        Self { tell, done: 0, said: 0, of }
    }

    /// Tells one thing.
    ///
    /// # Errors
    /// Whoever listens had enough.
    pub fn say(&mut self, told: Told) -> Result<(), Stopped> {
        match (self.tell)(told) {
            ControlFlow::Continue(()) => Ok(()),
            ControlFlow::Break(()) => Err(Stopped::Cancelled),
        }
    }

    /// Tells what became of a row.
    ///
    /// # Errors
    /// As [`Self::say`].
    pub fn row(&mut self, row: Row) -> Result<(), Stopped> {
        self.say(Told::Row(row))
    }

    /// Tells something worth knowing.
    ///
    /// # Errors
    /// As [`Self::say`].
    pub fn note(&mut self, problem: Problem) -> Result<(), Stopped> {
        self.say(Told::Note(problem))
    }

    /// Tells everything of one record, notes first.
    ///
    /// # Errors
    /// As [`Self::say`].
    pub fn all(&mut self, taken: Taken) -> Result<(), Stopped> {
        taken.notes.into_iter().try_for_each(|note| self.note(note))?;
        taken.rows.into_iter().try_for_each(|row| self.row(row))
    }

    /// So many bytes of the source that is read now are read.
    ///
    /// # Errors
    /// As [`Self::say`].
    pub fn progress(&mut self, here: u64) -> Result<(), Stopped> {
        let read = (self.done + here).min(self.of);
        if read < self.said + STEP {
            return Ok(());
        }
        self.said = read;
        let of = self.of;
        self.say(Told::Progress { read, of })
    }

    /// A source of so many bytes is done with.
    pub fn source_done(&mut self, size: u64) {
        self.done += size;
    }
}

/// A source could not be read.
pub fn unreadable(source: &str, error: &io::Error) -> Stopped {
    let at = At { source: source.to_owned(), ..At::default() };
    let problem = Problem::new("unreadable", Severity::Error, at, format!("this could not be read: {error}"));
    Stopped::Unreadable(problem)
}
