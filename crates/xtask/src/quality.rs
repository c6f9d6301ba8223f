//! `cargo xtask quality`: the figures of `crates/quality`, and with `--full` its properties over many random cases.

use crate::errors::Error;
use crate::process::{command, loud};
use crate::repo::Repo;

/// Random people and catalogues each property is tried on.
const CASES: (&str, &str) = ("WAYMARK_CASES", "10000");

/// What was asked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Wish {
    /// The figures.
    Figures,
    /// The figures, and the properties in full.
    Full,
    /// The sheet for judges, on standard output.
    JudgeSheet,
}

/// Runs it.
pub fn run(repo: &Repo, wish: Wish) -> Result<(), Error> {
    let mut figures = command("cargo");
    figures.args(["run", "--quiet", "--locked", "--package", "waymark-quality"]);
    if wish == Wish::JudgeSheet {
        figures.args(["--", "judge-sheet"]);
    }
    if wish == Wish::Full {
        let mut properties = command("cargo");
        properties.args(["test", "--quiet", "--locked", "--package", "waymark-quality", "--test", "properties"]);
        properties.env(CASES.0, CASES.1).current_dir(&repo.root);
        loud("Trying the properties", &mut properties)?;
    }
    loud("Measuring quality", figures.current_dir(&repo.root))
}
