//! The Rust toolchain: its version and the Wasm target.

use crate::errors::Error;
use crate::process::{command, quiet};

/// Least version; the same as `rust-version` in Cargo.toml.
const NEEDED: (u32, u32) = (1, 95);
/// The target that browsers run.
pub const TARGET: &str = "wasm32-unknown-unknown";

/// Refuses a compiler that is too old.
pub fn check_version() -> Result<(), Error> {
    let said = quiet("Asking rustc for its version", command("rustc").arg("--version"))?;
    let found = said.split_whitespace().nth(1).unwrap_or("unknown").to_owned();
    if two_numbers(&found).is_some_and(|version| version >= NEEDED) {
        return Ok(());
    }
    Err(Error::OldRust { found, needed: format!("{}.{}", NEEDED.0, NEEDED.1) })
}

/// Adds the Wasm target where the compiler lacks it.
pub fn install_target() -> Result<(), Error> {
    if has_target()? {
        return Ok(());
    }
    println!("   installing the Rust target {TARGET}");
    quiet("Installing the Wasm target", command("rustup").args(["target", "add", TARGET])).map(drop)
}

/// Adds what only the checks need: a minimal toolchain comes without them.
pub fn install_checkers() -> Result<(), Error> {
    for (program, component) in [("fmt", "rustfmt"), ("clippy", "clippy")] {
        let asked = command("cargo").args([program, "--version"]).output();
        if !asked.is_ok_and(|answer| answer.status.success()) {
            println!("   installing {component}");
            quiet(&format!("Installing {component}"), command("rustup").args(["component", "add", component]))?;
        }
    }
    Ok(())
}

/// Looks for the target's library itself, so that a compiler without rustup counts too.
fn has_target() -> Result<bool, Error> {
    let arguments = ["--print", "target-libdir", "--target", TARGET];
    let folder = quiet("Asking rustc for the Wasm target", command("rustc").args(arguments))?;
    Ok(std::path::Path::new(folder.trim()).is_dir())
}

fn two_numbers(version: &str) -> Option<(u32, u32)> {
    let mut parts = version.split(['.', '-']);
    Some((parts.next()?.parse().ok()?, parts.next()?.parse().ok()?))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn compares_versions_by_number_not_by_letter() {
        assert!(two_numbers("1.100.0").unwrap() > NEEDED);
        assert!(two_numbers("1.95.0-nightly").unwrap() >= NEEDED);
        assert!(two_numbers("1.80.1").unwrap() < NEEDED);
        assert_eq!(two_numbers("unknown"), None);
    }
}
