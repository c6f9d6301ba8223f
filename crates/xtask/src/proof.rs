//! How good the tests of the core are: mutation tests and line coverage. Slow, so no part of `cargo xtask test`.

use crate::errors::Error;
use crate::process::{command, loud};
use crate::repo::Repo;
use crate::setup;

/// Cases a property test tries while mutants are run: enough to find a changed rule, few enough to end.
const CASES: (&str, &str) = ("PROPTEST_CASES", "32");

/// Changes the code of safety and matching one place at a time; a change that no test of the core notices is printed.
pub fn mutants(repo: &Repo) -> Result<(), Error> {
    let mut tool = command(setup::tools::mutants()?);
    tool.args(["mutants", "--package", "waymark-core", "--iterate", "--baseline", "skip", "--timeout", "120"]);
    tool.args(["--file", "crates/core/src/safety/**", "--file", "crates/core/src/matching/**"]);
    tool.args(["--", "--lib"]).env(CASES.0, CASES.1).current_dir(&repo.root);
    loud("Changing safety and matching, one place at a time", &mut tool)
}

/// Prints the share of lines that the core's own tests reach, file by file.
pub fn coverage(repo: &Repo) -> Result<(), Error> {
    let component = ["component", "add", "llvm-tools"];
    loud("Adding llvm-tools", command("rustup").args(component).current_dir(&repo.root))?;
    let mut tool = command(setup::tools::coverage()?);
    tool.args(["llvm-cov", "--package", "waymark-core", "--lib", "--summary-only"]).current_dir(&repo.root);
    loud("Measuring the core", &mut tool)
}
