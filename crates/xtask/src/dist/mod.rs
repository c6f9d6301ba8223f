//! `cargo xtask dist`: a release to hand to a host, as one zip file that is the same wherever it is made.
//!
//! What lives here: the check that the safety text is not overdue, the compressed copies, the licences of all that is in
//! it, the files for hosts, and the zip. What does not: the build itself, which is that of `cargo xtask build`.

pub mod hosting;
mod licences;
mod pack;
mod review;
mod zip;

use crate::build::{self, Profile};
use crate::errors::Error;
use crate::progress::Steps;
use crate::repo::{Repo, files_below, write};
use crate::setup;
use sha2::{Digest, Sha256};
use std::collections::BTreeMap;
use std::fs;

/// Guides for whoever hosts a site, and what they are called in the zip. The first is read first.
const GUIDES: [(&str, &str); 3] = [
    ("docs/tasks/host-a-site.md", "hosting/host-a-site.md"),
    ("docs/tasks/brand-a-site.md", "hosting/brand-a-site.md"),
    ("docs/tasks/add-local-groups.md", "hosting/add-local-groups.md"),
];

/// What is in the zip: path to content.
type Files = BTreeMap<String, Vec<u8>>;

/// Builds the release and writes the zip.
pub fn run(repo: &Repo) -> Result<(), Error> {
    review::not_overdue(&repo.read("content/safety.toml")?, &review::today())?;
    let mut steps = Steps::default();
    steps.step("set-up", || setup::for_build(repo))?;
    build::all(repo, Profile::Release, &mut steps)?;
    let files = steps.step("files", || gather(repo))?;
    let archive = steps.step("zip", || zip::archive(&files))?;
    let path = repo.path(format!("target/dist/waymark-{}.zip", version(repo)?));
    write(&path, &archive)?;
    let digest: String = Sha256::digest(&archive).iter().map(|byte| format!("{byte:02x}")).collect();
    println!(
        "\n{}\n{} files, {} KB, in {}\nSHA-256 {digest}",
        steps.summary(),
        files.len(),
        archive.len() / 1024,
        path.display()
    );
    Ok(())
}

/// Writes the files for hosts into the checkout.
pub fn write_hosting(repo: &Repo) -> Result<(), Error> {
    let files = hosting::files(&repo.read("static/_headers")?)?;
    files.iter().try_for_each(|(name, content)| write(&repo.path(hosting::FOLDER).join(name), content))
}

fn gather(repo: &Repo) -> Result<Files, Error> {
    let mut files = Files::new();
    let dist = repo.dist();
    for file in files_below(&dist)? {
        let path = dist.join(&file);
        let content = fs::read(&path).map_err(|why| Error::file(&path, why))?;
        files.insert(file.to_string_lossy().replace('\\', "/"), content);
    }
    pack::add(&mut files)?;
    for (name, content) in hosting::files(&repo.read("static/_headers")?)? {
        files.insert(format!("{}/{name}", hosting::FOLDER), content.into_bytes());
    }
    for (source, name) in GUIDES {
        files.insert(name.to_owned(), repo.read(source)?.into_bytes());
    }
    files.insert("LICENCES.txt".to_owned(), licences::text(repo)?.into_bytes());
    Ok(files)
}

fn version(repo: &Repo) -> Result<String, Error> {
    let manifest: toml::Table =
        repo.read("Cargo.toml")?.parse().map_err(|why| Error::Found(format!("Cargo.toml: {why}")))?;
    let version = manifest["workspace"]["package"]["version"].as_str();
    version.map(str::to_owned).ok_or_else(|| Error::Found("Cargo.toml names no version of the workspace.".into()))
}
