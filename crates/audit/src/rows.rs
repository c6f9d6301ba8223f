//! Rows of a filled sheet out of its bytes: CSV of any kind, a workbook, or JSON, told by their content.

use crate::answers::Row;
use serde_json::Value;
use std::io::Read;
use waymark_import::problem::{At, Problem, Severity};
use waymark_import::source::Source;
use waymark_import::table::delimited::{Records, cell, decoded, delimiter, encoding};
use waymark_import::table::{sheets, workbook_kind};

/// Bytes that a filled sheet may have: far more than any ring list.
const MOST: u64 = 32 << 20;
/// Rows that a filled sheet may have.
const ROWS: usize = 100_000;

/// The rows of a source.
///
/// # Errors
/// Bytes that are no sheet, a sheet without the column `id`, or one that is too big.
pub fn rows(source: &mut Source) -> Result<Vec<Row>, Problem> {
    let at = At { source: source.name.clone(), ..At::default() };
    let refused = |code: &str, message: String| Problem::new(code, Severity::Error, at.clone(), message);
    if source.size > MOST {
        return Err(refused("too-big", format!("a filled sheet may have {} MB", MOST >> 20)));
    }
    if let Some(kind) = workbook_kind(&source.head) {
        let lines = sheets(source, kind)?
            .into_iter()
            .find(|sheet| !sheet.is_hidden)
            .map(|sheet| sheet.lines)
            .unwrap_or_default();
        return headed(lines.into_iter().map(|line| (line.number, line.cells)).collect())
            .map_err(|m| refused("no-id-column", m));
    }
    let how = encoding(&source.head);
    let mut bytes = Vec::new();
    let opened = source.open().and_then(|file| decoded(file, how).read_to_end(&mut bytes));
    opened.map_err(|error| refused("not-readable", error.to_string()))?;
    let text = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(&bytes);
    match text.iter().find(|byte| !byte.is_ascii_whitespace()) {
        Some(b'{' | b'[') => json(text).map_err(|message| refused("not-json", message)),
        _ => headed(records(text).map_err(|error| refused("not-readable", error))?)
            .map_err(|m| refused("no-id-column", m)),
    }
}

fn records(text: &[u8]) -> Result<Vec<(u64, Vec<String>)>, String> {
    let (by, _) =
        delimiter(text.get(..text.len().min(1 << 16)).unwrap_or_default(), text.len() <= 1 << 16).unwrap_or((b',', 0));
    let mut records = Records::new(Box::new(text), by);
    let mut all = Vec::new();
    while let Some((line, record)) = records.advance().map_err(|error| error.to_string())? {
        all.push((line, record.cells.into_iter().map(|bytes| cell(bytes).0).collect()));
        if all.len() > ROWS {
            return Err(format!("a filled sheet may have {ROWS} rows"));
        }
    }
    Ok(all)
}

/// Rows under the first one that names the column `id`.
fn headed(lines: Vec<(u64, Vec<String>)>) -> Result<Vec<Row>, String> {
    let is_id = |cell: &String| cell.trim().eq_ignore_ascii_case("id");
    let mut lines = lines.into_iter();
    let Some((_, headings)) = lines.find(|(_, cells)| cells.iter().any(is_id)) else {
        return Err("no row has a heading \"id\": is this the ring list?".to_owned());
    };
    let row = |(line, cells): (u64, Vec<String>)| Row { line, cells: headings.iter().cloned().zip(cells).collect() };
    Ok(lines.map(row).collect())
}

/// A list of services, or a sheet with such a list, each with `id` and `answers`.
fn json(text: &[u8]) -> Result<Vec<Row>, String> {
    let value: Value = serde_json::from_slice(text).map_err(|error| error.to_string())?;
    let list = value.as_array().or_else(|| value.get("services").and_then(Value::as_array));
    let list = list.ok_or("a list of services is wanted, or an object with such a list under \"services\"")?;
    let words = |value: &Value| match value {
        Value::String(text) => text.clone(),
        Value::Null => String::new(),
        Value::Bool(yes) => if *yes { "yes" } else { "no" }.to_owned(),
        Value::Array(list) => list.iter().filter_map(Value::as_str).collect::<Vec<_>>().join(";"),
        other => other.to_string(),
    };
    let row = |(value, line): (&Value, u64)| {
        let id = ("id".to_owned(), value.get("id").map(words).unwrap_or_default());
        let answers = value.get("answers").and_then(Value::as_object);
        let answers = answers.into_iter().flatten().map(|(name, value)| (name.clone(), words(value)));
        Row { line, cells: std::iter::once(id).chain(answers).collect() }
    };
    Ok(list.iter().zip(1..).map(row).collect())
}
