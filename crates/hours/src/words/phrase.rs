//! The phrase that a text goes on with, looked up by its first word.

use super::key::{Key, LINES};
use std::collections::HashMap;
use std::sync::OnceLock;

/// Phrases by their first word, each with its words after that and what it says.
type Index = HashMap<&'static str, Vec<(Vec<&'static str>, Key)>>;

fn index() -> &'static Index {
    static INDEX: OnceLock<Index> = OnceLock::new();
    INDEX.get_or_init(|| {
        let mut index = Index::new();
        for &(key, line) in LINES {
            for phrase in line.split('|') {
                let mut words = phrase.split(' ');
                index.entry(words.next().unwrap_or_default()).or_default().push((words.collect(), key));
            }
        }
        index
    })
}

/// The longest phrase at the beginning of these words: what it says, and of how many words it is.
pub(crate) fn phrase(words: &[&str]) -> Option<(Key, usize)> {
    let (first, after) = words.split_first()?;
    let mut best = None;
    for (rest, key) in index().get(first)? {
        let count = 1 + rest.len();
        if best.is_none_or(|(_, length)| count > length) && after.starts_with(rest) {
            best = Some((*key, count));
        }
    }
    best
}

/// Whether a word is one of these by itself.
pub(crate) fn is_known(word: &str) -> bool {
    phrase(&[word]).is_some()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Why;

    #[test]
    fn the_longest_phrase_counts() {
        assert_eq!(phrase(&["every"]), Some((Key::Every, 1)));
        assert_eq!(phrase(&["every", "other", "friday"]), Some((Key::Stop(Why::Fortnightly), 2)));
        assert_eq!(phrase(&["closed", "bank", "holidays"]), Some((Key::Closed, 1)));
        assert_eq!(phrase(&["bank", "holidays"]), Some((Key::BankHolidays, 2)));
        assert_eq!(phrase(&["elephants"]), None);
    }
}
