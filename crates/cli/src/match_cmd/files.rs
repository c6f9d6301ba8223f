//! The files of a case: answers, site, catalogues — the person's own, or those built in.

use super::MatchError;
use crate::services::{self, ServicesError};
use serde::de::DeserializeOwned;
use serde_json::Value;
use std::path::Path;
use waymark_catalogue::problem::{Problems, Severity};
use waymark_catalogue::rows;
use waymark_content::data_file;
use waymark_core::bank::Bank;
use waymark_core::catalogue::{Catalogue, Origin, Shelf};
use waymark_core::envelope::{Kind, open};
use waymark_core::gazetteer::{Gazetteer, RegionId};
use waymark_core::geo::Nation;
use waymark_core::local_csv::{LocalContext, read_local};
use waymark_core::site::{Setting, Site};
use waymark_publish::Made;

/// Area and outcode of the demonstration, for sites that are not set up.
const DEMONSTRATION: (&str, &str) = ("trafford", "M33");

/// Reads a JSON file.
pub fn json<T: DeserializeOwned>(path: &str) -> Result<T, MatchError> {
    let bytes = read(path)?;
    let bytes = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(&bytes);
    serde_json::from_slice(bytes).map_err(|error| faulty(path, error.to_string()))
}

/// The site's settings; without a file, the demonstration.
pub fn site(path: Option<&str>) -> Result<Site, MatchError> {
    let demonstration = || {
        let (home_area, home_outcode) = (DEMONSTRATION.0.to_owned(), DEMONSTRATION.1.to_owned());
        Ok(Site { home_area, home_outcode, ..Site::default() })
    };
    let Some(path) = path else { return demonstration() };
    let value: Value = json(path)?;
    let look = |name: &str| match name.split('.').try_fold(&value, |value, part| value.get(part)) {
        None | Some(Value::Null) => Setting::Absent,
        Some(Value::String(text)) => Setting::Text(text.clone()),
        Some(Value::Bool(yes)) => Setting::YesNo(*yes),
        Some(_) => Setting::Other,
    };
    let (site, wrong) = Site::gather(&look);
    wrong.first().map_or(Ok(site), |wrong| Err(faulty(path, format!("{} is not of its kind", wrong.part))))
}

/// The built-in bank.
pub fn bank() -> Result<Bank, MatchError> {
    waymark_content::whole_bank().map_err(|error| built_in("questions", error.to_string()))
}

/// The built-in gazetteer.
pub fn gazetteer() -> Result<Gazetteer, MatchError> {
    let file = data_file("gazetteer").ok_or_else(|| built_in("gazetteer", "it is missing".to_owned()))?;
    Gazetteer::open(file.bytes).map_err(|error| built_in("gazetteer", error.to_string()))
}

/// The built-in catalogues: national, the site's area, and the libraries of the person's region.
pub fn default_shelf(bank: &Bank, site: &Site, region: Option<RegionId>) -> Result<Shelf, MatchError> {
    let english = region.filter(|region| region.is_english());
    let libraries = english.map(|region| format!("libraries-{}", region.name()));
    let mut names = vec!["national"];
    names.extend((!site.home_area.is_empty()).then_some(site.home_area.as_str()));
    names.extend(libraries.as_deref());
    let mut shelf = Shelf::default();
    for name in names {
        let file = data_file(name).ok_or_else(|| built_in(name, "there is no such catalogue".to_owned()))?;
        let opened = open(Kind::Catalogue, Some(bank.vocabulary.hash()), file.bytes);
        shelf.add(opened.map_err(|error| built_in(name, error.to_string()))?);
    }
    Ok(shelf)
}

/// The catalogues of these files.
pub fn shelf(bank: &Bank, paths: &[String]) -> Result<Shelf, MatchError> {
    let mut shelf = Shelf::default();
    for path in paths {
        shelf.add(catalogue(bank, path)?);
    }
    Ok(shelf)
}

/// Adds the site's own groups. Rows that cannot be used are returned in words; the rest stand on the shelf.
pub fn add_local(
    shelf: &mut Shelf,
    bank: &Bank,
    site: &Site,
    gazetteer: &Gazetteer,
    path: &str,
) -> Result<Vec<String>, MatchError> {
    let place = |code: &str| gazetteer.outcode(code).map(|found| (found.point, found.council.clone()));
    let home_nation = site.home_nation.chars().next().and_then(Nation::from_letter);
    let context = LocalContext { bank, home_nation, home_outcode: &site.home_outcode, place: &place };
    let groups = read_local(&read(path)?, &context);
    let said = groups.problems.iter().map(|problem| match problem.row {
        0 => format!("{path}: {}", problem.message),
        row => format!("{path}: row {row}: {}", problem.message),
    });
    let said = said.collect();
    shelf.add(groups.catalogue);
    Ok(said)
}

fn catalogue(bank: &Bank, path: &str) -> Result<Catalogue, MatchError> {
    let is = |ending: &str| Path::new(path).extension().is_some_and(|own| own.eq_ignore_ascii_case(ending));
    if is("jsonl") {
        return Ok(imported(bank, Path::new(path))?);
    }
    let bytes = read(path)?;
    if is("csv") {
        return csv(bank, path, &bytes);
    }
    open(Kind::Catalogue, Some(bank.vocabulary.hash()), &bytes).map_err(|error| faulty(path, error.to_string()))
}

/// The services of an import, with the checks beside it laid over.
fn imported(bank: &Bank, path: &Path) -> Result<Catalogue, ServicesError> {
    let checks = services::checks(&services::checks_beside(path))?;
    let made = services::published(path, &bank.vocabulary, &checks)?;
    let entry = |made: Made| rows::Entry { service: made.service, source: made.source, ..rows::Entry::default() };
    let mut catalogue = rows::catalogue("imported", made.into_iter().map(entry).collect());
    catalogue.services.dedup_by(|a, b| a.id == b.id);
    Ok(catalogue)
}

/// A catalogue as a table. Publishers are named in `content/catalogue/sources.toml`, where the command is run from; a
/// file of one's own may have them in words.
fn csv(bank: &Bank, path: &str, bytes: &[u8]) -> Result<Catalogue, MatchError> {
    let mut problems = Problems::default();
    let names = rows::SourceNames::read(Path::new("content"), &mut Problems::default());
    let table = rows::Table::parse(path, bytes, &rows::COLUMNS, &mut problems);
    let mut entries = Vec::new();
    if !problems.has_errors() {
        entries = rows::services(&table, &bank.vocabulary, &names, Origin::Area, &mut problems);
        rows::settle(&mut entries, &bank.contacts, &mut problems);
        rows::unique(entries.iter(), &mut problems);
    }
    let problems = problems.into_sorted();
    let mut errors = problems.iter().filter(|problem| problem.severity == Severity::Error);
    match errors.next() {
        None => Ok(rows::catalogue("catalogue", entries)),
        Some(first) => {
            let place = if first.line == 0 { String::new() } else { format!("line {}: ", first.line) };
            let hint = first.hint.as_ref().map(|hint| format!(" ({hint})")).unwrap_or_default();
            let more = match errors.count() {
                0 => String::new(),
                n => format!("; and {n} more"),
            };
            Err(faulty(path, format!("{place}{}{hint}{more}", first.message)))
        }
    }
}

fn read(path: &str) -> Result<Vec<u8>, MatchError> {
    std::fs::read(path).map_err(|error| MatchError::Unreadable { path: path.to_owned(), error })
}
fn faulty(path: &str, fault: String) -> MatchError {
    MatchError::Faulty { path: path.to_owned(), fault }
}
fn built_in(name: &str, fault: String) -> MatchError {
    MatchError::BuiltIn { name: name.to_owned(), fault }
}
