//! Puts in place what a command needs: versions checked, tools built once per machine, packages fetched.

mod browser;
pub mod disk;
mod node;
mod rust;
pub(crate) mod tools;

pub use browser::{Browsers, chromium};
pub use node::packages_of;
pub use rust::TARGET as WASM_TARGET;

use crate::errors::Error;
use crate::repo::{Repo, cache};
use std::ffi::OsString;
use std::path::PathBuf;

/// Everything that building the page takes.
pub fn for_build(repo: &Repo) -> Result<(), Error> {
    disk::check_room(&repo.root)?;
    disk::check_room(&cache())?;
    rust::check_version()?;
    node::check_version()?;
    rust::install_target()?;
    tools::install_all()?;
    node::install_packages(repo)
}

/// What the checks take besides.
pub fn for_test() -> Result<Browsers, Error> {
    rust::install_checkers()?;
    Browsers::install()
}

/// `PATH` with the pinned tools in front, so that Trunk finds those and downloads none.
pub fn tool_path(repo: &Repo) -> OsString {
    let mut folders: Vec<PathBuf> = tools::folders();
    folders.push(repo.path("node_modules/binaryen/bin"));
    if let Some(path) = std::env::var_os("PATH") {
        folders.extend(std::env::split_paths(&path));
    }
    // Joining fails only for a folder name with a colon in it, which PATH cannot hold anyway.
    std::env::join_paths(folders).unwrap_or_default()
}
