//! Node and the packages that building and testing use.

use crate::errors::Error;
use crate::process::{command, quiet};
use crate::repo::{Repo, cache, write};
use std::path::{Path, PathBuf};

/// Least major version.
const NEEDED: u32 = 20;
/// Holds the lock file that `node_modules` was installed from.
const STAMP: &str = "node_modules/.waymark-installed-from";

/// Refuses a Node that is too old.
pub fn check_version() -> Result<(), Error> {
    let found = quiet("Asking Node for its version", command("node").arg("--version"))?;
    if major(&found).is_some_and(|major| major >= NEEDED) { Ok(()) } else { Err(Error::OldNode { found }) }
}

/// Installs the packages of the lock file, unless they are there already.
pub fn install_packages(repo: &Repo) -> Result<(), Error> {
    let lock = repo.read("package-lock.json")?;
    if repo.read(STAMP).is_ok_and(|installed| installed == lock) {
        return Ok(());
    }
    println!("   installing npm packages (build and test tools)");
    quiet("Installing npm packages", command("npm").arg("ci").current_dir(&repo.root))?;
    write(&repo.path(STAMP), lock)
}

/// Installs the packages of a folder's own lock file beside the built tools, once for each such file; where they are.
pub fn packages_of(repo: &Repo, folder: &str, name: &str) -> Result<PathBuf, Error> {
    let [list, lock] = ["package.json", "package-lock.json"].map(|file| repo.read(Path::new(folder).join(file)));
    let (list, lock) = (list?, lock?);
    let place = cache().join("packages").join(format!("{name}-{:016x}", fingerprint(&lock)));
    let stamp = place.join(STAMP);
    if stamp.is_file() {
        return Ok(place);
    }
    println!("   installing npm packages of {folder}");
    write(&place.join("package.json"), list)?;
    write(&place.join("package-lock.json"), &lock)?;
    quiet("Installing npm packages", command("npm").arg("ci").current_dir(&place))?;
    write(&stamp, lock)?;
    Ok(place)
}

/// FNV-1a: tells versions of a file apart, no more.
fn fingerprint(text: &str) -> u64 {
    text.bytes().fold(0xcbf2_9ce4_8422_2325, |hash, byte| (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3))
}

fn major(version: &str) -> Option<u32> {
    version.trim().strip_prefix('v')?.split('.').next()?.parse().ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn another_lock_file_has_another_fingerprint() {
        assert_eq!(fingerprint(""), 0xcbf2_9ce4_8422_2325);
        assert_ne!(fingerprint("a"), fingerprint("b"));
    }

    #[test]
    fn reads_the_major_version() {
        assert_eq!(major("v20.20.2\n"), Some(20));
        assert_eq!(major("20"), None);
    }
}
