//! The floor: an empty page of the same kind (crates/floor), built as the real one is.

use crate::build::small::{self, Program};
use crate::errors::Error;
use crate::repo::{Repo, write};
use crate::size::brotli_packed;
use std::fs;
use std::path::PathBuf;

const EMPTY_PAGE: Program<'_> =
    Program { package: "waymark-floor", name: "floor", doing: "Building the empty page to measure against" };
const PROGRAM: [&str; 3] = ["floor_bg.wasm", "floor.js", "boot.js"];
const FILES: [&str; 3] = ["index.html", "boot.js", "_headers"];

fn folder(repo: &Repo) -> PathBuf {
    repo.path("target/floor")
}

/// Builds it and puts its page beside it.
pub fn build(repo: &Repo) -> Result<(), Error> {
    small::build(repo, EMPTY_PAGE, &folder(repo))?;
    FILES.iter().try_for_each(|name| write(&folder(repo).join(name), repo.read(format!("crates/floor/{name}"))?))
}

/// Bytes of its program, compressed: what stands beside B3.
pub fn program_bytes(repo: &Repo) -> Result<u64, Error> {
    PROGRAM.iter().try_fold(0, |sum, name| {
        let path = folder(repo).join(name);
        let packed = fs::read(&path).and_then(|content| brotli_packed(&content));
        Ok(sum + packed.map_err(|why| Error::file(&path, why))?.len() as u64)
    })
}
