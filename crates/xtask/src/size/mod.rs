//! `cargo xtask size`: weighs `dist/` against `budgets.toml` (rules B1 to B6).

pub mod budget;

use crate::errors::Error;
use crate::repo::{Repo, files_below};
use budget::{Budget, Measure, Verdict};
use serde::Serialize;
use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

/// Window of the brotli encoder that static hosts use.
const BROTLI_WINDOW: i32 = 22;
/// Highest level, as for files compressed ahead of time.
const BROTLI_LEVEL: i32 = 11;

/// What a budget's files weigh.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Weighed {
    /// Budget.
    pub id: String,
    /// In words.
    pub what: String,
    /// Bytes: the sum, or the largest where the limit is for each.
    pub bytes: u64,
    /// The limit in bytes.
    pub limit: u64,
    /// Whether it holds.
    pub verdict: Verdict,
    /// The files counted.
    pub files: BTreeMap<String, u64>,
}

/// Weighs, prints, and fails when a budget is passed.
pub fn run(repo: &Repo, json: bool) -> Result<(), Error> {
    let weighed = weigh_all(repo)?;
    if json {
        let text = serde_json::to_string_pretty(&weighed).map_err(|why| Error::Found(why.to_string()))?;
        println!("{text}");
    } else {
        weighed.iter().for_each(|line| println!("{}", describe(line)));
    }
    let over: Vec<&str> = weighed.iter().filter(|w| w.verdict.fails()).map(|w| w.id.as_str()).collect();
    if over.is_empty() { Ok(()) } else { Err(Error::Found(format!("Over budget or missing: {}.", over.join(", ")))) }
}

/// Weighs what every budget names.
pub fn weigh_all(repo: &Repo) -> Result<Vec<Weighed>, Error> {
    let dist = repo.dist();
    if !dist.join("index.html").is_file() {
        return Err(Error::Missing("dist".into()));
    }
    let budgets = budget::parse(&repo.read("budgets.toml")?)?.budget;
    let names: Vec<String> = files_below(&dist)?.iter().map(|path| path.to_string_lossy().replace('\\', "/")).collect();
    let mut scales = Scales::default();
    budgets.into_iter().map(|budget| weigh(&dist, &names, budget, &mut scales)).collect()
}

fn weigh(dist: &Path, names: &[String], budget: Budget, scales: &mut Scales) -> Result<Weighed, Error> {
    let mut files = BTreeMap::new();
    for name in names.iter().filter(|name| budget.covers(name)) {
        files.insert(name.clone(), scales.bytes(dist, name, budget.measure)?);
    }
    let bytes = if budget.each { files.values().copied().max() } else { Some(files.values().sum()) };
    let bytes = bytes.unwrap_or(0);
    let verdict = budget.verdict(bytes, files.is_empty());
    Ok(Weighed { limit: budget.limit_kb * 1024, id: budget.id, what: budget.what, bytes, verdict, files })
}

/// Remembers weights: level 11 takes a second for a large file, and budgets share files.
#[derive(Default)]
struct Scales {
    known: BTreeMap<(String, Measure), u64>,
}

impl Scales {
    fn bytes(&mut self, dist: &Path, name: &str, measure: Measure) -> Result<u64, Error> {
        let key = (name.to_owned(), measure);
        if let Some(bytes) = self.known.get(&key) {
            return Ok(*bytes);
        }
        let path = dist.join(name);
        let content = fs::read(&path).map_err(|why| Error::file(&path, why))?;
        let bytes = match measure {
            Measure::Raw => content.len() as u64,
            Measure::Brotli => brotli_packed(&content).map_err(|why| Error::file(&path, why))?.len() as u64,
        };
        self.known.insert(key, bytes);
        Ok(bytes)
    }
}

/// Content compressed as by a static host that keeps compressed files.
pub fn brotli_packed(content: &[u8]) -> std::io::Result<Vec<u8>> {
    let settings = brotli::enc::BrotliEncoderParams {
        quality: BROTLI_LEVEL,
        lgwin: BROTLI_WINDOW,
        size_hint: content.len(),
        ..Default::default()
    };
    let mut packed = Vec::new();
    brotli::BrotliCompress(&mut &*content, &mut packed, &settings)?;
    Ok(packed)
}

fn describe(line: &Weighed) -> String {
    let kilobytes = |bytes: u64| format!("{:.1}", bytes as f64 / 1024.0);
    format!(
        "{:<18} {:>7} of {:>5} KB  {:<7}  {} ({})",
        line.id,
        kilobytes(line.bytes),
        line.limit / 1024,
        line.verdict.word(),
        line.what,
        if line.files.len() == 1 { "1 file".into() } else { format!("{} files", line.files.len()) },
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn brotli_makes_repetition_small() {
        assert!(brotli_packed(&[b'a'; 10_000]).unwrap().len() < 50);
    }

    #[test]
    fn the_committed_budgets_can_be_read_and_have_unique_names() {
        let budgets = budget::parse(include_str!("../../../../budgets.toml")).unwrap().budget;
        let names: std::collections::BTreeSet<_> = budgets.iter().map(|b| b.id.clone()).collect();
        assert_eq!(names.len(), budgets.len());
        assert!(["B1", "B2", "B3", "B6"].iter().all(|id| names.contains(*id)));
    }
}
