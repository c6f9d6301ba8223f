//! How much one person must read on the shortest way to a first result.

use super::Fault;
use crate::errors::Error;
use crate::process::{command, quiet};
use crate::repo::Repo;

/// Words that the shortest way may have, place names aside.
const MOST_WORDS: u32 = 350;
/// The test of the page that counts them, and what it prints before the number.
const TEST: &str = "the_way_to_first_results_has_few_words";
const PRINTED: &str = "words on the shortest way: ";

/// Has the page count its words, prints the number, and compares.
pub fn check(repo: &Repo) -> Result<Option<Fault>, Error> {
    let mut cargo = command("cargo");
    // The whole workspace, so that what the tests compiled is used again.
    cargo.args(["test", "--locked", "--workspace", "--lib", TEST, "--", "--nocapture"]);
    let said = quiet("Counting words", cargo.current_dir(&repo.root))?;
    let Some(count) = count(&said) else {
        return Ok(Some(format!("the page's test {TEST} printed no number of words")));
    };
    println!("   {count} words on the shortest way to a first result (at most {MOST_WORDS})");
    Ok((count > MOST_WORDS).then(|| format!("{count} words on the shortest way, more than {MOST_WORDS}")))
}

fn count(said: &str) -> Option<u32> {
    said.lines().find_map(|line| line.split_once(PRINTED))?.1.trim().parse().ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn finds_the_number_among_what_the_tests_say() {
        assert_eq!(count("running 1 test\nwords on the shortest way: 312\ntest x ... ok"), Some(312));
        assert_eq!(count("test pages::x ... words on the shortest way: 7"), Some(7));
        assert_eq!(count("running 0 tests"), None);
    }
}
