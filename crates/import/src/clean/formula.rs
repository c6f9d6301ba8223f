//! Cells of an exported table that a spreadsheet would run as formulas.

use std::borrow::Cow;

/// The cell as text: where a spreadsheet would take it for a formula, an apostrophe in front stops that. Numbers stay.
pub fn csv_cell(text: &str) -> Cow<'_, str> {
    let first = text.trim_start_matches([' ', '\u{a0}']).chars().next();
    let starts = first.is_some_and(|c| {
        matches!(c, '=' | '+' | '-' | '@' | '\t' | '\r' | '\n' | '|' | '%' | '＝' | '＋' | '－' | '＠')
    });
    if starts && text.parse::<f64>().is_err() { Cow::Owned(format!("'{text}")) } else { Cow::Borrowed(text) }
}

#[cfg(test)]
mod tests {
    use super::csv_cell;

    #[test]
    fn formulas_are_text() {
        for text in ["=cmd|' /C calc'!A0", "+44 161 496 0000", "-2+3", "@SUM(A1)", "\tx", " =1+1"] {
            assert_eq!(csv_cell(text), format!("'{text}"));
        }
        for text in ["Tea", "-2.31", "", "3 = three", "'=1"] {
            assert_eq!(csv_cell(text), text);
        }
    }
}
