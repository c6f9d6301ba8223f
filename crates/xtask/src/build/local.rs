//! Builds the program that reads a site's own groups: small, and always as it is shipped.

use super::trunk::without_local_paths;
use crate::errors::Error;
use crate::process::{command, quiet};
use crate::repo::Repo;
use crate::setup;
use std::ffi::OsStr;
use std::path::PathBuf;
use std::process::Command;

const PACKAGE: &str = "waymark-local";
/// What the compiler of today writes, and wasm-opt must be told; the same as in index.html.
const FEATURES: [&str; 6] = [
    "--enable-bulk-memory",
    "--enable-nontrapping-float-to-int",
    "--enable-sign-ext",
    "--enable-mutable-globals",
    "--enable-reference-types",
    "--enable-multivalue",
];

/// Where it is put: `groups.js` and `groups_bg.wasm`.
pub fn folder(repo: &Repo) -> PathBuf {
    repo.site().join("local")
}

/// Compiles it, binds it and makes it small.
pub fn build(repo: &Repo) -> Result<(), Error> {
    let flags = without_local_paths(repo)?;
    let doing = "Building the reader of own groups";
    let mut cargo = command("cargo");
    cargo.args(["build", "--release", "--locked", "--target", setup::WASM_TARGET, "--package", PACKAGE]);
    quiet(doing, cargo.env("CARGO_ENCODED_RUSTFLAGS", flags).current_dir(&repo.root))?;
    let compiled = repo.path(format!("target/{}/release/{PACKAGE}.wasm", setup::WASM_TARGET));
    let mut bind = tool(repo, "wasm-bindgen");
    bind.args(["--target", "web", "--no-typescript", "--out-name", "groups", "--out-dir"]).arg(folder(repo));
    quiet(doing, bind.arg(compiled))?;
    let bound = folder(repo).join("groups_bg.wasm");
    quiet(doing, tool(repo, "wasm-opt").arg("-Oz").args(FEATURES).arg(&bound).arg("-o").arg(&bound)).map(drop)
}

fn tool(repo: &Repo, program: impl AsRef<OsStr>) -> Command {
    let mut tool = command(program);
    tool.env("PATH", setup::tool_path(repo));
    tool
}
