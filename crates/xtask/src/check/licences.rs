//! Licences of all dependencies, Rust and npm, against the list in `licences.toml`.

use crate::errors::Error;
use crate::process::{command, quiet};
use crate::repo::Repo;
use serde::Deserialize;
use serde_json::Value;
use std::collections::{BTreeMap, BTreeSet};

/// `licences.toml`.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Allowed {
    /// SPDX names of licences that any crate may have.
    crates: BTreeSet<String>,
    /// SPDX names for npm packages, which build and test but are not shipped.
    npm: BTreeSet<String>,
}

/// Fails with the name and licence of each package that has none of the allowed ones.
pub fn check(repo: &Repo) -> Result<(), Error> {
    let allowed: Allowed =
        toml::from_str(&repo.read("licences.toml")?).map_err(|why| Error::Found(format!("licences.toml: {why}")))?;
    let crates = crate_licences(repo)?;
    let npm = npm_licences(&repo.read("package-lock.json")?)?;
    let mut refused = refused(&crates, &allowed.crates);
    refused.extend(self::refused(&npm, &allowed.npm));
    println!("   {} crates and {} npm packages looked at", crates.len(), npm.len());
    match refused.as_slice() {
        [] => Ok(()),
        faults => Err(Error::Found(format!("Licences not in licences.toml: {}.", faults.join(", ")))),
    }
}

/// Package to SPDX expression.
type Licences = BTreeMap<String, String>;

fn crate_licences(repo: &Repo) -> Result<Licences, Error> {
    let mut cargo = command("cargo");
    cargo.args(["metadata", "--format-version", "1", "--locked"]).current_dir(&repo.root);
    let metadata = json(&quiet("Listing crates", &mut cargo)?)?;
    let packages = metadata["packages"].as_array().cloned().unwrap_or_default();
    let from_elsewhere = packages.iter().filter(|package| !package["source"].is_null());
    Ok(from_elsewhere.map(|package| (words(&package["name"]), words(&package["license"]))).collect())
}

fn npm_licences(lock: &str) -> Result<Licences, Error> {
    let lock = json(lock)?;
    let packages = lock["packages"].as_object().cloned().unwrap_or_default();
    let installed = packages.into_iter().filter(|(path, _)| !path.is_empty());
    Ok(installed.map(|(path, package)| (path, words(&package["license"]))).collect())
}

fn json(text: &str) -> Result<Value, Error> {
    serde_json::from_str(text).map_err(|why| Error::Found(format!("Not understood as JSON: {why}")))
}

fn words(value: &Value) -> String {
    value.as_str().unwrap_or("none named").to_owned()
}

fn refused(licences: &Licences, allowed: &BTreeSet<String>) -> Vec<String> {
    let bad = licences.iter().filter(|(_, expression)| !satisfies(expression, allowed));
    bad.map(|(package, expression)| format!("{package} ({expression})")).collect()
}

/// Whether an SPDX expression can be met by allowed licences. `A/B` is the old way to write `A OR B`; brackets are
/// opened from the inside out.
fn satisfies(expression: &str, allowed: &BTreeSet<String>) -> bool {
    let mut expression = expression.replace('/', " OR ");
    while let Some(end) = expression.find(')') {
        let Some(start) = expression[..end].rfind('(') else { return false };
        let met = either(&expression[start + 1..end], allowed);
        expression.replace_range(start..=end, if met { MET } else { UNMET });
    }
    either(&expression, allowed)
}

/// Stand for a bracket that was looked at.
const MET: &str = "+met";
const UNMET: &str = "+unmet";

fn either(expression: &str, allowed: &BTreeSet<String>) -> bool {
    expression.split(" OR ").any(|all| all.split(" AND ").all(|one| is_met(one.trim(), allowed)))
}

fn is_met(licence: &str, allowed: &BTreeSet<String>) -> bool {
    licence == MET || allowed.contains(licence)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn met(expression: &str) -> bool {
        let allowed = ["MIT", "Apache-2.0", "Unicode-3.0", "Apache-2.0 WITH LLVM-exception"];
        satisfies(expression, &allowed.map(str::to_owned).into())
    }

    #[test]
    fn one_of_several_is_enough_all_of_several_are_needed() {
        assert!(met("MIT"));
        assert!(met("GPL-3.0 OR MIT"));
        assert!(met("Unlicense/MIT"));
        assert!(met("(MIT OR GPL-3.0) AND Unicode-3.0"));
        assert!(met("Apache-2.0 WITH LLVM-exception OR GPL-3.0"));
        assert!(!met("MIT AND GPL-3.0"));
        assert!(!met("(GPL-3.0 OR LGPL-3.0) AND MIT"));
        assert!(!met("none named"));
    }
}
