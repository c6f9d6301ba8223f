//! `cargo xtask tidy`: checks of the source tree that no compiler makes.

mod documents;
mod labels;
mod named_tests;
mod safety_case;
mod text;
mod voice;
mod words;

use crate::errors::Error;
use crate::process::{command, quiet};
use crate::repo::Repo;
use std::fs;

/// A fault, with the file and line where it stands.
pub type Fault = String;

/// A tracked text file.
pub struct Source {
    /// Path from the root.
    pub path: String,
    /// Content.
    pub text: String,
}

/// Prints warnings and faults; fails when there is a fault.
pub fn run(repo: &Repo) -> Result<(), Error> {
    let sources = tracked(repo)?;
    text::long_files(&sources).iter().for_each(|warning| println!("   note: {warning}"));
    let mut faults = text::check(&sources);
    faults.extend(documents::check(repo, &sources));
    faults.extend(crate::dist::hosting::differing(repo)?);
    faults.extend(labels::check(&sources));
    faults.extend(voice::check(&sources));
    faults.extend(safety_case::check(&sources));
    faults.extend(words::check(repo)?);
    faults.iter().for_each(|fault| eprintln!("   {fault}"));
    println!("   {} files looked at", sources.len());
    if faults.is_empty() { Ok(()) } else { Err(Error::Found(format!("Not tidy: {} faults.", faults.len()))) }
}

/// Files that git knows or would add, but for those that are not text.
fn tracked(repo: &Repo) -> Result<Vec<Source>, Error> {
    let mut git = command("git");
    // The checkout may belong to someone else, as in a container.
    git.args(["-c", "safe.directory=*", "ls-files", "--cached", "--others", "--exclude-standard"])
        .current_dir(&repo.root);
    let names = quiet("Listing files", &mut git)?;
    let read = |path: &str| {
        // A file deleted but not yet committed is no fault.
        let text = fs::read_to_string(repo.path(path)).ok()?;
        Some(Source { path: path.to_owned(), text })
    };
    Ok(names.lines().filter_map(read).collect())
}
