//! The words that have no place in what people are shown, in README.md, index.html and the guides. The content itself is
//! checked by its own build.

use super::{Fault, Source};
use serde::Deserialize;

const WORDS: &str = "docs/safety/words.toml";

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Entries {
    entry: Vec<Entry>,
}

/// See the head of `docs/safety/words.toml`.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
#[expect(dead_code, reason = "where else a word matters is read so that a slip in its name is found")]
struct Entry {
    words: Vec<String>,
    instead: String,
    #[serde(default)]
    everywhere: bool,
    #[serde(default)]
    to_deny: bool,
    #[serde(default)]
    content_only: bool,
}

/// Faults of all texts that people read outside the page.
pub fn check(sources: &[Source]) -> Vec<Fault> {
    let Some(words) = sources.iter().find(|source| source.path == WORDS) else {
        return vec![format!("{WORDS}: is not there")];
    };
    let entries: Entries = match toml::from_str(&words.text) {
        Ok(entries) => entries,
        Err(why) => return vec![format!("{WORDS}: {}", why.message())],
    };
    let read = sources.iter().filter(|source| is_for_people(&source.path));
    read.flat_map(|source| check_one(source, &entries.entry)).collect()
}

fn is_for_people(path: &str) -> bool {
    let guides = ["docs/tasks/", "docs/safety/"].iter().any(|folder| path.starts_with(folder));
    path == "README.md" || path == "index.html" || (guides && path.ends_with(".md"))
}

fn check_one(source: &Source, entries: &[Entry]) -> Vec<Fault> {
    let said = spoken(source);
    let mut faults = Vec::new();
    for entry in entries.iter().filter(|entry| !entry.content_only) {
        for word in &entry.words {
            let allowed = |at: &usize| entry.to_deny && denies(sentence(&said, *at));
            for at in found(&said, word).filter(|at| !allowed(at)) {
                let line = source.text[..at].matches('\n').count() + 1;
                faults.push(format!("{}:{line}: \"{word}\": {}", source.path, entry.instead));
            }
        }
    }
    faults
}

/// The text as it is read, in small letters: code, quotations, tags and comments are blanks. Every byte keeps its place.
fn spoken(source: &Source) -> String {
    let mut text = source.text.clone().into_bytes();
    let pairs: &[(&str, &str)] = if source.path.ends_with(".html") {
        &[("<!--", "-->"), ("<", ">")]
    } else {
        &[("```", "```"), ("`", "`"), ("\"", "\""), ("“", "”"), ("![", "]"), ("](", ")")]
    };
    for (open, close) in pairs {
        blank(&mut text, open.as_bytes(), close.as_bytes());
    }
    text.iter_mut().filter(|byte| **byte == b'\n').for_each(|byte| *byte = b' ');
    text.make_ascii_lowercase();
    String::from_utf8_lossy(&text).into_owned()
}

/// Writes blanks over everything from an opening to its closing.
fn blank(text: &mut [u8], open: &[u8], close: &[u8]) {
    let find = |text: &[u8], from: usize, part: &[u8]| {
        let rest = text.get(from..)?;
        rest.windows(part.len()).position(|window| window == part).map(|at| at + from)
    };
    let mut from = 0;
    while let Some(start) = find(text, from, open) {
        let Some(end) = find(text, start + open.len(), close) else { return };
        text[start..end + close.len()].fill(b' ');
        from = end + close.len();
    }
}

/// Places of a word with no letter or digit on either side; a sign may stand beside anything.
fn found<'a>(text: &'a str, word: &'a str) -> impl Iterator<Item = usize> + 'a {
    let is_sign = !word.contains(char::is_alphanumeric);
    text.match_indices(word).map(|(at, _)| at).filter(move |at| {
        let before = text[..*at].chars().next_back();
        let after = text[at + word.len()..].chars().next();
        is_sign || ![before, after].into_iter().flatten().any(char::is_alphanumeric)
    })
}

/// The sentence round a place.
fn sentence(text: &str, at: usize) -> &str {
    let ends = ['.', '?', ':', '|'];
    let start = text[..at].rfind(ends).map_or(0, |end| end + 1);
    let end = text[at..].find(ends).map_or(text.len(), |end| at + end);
    &text[start..end]
}

fn denies(sentence: &str) -> bool {
    ["no", "not", "never"].iter().any(|no| found(sentence, no).next().is_some())
}

#[cfg(test)]
mod tests {
    use super::*;

    const LIST: &str = "[[entry]]\nwords = [\"should\"]\ninstead = \"say you can\"\neverywhere = true\n\
                        [[entry]]\nwords = [\"diagnosis\", \"best match\"]\ninstead = \"say what it does\"\nto_deny = true\n\
                        [[entry]]\nwords = [\"%\"]\ninstead = \"say why\"\n\
                        [[entry]]\nwords = [\"commit\"]\ninstead = \"-\"\ncontent_only = true\n";

    fn faults(path: &str, text: &str) -> Vec<Fault> {
        let source = |path: &str, text: &str| Source { path: path.into(), text: text.into() };
        check(&[source(WORDS, LIST), source(path, text)])
    }

    #[test]
    fn s10_words_without_a_place_are_found_in_what_people_read() {
        assert_eq!(faults("README.md", "One\nyou Should ring"), ["README.md:2: \"should\": say you can"]);
        assert_eq!(faults("docs/tasks/a.md", "It finds your best\nmatch for you").len(), 1);
        assert_eq!(faults("README.md", "It fits 80% of people").len(), 1);
        assert_eq!(
            faults("index.html", "<p class=\"should\">\n\nYou should</p>"),
            ["index.html:3: \"should\": say you can"]
        );
        assert_eq!(faults("README.md", "It gives a diagnosis. It is not a person.").len(), 1);
    }

    #[test]
    fn s10_what_is_denied_quoted_code_or_for_developers_is_left_be() {
        for text in [
            "It gives no\ndiagnosis.",
            "Never \"should\", says the guide, nor “should”",
            "`should` and\n```\nshould\n```\n",
            "[a link](should.md) ![should](x.png) shoulder",
            "commit the change",
        ] {
            assert_eq!(faults("README.md", text), [""; 0], "{text}");
        }
        assert_eq!(faults("index.html", "<!-- should --><meta content=\"should\">"), [""; 0]);
        assert_eq!(faults("docs/decisions/a.md", "we should"), [""; 0]);
    }

    #[test]
    fn s10_a_list_that_cannot_be_read_is_a_fault() {
        let list = |text: &str| check(&[Source { path: WORDS.into(), text: text.into() }]);
        assert!(list("[[entry]]\nwords = [\"a\"]\ninstead = \"b\"\neverywere = true\n")[0].contains("everywere"));
        assert_eq!(check(&[]), ["docs/safety/words.toml: is not there"]);
    }
}
