//! Has `waymark-prerender` write the first screen and the static pages. This tool itself never depends on the program.

use crate::errors::Error;
use crate::process::{command, quiet};
use crate::repo::{Repo, make_folder};
use std::path::PathBuf;

/// Where the first screen lies until it is put into `index.html`.
pub fn first_screen(repo: &Repo) -> PathBuf {
    repo.site().join("first-screen.html")
}

/// Writes the first screen, and the pages beside urgent help.
pub fn write(repo: &Repo) -> Result<(), Error> {
    let pages = repo.site().join("pages");
    make_folder(&pages)?;
    let mut cargo = command("cargo");
    cargo.args(["run", "--quiet", "--locked", "--package", "waymark-prerender", "--"]);
    cargo.arg(first_screen(repo)).arg(&pages).current_dir(&repo.root);
    quiet("Drawing the first screen and the static pages", &mut cargo).map(drop)
}
