//! Sets of tables that belong together: services, organisations, places and what hangs on them, as several files or as one
//! document of several lists. Tables are told by their columns ([`kind`]), read ([`read`]), joined by ids or, where a set
//! has none, by names ([`names`]), and each service is put together as one record ([`assemble`]) that [`super::record`]
//! reads like any other. Rows are the rows of the table of services: the others are parts of these.

pub mod assemble;
pub mod index;
pub mod kind;
pub mod names;
pub mod read;
mod text;
mod thin;
mod words;

use super::told::{Out, unreadable};
use super::{Stopped, Tell};
use crate::problem::{At, Problem, Severity};
use crate::source::Source;
use index::Index;
use kind::Kind;
use read::Table;

/// What the beginnings of sources say of tables.
#[derive(Clone, Debug, Default)]
pub struct Glance {
    /// Kinds of tables, with their columns.
    pub tables: Vec<(Kind, Vec<String>)>,
    /// Sources that are no tables.
    pub others: usize,
}

impl Glance {
    /// Looks at the beginnings.
    pub fn of(sources: &[Source]) -> Self {
        let mut glance = Self::default();
        for source in sources {
            let columns = read::columns(&source.head);
            if columns.is_empty() && !read::is_nothing(&source.head) {
                glance.others += 1;
            }
            glance.tables.extend(columns);
        }
        thin::by_columns(&mut glance.tables);
        glance
    }

    /// Whether services stand in one table, and something that belongs to them in another.
    pub fn is_set(&self) -> bool {
        let services = self.tables.iter().filter(|(kind, _)| *kind == Kind::Services).count();
        let parts = self.tables.iter().filter(|(kind, _)| !matches!(kind, Kind::Services | Kind::Unknown)).count();
        self.others == 0 && services > 0 && parts > 0
    }

    /// Whether any table has one of these columns.
    pub fn has(&self, columns: &[&str]) -> bool {
        self.tables.iter().any(|(_, own)| own.iter().any(|column| columns.contains(&column.as_str())))
    }
}

/// Whether services name rows of the other tables, as far as their beginnings show: several lists of services side by side
/// look like a set too, and are none.
pub fn joins(sources: &[Source]) -> bool {
    let tables: Vec<Table> = sources.iter().flat_map(|source| read::begun(&source.head)).collect();
    if tables.len() < sources.len() {
        return true;
    }
    let index = Index::of(&tables);
    let (mut named, mut found) = (0_usize, 0_usize);
    for table in tables.iter().filter(|table| table.kind == Kind::Services) {
        for row in 0..table.rows.len().min(300) {
            for (kind, columns) in
                [(Kind::Organisations, assemble::ORGANISATION), (Kind::Locations, assemble::LOCATION)]
            {
                let cell = table.cell(row, columns);
                named += usize::from(!cell.is_empty());
                found += usize::from(!cell.is_empty() && !index.all(kind, cell).0.is_empty());
            }
        }
    }
    found > 0 && found * 4 >= named
}

/// Reads a set.
///
/// # Errors
/// See [`Stopped`].
pub fn read(sources: &mut [Source], tell: &mut Tell<'_>) -> Result<(), Stopped> {
    let mut out = Out::new(tell, sources.iter().map(|source| source.size).sum());
    let mut tables = Vec::new();
    for source in sources.iter_mut() {
        let (name, size) = (source.name.clone(), source.size);
        let (found, notes) = read::tables(source).map_err(|error| unreadable(&name, &error))?;
        notes.into_iter().try_for_each(|note| out.note(note))?;
        tables.extend(found);
        out.progress(size)?;
        out.source_done(size);
    }
    thin::by_rows(&mut tables);
    for table in tables.iter().filter(|table| table.kind == Kind::Unknown && !table.rows.is_empty()) {
        out.note(unused(table))?;
    }
    assemble::services(&tables, &mut out)
}

fn unused(table: &Table) -> Problem {
    let at = At { source: table.source.clone(), ..At::default() };
    let columns: Vec<&str> = table.columns.iter().take(6).map(String::as_str).collect();
    let message = format!("nobody knows what this table of {} rows is: {}", table.rows.len(), columns.join(", "));
    Problem::new("table-unknown", Severity::Warning, at, message)
        .hint("its columns name no service, place or organisation")
}
