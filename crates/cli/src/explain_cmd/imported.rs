//! A service of an import.

use super::{Told, faulty};
use crate::import_cmd::places;
use crate::services::{self, ServicesError};
use std::path::PathBuf;
use waymark_import::entry::Entry;
use waymark_import::problem::{At, Problem};
use waymark_import::report::Report;
use waymark_publish::{Publisher, Ways, explain};

/// Finds and explains a service.
pub fn find(id: &str, path: &str, report: Option<&str>, checks: Option<&str>) -> Result<Option<Told>, ServicesError> {
    let path = services::file(path);
    let mut found: Option<Entry> = None;
    services::lines(&path, &mut |line| {
        // Reading every service in full takes long where there are many: most can be told apart by their text.
        if found.is_none() && may_be(line.text, id) {
            let entry = services::entry(&path, line)?;
            found = (entry.id == id || waymark_publish::id(&entry.id) == id).then_some(entry);
        }
        Ok(())
    })?;
    let Some(entry) = found else { return Ok(None) };
    let vocabulary = services::vocabulary(None)?;
    let tables = places::tables(None).map_err(|error| ServicesError::Content(error.to_string()))?;
    let ways = Ways { vocabulary: &vocabulary, tables: Some(&tables), publisher: &Publisher::default() };
    let beside = checks.map_or_else(|| services::checks_beside(&path), PathBuf::from);
    let checks = services::checks(&beside)?;
    let explained = explain(&entry, &ways, &services::checks_of(&checks, &entry.id));
    Ok(Some(Told { explained, problems: report.map_or(Ok(Vec::new()), |report| problems(report, &entry))? }))
}

/// Whether the line may be the service's: it begins with its id, or with one that the page writes in another way.
fn may_be(line: &str, id: &str) -> bool {
    let own = line.strip_prefix("{\"id\":\"").and_then(|rest| rest.split_once('"')).map(|(own, _)| own);
    own.is_none_or(|own| own.contains('\\') || own == id || waymark_publish::id(own) == id)
}

/// What the report says of the record, or of those that were merged into it.
fn problems(path: &str, entry: &Entry) -> Result<Vec<Problem>, ServicesError> {
    let text = std::fs::read_to_string(path).map_err(|error| faulty(path, error))?;
    let report: Report = serde_json::from_str(&text).map_err(|error| faulty(path, error))?;
    let own = |at: &At| {
        let same = |other: &At| other.source == at.source && other.record == at.record;
        at.record > 0 && (same(&entry.from.at) || entry.from.merged.iter().any(same))
    };
    Ok(report.problems.into_iter().filter(|problem| own(&problem.at)).collect())
}
