//! A TOML source with its lines, read table by table so that one broken table does not hide the next.

use crate::names::unknown;
use crate::problem::{At, Fault, Problems};
use serde::de::DeserializeOwned;
use std::ops::Range;
use std::path::Path;
use toml::Spanned;
use toml::de::{DeTable, DeValue, ValueDeserializer};

/// Text with its place.
pub type Text = Spanned<String>;

/// A source file in memory.
#[derive(Debug, Default)]
pub struct TomlFile {
    name: String,
    text: String,
    line_starts: Vec<usize>,
}

impl TomlFile {
    /// The text under the name that messages give it.
    pub fn new(name: impl Into<String>, text: impl Into<String>) -> Self {
        let text = text.into();
        let line_starts = std::iter::once(0).chain(text.match_indices('\n').map(|(at, _)| at + 1)).collect();
        Self { name: name.into(), text, line_starts }
    }
    /// Reads a file of the content folder; a missing one is a problem and reads as empty.
    pub fn read(dir: &Path, name: &str, problems: &mut Problems) -> Self {
        let shown = crate::shown_path(dir, name);
        let text = std::fs::read_to_string(dir.join(name)).unwrap_or_else(|error| {
            let at = At { file: shown.clone(), line: 0 };
            problems.error(&at, Fault::new(format!("cannot be read: {error}")));
            String::new()
        });
        Self::new(shown, text)
    }
    /// The place of a span.
    pub fn at(&self, span: Range<usize>) -> At {
        let line = self.line_starts.partition_point(|start| *start <= span.start);
        At { file: self.name.clone(), line }
    }
    /// The place of a value.
    pub fn at_of<T>(&self, value: &Spanned<T>) -> At {
        self.at(value.span())
    }
    /// The file as a whole.
    pub fn at_top(&self) -> At {
        At { file: self.name.clone(), line: 0 }
    }
    /// The tables of the file, faults of writing noted.
    pub fn root(&self, problems: &mut Problems) -> DeTable<'_> {
        let (root, errors) = DeTable::parse_recoverable(&self.text);
        errors.iter().for_each(|error| self.note(error, 0..0, problems));
        root.into_inner()
    }
    /// Takes the tables of one name, `[[name]]`, out of the root.
    pub fn many<T: DeserializeOwned>(
        &self,
        root: &mut DeTable<'_>,
        name: &str,
        problems: &mut Problems,
    ) -> Vec<Spanned<T>> {
        let Some(value) = root.remove(name) else { return Vec::new() };
        let at = self.at(value.span());
        let DeValue::Array(array) = value.into_inner() else {
            problems.error(&at, Fault::new(format!("\"{name}\" is a list")).hint(format!("write [[{name}]]")));
            return Vec::new();
        };
        array.into_iter().filter_map(|element| self.value(element, problems)).collect()
    }
    /// Takes the table of one name, `[name]`, out of the root.
    pub fn one<T: DeserializeOwned>(
        &self,
        root: &mut DeTable<'_>,
        name: &str,
        problems: &mut Problems,
    ) -> Option<Spanned<T>> {
        let value = root.remove(name);
        if value.is_none() && !self.text.is_empty() {
            problems.error(&self.at_top(), Fault::new(format!("there is no [{name}]")));
        }
        self.value(value?, problems)
    }
    /// Notes everything left in the root, which nobody reads.
    pub fn nothing_else(&self, root: &DeTable<'_>, known: &[&str], problems: &mut Problems) {
        for key in root.keys() {
            problems.error(&self.at(key.span()), unknown("table", key.get_ref(), known.iter().copied()));
        }
    }

    fn value<T: DeserializeOwned>(&self, value: Spanned<DeValue<'_>>, problems: &mut Problems) -> Option<Spanned<T>> {
        let span = value.span();
        let read = T::deserialize(ValueDeserializer::from(value));
        read.map(|read| Spanned::new(span.clone(), read)).map_err(|error| self.note(&error, span, problems)).ok()
    }

    fn note(&self, error: &toml::de::Error, otherwise: Range<usize>, problems: &mut Problems) {
        problems.error(&self.at(error.span().unwrap_or(otherwise)), in_plain_words(error.message()));
    }
}

/// Serde's words for the two slips people make most, in ours.
fn in_plain_words(message: &str) -> Fault {
    let names: Vec<&str> = message.split('`').skip(1).step_by(2).collect();
    match (message.split('`').next(), names.split_first()) {
        (Some("unknown field "), Some((name, known))) => unknown("field", name, known.iter().copied()),
        (Some("missing field "), Some((name, _))) => Fault::new(format!("the field \"{name}\" is missing")),
        _ => Fault::new(message.trim().replace('\n', "; ")),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[derive(Debug, serde::Deserialize)]
    #[serde(deny_unknown_fields)]
    #[expect(dead_code, reason = "only its reading matters")]
    struct Topic {
        id: Text,
        #[serde(default)]
        label: String,
    }

    fn faults(text: &str) -> Vec<String> {
        let mut problems = Problems::default();
        let file = TomlFile::new("content/topics.toml", text);
        let mut root = file.root(&mut problems);
        let _: Vec<Spanned<Topic>> = file.many(&mut root, "topic", &mut problems);
        file.nothing_else(&root, &["topic"], &mut problems);
        problems.into_sorted().iter().map(ToString::to_string).collect()
    }

    #[test]
    fn each_broken_table_is_reported_in_its_place() {
        let text = "[[topic]]\nid = \"a\"\nlable = \"A\"\n\n[[topic]]\nlabel = \"B\"\n\n[[topic]]\nid = 3\n[[topc]]\nid = \"x\"\n";
        assert_eq!(
            faults(text),
            [
                "content/topics.toml:3: no field called \"lable\"\n    did you mean \"label\"?",
                "content/topics.toml:5: the field \"id\" is missing",
                "content/topics.toml:9: invalid type: integer `3`, expected a string",
                "content/topics.toml:10: no table called \"topc\"\n    did you mean \"topic\"?",
            ]
        );
    }

    #[test]
    fn a_slip_in_the_writing_is_reported_and_does_not_panic() {
        let faults = faults("[[topic]\nid = \"a\nlabel = ");
        assert!(faults.iter().all(|f| f.starts_with("content/topics.toml:")), "{faults:?}");
        assert!(!faults.is_empty());
    }
}
