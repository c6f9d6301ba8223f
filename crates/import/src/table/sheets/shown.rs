//! What of a workbook is shown: sheets that are hidden, and cells that go over several rows.

use crate::table::read::Line;
use calamine::{Dimensions, SheetVisible};

/// A sheet: its name, its rows, and whether it is hidden.
#[derive(Debug)]
pub struct Sheet {
    /// Its name.
    pub name: String,
    /// Its rows.
    pub lines: Vec<Line>,
    /// Nobody sees it who opens the workbook: lists for a form's choices, or last year's.
    pub is_hidden: bool,
}

/// Sheets with whether they are hidden. Where all that have anything are, none was meant to be.
pub fn shown(sheets: Vec<(String, Vec<Line>)>, about: &[calamine::Sheet]) -> Vec<Sheet> {
    let is_hidden = |name: &str| about.iter().any(|sheet| sheet.name == name && sheet.visible != SheetVisible::Visible);
    let some = sheets.iter().any(|(name, lines)| !lines.is_empty() && !is_hidden(name));
    let sheet = |(name, lines): (String, Vec<Line>)| Sheet { is_hidden: some && is_hidden(&name), name, lines };
    sheets.into_iter().map(sheet).collect()
}

/// Rows that are gone over for cells of several rows: more is nobody's list.
const MOST_ROWS: usize = 4_000_000;

/// Puts the text of a cell that goes over several rows into each of them that has anything else. Cells that go over several
/// columns are titles and stay as they are.
pub fn spread(lines: &mut [Line], merged: impl Iterator<Item = Dimensions>) {
    let mut left = MOST_ROWS;
    for Dimensions { start, end } in merged.filter(|merged| merged.start.1 == merged.end.1) {
        let (first, last, column) = (u64::from(start.0) + 1, u64::from(end.0) + 1, start.1 as usize);
        let from = lines.partition_point(|line| line.number < first);
        let Some((top, below)) = lines.get_mut(from..).and_then(<[Line]>::split_first_mut) else { continue };
        let Some(text) = top.cells.get(column).filter(|text| top.number == first && !text.is_empty()) else { continue };
        let end = below.partition_point(|line| line.number <= last).min(left);
        left -= end;
        for line in below.get_mut(..end).unwrap_or_default() {
            if line.cells.len() <= column {
                line.cells.resize(column + 1, String::new());
                line.width = line.width.max(column + 1);
            }
            if let Some(cell) = line.cells.get_mut(column).filter(|cell| cell.is_empty()) {
                cell.clone_from(text);
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn cells_over_several_rows_stand_in_each() {
        let line = |number: u64, cells: &[&str]| Line {
            number,
            cells: cells.iter().map(|cell| (*cell).to_owned()).collect(),
            ..Line::default()
        };
        let mut lines = vec![line(2, &["Housing", "a"]), line(3, &["", "b"]), line(5, &["", "c"]), line(6, &["", "d"])];
        let over = |start, end| Dimensions { start, end };
        let merged =
            [over((1, 0), (4, 0)), over((0, 0), (0, 5)), over((90, 0), (99, 0)), over((5, 9), (4_000_000_000, 9))];
        spread(&mut lines, merged.into_iter());
        let first: Vec<&str> = lines.iter().map(|line| line.cells[0].as_str()).collect();
        assert_eq!(first, ["Housing", "Housing", "Housing", ""]);
    }
}
