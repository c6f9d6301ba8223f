//! Builds a small program beside the page, always as it is shipped: compiled, bound for the browser and made small.

use super::trunk;
use crate::errors::Error;
use crate::process::{command, quiet};
use crate::repo::{Repo, make_folder};
use crate::setup;
use std::path::{Path, PathBuf};
use std::process::Command;

/// What wasm-opt is told, the same as in index.html: what the compiler of today writes; then what makes the packed file
/// smaller (docs/decisions/0005).
const OPTIONS: [&str; 10] = [
    "--enable-bulk-memory",
    "--enable-nontrapping-float-to-int",
    "--enable-sign-ext",
    "--enable-mutable-globals",
    "--enable-reference-types",
    "--enable-multivalue",
    "--converge",
    "--low-memory-unused",
    "--skip-pass=local-cse",
    "--skip-pass=inlining-optimizing",
];

/// What a library needs of stack: a quarter of a megabyte, in place of the page's, which holds a tree of elements.
const LESS_STACK: &str = "-Clink-arg=-zstack-size=262144";

/// A program of this checkout.
#[derive(Clone, Copy, Debug)]
pub struct Program<'a> {
    /// Its package, which its file is named after.
    pub package: &'a str,
    /// What it becomes: `NAME.js` and `NAME_bg.wasm`.
    pub name: &'a str,
    /// What is said while it is built.
    pub doing: &'a str,
}

/// Builds it into a folder.
pub fn build(repo: &Repo, program: Program<'_>, folder: &Path) -> Result<(), Error> {
    let Program { package, name, doing } = program;
    let compiled = compile(repo, package, doing, "release", "")?;
    let mut bind = tool(repo, "wasm-bindgen");
    bind.args(["--target", "web", "--no-typescript", "--out-name", name, "--out-dir"]).arg(folder);
    quiet(doing, bind.arg(compiled))?;
    let bound = folder.join(format!("{name}_bg.wasm"));
    quiet(doing, tool(repo, "wasm-opt").arg("-Oz").args(OPTIONS).arg(&bound).arg("-o").arg(&bound)).map(drop)
}

/// Builds a library that binds itself, into a folder, to be quick; where it is.
pub fn library(repo: &Repo, package: &str, folder: &Path) -> Result<PathBuf, Error> {
    let doing = format!("Building {package}");
    let compiled = compile(repo, package, &doing, "engine", LESS_STACK)?;
    make_folder(folder)?;
    let small = folder.join(format!("{package}.wasm"));
    quiet(&doing, tool(repo, "wasm-opt").arg("-Oz").args(OPTIONS).arg(compiled).arg("-o").arg(&small))?;
    Ok(small)
}

/// Compiles a package for the browser by a profile, with a flag more where there is one; where its program is.
fn compile(repo: &Repo, package: &str, doing: &str, profile: &str, flag: &str) -> Result<PathBuf, Error> {
    let mut flags = trunk::flags(repo)?;
    if !flag.is_empty() {
        flags = format!("{flags}\u{1f}{flag}");
    }
    let mut cargo = command("cargo");
    cargo.args(["build", "--profile", profile, "--locked", "--target", setup::WASM_TARGET, "--package", package]);
    quiet(doing, cargo.env("CARGO_ENCODED_RUSTFLAGS", flags).current_dir(&repo.root))?;
    // A library's file is named after its crate, a program's after its package.
    let built = |name: &str| repo.path(format!("target/{}/{profile}/{name}.wasm", setup::WASM_TARGET));
    let of_library = built(&package.replace('-', "_"));
    Ok(if of_library.is_file() { of_library } else { built(package) })
}

fn tool(repo: &Repo, program: &str) -> Command {
    let mut tool = command(program);
    tool.env("PATH", setup::tool_path(repo));
    tool
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_page_is_made_small_as_the_programs_beside_it_are() {
        let page = include_str!("../../../../index.html");
        assert!(page.contains(&format!("data-wasm-opt=\"z\" data-wasm-opt-params=\"{}\"", OPTIONS.join(" "))));
    }
}
