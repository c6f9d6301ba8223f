//! What is run in a browser on the built page beside the tests: pictures at three widths, and how long things take.

use crate::errors::Error;
use crate::process::{command, loud};
use crate::repo::Repo;
use crate::setup;

/// Runs a script of `tests/browser/`.
pub fn run(repo: &Repo, script: &str, doing: &str) -> Result<(), Error> {
    if !repo.dist().join("index.html").is_file() {
        return Err(Error::Missing("dist".into()));
    }
    setup::for_build(repo)?;
    let browser = setup::chromium()?;
    let mut node = command("node");
    node.arg(format!("tests/browser/{script}")).env("WAYMARK_CHROMIUM", browser).current_dir(&repo.root);
    loud(doing, &mut node)
}
