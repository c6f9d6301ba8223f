//! The licences of all that is in a release, as one text.

use crate::errors::Error;
use crate::process::{command, quiet};
use crate::repo::Repo;
use crate::setup::WASM_TARGET;
use serde_json::Value;
use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

/// Licences that stand in files of the checkout, each under a heading.
const OF_OTHERS: [(&str, &str); 6] = [
    ("Data: who is to be named", "content/catalogue/ATTRIBUTION.md"),
    ("Data: libraries", "content/catalogue/LICENSE-libraries-hacked-MIT.txt"),
    ("Data: postcode areas", "content/geo/licence-outcodes.txt"),
    ("Data: place names", "content/geo/licence-places.txt"),
    ("Styles: nhsuk-frontend", "static/licences/nhsuk-frontend.txt"),
    ("Codes of phone numbers: lean-qr", "static/licences/lean-qr.txt"),
];
const OURS: [(&str, &str); 2] = [("MIT", "LICENSE-MIT"), ("Apache-2.0", "LICENSE-APACHE")];
/// How names of licence files begin.
const NAMES: [&str; 5] = ["license", "licence", "copying", "notice", "unlicense"];

/// A crate in the program: its licence in words and the texts that come with it.
struct Crate {
    name: String,
    licence: String,
    texts: Vec<String>,
}

/// The whole text.
pub fn text(repo: &Repo) -> Result<String, Error> {
    let mut out = String::from("Licences of Waymark and of all that is in it\n\n");
    out.push_str("Waymark itself: MIT or Apache-2.0, as you choose. Both texts follow.\n");
    for (heading, file) in OURS.iter().chain(&OF_OTHERS) {
        out.push_str(&section(heading, &repo.read(file)?));
    }
    out.push_str(&section(
        "The Rust standard library",
        "Copyright (c) The Rust Project contributors. MIT or Apache-2.0, as you choose; the Apache text stands above.",
    ));
    Ok(out + &crates_section(&crates(repo)?))
}

fn section(heading: &str, text: &str) -> String {
    format!("\n{line}\n{heading}\n{line}\n\n{}\n", text.trim().replace("\r\n", "\n"), line = "=".repeat(80))
}

/// Every crate with its licence, then each text once with the crates that come with it.
fn crates_section(crates: &[Crate]) -> String {
    let list: String = crates.iter().map(|one| format!("{}: {}\n", one.name, one.licence)).collect();
    let mut texts: BTreeMap<&str, Vec<&str>> = BTreeMap::new();
    for (one, text) in crates.iter().flat_map(|one| one.texts.iter().map(move |text| (one, text))) {
        texts.entry(text).or_default().push(&one.name);
    }
    let mut by_crate: Vec<(Vec<&str>, &str)> = texts.into_iter().map(|(text, names)| (names, text)).collect();
    by_crate.sort();
    let texts = by_crate.iter().map(|(names, text)| section(&names.join(", "), text));
    section("Rust crates in the program", &list) + &texts.collect::<String>()
}

/// The crates that are compiled into the program: neither those that build it nor those that test it.
fn crates(repo: &Repo) -> Result<Vec<Crate>, Error> {
    let mut tree = command("cargo");
    tree.args(["tree", "--locked", "--package", "waymark-app", "--target", WASM_TARGET]);
    tree.args(["--edges", "normal,no-proc-macro", "--prefix", "none", "--format", "{p}"]).current_dir(&repo.root);
    let linked: BTreeSet<String> = quiet("Listing crates", &mut tree)?.lines().filter_map(name_and_version).collect();
    let mut metadata = command("cargo");
    metadata.args(["metadata", "--format-version", "1", "--locked"]).current_dir(&repo.root);
    let metadata: Value = serde_json::from_str(&quiet("Reading crates", &mut metadata)?)
        .map_err(|why| Error::Found(format!("Not understood as JSON: {why}")))?;
    let packages = metadata["packages"].as_array().cloned().unwrap_or_default();
    let from_elsewhere = packages.iter().filter(|package| !package["source"].is_null());
    let mut found: Vec<Crate> = Vec::new();
    for package in from_elsewhere {
        let name = format!("{} {}", words(&package["name"]), words(&package["version"]));
        if linked.contains(&name) {
            let folder = Path::new(package["manifest_path"].as_str().unwrap_or_default()).parent();
            let texts = folder.map_or(Ok(Vec::new()), texts)?;
            found.push(Crate { name, licence: words(&package["license"]), texts });
        }
    }
    found.sort_by(|a, b| a.name.cmp(&b.name));
    Ok(found)
}

/// `yew v0.23.0 (…)` as `yew 0.23.0`; none for crates of this checkout.
fn name_and_version(line: &str) -> Option<String> {
    let mut parts = line.split_whitespace();
    let (name, version) = (parts.next()?, parts.next()?.strip_prefix('v')?);
    let of_this_checkout = parts.next().is_some_and(|place| place.contains('/'));
    (!of_this_checkout).then(|| format!("{name} {version}"))
}

fn words(value: &Value) -> String {
    value.as_str().unwrap_or("none named").to_owned()
}

/// The licence files of a crate, in the order of their names.
fn texts(folder: &Path) -> Result<Vec<String>, Error> {
    let entries = fs::read_dir(folder).map_err(|why| Error::file(folder, why))?.flatten();
    let is_licence = |path: &Path| {
        let name = path.file_name().map(|name| name.to_string_lossy().to_lowercase()).unwrap_or_default();
        path.is_file() && NAMES.iter().any(|start| name.starts_with(start))
    };
    let mut files: Vec<_> = entries.map(|entry| entry.path()).filter(|path| is_licence(path)).collect();
    files.sort();
    let read = |path: &std::path::PathBuf| fs::read_to_string(path).map_err(|why| Error::file(path, why));
    files.iter().map(|path| Ok(read(path)?.replace("\r\n", "\n").trim().to_owned())).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_crates_from_elsewhere_are_listed() {
        assert_eq!(name_and_version("yew v0.23.0").as_deref(), Some("yew 0.23.0"));
        assert_eq!(name_and_version("yew v0.23.0 (*)").as_deref(), Some("yew 0.23.0"));
        assert_eq!(name_and_version("waymark-core v0.1.0 (/any/where/crates/core)"), None);
    }

    #[test]
    fn a_text_that_several_crates_share_stands_once() {
        let one = |name: &str, text: &str| Crate { name: name.into(), licence: "MIT".into(), texts: vec![text.into()] };
        let text = crates_section(&[one("a 1.0.0", "same"), one("b 1.0.0", "same"), one("c 1.0.0", "other")]);
        assert_eq!(text.matches("same").count(), 1);
        assert!(text.contains("a 1.0.0, b 1.0.0") && text.contains("c 1.0.0: MIT"));
    }
}
