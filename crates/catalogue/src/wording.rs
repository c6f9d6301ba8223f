//! Words that have no place in text people are shown: the house voice (rule S10), and notes between reviewers.
//!
//! The words themselves stand in `docs/safety/words.toml`, for a safety officer to read and to change.

use crate::problem::Fault;
use serde::Deserialize;
use std::sync::LazyLock;

const SOURCE: &str = include_str!("../../../docs/safety/words.toml");

static ENTRIES: LazyLock<Result<Entries, String>> =
    LazyLock::new(|| toml::from_str(SOURCE).map_err(|why| why.to_string()));

#[derive(Debug, Deserialize)]
struct Entries {
    entry: Vec<Entry>,
}

/// Words or phrases, and what to do instead. Where else they matter is the business of `cargo xtask tidy`.
#[derive(Debug, Deserialize)]
struct Entry {
    words: Vec<String>,
    instead: String,
    /// They have no place in other people's words either.
    #[serde(default)]
    everywhere: bool,
    /// Waymark may say that it does not: "gives no diagnosis".
    #[serde(default)]
    to_deny: bool,
}

/// Notes that reviewers leave for each other, which belong in the columns `notes` and `source_seen`.
const REVIEWERS: [&str; 9] =
    ["own page", "other page", "to confirm", "github", "seen on", "name-only", "published list", "http 404", "wayback"];

/// Whether text we wrote ourselves is in the house voice.
///
/// # Errors
/// The first thing that is not, with what to say instead.
pub fn in_house_voice(text: &str) -> Result<(), Fault> {
    voice(text, |_| true)
}

/// Whether a description of a service, which may be other people's words, has nothing in it that nobody may be shown.
///
/// # Errors
/// As [`in_house_voice`].
pub fn in_kind_words(text: &str) -> Result<(), Fault> {
    voice(text, |entry| entry.everywhere)
}

fn voice(text: &str, matters: impl Fn(&Entry) -> bool) -> Result<(), Fault> {
    let entries = ENTRIES.as_ref().map_err(|why| Fault::new(format!("docs/safety/words.toml: {why}")))?;
    let lower = text.to_lowercase().replace('’', "'");
    for entry in entries.entry.iter().filter(|entry| matters(entry)) {
        let said = |sentence: &&str| !entry.to_deny || !denies(sentence);
        let mut sentences = lower.split(['.', '?']).filter(said);
        let found = sentences.find_map(|sentence| entry.words.iter().find(|word| has_word(sentence, word)));
        if let Some(word) = found {
            return Err(Fault::new(format!("\"{word}\" in text people are shown")).hint(&entry.instead));
        }
    }
    Ok(())
}

fn denies(sentence: &str) -> bool {
    ["not", "no", "never"].iter().any(|no| has_word(sentence, no))
}

/// Whether a public text is free of notes between reviewers.
///
/// # Errors
/// The first note found.
pub fn no_reviewers_words(text: &str) -> Result<(), Fault> {
    let lower = text.to_lowercase();
    let capital = ["CHECK", "HOLD", "TODO", "TBC"].into_iter().find(|word| has_word(text, word));
    let found = capital.or_else(|| REVIEWERS.into_iter().find(|word| has_word(&lower, word)));
    let words: Vec<&str> = lower.split(|c: char| !c.is_alphanumeric()).collect();
    let numbered = |pair: &[&str]| pair[0] == "file" && pair[1].bytes().next().is_some_and(|b| b.is_ascii_digit());
    let file = || words.windows(2).any(numbered);
    let found = found.map(str::to_owned).or_else(|| file().then(|| "file 123".to_owned()));
    found.map_or(Ok(()), |word| {
        Err(Fault::new(format!("a reviewer's note (\"{word}\") in text people are shown"))
            .hint("notes belong in the columns notes and source_seen"))
    })
}

/// Whether a word or phrase occurs with no letter or digit on either side; a sign may stand beside anything.
fn has_word(text: &str, word: &str) -> bool {
    let is_sign = !word.contains(char::is_alphanumeric);
    text.match_indices(word).any(|(at, _)| {
        let before = text.get(..at).and_then(|t| t.chars().next_back());
        let after = text.get(at + word.len()..).and_then(|t| t.chars().next());
        is_sign || ![before, after].into_iter().flatten().any(char::is_alphanumeric)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn s10_the_house_voice_is_calm_and_names_no_one() {
        for good in [
            "You can ring them.",
            "No shoulder to lean on",
            "You do not need a diagnosis",
            "Waymark does not diagnose. It does not monitor anyone.",
            "Interpreters or other languages, if you ask",
            "Someone who ended their life",
            "Adjust it. Justice for all.",
        ] {
            assert_eq!(in_house_voice(good), Ok(()), "{good}");
        }
        for bad in [
            "You should ring.",
            "You shouldn’t ring.",
            "Ring now!",
            concat!("People at high", " risk"),
            concat!("Your risk", " level"),
            "We diagnose. We do not judge.",
            "It detects low mood. It is not a doctor.",
            "commit suicide",
            "a crime was committed",
            "50% of people",
            "Your best match",
            "You are eligible",
            "Please ring",
            "Just ring them",
            "For sufferers",
            "Victims of crime",
        ] {
            assert!(in_house_voice(bad).is_err(), "{bad}");
        }
    }

    #[test]
    fn s10_other_peoples_words_may_be_theirs_but_never_unkind() {
        for theirs in ["Please ring first.", "Help for victims of crime", "We assess what you need"] {
            assert_eq!(in_kind_words(theirs), Ok(()), "{theirs}");
            assert!(in_house_voice(theirs).is_err(), "{theirs}");
        }
        for unkind in ["You should come", "He committed suicide", concat!("people at high", " risk"), "We diagnose it"]
        {
            assert!(in_kind_words(unkind).is_err(), "{unkind}");
        }
    }

    #[test]
    fn s10_the_words_are_read_in_lower_case_and_each_stands_once() {
        let entries = &ENTRIES.as_ref().unwrap().entry;
        let mut words: Vec<&String> = entries.iter().flat_map(|entry| &entry.words).collect();
        assert!(words.len() > 50 && entries.iter().all(|entry| !entry.instead.is_empty()));
        assert!(words.iter().all(|word| **word == word.to_lowercase()));
        let all = words.len();
        words.sort();
        words.dedup();
        assert_eq!(words.len(), all);
    }

    #[test]
    fn reviewers_notes_stay_with_reviewers() {
        for good in ["Check the times first.", "A checked volunteer helps.", "Your profile 7 days a week", "own pages"]
        {
            assert_eq!(no_reviewers_words(good), Ok(()), "{good}");
        }
        for bad in
            ["CHECK: closed?", "hours to confirm", "as in file 7034", "own page as Apr 2023", "https://github.com/a"]
        {
            assert!(no_reviewers_words(bad).is_err(), "{bad}");
        }
    }
}
