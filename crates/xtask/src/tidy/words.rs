//! How much one person must read on the shortest way to a first result.

use super::Fault;
use crate::errors::Error;
use crate::process::{command, quiet};
use crate::repo::Repo;

/// Words that the shortest way may have, place names aside.
const MOST_WORDS: u32 = 350;

/// Asks the `waymark` command to count, prints the number, and compares.
pub fn check(repo: &Repo) -> Result<Option<Fault>, Error> {
    let mut waymark = command("cargo");
    waymark.args(["run", "--quiet", "--locked", "--package", "waymark-cli", "--", "words"]).current_dir(&repo.root);
    let said = quiet("Counting words", &mut waymark)?;
    let Some(count) = said.split_whitespace().next().and_then(|word| word.parse::<u32>().ok()) else {
        return Ok(Some(format!("`waymark words` printed no number: {said}")));
    };
    println!("   {count} words on the shortest way to a first result (at most {MOST_WORDS})");
    Ok((count > MOST_WORDS).then(|| format!("{count} words on the shortest way, more than {MOST_WORDS}")))
}
