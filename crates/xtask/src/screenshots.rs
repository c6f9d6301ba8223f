//! `cargo xtask screenshots`: pictures of the built page at three widths.

use crate::errors::Error;
use crate::process::{command, loud};
use crate::repo::Repo;
use crate::setup;

/// Takes the pictures that `tests/browser/screens.mjs` lists.
pub fn run(repo: &Repo) -> Result<(), Error> {
    if !repo.dist().join("index.html").is_file() {
        return Err(Error::Missing("dist".into()));
    }
    setup::for_build(repo)?;
    let browser = setup::chromium()?;
    let mut node = command("node");
    node.arg("tests/browser/screenshots.mjs").env("WAYMARK_CHROMIUM", browser).current_dir(&repo.root);
    loud("Taking pictures", &mut node)
}
