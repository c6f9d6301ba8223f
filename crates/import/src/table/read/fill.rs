//! Cells that stand for the one above: marks that say so, and columns that are written once for several rows.

use crate::table::{Field, Mapping};

/// Fills the rows of a table as they come.
#[derive(Clone, Debug, Default)]
pub struct Fill {
    name: Option<usize>,
    /// Columns whose blanks are as above.
    carried: Vec<usize>,
    above: Vec<String>,
}

impl Fill {
    /// What is to be filled, by the first rows.
    pub fn new(mapping: &Mapping, rows: &[Vec<String>]) -> Self {
        let name = mapping.columns.iter().position(|column| column.field == Field::Name);
        let may = |field| matches!(field, Field::Days | Field::Category | Field::Area | Field::PlaceName);
        let first = mapping.columns.first().is_some_and(|column| may(column.field));
        let is_carried = first && name.is_some_and(|name| is_once_for_several(rows, name));
        Self { name, carried: if is_carried { vec![0] } else { Vec::new() }, above: Vec::new() }
    }
    /// Whether blanks are filled, which is worth saying.
    pub fn carries(&self) -> bool {
        !self.carried.is_empty()
    }
    /// Fills a row from the one above it.
    pub fn fill(&mut self, cells: &mut [String]) {
        let is_named = self.name.and_then(|at| cells.get(at)).is_some_and(|cell| !cell.trim().is_empty());
        for (at, cell) in cells.iter_mut().enumerate() {
            let is_blank = is_named && cell.trim().is_empty() && self.carried.contains(&at);
            if let Some(above) = self.above.get(at).filter(|_| is_blank || is_ditto(cell)) {
                cell.clone_from(above);
            }
        }
        if is_named {
            self.above = cells.to_vec();
        }
    }
}

/// Marks and words that stand for the cell above.
fn is_ditto(cell: &str) -> bool {
    let small = cell.trim().trim_end_matches('.').to_lowercase();
    matches!(
        small.as_str(),
        "\"" | "\"\""
            | "''"
            | "″"
            | "〃"
            | "”"
            | "“"
            | "ditto"
            | "do"
            | "as above"
            | "same as above"
            | "same"
            | "- do -"
            | "-do-"
    )
}

/// Whether the first column begins a group of rows where it is filled: the first row has it, others have not, and no two
/// that follow each other have the same, as they would where each row is filled for itself.
fn is_once_for_several(rows: &[Vec<String>], name: usize) -> bool {
    let at = |row: &Vec<String>, at: usize| row.get(at).map_or(String::new(), |cell| cell.trim().to_lowercase());
    let firsts: Vec<String> = rows.iter().filter(|row| !at(row, name).is_empty()).map(|row| at(row, 0)).collect();
    let filled: Vec<&String> = firsts.iter().filter(|cell| !cell.is_empty()).collect();
    let differ = filled.windows(2).all(|two| two.first() != two.last());
    firsts.first().is_some_and(|first| !first.is_empty()) && filled.len() > 1 && filled.len() < firsts.len() && differ
}
