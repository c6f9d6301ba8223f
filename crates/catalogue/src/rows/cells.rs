//! The cells of one row, read as what their columns hold. Every fault is noted with the column it stands in.

use super::table::{Row, Table};
use crate::names::{find, quoted, unknown};
use crate::problem::{At, Fault, Problems};
use crate::text::{capped, clean};
use crate::wording::{in_kind_words, no_reviewers_words};
use waymark_core::bank::{Entries, Vocabulary};
use waymark_core::date::Date;
use waymark_core::geo::{Nation, Nations, Point};
use waymark_core::ids::{Set, VocabularyId};

/// A row being read.
pub struct Cells<'a> {
    table: &'a Table,
    row: &'a Row,
    vocabulary: &'a Vocabulary,
    problems: &'a mut Problems,
}

impl<'a> Cells<'a> {
    /// A row of a table.
    pub fn new(table: &'a Table, row: &'a Row, vocabulary: &'a Vocabulary, problems: &'a mut Problems) -> Self {
        Self { table, row, vocabulary, problems }
    }
    /// Where the row stands.
    pub fn at(&self) -> At {
        self.table.at(self.row.line)
    }
    /// Notes a fault of a column.
    pub fn fault(&mut self, column: &str, fault: Fault) {
        let at = self.at();
        let message = format!("{column}: {}", fault.message);
        self.problems.error(&at, Fault { message, ..fault });
    }
    /// The value, or nothing with its fault noted.
    pub fn keep<T>(&mut self, column: &str, result: Result<T, Fault>) -> Option<T> {
        result.map_err(|fault| self.fault(column, fault)).ok()
    }
    /// The cell as written.
    pub fn raw(&self, column: &str) -> &'a str {
        self.table.cell(self.row, column)
    }
    /// Clean text of at most so many characters, whatever its voice: names are their owners'.
    pub fn name(&mut self, column: &str, most: usize) -> String {
        let text = capped(self.raw(column), most).unwrap_or_else(|(cut, fault)| {
            self.fault(column, fault);
            cut
        });
        self.keep(column, no_reviewers_words(&text));
        text
    }
    /// Clean text people are shown, with nothing unkind in it.
    pub fn text(&mut self, column: &str, most: usize) -> String {
        let text = self.name(column, most);
        self.keep(column, in_kind_words(&text));
        text
    }
    /// The parts of a list.
    pub fn parts(&self, column: &str) -> impl Iterator<Item = &'a str> + use<'a> {
        self.raw(column).split(';').map(str::trim).filter(|part| !part.is_empty())
    }
    /// One name of a closed list; empty or unknown is the default.
    pub fn one<T: Copy + Default>(&mut self, column: &str, list: &[(&str, T)]) -> T {
        let name = self.raw(column);
        if name.is_empty() {
            return T::default();
        }
        let found = list.iter().find(|(known, _)| *known == name).map(|(_, value)| *value);
        let result = found.ok_or_else(|| unknown("value", name, list.iter().map(|(known, _)| *known)));
        self.keep(column, result).unwrap_or_default()
    }
    /// Names of a closed list.
    pub fn several<T: Copy>(&mut self, column: &str, list: &[(&str, T)]) -> Vec<T> {
        let mut values = Vec::new();
        for name in self.parts(column) {
            let found = list.iter().find(|(known, _)| *known == name).map(|(_, value)| *value);
            let result = found.ok_or_else(|| unknown("value", name, list.iter().map(|(known, _)| *known)));
            values.extend(self.keep(column, result));
        }
        values
    }
    /// Ids of a vocabulary.
    pub fn set<T: VocabularyId>(&mut self, column: &str, kind: &str) -> Set<T>
    where
        Vocabulary: Entries<T>,
    {
        let names = self.parts(column);
        self.names(column, kind, names)
    }
    /// Access features: those there, and those known not to be (`no:step-free`).
    pub fn access<T: VocabularyId>(&mut self, column: &str) -> (Set<T>, Set<T>)
    where
        Vocabulary: Entries<T>,
    {
        let there = self.parts(column).filter(|part| !part.starts_with("no:"));
        let absent = self.parts(column).filter_map(|part| part.strip_prefix("no:"));
        (self.names(column, "access feature", there), self.names(column, "access feature", absent))
    }
    fn names<T: VocabularyId>(&mut self, column: &str, kind: &str, names: impl Iterator<Item = &'a str>) -> Set<T>
    where
        Vocabulary: Entries<T>,
    {
        let vocabulary = self.vocabulary;
        names.filter_map(|name| self.keep(column, find(vocabulary, kind, name))).collect()
    }
    /// A date, or as much of one as is known.
    pub fn date(&mut self, column: &str) -> Option<Date> {
        let text = self.raw(column);
        if text.is_empty() {
            return None;
        }
        let fault = || Fault::new(format!("{} is not a date", quoted(text))).hint("as in 2026-11-22, 2026-11 or 2026");
        self.keep(column, Date::parse(text).ok_or_else(fault))
    }
    /// An age in years.
    pub fn age(&mut self, column: &str) -> Option<u8> {
        let text = self.raw(column);
        if text.is_empty() {
            return None;
        }
        let age = text.parse::<u8>().ok().filter(|age| *age <= 120);
        self.keep(
            column,
            age.ok_or_else(|| Fault::new(format!("{} is not an age", quoted(text))).hint("0 to 120, or empty")),
        )
    }
    /// Nations by letter.
    pub fn nations(&mut self, column: &str) -> Nations {
        let mut nations = Nations::default();
        for part in self.parts(column) {
            let mut letters = part.chars();
            let nation = letters.next().filter(|_| letters.next().is_none()).and_then(Nation::from_letter);
            let fault = || Fault::new(format!("no nation called {}", quoted(part))).hint("one of: E, S, W, N");
            self.keep(column, nation.ok_or_else(fault)).into_iter().for_each(|nation| nations.insert(nation));
        }
        nations
    }
    /// The point in the columns `lat` and `lon`.
    pub fn point(&mut self) -> Option<Point> {
        let (lat, lon) = (self.raw("lat"), self.raw("lon"));
        if lat.is_empty() && lon.is_empty() {
            return None;
        }
        let numbers = lat.parse::<f64>().ok().zip(lon.parse::<f64>().ok());
        let point = numbers.and_then(|(lat, lon)| Point::from_degrees(lat, lon));
        let fault = || Fault::new(format!("{}, {} is no place in the United Kingdom", quoted(lat), quoted(lon)));
        self.keep("lat, lon", point.ok_or_else(fault))
    }
    /// A cell that a function reads, such as a number or an address; empty stays empty.
    pub fn via(&mut self, column: &str, read: fn(&str) -> Result<String, Fault>) -> String {
        let text = self.raw(column);
        if text.is_empty() {
            return String::new();
        }
        let read = read(text).and_then(|value| no_reviewers_words(&value).map(|()| value));
        self.keep(column, read).unwrap_or_default()
    }
    /// Whether a reviewer left this mark in the notes.
    pub fn is_marked(&self, mark: &str) -> bool {
        clean(self.raw("notes")).split(|c: char| !c.is_alphanumeric()).any(|word| word == mark)
    }
}
