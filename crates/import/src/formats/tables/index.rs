//! Which rows of which tables belong to a row: by ids, and by names where there are no ids.

use super::kind::Kind;
use super::names::{Found, Names};
use super::read::Table;
use crate::formats::record;
use crate::problem::{At, Problem, Severity};
use std::collections::{BTreeMap, BTreeSet};

/// A row of a table.
pub type Spot = (usize, usize);

/// Columns that name what a row belongs to, the nearest first.
const OWNERS: &[(&str, Kind)] = &[
    ("service_at_location_id", Kind::AtLocation),
    ("service_id", Kind::Services),
    ("location_id", Kind::Locations),
    ("contact_id", Kind::Contacts),
    ("organisation_id", Kind::Organisations),
    ("resource_id", Kind::Services),
    ("link_id", Kind::Services),
];

/// Everything that can be looked up.
#[derive(Default)]
pub struct Index {
    ids: BTreeMap<(Kind, String), Spot>,
    names: BTreeMap<Kind, Names>,
    spots: BTreeMap<Kind, Vec<Spot>>,
    parts: BTreeMap<(Kind, String), Vec<Spot>>,
    at: BTreeMap<String, Vec<Spot>>,
    tables: BTreeSet<Kind>,
    /// What is worth saying of rows that belong to nothing.
    pub problems: Vec<Problem>,
}

impl Index {
    /// Of all tables.
    pub fn of(tables: &[Table]) -> Self {
        let mut index = Self { tables: tables.iter().map(|table| table.kind).collect(), ..Self::default() };
        let each = || {
            tables
                .iter()
                .enumerate()
                .flat_map(|(number, table)| (0..table.rows.len()).map(move |row| (number, row, table)))
        };
        for (number, row, table) in each() {
            index.row(number, row, table);
        }
        let mut lost: BTreeMap<(String, String), (u64, At, String)> = BTreeMap::new();
        for (number, row, table) in each() {
            match index.owner(table, row) {
                Owner::Of(kind, id) => index.parts.entry((kind, id)).or_default().push((number, row)),
                Owner::Lost(column, id) => {
                    let first = lost.entry((table.source.clone(), column.to_owned())).or_insert((0, table.at(row), id));
                    first.0 += 1;
                }
                Owner::None => {}
            }
        }
        index.problems =
            lost.into_iter().map(|((_, column), (count, at, id))| dangling(&column, count, at, &id)).collect();
        index
    }

    fn row(&mut self, number: usize, row: usize, table: &Table) {
        let id = table.cell(row, &["id", own_id(table.kind)]);
        if !id.is_empty() {
            self.ids.entry((table.kind, id.to_owned())).or_insert((number, row));
        }
        if matches!(table.kind, Kind::Organisations | Kind::Locations | Kind::Services) {
            let spots = self.spots.entry(table.kind).or_default();
            let names = self.names.entry(table.kind).or_default();
            names.add(table.cell(row, &["name", "title"]), spots.len());
            names.add(table.cell(row, &["alternate_name"]), spots.len());
            spots.push((number, row));
        }
        if table.kind == Kind::AtLocation {
            self.at.entry(table.cell(row, &["service_id"]).to_owned()).or_default().push((number, row));
        }
    }

    fn owner(&self, table: &Table, row: usize) -> Owner {
        if matches!(table.kind, Kind::Services | Kind::Organisations | Kind::AtLocation | Kind::Programs) {
            return Owner::None;
        }
        let mut lost = Owner::None;
        for (column, kind) in OWNERS {
            let id = table.cell(row, &[column]);
            if id.is_empty() || (table.kind == Kind::Contacts && *kind == Kind::Contacts) {
                continue;
            }
            if self.ids.contains_key(&(*kind, id.to_owned())) {
                return Owner::Of(*kind, id.to_owned());
            }
            let there = self.tables.contains(kind);
            if there && matches!(lost, Owner::None) && *column != "link_id" && *column != "resource_id" {
                lost = Owner::Lost(column, id.to_owned());
            }
        }
        let by_name = table.cell(row, &["organisation", "organisation_name", "organisations"]);
        match self.find(Kind::Organisations, by_name) {
            Some((_, (other, at), _)) if table.kind == Kind::Locations => {
                Owner::Of(Kind::Organisations, format!("#{other}/{at}"))
            }
            _ => lost,
        }
    }

    /// Rows that belong to the row of this kind and id, or to the row itself where it has none.
    pub fn parts(&self, kind: Kind, id: &str, spot: Spot) -> impl Iterator<Item = Spot> + '_ {
        let by_id = self.parts.get(&(kind, id.to_owned())).filter(|_| !id.is_empty());
        let by_spot = self.parts.get(&(kind, format!("#{}/{}", spot.0, spot.1)));
        by_id.into_iter().chain(by_spot).flatten().copied()
    }

    /// Rows that say where a service is.
    pub fn at(&self, service: &str) -> &[Spot] {
        self.at.get(service).map(Vec::as_slice).unwrap_or_default()
    }

    /// The row of this kind and id.
    pub fn id(&self, kind: Kind, id: &str) -> Option<Spot> {
        self.ids.get(&(kind, id.to_owned())).copied()
    }

    /// The row of this kind that is called so, or has this id; with how it was found.
    pub fn find(&self, kind: Kind, name: &str) -> Option<(Found, Spot, String)> {
        if name.is_empty() {
            return None;
        }
        if let Some(spot) = self.id(kind, name) {
            return Some((Found::Exactly(0), spot, name.to_owned()));
        }
        let found = self.names.get(&kind)?.find(name)?;
        let spot = *self.spots.get(&kind)?.get(found.row())?;
        Some((found, spot, name.to_owned()))
    }

    /// All rows that a cell names: the whole of it, or each of its parts.
    pub fn all(&self, kind: Kind, cell: &str) -> (Vec<(Found, Spot, String)>, Vec<String>) {
        if let Some(found) = self.find(kind, cell) {
            return (vec![found], Vec::new());
        }
        let hard: Vec<String> = if cell.starts_with('"') {
            cell.split('"').map(clean).filter(|part| !part.is_empty()).collect()
        } else {
            cell.split([';', '|', '\n']).map(clean).filter(|part| !part.is_empty()).collect()
        };
        let (mut found, mut unknown) = (Vec::new(), Vec::new());
        for part in hard {
            let parts = || record::split_list(&part);
            match self.find(kind, &part) {
                Some(one) => found.push(one),
                None if parts().len() > 1 && parts().iter().any(|one| self.find(kind, one).is_some()) => {
                    for one in parts() {
                        match self.find(kind, &one) {
                            Some(row) => found.push(row),
                            None => unknown.push(one),
                        }
                    }
                }
                None => unknown.push(part),
            }
        }
        (found, unknown)
    }
}

enum Owner {
    None,
    Of(Kind, String),
    Lost(&'static str, String),
}

fn own_id(kind: Kind) -> &'static str {
    match kind {
        Kind::Services => "service_id",
        Kind::Locations => "location_id",
        Kind::Organisations => "organisation_id",
        Kind::Terms => "taxonomy_id",
        _ => "id",
    }
}

fn clean(part: &str) -> String {
    part.trim().trim_matches('"').trim().to_owned()
}

fn dangling(column: &str, count: u64, at: At, id: &str) -> Problem {
    let at = At { field: column.to_owned(), ..at };
    let rows = if count == 1 { "this row belongs".to_owned() } else { format!("{count} rows, this the first, belong") };
    Problem::new(
        "reference-unknown",
        Severity::Warning,
        at,
        format!("{rows} to something that is not there: {column} {id}"),
    )
    .hint("give the whole set, of one day")
}
