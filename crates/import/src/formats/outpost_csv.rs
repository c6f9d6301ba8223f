//! The wide template of Outpost: one service a row, with rows that go on with it (`import_id_reference`), one for each
//! further contact, place, cost or time.

use super::json::node::Log;
use super::tables::read;
use super::told::{Out, unreadable};
use super::{Format, Row, Stopped, Tell, record};
use crate::problem::{At, Problem, Severity};
use crate::source::Source;
use serde_json::{Map, Value};
use std::collections::{BTreeMap, BTreeSet};

/// The importer.
pub struct OutpostCsv;

/// Which columns make which part of a record.
const PARTS: &[(&str, &str)] = &[
    ("contact_", "contacts"),
    ("location_", "locations"),
    ("cost_", "cost_options"),
    ("schedules_", "regular_schedules"),
    ("scheduled_", "regular_schedules"),
    ("links_", "links"),
];
const OF_LOCATION: &[&str] = &["mask_exact_address", "preferred_for_post"];

impl Format for OutpostCsv {
    fn name(&self) -> &'static str {
        "outpost-csv"
    }
    fn fits(&self, sources: &[Source]) -> u8 {
        let ours = |source: &Source| {
            let tables = read::columns(&source.head);
            tables.iter().any(|(_, columns)| {
                ["import_id", "import_id_reference", "name"]
                    .iter()
                    .all(|own| columns.iter().any(|column| column == own))
            })
        };
        if !sources.is_empty() && sources.iter().all(ours) { 97 } else { 0 }
    }
    fn read(&self, sources: &mut [Source], tell: &mut Tell<'_>) -> Result<(), Stopped> {
        let mut out = Out::new(tell, sources.iter().map(|source| source.size).sum());
        for source in sources.iter_mut() {
            let (name, size) = (source.name.clone(), source.size);
            let (tables, notes) = read::tables(source).map_err(|error| unreadable(&name, &error))?;
            notes.into_iter().try_for_each(|note| out.note(note))?;
            tables.iter().try_for_each(|table| services(table, &mut out))?;
            out.progress(size)?;
            out.source_done(size);
        }
        Ok(())
    }
}

fn services(table: &read::Table, out: &mut Out<'_, '_>) -> Result<(), Stopped> {
    let of = |row: usize| table.cell(row, &["import_id_reference"]);
    let ids: BTreeSet<&str> =
        (0..table.rows.len()).filter(|row| of(*row).is_empty()).map(|row| table.cell(row, &["import_id"])).collect();
    let mut more: BTreeMap<&str, Vec<usize>> = BTreeMap::new();
    (0..table.rows.len())
        .filter(|row| ids.contains(of(*row)) && !of(*row).is_empty())
        .for_each(|row| more.entry(of(row)).or_default().push(row));
    for row in 0..table.rows.len() {
        let at = table.at(row);
        match of(row) {
            "" => {
                let rest = more.remove(table.cell(row, &["import_id"])).unwrap_or_default();
                let map = whole(table, row, &rest);
                let log = Log::new(&at);
                let service = record::plain(&map, &log, &at);
                log.problems().into_iter().try_for_each(|note| out.note(note))?;
                out.row(Row::Service(Box::new(service)))?;
            }
            known if ids.contains(known) => out.row(Row::Merged)?,
            unknown => {
                let at = At { field: "import_id_reference".to_owned(), ..at };
                let message = format!("this row goes on with service {unknown}, which is not there");
                let problem = Problem::new("reference-unknown", Severity::Error, at, message);
                out.row(Row::HeldBack(
                    problem.hint("give the row of that service as well, or mend import_id_reference"),
                ))?;
            }
        }
    }
    Ok(())
}

/// A row and the rows that go on with it as one record.
fn whole(table: &read::Table, row: usize, rest: &[usize]) -> Map<String, Value> {
    let mut map = Map::new();
    for row in std::iter::once(row).chain(rest.iter().copied()) {
        let mut parts: BTreeMap<&str, Map<String, Value>> = BTreeMap::new();
        for (key, value) in table.record(row) {
            match part(&key) {
                Some((member, inner)) => drop(parts.entry(member).or_default().insert(inner.to_owned(), value)),
                None => add(&mut map, &key, value),
            }
        }
        for (member, part) in parts {
            if let Value::Array(items) = map.entry(member).or_insert_with(|| Value::Array(Vec::new())) {
                items.push(Value::Object(part));
            }
        }
    }
    ["import_id_reference"].iter().for_each(|key| drop(map.remove(*key)));
    // Notes are the council's own, not for the public: kept under a name that no reader takes for a description.
    if let Some(notes) = map.remove("notes") {
        map.insert("internal_notes".to_owned(), notes);
    }
    if let Some(id) = map.remove("import_id") {
        map.insert("id".to_owned(), id);
    }
    map
}

fn part(key: &str) -> Option<(&'static str, &str)> {
    if OF_LOCATION.contains(&key) {
        return Some(("locations", key));
    }
    let (prefix, member) = PARTS.iter().find(|(prefix, _)| key.starts_with(prefix))?;
    let inner = match key.strip_prefix(prefix)? {
        "option" | "amount" | "type" if *member == "cost_options" => key,
        "weekday" => "weekday",
        inner => inner,
    };
    Some((member, inner.strip_prefix("cost_").filter(|bare| *bare != "type").unwrap_or(inner)))
}

/// Adds what a further row says: notes and the like may stand in several.
fn add(map: &mut Map<String, Value>, key: &str, value: Value) {
    match map.get_mut(key) {
        None => drop(map.insert(key.to_owned(), value)),
        Some(_) if matches!(key, "import_id" | "import_id_reference" | "name" | "organisation") => {}
        Some(Value::String(text)) => {
            if let Value::String(more) = value {
                text.push('\n');
                text.push_str(&more);
            }
        }
        Some(_) => {}
    }
}
