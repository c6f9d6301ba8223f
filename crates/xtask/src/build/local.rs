//! Builds the program that reads a site's own groups.

use super::small::{self, Program};
use crate::errors::Error;
use crate::repo::Repo;
use std::path::PathBuf;

const READER: Program<'_> =
    Program { package: "waymark-local", name: "groups", doing: "Building the reader of own groups" };

/// Where it is put: `groups.js` and `groups_bg.wasm`.
pub fn folder(repo: &Repo) -> PathBuf {
    repo.site().join("local")
}

/// Compiles it, binds it and makes it small.
pub fn build(repo: &Repo) -> Result<(), Error> {
    small::build(repo, READER, &folder(repo))
}
