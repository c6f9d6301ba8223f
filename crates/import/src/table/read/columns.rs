//! The columns of a table that is opened.

use super::Line;
use crate::problem::{At, Problem, Severity};
use crate::table::record::{MAX_CELLS, MAX_RECORD};
use crate::table::values::yes_no;
use crate::table::{Column, Field, Mapping};

/// What is said of a row that is too wide or too long.
pub fn too_much(name: &str, line: &Line) -> Problem {
    let at = At { source: name.to_owned(), line: line.number, ..At::default() };
    if line.too_long {
        let message = format!("this row is longer than {} MB and was not read", (4 * MAX_RECORD) >> 20);
        return Problem::new("too-long", Severity::Error, at, message);
    }
    Problem::new(
        "too-many-columns",
        Severity::Error,
        at,
        format!("{} columns; at most {MAX_CELLS} are read", line.width),
    )
    .hint("Look whether the file is cut by the wrong character, or lies on its side: one row for each service.")
}

/// A given mapping in the order of this table's columns.
pub fn fitted(given: &Mapping, headings: &[String], name: &str) -> Mapping {
    let column = |heading: &String| {
        given.column(heading).map_or_else(
            || Column {
                heading: heading.clone(),
                field: Field::More,
                confidence: 100,
                why: "not in the mapping".into(),
            },
            |column| Column { heading: heading.clone(), ..column.clone() },
        )
    };
    Mapping { table: name.to_owned(), columns: headings.iter().map(column).collect() }
}

/// How many cells of a row there are up to the last filled one.
pub fn width(row: &[String]) -> usize {
    row.iter().rposition(|cell| !cell.trim().is_empty()).map_or(0, |at| at + 1)
}

/// Columns in which a cross is a no, because a tick or a yes stands beside it; alone it is a tick.
pub fn crosses(rows: &[Vec<String>], width: usize) -> Vec<bool> {
    let has =
        |at: usize, is: &dyn Fn(&str) -> bool| rows.iter().filter_map(|row| row.get(at)).any(|cell| is(cell.trim()));
    let is_cross = |cell: &str| cell.eq_ignore_ascii_case("x");
    let is_tick = |cell: &str| yes_no(cell) == Some(true) && !is_cross(cell);
    (0..width).map(|at| has(at, &is_cross) && has(at, &is_tick)).collect()
}
