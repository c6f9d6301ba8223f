//! Builds the import as a browser runs it, for its own tests. No page carries it yet.

use super::small::{self, Program};
use crate::errors::Error;
use crate::repo::Repo;
use std::path::PathBuf;

const IMPORT: Program<'_> =
    Program { package: "waymark-desk", name: "desk", doing: "Building the import for browsers" };

/// Where it is put: `desk.js` and `desk_bg.wasm`.
pub fn folder(repo: &Repo) -> PathBuf {
    repo.path("target/desk")
}

/// Compiles it, binds it and makes it small.
pub fn build(repo: &Repo) -> Result<(), Error> {
    small::build(repo, IMPORT, &folder(repo))
}
