//! Node and the packages that building and testing use.

use crate::errors::Error;
use crate::process::{command, quiet};
use crate::repo::{Repo, write};

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

fn major(version: &str) -> Option<u32> {
    version.trim().strip_prefix('v')?.split('.').next()?.parse().ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reads_the_major_version() {
        assert_eq!(major("v20.20.2\n"), Some(20));
        assert_eq!(major("20"), None);
    }
}
