//! The content folder, compiled to the files the page fetches. The same content always gives the same bytes.

use crate::content;
use crate::gazetteer::{self, GeoError};
use crate::problem::{At, Fault, Problem, Problems};
use crate::regions::by_region;
use crate::rows::{self, COLUMNS, Entry, SourceNames, Table};
use crate::text::clean;
use crate::urgent_page::{missing_urgent_contacts, urgent_page};
use serde::Serialize;
use std::collections::BTreeMap;
use std::path::Path;
use waymark_core::bank::Bank;
use waymark_core::catalogue::{Catalogue, Origin};
use waymark_core::envelope::{Kind, checksum, seal};
use waymark_core::gazetteer::Gazetteer;

/// The file of wording that is fetched.
pub const WORDING: &str = "wording";

/// A file the page fetches.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DataFile {
    /// What it is: `national`, `trafford`, `libraries-north-west`.
    pub name: String,
    /// The sealed bytes.
    pub bytes: Vec<u8>,
}

impl DataFile {
    /// Name on the server: with the checksum of its bytes in it, so that it can be kept for ever.
    pub fn file_name(&self) -> String {
        format!("{}.{:016x}.wmk", self.name, checksum(&self.bytes))
    }
}

/// The compiled content.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Compiled {
    /// The sealed bank, embedded in the program.
    pub bank: Vec<u8>,
    /// The files fetched later, by name.
    pub files: Vec<DataFile>,
    /// The page of urgent help, plain HTML.
    pub urgent_page: String,
    /// What is worth a look and does not stop the build.
    pub warnings: Vec<Problem>,
}

/// Compiles a content folder.
///
/// # Errors
/// All problems of the folder, by file and line, when at least one of them stops the build.
pub fn compile(dir: &Path) -> Result<Compiled, Vec<Problem>> {
    let mut problems = Problems::default();
    let mut content = content::load(dir, &mut problems);
    content.bank.attribution = attribution(dir, &mut problems);
    let geo = gazetteer::compile(&dir.join("geo")).map_err(|error| {
        let (at, fault) = geo_problem(error);
        problems.error(&at, fault);
    });
    let geo = geo.ok();
    let catalogues = catalogues(dir, &content.bank, geo.as_ref().map(|geo| &geo.gazetteer), &mut problems);
    let edition = rows::edition(dir, &mut problems);
    urgent_contacts_are_there(&content.bank, &mut problems);
    if !problems.has_errors() {
        content::traits_are_used(&content, catalogues.values().flatten().map(|entry| &entry.service), &mut problems);
    }
    let mut compiled = Compiled::default();
    if let (false, Some(geo)) = (problems.has_errors(), geo) {
        compiled.urgent_page = urgent_page(&content.bank.contacts, &content.bank.safety_review);
        compiled.files.push(DataFile { name: "gazetteer".to_owned(), bytes: geo.bytes });
        let (bank, wording) = content.bank.part(|key| content.first_words.contains(key));
        compiled.bank = sealed(Kind::Bank, &bank, &bank, &mut problems);
        let bytes = sealed(Kind::Wording, &bank, &wording, &mut problems);
        compiled.files.push(DataFile { name: WORDING.to_owned(), bytes });
        for (name, entries) in catalogues {
            let catalogue = Catalogue { edition, ..rows::catalogue(&name, entries) };
            let bytes = sealed(Kind::Catalogue, &bank, &catalogue, &mut problems);
            compiled.files.push(DataFile { name, bytes });
        }
    }
    if problems.has_errors() {
        return Err(problems.into_sorted());
    }
    compiled.warnings = problems.into_sorted();
    Ok(compiled)
}

/// The services of each file. Without vocabularies every cell would be a fault, so then they are not read.
fn catalogues(
    dir: &Path,
    bank: &Bank,
    gazetteer: Option<&Gazetteer>,
    problems: &mut Problems,
) -> BTreeMap<String, Vec<Entry>> {
    let mut catalogues = BTreeMap::new();
    if bank.vocabulary.needs.is_empty() {
        return catalogues;
    }
    let names = SourceNames::read(dir, problems);
    for (name, origin) in [("national", Origin::National), ("trafford", Origin::Area)] {
        let table = Table::read(dir, &format!("catalogue/{name}.csv"), &COLUMNS, problems);
        let mut entries = rows::services(&table, &bank.vocabulary, &names, origin, problems);
        rows::settle(&mut entries, &bank.contacts, problems);
        catalogues.insert(name.to_owned(), entries);
    }
    let libraries = rows::libraries(dir, &bank.vocabulary, &names, problems);
    rows::unique(catalogues.values().flatten().chain(&libraries), problems);
    if let Some(gazetteer) = gazetteer {
        catalogues.extend(library_files(libraries, gazetteer, problems));
    }
    catalogues
}

/// Libraries by region; one near a border stands in several files.
fn library_files(
    libraries: Vec<Entry>,
    gazetteer: &Gazetteer,
    problems: &mut Problems,
) -> impl Iterator<Item = (String, Vec<Entry>)> {
    let services = libraries.iter().map(|entry| entry.service.clone()).collect();
    let entries: BTreeMap<String, Entry> = libraries.into_iter().map(|e| (e.service.id.clone(), e)).collect();
    let (files, left_over) = by_region(services, gazetteer);
    for entry in left_over.iter().filter_map(|service| entries.get(&service.id)) {
        problems.error(&entry.at, Fault::new(format!("\"{}\" lies in no English region", entry.service.id)));
    }
    files.into_iter().map(move |(region, services)| {
        let of_region = services.iter().filter_map(|service| entries.get(&service.id).cloned());
        (format!("libraries-{}", region.name()), of_region.collect())
    })
}

/// What the licences of the data ask to be said: the bullets of `catalogue/ATTRIBUTION.md`.
fn attribution(dir: &Path, problems: &mut Problems) -> Vec<String> {
    let text = std::fs::read_to_string(dir.join("catalogue/ATTRIBUTION.md")).unwrap_or_default();
    let lines: Vec<String> = text.lines().filter_map(|line| line.strip_prefix("- ")).map(clean).collect();
    if lines.is_empty() {
        let at = At { file: "content/catalogue/ATTRIBUTION.md".to_owned(), line: 0 };
        problems.error(&at, Fault::new("it names no source: every line begins with \"- \"".to_owned()));
    }
    lines
}

/// The urgent-help page names contacts; without a list of them that was said already.
fn urgent_contacts_are_there(bank: &Bank, problems: &mut Problems) {
    let missing = if bank.contacts.is_empty() { Vec::new() } else { missing_urgent_contacts(&bank.contacts) };
    for id in missing {
        let at = At { file: "content/catalogue/safety_contacts.csv".to_owned(), line: 0 };
        problems.error(&at, Fault::new(format!("the urgent-help page needs the contact \"{id}\"")));
    }
}

fn sealed<T: Serialize>(kind: Kind, bank: &Bank, value: &T, problems: &mut Problems) -> Vec<u8> {
    let sealed = seal(kind, bank.vocabulary.hash(), value);
    sealed.unwrap_or_else(|error| {
        problems.error(&At { file: "content".to_owned(), line: 0 }, Fault::new(error.to_string()));
        Vec::new()
    })
}

/// The gazetteer's own fault as one of ours.
fn geo_problem(error: GeoError) -> (At, Fault) {
    match error {
        GeoError::Row { file, line, what } => (At { file: format!("content/geo/{file}"), line }, Fault::new(what)),
        GeoError::Unreadable { file, error } => {
            (At { file: format!("content/geo/{file}"), line: 0 }, Fault::new(format!("cannot be read: {error}")))
        }
        GeoError::Whole(what) => (At { file: "content/geo".to_owned(), line: 0 }, Fault::new(what)),
    }
}
