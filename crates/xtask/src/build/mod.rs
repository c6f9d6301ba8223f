//! Builds the page: styles, data, static pages, then the compiled page, put together and finished in `dist/`.

mod data;
pub mod desk;
mod finish;
mod local;
mod logical;
mod placeholders;
pub mod precache;
mod prerender;
pub mod small;
mod styles;
mod trunk;

use crate::errors::Error;
use crate::process::{command, quiet};
use crate::progress::Steps;
use crate::repo::{Repo, copy_folder, write};
use crate::setup;
use std::fs;

/// What draws the code of a phone number: small enough to be shipped as it comes.
const CODES: &str = "node_modules/lean-qr/nano.mjs";

/// How the page is compiled.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Profile {
    /// Small: what is shipped.
    Release,
    /// Quick to build, many times larger.
    Dev,
}

/// Installs what is missing, builds, and says how long each step took.
pub fn run(repo: &Repo, profile: Profile) -> Result<(), Error> {
    let mut steps = Steps::default();
    steps.step("set-up", || setup::for_build(repo))?;
    all(repo, profile, &mut steps)?;
    println!("\n{}\nBuilt into {}", steps.summary(), repo.dist().display());
    Ok(())
}

/// The steps of a build, once everything is installed.
pub fn all(repo: &Repo, profile: Profile, steps: &mut Steps) -> Result<(), Error> {
    steps.step("crates", || fetch(repo))?;
    steps.step("styles", || styles::compile(repo))?;
    steps.step("data and static pages", || data::compile(repo))?;
    steps.step("first screen", || prerender::write(repo))?;
    steps.step("page", || {
        local::build(repo)?;
        trunk::build(repo, profile)?;
        add_files(repo)?;
        finish::run(repo, profile)?;
        // A development build keeps the worker without a list, which keeps nothing.
        if profile == Profile::Release { precache::fill(&repo.dist()).map(drop) } else { Ok(()) }
    })
}

/// Trunk works offline, which makes cargo offline too: everything is fetched before.
fn fetch(repo: &Repo) -> Result<(), Error> {
    quiet("Fetching crates", command("cargo").args(["fetch", "--locked"]).current_dir(&repo.root)).map(drop)
}

/// Puts beside the compiled page what Trunk need not touch.
fn add_files(repo: &Repo) -> Result<(), Error> {
    let dist = repo.dist();
    copy_folder(&repo.path("static"), &dist)?;
    copy_folder(&repo.site().join("pages"), &dist)?;
    copy_folder(&local::folder(repo), &dist)?;
    let codes = repo.path(CODES);
    write(&dist.join("qr.js"), fs::read(&codes).map_err(|why| Error::file(&codes, why))?)?;
    copy_folder(&repo.site().join("data"), &dist.join("data"))
}
