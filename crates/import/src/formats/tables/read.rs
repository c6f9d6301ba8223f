//! Reads tables: separated text in any encoding, lists of flat objects, documents of several lists. Columns come out under
//! one spelling.

use super::kind::Kind;
use super::text::{named, separated, text};
use crate::formats::json::node::says_nothing;
use crate::formats::json::parse::parse;
use crate::formats::json::scan::{Piece, Scan};
use crate::formats::json::shape::{Shape, decoded};
use crate::problem::{At, Problem, Severity};
use crate::source::Source;
use crate::table::record::MAX_CELLS;
use serde_json::{Map, Value};
use std::collections::{BTreeMap, BTreeSet};
use std::io::{self, Read};

/// A table.
#[derive(Clone, Debug)]
pub struct Table {
    /// Source it is of.
    pub source: String,
    /// What it holds.
    pub kind: Kind,
    /// Its columns, in the one spelling.
    pub columns: Vec<String>,
    /// Its rows: line and cells.
    pub rows: Vec<(u64, Vec<String>)>,
}

/// A record with the line it begins on.
type Record = (u64, Map<String, Value>);

impl Table {
    fn new(source: &str, (kind, columns): (Kind, Vec<String>)) -> Self {
        Self { source: source.to_owned(), kind, columns, rows: Vec::new() }
    }
    /// The cell of a row in the first of these columns that says something.
    pub fn cell(&self, row: usize, columns: &[&str]) -> &str {
        let Some((_, cells)) = self.rows.get(row) else { return "" };
        let found = columns.iter().filter_map(|name| self.columns.iter().position(|column| column == name));
        found.filter_map(|at| cells.get(at)).map(|cell| cell.trim()).find(|cell| !cell.is_empty()).unwrap_or_default()
    }
    /// A row as a record.
    pub fn record(&self, row: usize) -> Map<String, Value> {
        let cells = self.rows.get(row).map(|(_, cells)| cells.as_slice()).unwrap_or_default();
        let said = self.columns.iter().zip(cells).filter(|(_, cell)| !cell.trim().is_empty());
        said.map(|(column, cell)| (column.clone(), Value::String(cell.clone()))).collect()
    }
    /// Where a row stands.
    pub fn at(&self, row: usize) -> At {
        let line = self.rows.get(row).map_or(0, |(line, _)| *line);
        At { source: self.source.clone(), record: row as u64 + 1, line, field: String::new() }
    }
}

/// Kinds and columns of the tables that begin here; none: there is no table.
pub fn columns(head: &[u8]) -> Vec<(Kind, Vec<String>)> {
    match Shape::of(head) {
        Some(shape) => lists(&shape),
        None if head.starts_with(b"PK\x03\x04") || head.iter().take(4096).any(|byte| matches!(byte, 1..=8)) => {
            Vec::new()
        }
        None => {
            let text = text(head);
            let header = separated(&text).next().map(|(_, row)| row.cells).filter(|cells| cells.len() > 1);
            header.map(|cells| named(cells.iter().map(String::as_str))).into_iter().collect()
        }
    }
}

/// Whether this is no table and spoils no set: it is empty, or describes tables.
pub fn is_nothing(head: &[u8]) -> bool {
    let empty = Shape::of(head)
        .map_or_else(|| head.trim_ascii().is_empty(), |shape| shape.records.is_empty() && shape.members.is_empty());
    empty || is_description(head)
}

/// Whether this describes tables or records, and is none: a data package, a schema, the description of an interface.
pub fn is_description(head: &[u8]) -> bool {
    let Some(shape) = Shape::of(head) else { return false };
    let says = |key: &&str| shape.members.contains_key(*key);
    let is_schema = ["openapi", "swagger", "$schema", "schema"].iter().any(says) && !says(&"name");
    let of_type = shape.members.get("type").and_then(Value::as_str) == Some("object") && says(&"properties");
    if is_schema || of_type {
        return true;
    }
    shape.lists.iter().any(|list| list == "resources") && (shape.has(&["path", "schema"]))
}

fn lists(shape: &Shape) -> Vec<(Kind, Vec<String>)> {
    let flat = |map: &Map<String, Value>| {
        map.values().all(|value| {
            !value.is_object() && !value.as_array().is_some_and(|items| items.iter().any(Value::is_object))
        })
    };
    let paged = !shape.members.is_empty();
    if shape.lines || paged || is_described(shape) || !shape.records.iter().all(|(_, record)| flat(record)) {
        return Vec::new();
    }
    let mut found: BTreeMap<&str, Vec<&str>> = BTreeMap::new();
    for (list, record) in &shape.records {
        let keys = found.entry(list).or_default();
        record.keys().for_each(|key| {
            if !keys.contains(&key.as_str()) {
                keys.push(key)
            }
        });
    }
    found.into_values().map(|keys| named(keys.into_iter())).collect()
}

fn is_described(shape: &Shape) -> bool {
    shape.lists.iter().any(|list| list == "resources")
}

/// The tables that begin here, as far as they go; of lists only their columns are known by [`columns`].
pub fn begun(head: &[u8]) -> Vec<Table> {
    if Shape::of(head).is_some() { Vec::new() } else { of_text("", &text(head)).0 }
}

/// All tables of a source.
///
/// # Errors
/// What reading says.
pub fn tables(source: &mut Source) -> io::Result<(Vec<Table>, Vec<Problem>)> {
    if is_description(&source.head) {
        return Ok((Vec::new(), Vec::new()));
    }
    let name = source.name.clone();
    if Shape::of(&source.head).is_some() {
        return of_lists(&name, source);
    }
    let mut bytes = Vec::new();
    source.open()?.read_to_end(&mut bytes)?;
    Ok(of_text(&name, &text(&bytes)))
}

fn of_lists(name: &str, source: &mut Source) -> io::Result<(Vec<Table>, Vec<Problem>)> {
    let mut scan = Scan::new(decoded(source.open()?));
    let mut found: BTreeMap<String, Vec<Record>> = BTreeMap::new();
    let mut notes = Vec::new();
    while let Some(piece) = scan.piece()? {
        let Piece::Element { list, text, line, .. } = piece else { continue };
        match parse(&text) {
            Ok((Value::Object(record), _)) => found.entry(list).or_default().push((line, record)),
            _ => {
                let at = At { source: name.to_owned(), line, ..At::default() };
                notes.push(Problem::new(
                    "not-json",
                    Severity::Warning,
                    at,
                    "this row of a table cannot be read and was left out",
                ));
            }
        }
    }
    let tables = found.into_iter().map(|(list, records)| of_records(name, &list, &records)).collect();
    Ok((tables, notes))
}

fn of_records(name: &str, list: &str, records: &[Record]) -> Table {
    let (mut keys, mut seen): (Vec<&str>, BTreeSet<&str>) = (Vec::new(), BTreeSet::new());
    for key in records.iter().flat_map(|(_, record)| record.keys()) {
        if seen.len() < MAX_CELLS && seen.insert(key) {
            keys.push(key);
        }
    }
    let source = if list.is_empty() { name.to_owned() } else { format!("{name} ({list})") };
    let mut table = Table::new(&source, named(keys.iter().copied()));
    for (line, record) in records {
        let cells = keys.iter().map(|key| record.get(*key).map_or_else(String::new, cell)).collect();
        table.rows.push((*line, cells));
    }
    table
}

fn cell(value: &Value) -> String {
    match value {
        _ if says_nothing(value) => String::new(),
        Value::String(text) => text.clone(),
        Value::Array(items) => items.iter().map(cell).collect::<Vec<_>>().join("; "),
        other => other.to_string(),
    }
}

fn of_text(name: &str, text: &str) -> (Vec<Table>, Vec<Problem>) {
    let (mut table, mut notes): (Option<Table>, _) = (None, Vec::new());
    let mut note = |code: &str, line: u64, message: String| {
        let at = At { source: name.to_owned(), line, ..At::default() };
        notes.push(Problem::new(code, Severity::Warning, at, message).hint("Look whether the row was read as meant."));
    };
    for (line, row) in separated(text) {
        if row.stray_quote {
            note("stray-quote", line, "a quote is opened and never closed; it is read as text".to_owned());
        }
        let width = table.as_ref().map_or(MAX_CELLS, |table| table.columns.len());
        let over = row.cells.iter().skip(width).any(|cell| !cell.trim().is_empty());
        if over || row.width > MAX_CELLS {
            let message = format!("this row has {} cells; {width} are read", row.width);
            note("cells-left-over", line, message);
        }
        match &mut table {
            None => table = Some(Table::new(name, named(row.cells.iter().map(String::as_str)))),
            Some(table) => table.rows.push((line, row.cells.into_iter().take(width).collect())),
        }
    }
    (table.into_iter().collect(), notes)
}
