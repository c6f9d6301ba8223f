//! Imported services as files: read line by line, with the checks by hand that stand beside them.

use crate::import_cmd::places;
use crate::import_cmd::sources::STDIN;
use std::collections::BTreeMap;
use std::fs::File;
use std::io::{BufRead, BufReader, Read};
use std::path::{Path, PathBuf};
use waymark_audit::check::{self, Check};
use waymark_catalogue::problem::Problems;
use waymark_core::bank::Vocabulary;
use waymark_import::entry::Entry;
use waymark_publish::{Made, Publisher, Ways, service};

/// Why services cannot be read: one line for the person at the terminal.
#[derive(Debug, thiserror::Error)]
pub enum ServicesError {
    /// A file or folder.
    #[error("{path}: {error}")]
    File {
        /// Which.
        path: String,
        /// What the system says.
        error: std::io::Error,
    },
    /// A line that is no service, or no check.
    #[error("{path}:{line}: {fault}")]
    Line {
        /// The file.
        path: String,
        /// Which line, from 1.
        line: u64,
        /// What is wrong.
        fault: String,
    },
    /// Something built in, or the content folder.
    #[error("{0}")]
    Content(String),
}

impl ServicesError {
    /// A fault of a file.
    pub fn file(path: &Path) -> impl FnOnce(std::io::Error) -> Self {
        let path = path.display().to_string();
        move |error| Self::File { path, error }
    }
}

/// The file of services that a path means: itself, or the one in that folder.
pub fn file(path: &str) -> PathBuf {
    let path = Path::new(path);
    if path.is_dir() { path.join("services.jsonl") } else { path.to_owned() }
}

/// A line of a file: its number, its text, and how many bytes were read up to here.
pub struct Line<'l> {
    /// From 1.
    pub number: u64,
    /// Without its end.
    pub text: &'l str,
    /// Bytes up to its end.
    pub read: u64,
}

/// Bytes of a file, where that is known.
pub fn size(path: &Path) -> u64 {
    std::fs::metadata(path).map_or(0, |meta| meta.len())
}

/// Hands out every line that is not empty.
///
/// # Errors
/// What the system says, or what `each` does; a line that is not UTF-8 is a fault of that line.
pub fn lines(path: &Path, each: &mut dyn FnMut(&Line<'_>) -> Result<(), ServicesError>) -> Result<(), ServicesError> {
    let input: Box<dyn Read> = if path == Path::new(STDIN) {
        Box::new(std::io::stdin().lock())
    } else {
        Box::new(File::open(path).map_err(ServicesError::file(path))?)
    };
    let mut input = BufReader::with_capacity(1 << 18, input);
    let (mut bytes, mut number, mut read) = (Vec::new(), 0, 0);
    loop {
        bytes.clear();
        let got = input.read_until(b'\n', &mut bytes).map_err(ServicesError::file(path))?;
        if got == 0 {
            return Ok(());
        }
        (number, read) = (number + 1, read + got as u64);
        let text = std::str::from_utf8(&bytes).map_err(|_| fault(path, number, "is not UTF-8"))?;
        let text = text.trim_start_matches('\u{feff}').trim();
        if !text.is_empty() {
            each(&Line { number, text, read })?;
        }
    }
}

/// A fault of a line.
pub fn fault(path: &Path, line: u64, fault: impl ToString) -> ServicesError {
    ServicesError::Line { path: path.display().to_string(), line, fault: fault.to_string() }
}

/// The service of a line.
///
/// # Errors
/// What is wrong with the line.
pub fn entry(path: &Path, line: &Line<'_>) -> Result<Entry, ServicesError> {
    Entry::from_line(line.text).map_err(|error| fault(path, line.number, format!("this is no service: {error}")))
}

/// The checks of each service in a file, in their order; none where there is no file.
///
/// # Errors
/// Where it cannot be read, or a line of it is no check.
pub fn checks(path: &Path) -> Result<BTreeMap<String, Vec<Check>>, ServicesError> {
    let mut checks: BTreeMap<String, Vec<Check>> = BTreeMap::new();
    if !path.exists() {
        return Ok(checks);
    }
    lines(path, &mut |line| {
        let read = check::line(line.text).map_err(|what| fault(path, line.number, what))?;
        checks.entry(read.id.clone()).or_default().push(read);
        Ok(())
    })?;
    Ok(checks)
}

/// The file of checks beside a file of services.
pub fn checks_beside(services: &Path) -> PathBuf {
    services.with_file_name("checks.jsonl")
}

/// The checks of a service, by its own id or by the one that the page knows.
pub fn checks_of<'c>(checks: &'c BTreeMap<String, Vec<Check>>, id: &str) -> Vec<&'c Check> {
    let page = waymark_publish::id(id);
    let by_page = checks.get(&page).filter(|_| page != id);
    checks.get(id).into_iter().chain(by_page).flatten().collect()
}

/// The services of an import as the page would show them, with these checks laid over; closed ones are left out.
///
/// # Errors
/// Where the file cannot be read, or a line of it is no service.
pub fn published(
    path: &Path,
    vocabulary: &Vocabulary,
    checks: &BTreeMap<String, Vec<Check>>,
) -> Result<Vec<Made>, ServicesError> {
    let tables = places::tables(None).map_err(|error| ServicesError::Content(error.to_string()))?;
    let ways = Ways { vocabulary, tables: Some(&tables), publisher: &Publisher::default() };
    let mut made = Vec::new();
    lines(path, &mut |line| {
        let entry = entry(path, line)?;
        let one = service(&entry, &ways, &checks_of(checks, &entry.id));
        made.extend(Some(one).filter(|one| one.closed.is_none()));
        Ok(())
    })?;
    Ok(made)
}

/// The closed lists of a content folder, or those built in.
///
/// # Errors
/// Where the folder cannot be read.
pub fn vocabulary(folder: Option<&str>) -> Result<Vocabulary, ServicesError> {
    let Some(folder) = folder else {
        let bank = waymark_content::whole_bank().map_err(|error| ServicesError::Content(error.to_string()))?;
        return Ok(bank.vocabulary);
    };
    let mut problems = Problems::default();
    let content = waymark_catalogue::content::load(Path::new(folder), &mut problems);
    if content.bank.vocabulary.needs.is_empty() {
        let first = problems.into_sorted().into_iter().next();
        let said = first.map_or_else(|| format!("{folder}: it names no needs"), |problem| problem.to_string());
        return Err(ServicesError::Content(said));
    }
    Ok(content.bank.vocabulary)
}
