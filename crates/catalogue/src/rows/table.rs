//! A CSV file as rows with their lines, whatever bytes it holds.

use crate::names::unknown;
use crate::problem::{At, Fault, Problems};
use std::path::Path;

/// A file with a known set of columns.
#[derive(Debug, Default)]
pub struct Table {
    /// Name that messages give it.
    pub file: String,
    /// Rows with as many cells as there are columns.
    pub rows: Vec<Row>,
    columns: Vec<String>,
}

/// One row.
#[derive(Debug)]
pub struct Row {
    /// Line it starts on.
    pub line: usize,
    cells: Vec<String>,
}

impl Table {
    /// Reads a file of the content folder.
    pub fn read(dir: &Path, name: &str, expected: &[&str], problems: &mut Problems) -> Self {
        let shown = crate::shown_path(dir, name);
        match std::fs::read(dir.join(name)) {
            Ok(bytes) => Self::parse(&shown, &bytes, expected, problems),
            Err(error) => {
                problems.error(&At { file: shown, line: 0 }, Fault::new(format!("cannot be read: {error}")));
                Self::default()
            }
        }
    }

    /// Reads bytes. Rows that do not fit the columns are noted and left out.
    pub fn parse(file: &str, bytes: &[u8], expected: &[&str], problems: &mut Problems) -> Self {
        let bytes = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes);
        let mut reader = csv::ReaderBuilder::new().flexible(true).has_headers(false).from_reader(bytes);
        let mut table = Self { file: file.to_owned(), ..Self::default() };
        let mut record = csv::ByteRecord::new();
        let lines = Lines::new(bytes);
        let mut first = true;
        loop {
            match reader.read_byte_record(&mut record) {
                Ok(true) => {}
                Ok(false) => break,
                Err(error) => {
                    problems.error(&table.at(0), Fault::new(format!("cannot be read as CSV: {error}")));
                    break;
                }
            }
            let start = record.position().map_or(0, |p| usize::try_from(p.byte()).unwrap_or(usize::MAX));
            let line = lines.at(bytes, start);
            let cells: Vec<String> =
                record.iter().map(|cell| String::from_utf8_lossy(cell).trim().to_owned()).collect();
            if record.iter().any(|cell| std::str::from_utf8(cell).is_err()) {
                problems.error(&table.at(line), Fault::new("is not UTF-8").hint("save the file as UTF-8"));
            }
            if std::mem::take(&mut first) {
                table.header(cells, expected, problems);
            } else {
                table.row(line, cells, problems);
            }
        }
        if first {
            problems.error(&table.at(0), Fault::new("is empty"));
        }
        table
    }

    fn header(&mut self, columns: Vec<String>, expected: &[&str], problems: &mut Problems) {
        for (i, column) in columns.iter().enumerate() {
            if !expected.contains(&column.as_str()) {
                problems.error(&self.at(1), unknown("column", column, expected.iter().copied()));
            } else if columns.iter().take(i).any(|earlier| earlier == column) {
                problems.error(&self.at(1), Fault::new(format!("the column \"{column}\" is there twice")));
            }
        }
        for missing in expected.iter().filter(|name| !columns.iter().any(|c| c == *name)) {
            problems.error(&self.at(1), Fault::new(format!("the column \"{missing}\" is missing")));
        }
        self.columns = columns;
    }

    fn row(&mut self, line: usize, cells: Vec<String>, problems: &mut Problems) {
        if cells.len() == self.columns.len() {
            self.rows.push(Row { line, cells });
            return;
        }
        let message = format!("has {} cells for {} columns", cells.len(), self.columns.len());
        problems.error(&self.at(line), Fault::new(message).hint("text with a comma in it stands in quotation marks"));
    }

    /// A place in this file.
    pub fn at(&self, line: usize) -> At {
        At { file: self.file.clone(), line }
    }

    /// A cell; empty for a column that is missing.
    pub fn cell<'a>(&self, row: &'a Row, column: &str) -> &'a str {
        let position = self.columns.iter().position(|c| c == column);
        position.and_then(|i| row.cells.get(i)).map_or("", String::as_str)
    }
}

/// Where the lines of a file start. The reader's own count is one short after `\r\n`.
struct Lines(Vec<usize>);

impl Lines {
    fn new(bytes: &[u8]) -> Self {
        let ends = |i: usize, b: u8| b == b'\n' || (b == b'\r' && bytes.get(i + 1) != Some(&b'\n'));
        Self(bytes.iter().enumerate().filter(|(i, b)| ends(*i, **b)).map(|(i, _)| i + 1).collect())
    }
    /// The line of the first character of a record; the reader may stand on the line break before it.
    fn at(&self, bytes: &[u8], start: usize) -> usize {
        let rest = bytes.get(start..).unwrap_or_default();
        let breaks = rest.iter().take_while(|b| matches!(b, b'\r' | b'\n')).count();
        1 + self.0.partition_point(|line| *line <= start + breaks)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn faults(bytes: &[u8]) -> Vec<String> {
        let mut problems = Problems::default();
        Table::parse("content/catalogue/a.csv", bytes, &["id", "name", "needs"], &mut problems);
        problems.into_sorted().iter().map(ToString::to_string).collect()
    }

    #[test]
    fn rows_keep_their_lines_through_quoted_line_breaks() {
        let mut problems = Problems::default();
        let bytes = b"\xef\xbb\xbfid,name\r\na,\"one\r\ntwo, three\"\r\nb,\"a \"\"b\"\"\"\r\n";
        let table = Table::parse("a.csv", bytes, &["id", "name"], &mut problems);
        assert_eq!(problems.into_sorted(), []);
        let rows: Vec<_> =
            table.rows.iter().map(|row| (row.line, table.cell(row, "id"), table.cell(row, "name"))).collect();
        assert_eq!(rows, [(2, "a", "one\r\ntwo, three"), (4, "b", "a \"b\"")]);
    }

    #[test]
    fn columns_and_cells_that_do_not_fit_are_named() {
        assert_eq!(
            faults(b"id,nmae,needs,id\na,b,c,d\n"),
            [
                "content/catalogue/a.csv:1: no column called \"nmae\"\n    did you mean \"name\"?",
                "content/catalogue/a.csv:1: the column \"id\" is there twice",
                "content/catalogue/a.csv:1: the column \"name\" is missing",
            ]
        );
        assert_eq!(
            faults(b"id,name,needs\na,b\nc,caf\xe9,d\n"),
            [
                "content/catalogue/a.csv:2: has 2 cells for 3 columns\n    text with a comma in it stands in quotation marks",
                "content/catalogue/a.csv:3: is not UTF-8\n    save the file as UTF-8",
            ]
        );
        assert_eq!(faults(b""), ["content/catalogue/a.csv: is empty"]);
    }

    proptest! {
        #[test]
        fn no_bytes_make_it_panic(bytes in proptest::collection::vec(any::<u8>(), 0..300)) {
            let _ = faults(&bytes);
        }
    }
}
