//! `cargo xtask test`: every check, quickest first, each with its time.

mod licences;

use crate::build::{self, Profile};
use crate::errors::Error;
use crate::process::{command, loud};
use crate::progress::Steps;
use crate::repo::Repo;
use crate::setup::Browsers;
use crate::{setup, size, tidy};
use std::path::{Path, PathBuf};

/// Folder of the tests of the page in a browser.
const BROWSER_TESTS: &str = "tests/browser";
/// Folder of the journeys that every engine is taken through.
const ENGINE_TESTS: &str = "tests/engines";
/// Folder of the tests of the import as a browser runs it.
const DESK_TESTS: &str = "tests/desk";

/// Runs all checks; stops at the first that fails, but always says how long each took.
pub fn run(repo: &Repo) -> Result<(), Error> {
    let mut steps = Steps::default();
    let result = all(repo, &mut steps);
    println!("\n{}", steps.summary());
    if result.is_ok() {
        println!("All checks passed.");
    }
    result
}

fn all(repo: &Repo, steps: &mut Steps) -> Result<(), Error> {
    let browsers = steps.step("set-up", || {
        setup::for_build(repo)?;
        setup::for_test()
    })?;
    steps.step("format", || cargo(repo, "Checking the format", &["fmt", "--all", "--check"]))?;
    steps.step("licences", || licences::check(repo))?;
    steps.step("lints", || lints(repo))?;
    steps.step("tests", || cargo(repo, "Testing", &["test", "--locked", "--workspace"]))?;
    steps.step("tidy", || tidy::run(repo))?;
    build::all(repo, Profile::Release, steps)?;
    steps.step("import for browsers", || {
        build::desk::build(repo)?;
        node_tests(repo, &browsers, DESK_TESTS, 1)
    })?;
    // A page over its budget can still be looked at: both faults are known after one run.
    let sizes = steps.step("sizes", || size::run(repo, false));
    if let Err(error) = &sizes {
        eprintln!("{error}");
    }
    steps.step("browser tests", || node_tests(repo, &browsers, BROWSER_TESTS, 2))?;
    steps.step("three engines", || node_tests(repo, &browsers, ENGINE_TESTS, 1)).and(sizes)
}

/// The page is linted as the browser will run it, too.
fn lints(repo: &Repo) -> Result<(), Error> {
    let everything = ["clippy", "--locked", "--workspace", "--all-targets", "--", "-D", "warnings"];
    let page =
        ["clippy", "--locked", "--package", "waymark-app", "--target", setup::WASM_TARGET, "--", "-D", "warnings"];
    cargo(repo, "Linting", &everything)?;
    cargo(repo, "Linting the page for Wasm", &page)
}

fn cargo(repo: &Repo, step: &str, arguments: &[&str]) -> Result<(), Error> {
    loud(step, command("cargo").args(arguments).current_dir(&repo.root))
}

/// Runs every `*.test.mjs` of a folder with Node's own test runner, so many files at once.
fn node_tests(repo: &Repo, browsers: &Browsers, folder: &str, at_once: u8) -> Result<(), Error> {
    let mut node = command("node");
    node.args(["--test", "--test-reporter=spec", &format!("--test-concurrency={at_once}")])
        .args(test_files(repo, folder)?);
    browsers.tell(&mut node);
    loud(&format!("Testing {folder}"), node.current_dir(&repo.root))
}

/// Named one by one: what Node makes of a folder differs between its versions.
fn test_files(repo: &Repo, folder: &str) -> Result<Vec<PathBuf>, Error> {
    let below = crate::repo::files_below(&repo.path(folder))?;
    let tests = below.into_iter().filter(|path| path.to_string_lossy().ends_with(".test.mjs"));
    Ok(tests.map(|path| Path::new(folder).join(path)).collect())
}
