//! The content folder, compiled to the files the page fetches. The same content always gives the same bytes.

use crate::content;
use crate::problem::{At, Fault, Problem, Problems};
use crate::rows::{self, COLUMNS, Entry, SourceNames, Table};
use serde::Serialize;
use std::collections::BTreeMap;
use std::path::Path;
use waymark_core::bank::Bank;
use waymark_core::catalogue::Origin;
use waymark_core::envelope::{Kind, checksum, seal};

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
    /// What is worth a look and does not stop the build.
    pub warnings: Vec<Problem>,
}

/// Compiles a content folder.
///
/// # Errors
/// All problems of the folder, by file and line, when at least one of them stops the build.
pub fn compile(dir: &Path) -> Result<Compiled, Vec<Problem>> {
    let mut problems = Problems::default();
    let bank = content::load(dir, &mut problems).bank;
    let catalogues = catalogues(dir, &bank, &mut problems);
    let mut compiled = Compiled::default();
    if !problems.has_errors() {
        compiled.bank = sealed(Kind::Bank, &bank, &bank, &mut problems);
        for (name, entries) in catalogues {
            let bytes = sealed(Kind::Catalogue, &bank, &rows::catalogue(&name, entries), &mut problems);
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
fn catalogues(dir: &Path, bank: &Bank, problems: &mut Problems) -> BTreeMap<String, Vec<Entry>> {
    let mut catalogues = BTreeMap::new();
    if bank.vocabulary.needs.is_empty() {
        return catalogues;
    }
    let names = SourceNames::read(dir, problems);
    for (name, origin) in [("national", Origin::National), ("trafford", Origin::Area)] {
        let table = Table::read(dir, &format!("catalogue/{name}.csv"), &COLUMNS, problems);
        catalogues.insert(name.to_owned(), rows::services(&table, &bank.vocabulary, &names, origin, problems));
    }
    for entry in rows::libraries(dir, &bank.vocabulary, &names, problems) {
        catalogues.entry(library_file(&entry.council)).or_default().push(entry);
    }
    catalogues.values_mut().for_each(|entries| rows::settle(entries, &bank.contacts, problems));
    rows::unique(catalogues.values().flatten(), problems);
    catalogues
}

fn library_file(_council: &str) -> String {
    "libraries".to_owned()
}

fn sealed<T: Serialize>(kind: Kind, bank: &Bank, value: &T, problems: &mut Problems) -> Vec<u8> {
    let sealed = seal(kind, bank.vocabulary.hash(), value);
    sealed.unwrap_or_else(|error| {
        problems.error(&At { file: "content".to_owned(), line: 0 }, Fault::new(error.to_string()));
        Vec::new()
    })
}
