//! What is run in a browser on the built page beside the tests: pictures at three widths, and how long things take.

use crate::errors::Error;
use crate::process::{command, loud};
use crate::repo::Repo;
use crate::setup;
use std::ffi::OsStr;

/// Runs a script of `tests/browser/` with some words.
pub fn run(repo: &Repo, script: &str, words: &[&OsStr], doing: &str) -> Result<(), Error> {
    if !repo.dist().join("index.html").is_file() {
        return Err(Error::Missing("dist".into()));
    }
    setup::for_build(repo)?;
    let browser = setup::chromium()?;
    let mut node = command("node");
    node.arg(format!("tests/browser/{script}")).args(words);
    node.env("WAYMARK_CHROMIUM", browser).current_dir(&repo.root);
    loud(doing, &mut node)
}
