//! Wording by key, from `reasons.toml` and every `…words.toml`.

use super::toml_file::TomlFile;
use crate::problem::{Fault, Problems};
use crate::text::clean;
use crate::wording::in_house_voice;
use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;
use toml::de::{DeTable, DeValue};
use waymark_core::words::Words;

/// Files of wording there have to be.
const ALWAYS: [&str; 3] = [FIRST, "plan-words.toml", "reasons.toml"];

/// The file of wording that is embedded with the questions; the others are fetched.
pub const FIRST: &str = "words.toml";

/// Reads the wording, and the keys of what is embedded. A key stands in one file.
pub fn read(dir: &Path, problems: &mut Problems) -> (Words, BTreeSet<String>) {
    let (mut words, mut first) = (BTreeMap::new(), BTreeMap::new());
    add(&TomlFile::read(dir, FIRST, problems), &mut first, problems);
    let first_keys = first.keys().cloned().collect();
    words.append(&mut first);
    for name in files(dir).iter().filter(|name| *name != FIRST) {
        add(&TomlFile::read(dir, name, problems), &mut words, problems);
    }
    (words.into_iter().collect(), first_keys)
}

/// The files of wording, those of one group of pages included: `plan-page-words.toml`.
fn files(dir: &Path) -> BTreeSet<String> {
    let here = std::fs::read_dir(dir).into_iter().flatten().flatten();
    let names = here.filter_map(|file| file.file_name().into_string().ok());
    names.filter(|name| name.ends_with("words.toml")).chain(ALWAYS.map(str::to_owned)).collect()
}

fn add(file: &TomlFile, words: &mut BTreeMap<String, String>, problems: &mut Problems) {
    let root = file.root(problems);
    walk(file, &root, "", words, problems);
}

fn walk(
    file: &TomlFile,
    table: &DeTable<'_>,
    prefix: &str,
    words: &mut BTreeMap<String, String>,
    problems: &mut Problems,
) {
    for (name, value) in table {
        let key = if prefix.is_empty() { name.get_ref().to_string() } else { format!("{prefix}.{}", name.get_ref()) };
        let at = file.at(value.span());
        match value.get_ref() {
            DeValue::Table(inner) => walk(file, inner, &key, words, problems),
            DeValue::String(text) => {
                problems.keep(&at, in_house_voice(text));
                problems.keep(&at, blanks_are_closed(text));
                // Words keep their spaces: some are joined to what comes before or after.
                if clean(text) != text.split_whitespace().collect::<Vec<_>>().join(" ") {
                    problems.error(&at, Fault::new(format!("the wording \"{key}\" has characters nobody sees")));
                }
                if words.insert(key.clone(), text.to_string()).is_some() {
                    problems.error(&at, Fault::new(format!("the wording \"{key}\" stands in two files")));
                }
            }
            _ => problems.error(&at, Fault::new(format!("the wording \"{key}\" is not text"))),
        }
    }
}

/// Blanks are `{name}`: every bracket has its partner and a name between.
fn blanks_are_closed(text: &str) -> Result<(), Fault> {
    let mut rest = text;
    while let Some(at) = rest.find(['{', '}']) {
        let name = rest.get(at..).and_then(|t| t.strip_prefix('{')).and_then(|t| t.split_once('}'));
        match name {
            Some((name, after))
                if !name.is_empty() && name.bytes().all(|b| b.is_ascii_lowercase() || b == b'_' || b == b'-') =>
            {
                rest = after;
            }
            _ => return Err(Fault::new("a blank is not closed, or has no name").hint("blanks are written {name}")),
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str) -> (BTreeMap<String, String>, Vec<String>) {
        let (mut words, mut problems) = (BTreeMap::new(), Problems::default());
        add(&TomlFile::new("content/words.toml", text), &mut words, &mut problems);
        (words, problems.into_sorted().iter().map(ToString::to_string).collect())
    }

    #[test]
    fn nested_tables_become_dotted_keys() {
        let (words, problems) = read("[start]\ntitle = \"Waymark\"\n[start.lines]\none = \"For {name}, \"\n");
        assert_eq!(problems, [""; 0]);
        assert_eq!(words["start.title"], "Waymark");
        assert_eq!(words["start.lines.one"], "For {name}, ");
    }

    #[test]
    fn wording_is_text_in_the_house_voice_with_closed_blanks() {
        let (_, problems) = read("a = 1\nb = \"You should ring\"\nc = \"For {name\"\nd = \"x\\u202Ey\"\n");
        assert_eq!(
            problems,
            [
                "content/words.toml:1: the wording \"a\" is not text",
                "content/words.toml:2: \"should\" in text people are shown\n    say what happens, or \"you can\" and \"you may\"",
                "content/words.toml:3: a blank is not closed, or has no name\n    blanks are written {name}",
                "content/words.toml:4: the wording \"d\" has characters nobody sees",
            ]
        );
    }
}
