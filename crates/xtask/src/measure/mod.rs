//! `cargo xtask measure`: weighs the page, has it measured in a browser beside an empty one, and compares both with
//! `budgets.toml`. The measuring itself is in `tests/browser/measure/`; never part of `cargo xtask test`.

mod built;
mod table;

use crate::errors::Error;
use crate::repo::{Repo, make_folder, write};
use crate::size::{self, budget};
use crate::{browser, setup};
use std::ffi::OsStr;
use std::path::PathBuf;
use table::{Figures, Row};

/// Runs whose median is taken when nothing else is asked for.
const RUNS: u32 = 5;
/// The weight that the empty page's program stands beside.
const PROGRAM: &str = "B3";

/// What is to be measured, and where it goes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Wish {
    /// How often each is measured.
    pub runs: u32,
    /// One part of the measurements alone.
    pub only: Option<String>,
    /// A file for the table as JSON.
    pub json: Option<PathBuf>,
}

impl Default for Wish {
    fn default() -> Self {
        Self { runs: RUNS, only: None, json: None }
    }
}

/// Measures, prints the table, and fails when something is over its limit.
pub fn run(repo: &Repo, wish: &Wish) -> Result<(), Error> {
    setup::for_build(repo)?;
    built::build(repo)?;
    let mut rows = if wish.only.is_none() { weights(repo)? } else { Vec::new() };
    let figures = figures(repo, wish)?;
    let limits = budget::parse(&repo.read("budgets.toml")?)?.measured;
    rows.extend(table::measured(&limits, &figures, wish.only.is_some()));
    println!("\n{}", table::print(&rows));
    if let Some(file) = &wish.json {
        let text = serde_json::to_string_pretty(&rows).map_err(|why| Error::Found(why.to_string()))?;
        write(file, text + "\n")?;
    }
    let over: Vec<String> =
        rows.iter().filter(|row| row.fails()).map(|row| format!("{} ({})", row.id, row.what)).collect();
    if over.is_empty() { Ok(()) } else { Err(Error::Found(format!("Over its limit or missing: {}.", over.join(", ")))) }
}

fn weights(repo: &Repo) -> Result<Vec<Row>, Error> {
    let floor = built::program_bytes(repo)?;
    let weighed = size::weigh_all(repo)?;
    Ok(weighed.iter().map(|one| Row::weight(one, (one.id == PROGRAM).then_some(floor))).collect())
}

fn figures(repo: &Repo, wish: &Wish) -> Result<Figures, Error> {
    let folder = repo.path("target/measure");
    make_folder(&folder)?;
    let output = folder.join("figures.json");
    let runs = wish.runs.to_string();
    let mut words = vec![output.as_os_str(), runs.as_ref()];
    words.extend(wish.only.as_deref().map(OsStr::new));
    browser::run(repo, "measure/main.mjs", &words, "Measuring in a browser")?;
    let text = std::fs::read_to_string(&output).map_err(|why| Error::file(&output, why))?;
    serde_json::from_str(&text).map_err(|why| Error::Found(format!("{}: {why}", output.display())))
}
