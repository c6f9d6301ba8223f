//! What is built to be measured and never shipped: an empty page of the same kind (crates/floor), below which no page of
//! this kind goes, and the order of suggestions alone (crates/rank). Both as the real page is built.

use crate::build::small::{self, Program};
use crate::errors::Error;
use crate::repo::{Repo, write};
use crate::size::brotli_packed;
use std::fs;
use std::path::PathBuf;

const FLOOR: Program<'_> =
    Program { package: "waymark-floor", name: "floor", doing: "Building the empty page to measure against" };
const RANK: Program<'_> = Program { package: "waymark-rank", name: "rank", doing: "Building the order of suggestions" };
/// The empty page's program, as B3 counts the real one's.
const PROGRAM: [&str; 3] = ["floor_bg.wasm", "floor.js", "boot.js"];

/// Builds both into `target/measure/`, with their pages beside them.
pub fn build(repo: &Repo) -> Result<(), Error> {
    one(repo, FLOOR, &["index.html", "boot.js", "_headers"])?;
    one(repo, RANK, &["index.html", "boot.js"])
}

fn one(repo: &Repo, program: Program<'_>, files: &[&str]) -> Result<(), Error> {
    let (from, to) = (repo.path("crates").join(program.name), folder(repo, program));
    small::build(repo, program, &to)?;
    files.iter().try_for_each(|name| write(&to.join(name), repo.read(from.join(name))?))
}

fn folder(repo: &Repo, program: Program<'_>) -> PathBuf {
    repo.path("target/measure").join(program.name)
}

/// Bytes of the empty page's program, compressed: what stands beside B3.
pub fn program_bytes(repo: &Repo) -> Result<u64, Error> {
    PROGRAM.iter().try_fold(0, |sum, name| {
        let path = folder(repo, FLOOR).join(name);
        let packed = fs::read(&path).and_then(|content| brotli_packed(&content));
        Ok(sum + packed.map_err(|why| Error::file(&path, why))?.len() as u64)
    })
}
