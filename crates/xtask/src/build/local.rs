//! Builds the programs that the page fetches only where they are needed: the reader of a site's own groups, and the finder.

use super::small::{self, Program};
use crate::errors::Error;
use crate::repo::Repo;
use std::path::PathBuf;

const READER: Program<'_> =
    Program { package: "waymark-local", name: "groups", doing: "Building the reader of own groups" };
const FINDER: Program<'_> = Program { package: "waymark-find", name: "find", doing: "Building the finder" };

/// Where they are put: `groups.js` and `groups_bg.wasm`, `find.js` and `find_bg.wasm`.
pub fn folder(repo: &Repo) -> PathBuf {
    repo.site().join("local")
}

/// Compiles them, binds them and makes them small.
pub fn build(repo: &Repo) -> Result<(), Error> {
    small::build(repo, READER, &folder(repo))?;
    small::build(repo, FINDER, &folder(repo))
}
