//! Has the `waymark` command write the data files and the static pages.

use crate::errors::Error;
use crate::process::{command, quiet};
use crate::repo::{Repo, make_folder};
use std::fs;

/// Writes `target/site/data` and `target/site/pages` afresh; the stylesheet of the pages is kept.
pub fn compile(repo: &Repo) -> Result<(), Error> {
    let (data, pages) = (repo.site().join("data"), repo.site().join("pages"));
    // Names hold a hash of the content: what an earlier build left would be shipped as well.
    if data.exists() {
        fs::remove_dir_all(&data).map_err(|why| Error::file(&data, why))?;
    }
    make_folder(&data)?;
    make_folder(&pages)?;
    let mut waymark = command("cargo");
    waymark.args(["run", "--quiet", "--locked", "--package", "waymark-cli", "--", "build", "--out"]).arg(&data);
    waymark.arg("--pages").arg(&pages).current_dir(&repo.root);
    let said = quiet("Compiling the content and the catalogue", &mut waymark)?;
    if !said.is_empty() {
        println!("{said}");
    }
    Ok(())
}
