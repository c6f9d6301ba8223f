//! How much a sheet of an OpenDocument workbook says it has: a few bytes can say that a row or a cell is repeated a million
//! times, and whoever reads it then makes all of them.

use quick_xml::Reader;
use quick_xml::events::{BytesStart, Event};
use std::io::{BufReader, Read};

/// Cells that a sheet may have.
pub const MOST_CELLS: u64 = 4_000_000;
/// Bytes of text that a sheet may have.
const MOST_TEXT: u64 = 200 << 20;
/// Rows that may be copies of the one before: people copy a few.
const MOST_COPIES: u64 = 10_000;

/// What is counted of a sheet. Empty cells and rows count only where something stands behind them.
#[derive(Default)]
struct Sheet {
    filled: u64,
    empty: u64,
    width: u64,
    repeats: u64,
    rows: u64,
    empty_rows: u64,
    copies: u64,
    cell: u64,
    row_text: u64,
    text: u64,
}

impl Sheet {
    fn begin(&mut self, tag: &BytesStart<'_>, is_empty: bool) {
        match tag.name().into_inner() {
            "table:table-row" => self.repeats = number(tag, "table:number-rows-repeated"),
            "table:table-cell" | "table:covered-table-cell" => {
                self.cell = number(tag, "table:number-columns-repeated");
                self.empty = self.empty.saturating_add(self.cell);
                let has = |name: &str| tag.try_get_attribute(name).is_ok_and(|found| found.is_some());
                if !is_empty || has("office:value-type") || has("table:formula") {
                    self.filled = self.filled.saturating_add(std::mem::take(&mut self.empty));
                    self.width = self.width.max(self.filled);
                }
            }
            _ => {}
        }
    }
    fn words(&mut self, length: usize) {
        self.row_text = self.row_text.saturating_add(self.cell.saturating_mul(length as u64));
    }
    fn row(&mut self) {
        self.empty_rows = self.empty_rows.saturating_add(self.repeats);
        if self.filled > 0 {
            self.rows = self.rows.saturating_add(std::mem::take(&mut self.empty_rows));
            self.copies = self.copies.saturating_add(self.repeats.saturating_sub(1));
        }
        let text = std::mem::take(&mut self.row_text).saturating_mul(self.repeats);
        self.text = self.text.saturating_add(text);
        (self.filled, self.empty) = (0, 0);
    }
    fn is_too_much(&self) -> bool {
        let text = self.text.saturating_add(self.row_text);
        let cells = self.rows.saturating_mul(self.width).max(self.filled);
        cells > MOST_CELLS || text > MOST_TEXT || self.copies > MOST_COPIES
    }
}

/// What is said against reading a workbook.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Against {
    /// A sheet has more than anybody wrote.
    TooMuch,
    /// It is cut short, or no XML: whoever reads it may look for the end of a sheet for ever.
    Broken,
}

/// Looks through `content.xml`.
pub fn against(content: impl Read) -> Option<Against> {
    let mut reader = Reader::from_reader(BufReader::new(content));
    let (mut sheet, mut held) = (Sheet::default(), Vec::new());
    let (mut open, mut tables) = (0_u64, 0_u64);
    while !sheet.is_too_much() {
        held.clear();
        match reader.read_event_into(&mut held) {
            Ok(Event::Start(tag)) => {
                open += 1;
                tables += u64::from(tag.name().into_inner() == "table:table");
                sheet.begin(&tag, false);
            }
            Ok(Event::Empty(tag)) => sheet.begin(&tag, true),
            Ok(Event::Text(text)) => sheet.words(text.len()),
            Ok(Event::End(tag)) => {
                open = open.saturating_sub(1);
                match tag.name().into_inner() {
                    "table:table-row" => sheet.row(),
                    "table:table" => {
                        // A table in a cell of another is counted with it.
                        tables = tables.saturating_sub(1);
                        sheet = if tables == 0 { Sheet::default() } else { sheet };
                    }
                    _ => {}
                }
            }
            Ok(Event::Eof) => return (open > 0).then_some(Against::Broken),
            Err(_) => return Some(Against::Broken),
            Ok(_) => {}
        }
    }
    Some(Against::TooMuch)
}

fn number(tag: &BytesStart<'_>, name: &str) -> u64 {
    let found = tag.try_get_attribute(name).ok().flatten();
    found.and_then(|attribute| attribute.value.trim().parse().ok()).unwrap_or(1)
}

#[cfg(test)]
mod tests {
    use super::{Against, against};

    #[test]
    fn repeated_cells_count_where_something_stands_in_or_behind_them() {
        let sheet = |row: &str, cell: &str, end: &str| {
            let rows = format!(
                "<table:table-row {row}><table:table-cell {cell}><text:p>Tea</text:p></table:table-cell></table:table-row>{end}"
            );
            format!("<table:table>{rows}</table:table>")
        };
        let is_too_much = |text: &str| against(text.as_bytes()) == Some(Against::TooMuch);
        let far = "<table:table-row table:number-rows-repeated=\"1048000\"><table:table-cell \
            table:number-columns-repeated=\"16384\"/></table:table-row>";
        assert!(!is_too_much(&sheet("", "", far)), "as every office program ends a sheet");
        assert!(!is_too_much(&sheet("table:number-rows-repeated=\"900\"", "", "")));
        let (rows, cells) = ("table:number-rows-repeated=\"1048576\"", "table:number-columns-repeated=\"16384\"");
        assert!(is_too_much(&sheet(rows, cells, "")) && is_too_much(&sheet(rows, "", "")));
        assert!(is_too_much(&sheet(rows, cells, far).repeat(2)));
        for broken in ["<table:table><table:table-row>", "<table:table></table:tab", "<a><b></a></b>"] {
            assert_eq!(against(broken.as_bytes()), Some(Against::Broken), "{broken}");
        }
    }
}
