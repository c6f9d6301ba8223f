//! Trunk and wasm-bindgen, built once per machine and version, outside the checkout.

use crate::errors::Error;
use crate::process::{command, quiet};
use crate::repo::cache;
use std::path::PathBuf;

/// A tool that is built from source.
struct Tool {
    package: &'static str,
    version: &'static str,
    program: &'static str,
    options: &'static [&'static str],
    /// Said before the long wait.
    time: &'static str,
}

/// The pinned tools; wasm-bindgen's version is that of the library in Cargo.toml.
const TOOLS: [Tool; 2] = [
    Tool {
        package: "wasm-bindgen-cli",
        version: "0.2.126",
        program: "wasm-bindgen",
        options: &[],
        time: "2 to 4 minutes",
    },
    Tool {
        package: "trunk",
        version: "0.21.14",
        program: "trunk",
        options: &["--no-default-features", "--features", "rustls"],
        time: "5 to 8 minutes",
    },
];

/// Finds tests that cannot fail; asked for by `cargo xtask mutants` only.
const MUTANTS: Tool = Tool {
    package: "cargo-mutants",
    version: "27.1.0",
    program: "cargo-mutants",
    options: &[],
    time: "2 to 4 minutes",
};

/// Measures which lines tests reach; asked for by `cargo xtask coverage` only.
const COVERAGE: Tool = Tool {
    package: "cargo-llvm-cov",
    version: "0.9.1",
    program: "cargo-llvm-cov",
    options: &[],
    time: "1 to 2 minutes",
};

/// Builds programs with libFuzzer; asked for by `cargo xtask fuzz` only.
const FUZZ: Tool =
    Tool { package: "cargo-fuzz", version: "0.13.2", program: "cargo-fuzz", options: &[], time: "1 to 2 minutes" };

/// Quick to build rather than quick to run: each runs for seconds.
const QUICK_BUILD: [(&str, &str); 3] = [
    ("CARGO_PROFILE_RELEASE_LTO", "off"),
    ("CARGO_PROFILE_RELEASE_CODEGEN_UNITS", "16"),
    ("CARGO_PROFILE_RELEASE_OPT_LEVEL", "1"),
];

/// Builds what is not there yet.
pub fn install_all() -> Result<(), Error> {
    TOOLS.iter().try_for_each(install)
}

/// Builds cargo-mutants if it is not there yet; where its program is.
pub fn mutants() -> Result<PathBuf, Error> {
    program(&MUTANTS)
}

/// Builds cargo-llvm-cov if it is not there yet; where its program is.
pub fn coverage() -> Result<PathBuf, Error> {
    program(&COVERAGE)
}

/// Builds cargo-fuzz if it is not there yet; where its program is.
pub fn fuzz() -> Result<PathBuf, Error> {
    program(&FUZZ)
}

fn program(tool: &Tool) -> Result<PathBuf, Error> {
    install(tool)?;
    Ok(root(tool).join("bin").join(tool.program))
}

/// Folders of the programs.
pub fn folders() -> Vec<PathBuf> {
    TOOLS.iter().map(|tool| root(tool).join("bin")).collect()
}

fn root(tool: &Tool) -> PathBuf {
    cache().join("tools").join(format!("{}-{}", tool.package, tool.version))
}

fn install(tool: &Tool) -> Result<(), Error> {
    let root = root(tool);
    if root.join("bin").join(tool.program).is_file() {
        return Ok(());
    }
    println!("   building {} {} (once per machine, {} on two cores)", tool.package, tool.version, tool.time);
    let mut cargo = command("cargo");
    cargo.args(["install", tool.package, "--version", tool.version, "--locked", "--root"]).arg(&root);
    cargo.args(tool.options).envs(QUICK_BUILD).current_dir(std::env::temp_dir());
    quiet(&format!("Building {}", tool.package), &mut cargo).map(drop)
}
