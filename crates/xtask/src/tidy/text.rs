//! Checks of each file's text and name.

use super::{Fault, Source};

/// Lines a Rust file may have.
const MOST_LINES: usize = 400;
/// Lines above which a Rust file is worth splitting.
const MANY_LINES: usize = 250;

/// Rust files that are long, but not too long.
pub fn long_files(sources: &[Source]) -> Vec<Fault> {
    let long = sources.iter().filter(|source| is_rust(source) && lines(source) > MANY_LINES);
    long.filter(|source| lines(source) <= MOST_LINES).map(|s| format!("{} has {} lines", s.path, lines(s))).collect()
}

/// All faults of text and name.
pub fn check(sources: &[Source]) -> Vec<Fault> {
    sources.iter().flat_map(check_one).collect()
}

fn check_one(source: &Source) -> Vec<Fault> {
    let mut faults: Vec<Fault> = file_faults(source).map(|why| format!("{}: {why}", source.path)).collect();
    for (number, line) in source.text.lines().enumerate() {
        if let Some(why) = line_fault(&source.path, line) {
            faults.push(format!("{}:{}: {why}", source.path, number + 1));
        }
    }
    faults
}

fn file_faults(source: &Source) -> impl Iterator<Item = String> {
    let name = source.path.to_lowercase();
    let branded =
        name.contains("frutiger") || (name.contains("nhs") && (name.contains("logo") || name.ends_with(".ico")));
    let too_long = is_rust(source) && lines(source) > MOST_LINES;
    let brand = branded.then(|| "a logo or font that the NHS does not let others ship".to_owned());
    let length = too_long.then(|| format!("{} lines, more than {MOST_LINES}", lines(source)));
    brand.into_iter().chain(length)
}

fn line_fault(path: &str, line: &str) -> Option<&'static str> {
    // Written in two halves so that this file passes its own check.
    let left_over = [concat!("TO", "DO"), concat!("FIX", "ME")];
    // In quotation marks it is data: a check that looks for such notes elsewhere.
    if left_over.iter().any(|note| has_word(&line.replace(&format!("\"{note}\""), ""), note)) {
        return Some("a note of something left to do");
    }
    if names_registry(path, line) {
        return Some("the address of a package registry");
    }
    if names_machine(line) {
        return Some("a folder of somebody's machine");
    }
    (is_shipped(path) && line.contains(concat!("Fru", "tiger"))).then_some("a font that may not be shipped")
}

fn is_rust(source: &Source) -> bool {
    source.path.ends_with(".rs")
}

fn lines(source: &Source) -> usize {
    source.text.lines().count()
}

fn is_shipped(path: &str) -> bool {
    path == "index.html" || ["src/", "static/", "styles/", "content/"].iter().any(|folder| path.starts_with(folder))
}

fn has_word(line: &str, word: &str) -> bool {
    line.match_indices(word).any(|(at, _)| {
        let before = line[..at].chars().next_back();
        let after = line[at + word.len()..].chars().next();
        ![before, after].into_iter().flatten().any(|c| c.is_alphanumeric() || c == '_')
    })
}

/// Lock files must work with whichever registry the reader uses; cargo's own name for the public one is its default.
fn names_registry(path: &str, line: &str) -> bool {
    let default = concat!("registry+https://github.com/rust-lang/", "crates.io-index");
    let hosts = ["registry.", "artifactory", "index.crates", "static.crates", "nexus."];
    let address = line.replace(default, "");
    let named = address.split("://").skip(1).any(|rest| {
        let host = rest.split(['/', '"', ' ']).next().unwrap_or_default();
        hosts.iter().any(|part| host.contains(part))
    });
    named || (path.ends_with("package-lock.json") && line.contains("\"resolved\""))
}

/// A path that begins with somebody's folder, as against one inside a web address.
fn names_machine(line: &str) -> bool {
    let folders = [
        concat!("/ro", "ot/"),
        concat!("/ho", "me/"),
        concat!("/wo", "rk/"),
        concat!("/Us", "ers/"),
        concat!("/tm", "p/"),
    ];
    folders.iter().any(|folder| {
        line.match_indices(folder).any(|(at, _)| {
            let before = line[..at].chars().next_back();
            !before.is_some_and(|c| c.is_alphanumeric() || matches!(c, '.' | '-' | '_' | '/' | '~' | '}' | ')' | '%'))
        })
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn fault(path: &str, line: &str) -> Option<&'static str> {
        line_fault(path, line)
    }

    #[test]
    fn notes_of_things_left_to_do_are_found_as_words_only() {
        assert!(fault("a.rs", concat!("// TO", "DO later")).is_some());
        assert!(fault("a.rs", "let todo = 1; // MASTODON").is_none());
        assert!(fault("a.rs", concat!("let notes = [\"TO", "DO\"];")).is_none());
    }

    #[test]
    fn machine_folders_are_told_from_web_addresses() {
        assert!(fault("a.md", concat!("see /ho", "me/ada/x")).is_some());
        assert!(fault("a.csv", "https://example.org/home/visits").is_none());
    }

    #[test]
    fn lock_files_name_no_registry() {
        assert!(fault("package-lock.json", "  \"resolved\": \"x\"").is_some());
        assert!(fault("a.toml", concat!("x = \"https://regis", "try.example.org/p\"")).is_some());
        assert!(fault("Cargo.lock", "source = \"registry+https://github.com/rust-lang/crates.io-index\"").is_none());
    }

    #[test]
    fn the_font_may_be_spoken_of_but_not_shipped() {
        assert!(fault("styles/app.scss", concat!("font-family: Fru", "tiger")).is_some());
        assert!(fault("docs/brand.md", concat!("no Fru", "tiger here")).is_none());
    }

    #[test]
    fn long_files_are_noted_and_too_long_ones_refused() {
        let file = |count: usize| Source { path: "a.rs".into(), text: "\n".repeat(count) };
        assert_eq!(long_files(&[file(251)]).len(), 1);
        assert!(check(&[file(400)]).is_empty());
        assert_eq!(check(&[file(401)]).len(), 1);
    }
}
