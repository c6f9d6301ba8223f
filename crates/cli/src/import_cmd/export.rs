//! The services as a table for people's spreadsheets.

use super::ImportError;
use std::fs::File;
use std::io::{BufRead, BufReader};
use std::path::Path;
use waymark_import::entry::Entry;
use waymark_import::export;

/// Writes the services of `services.jsonl` as CSV.
pub fn write(services: &Path, to: &str) -> Result<(), ImportError> {
    let file = File::open(services).map_err(ImportError::file(services))?;
    let mut writer = export::Csv::new(File::create(to).map_err(ImportError::file(Path::new(to)))?);
    writer.headings().map_err(|error| ImportError::faulty(to, error))?;
    for line in BufReader::new(file).lines() {
        let line = line.map_err(ImportError::file(services))?;
        let entry = Entry::from_line(&line).map_err(|error| ImportError::faulty("services.jsonl", error))?;
        writer.entry(&entry).map_err(|error| ImportError::faulty(to, error))?;
    }
    writer.finish().map_err(|error| ImportError::faulty(to, error))
}
