//! A service of the default catalogue: its row, cell by cell, with the line it stands on.

use super::{Told, faulty};
use crate::services::ServicesError;
use std::path::Path;
use waymark_catalogue::problem::Problems;
use waymark_catalogue::rows::Table;
use waymark_publish::{Explained, Line, Unsaid};

/// Columns whose emptiness is worth telling: what people are shown as "we don't know".
const ASKED: [&str; 13] = [
    "cost",
    "modes",
    "min_age",
    "max_age",
    "phone",
    "phone_hours",
    "hours_text",
    "access",
    "languages",
    "self_referral",
    "capacity",
    "data_date",
    "checked_on",
];

/// Finds and explains a service.
pub fn find(id: &str, folder: &str) -> Result<Option<Told>, ServicesError> {
    let catalogue = Path::new(folder).join("catalogue");
    let files = std::fs::read_dir(&catalogue).map_err(|error| faulty(&catalogue.display().to_string(), error))?;
    let mut files: Vec<_> = files.flatten().map(|file| file.path()).collect();
    files.retain(|path| path.extension().is_some_and(|ending| ending == "csv"));
    files.sort();
    for path in files {
        let shown = path.display().to_string();
        let bytes = std::fs::read(&path).map_err(|error| faulty(&shown, error))?;
        if let Some(explained) = row(id, &shown, &bytes) {
            return Ok(Some(Told { explained, problems: Vec::new() }));
        }
    }
    Ok(None)
}

fn row(id: &str, file: &str, bytes: &[u8]) -> Option<Explained> {
    let first = bytes.split(|byte| *byte == b'\n').next().unwrap_or_default();
    let first = String::from_utf8_lossy(first);
    let columns: Vec<&str> = first.trim_start_matches('\u{feff}').trim().split(',').collect();
    let table = Table::parse(file, bytes, &columns, &mut Problems::default());
    // Ids of libraries are written small on the page.
    let row = table.rows.iter().find(|row| table.cell(row, "id").eq_ignore_ascii_case(id))?;
    let at = format!("{file}:{}", row.line);
    let told = |column: &&str| {
        let value = table.cell(row, column).to_owned();
        let from = format!("column {column} of {at}");
        (!value.is_empty()).then(|| Line { field: (*column).to_owned(), value, from, ..Line::default() })
    };
    let is_asked = |column: &&&str| columns.contains(*column) && table.cell(row, column).is_empty();
    let unknown = ASKED.iter().filter(is_asked).map(|field| Unsaid { field, why: "its cell is empty".to_owned() });
    Some(Explained {
        id: table.cell(row, "id").to_owned(),
        page_id: table.cell(row, "id").to_ascii_lowercase(),
        name: table.cell(row, "name").to_owned(),
        at: at.clone(),
        facts: columns.iter().filter_map(told).collect(),
        unknown: unknown.collect(),
    })
}
