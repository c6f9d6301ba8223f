//! Wording by key, and the filling in of its blanks.
//!
//! Sources: `content/words.toml` and `content/reasons.toml`. A blank is `{name}`. Keys used in Rust are checked against
//! the sources by a test; a key that is missing all the same shows as itself, never as nothing.

use crate::order::{find, sort};
use serde::{Deserialize, Serialize};
use std::cmp::Ordering;

/// Wording by key, sorted.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Words(Vec<(String, String)>);

impl FromIterator<(String, String)> for Words {
    fn from_iter<I: IntoIterator<Item = (String, String)>>(entries: I) -> Self {
        let mut entries: Vec<_> = entries.into_iter().collect();
        sort(&mut entries);
        Self(entries)
    }
}

impl Words {
    /// The wording for a key.
    pub fn get<'a>(&'a self, key: &'a str) -> &'a str {
        self.find(key).unwrap_or(key)
    }
    /// The wording for a key, if there is one.
    pub fn find(&self, key: &str) -> Option<&str> {
        let compare =
            |at| self.0.get(at).map_or(Ordering::Equal, |(known, _): &(String, String)| known.as_str().cmp(key));
        let at = find(self.0.len(), &compare).ok()?;
        self.0.get(at).map(|(_, words)| words.as_str())
    }
    /// The wording for a key with its blanks filled. Filled-in text is never read for blanks again.
    pub fn fill(&self, key: &str, blanks: &[(&str, &str)]) -> String {
        fill(self.get(key), blanks)
    }
    /// The wording whose keys pass a test, and the rest.
    #[must_use]
    pub fn part(self, test: impl Fn(&str) -> bool) -> (Self, Self) {
        let (those, rest) = self.0.into_iter().partition(|(key, _)| test(key));
        (Self(those), Self(rest))
    }
    /// Takes up more wording.
    pub fn add(&mut self, more: Self) {
        self.0.extend(more.0);
        sort(&mut self.0);
    }
    /// All keys, sorted.
    pub fn keys(&self) -> impl Iterator<Item = &str> {
        self.0.iter().map(|(key, _)| key.as_str())
    }
}

fn fill(template: &str, blanks: &[(&str, &str)]) -> String {
    let mut out = String::with_capacity(template.len() + 32);
    let mut rest = template;
    while let Some((before, after)) = rest.split_once('{') {
        out.push_str(before);
        match after.split_once('}') {
            Some((name, tail)) if blanks.iter().any(|(n, _)| *n == name) => {
                blanks.iter().filter(|(n, _)| *n == name).take(1).for_each(|(_, value)| out.push_str(value));
                rest = tail;
            }
            _ => {
                out.push('{');
                rest = after;
            }
        }
    }
    out.push_str(rest);
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    fn words() -> Words {
        [("b", "For {who} aged {age}"), ("a", "Yes")].map(|(k, w)| (k.to_owned(), w.to_owned())).into_iter().collect()
    }

    #[test]
    fn blanks_are_filled_once() {
        assert_eq!(words().fill("b", &[("who", "{age}"), ("age", "60")]), "For {age} aged 60");
        assert_eq!(words().fill("b", &[("who", "men")]), "For men aged {age}");
    }

    #[test]
    fn a_missing_key_shows_as_itself() {
        assert_eq!(words().get("a"), "Yes");
        assert_eq!(words().get("zz"), "zz");
        assert_eq!(words().find("zz"), None);
    }

    #[test]
    fn wording_parted_and_put_together_again_is_the_same() {
        let (first, later) = words().part(|key| key == "b");
        assert_eq!((first.keys().collect::<Vec<_>>(), later.keys().collect::<Vec<_>>()), (vec!["b"], vec!["a"]));
        let mut whole = first;
        whole.add(later);
        assert_eq!(whole, words());
    }
}
