//! Rows that are told beside the services: sums, notes, headings between groups of rows.

use crate::table::header::filled;

/// Words that a row of sums begins with.
const SUMS: [&str; 6] = ["total", "totals", "grand total", "sub total", "subtotal", "sum"];
/// Words that a note begins with.
const NOTES: [&str; 13] = [
    "note",
    "notes",
    "nb",
    "n.b.",
    "source",
    "sources",
    "updated",
    "last updated",
    "key",
    "disclaimer",
    "compiled by",
    "correct as of",
    "please note",
];

/// Why a row is none of a service, as code and words; `usual` cells are filled in most rows.
pub fn aside(cells: &[String], usual: usize) -> Option<(&'static str, String)> {
    let said: Vec<&str> = cells.iter().map(|cell| cell.trim()).filter(|cell| !cell.is_empty()).collect();
    let first = said.first()?;
    let shown: String = said.join(" ").chars().take(80).collect();
    let small = first.to_lowercase();
    let is_number = |cell: &&str| cell.trim_start_matches('£').replace(',', "").parse::<f64>().is_ok();
    let bare = small.trim_end_matches([':', '.', ' ']);
    let is_sum =
        SUMS.iter().any(|word| bare == *word || small.starts_with(&format!("{word}:")) || small.starts_with("total "));
    if is_sum && said.len() * 2 <= usual.max(4) && said.iter().skip(1).all(is_number) {
        return Some(("totals", format!("a row of sums: {shown:?}")));
    }
    let has_colon = small.split_once(':').is_some_and(|(word, _)| NOTES.contains(&word.trim()));
    let is_note = NOTES.contains(&bare) || has_colon || small.starts_with('*') || small.chars().count() > 60;
    match said.len() {
        1 if usual >= 4 || (usual >= 2 && is_note) => {
            Some(("single-cell", format!("one cell only, read as a heading or note: {shown:?}")))
        }
        2 if usual >= 4 && (has_colon || first.ends_with(':')) && filled(cells) == 2 => {
            Some(("single-cell", format!("read as a note below the table: {shown:?}")))
        }
        _ => None,
    }
}

/// What a heading between rows says that the rows below are: a few words in the first column.
pub fn group(cells: &[String]) -> Option<String> {
    let text = cells.first().map(|cell| cell.trim()).filter(|cell| !cell.is_empty())?;
    let small = text.to_lowercase();
    let is_short = text.chars().count() <= 40 && text.split_whitespace().count() <= 5;
    let is_plain = text.chars().all(|c| c.is_alphabetic() || matches!(c, ' ' | '&' | '-' | '/' | ',' | '\'' | '’'));
    let is_note = NOTES.iter().any(|word| small.split(' ').next() == Some(word)) || small.starts_with("please");
    (is_short && is_plain && !is_note).then(|| text.to_owned())
}

#[cfg(test)]
mod tests {
    use super::aside;

    #[test]
    fn sums_and_notes_are_told_from_services() {
        let of = |row: &str, usual| {
            let cells: Vec<String> = row.split('|').map(str::to_owned).collect();
            aside(&cells, usual).map(|(code, _)| code)
        };
        for (row, usual, expected) in [
            ("Total|||12", 4, Some("totals")),
            ("Total:|||£1,200", 5, Some("totals")),
            ("Total Wellbeing|Club|0161 496 0000|M33 7XS", 4, None),
            ("Walking groups|||", 4, Some("single-cell")),
            ("Updated:|March 2024||", 5, Some("single-cell")),
            ("Notes: ring before you go||", 2, Some("single-cell")),
            ("Tea Club||", 2, None),
            ("Tea Club|0161 496 0000||", 4, None),
        ] {
            assert_eq!(of(row, usual), expected, "{row}");
        }
    }
}
