//! Calls Trunk for the compiled page.

use super::Profile;
use crate::errors::Error;
use crate::process::{command, quiet};
use crate::repo::Repo;
use crate::setup;
use std::path::{Path, PathBuf};

/// Compiles the page to `dist/`; a release build takes a minute or two on two cores.
pub fn build(repo: &Repo, profile: Profile) -> Result<(), Error> {
    let mut trunk = command("trunk");
    trunk.arg("build").current_dir(&repo.root).env("PATH", setup::tool_path(repo));
    // Trunk reads NO_COLOR as true or false and stops at the `1` that others set.
    trunk.env_remove("NO_COLOR");
    if profile == Profile::Release {
        trunk.arg("--release");
        trunk.env("CARGO_ENCODED_RUSTFLAGS", flags(repo)?);
    }
    quiet("Building the page", &mut trunk).map(drop)
}

/// What makes a program smaller (docs/decisions/0005). Loops count as they are written, rather than by one address for each
/// thing they go through. A stack a little under a megabyte leaves all that is constant below the first megabyte, where an
/// address is a byte shorter; it grows away from that as before.
const SMALLER: [&str; 2] = ["-Cllvm-args=-disable-lsr", "-Clink-arg=-zstack-size=917504"];

/// Compiler flags of what is shipped: those that make it smaller, and those that keep this machine's folders out of it,
/// which is smaller too, and the same everywhere.
pub fn flags(repo: &Repo) -> Result<String, Error> {
    let sysroot = quiet("Asking rustc for its folder", command("rustc").args(["--print", "sysroot"]))?;
    let cargo_home = std::env::var_os("CARGO_HOME").map(PathBuf::from);
    let home = || std::env::var_os("HOME").map(|home| Path::new(&home).join(".cargo"));
    let mut places = vec![(PathBuf::from(sysroot.trim()), "rust"), (repo.root.clone(), "waymark")];
    places.extend(cargo_home.or_else(home).map(|folder| (folder, "cargo")));
    let paths = places.iter().map(|(folder, name)| format!("--remap-path-prefix={}={name}", folder.display()));
    let flags: Vec<String> = paths.chain(SMALLER.map(str::to_owned)).collect();
    Ok(flags.join("\u{1f}"))
}
