//! Tables with hardly a column but ids and names: what they hold is told by what the other tables name.

use super::kind::Kind;
use super::read::Table;
use std::collections::BTreeSet;

fn has(columns: &[String], name: &str) -> bool {
    columns.iter().any(|column| column == name)
}

/// Which table is the one of services, where none looks like it: another table names services, and one alone has what
/// programmes of organisations have.
fn services<'a>(tables: impl Iterator<Item = (Kind, &'a [String])> + Clone) -> Option<usize> {
    let is_known = tables.clone().any(|(kind, _)| kind == Kind::Services);
    let is_named = tables.clone().any(|(_, columns)| has(columns, "service_id"));
    let mut programs = tables.enumerate().filter(|(_, (kind, _))| *kind == Kind::Programs).map(|(at, _)| at);
    let first = programs.next().filter(|_| !is_known && is_named)?;
    programs.next().is_none().then_some(first)
}

/// Settles what tables hold whose columns alone are known.
pub fn by_columns(tables: &mut [(Kind, Vec<String>)]) {
    let found = services(tables.iter().map(|(kind, columns)| (*kind, columns.as_slice())));
    if let Some((kind, _)) = found.and_then(|at| tables.get_mut(at)) {
        *kind = Kind::Services;
    }
}

/// Settles what tables hold, by their rows too: of organisations are those whose ids stand where one is meant.
pub fn by_rows(tables: &mut [Table]) {
    let found = services(tables.iter().map(|table| (table.kind, table.columns.as_slice())));
    if let Some(table) = found.and_then(|at| tables.get_mut(at)) {
        table.kind = Kind::Services;
    }
    if tables.iter().any(|table| table.kind == Kind::Organisations) {
        return;
    }
    let ids = |table: &Table, column: &str| -> Vec<String> {
        (0..table.rows.len()).map(|row| table.cell(row, &[column]).to_owned()).filter(|id| !id.is_empty()).collect()
    };
    let named: BTreeSet<String> = tables.iter().flat_map(|table| ids(table, "organisation_id")).collect();
    let unknown = tables.iter_mut().filter(|table| table.kind == Kind::Unknown && has(&table.columns, "name"));
    for table in unknown {
        if ids(table, "id").iter().any(|id| named.contains(id)) {
            table.kind = Kind::Organisations;
        }
    }
}
