//! The content folder, read into the bank with every fault found.

mod conditions;
mod effects;
mod lints;
mod lists;
mod questions;
mod raw;
mod reach;
pub(crate) mod safety;
pub(crate) mod toml_file;
mod triggers;
mod words;

pub use lints::traits_are_used;

use crate::names::kebab;
use crate::problem::{At, Fault, Problems};
use crate::text;
use crate::wording::in_house_voice;
use raw::RawContent;
use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;
use toml_file::{Text, TomlFile};
use waymark_core::bank::Bank;

/// Where the parts of the bank stand in the sources, for checks that look at the whole.
#[derive(Debug, Default)]
pub struct Places {
    /// Entries of each closed list, in the order of the bank's vocabulary.
    pub vocabulary: [Vec<At>; 6],
    /// Questions.
    pub questions: Vec<At>,
    /// Choices of each question.
    pub choices: Vec<Vec<At>>,
    /// Safety rules.
    pub rules: Vec<At>,
    /// Topics.
    pub topics: Vec<At>,
}

/// The content folder as far as it could be read.
#[derive(Debug, Default)]
pub struct Content {
    /// What the page is built from.
    pub bank: Bank,
    /// Keys of the wording that is embedded; the rest is fetched.
    pub first_words: BTreeSet<String>,
    /// Where its parts stand.
    pub places: Places,
}

/// Reads the content folder. What cannot be read is noted and left out. Names are only looked up when every table had
/// its form, so that one slip is not reported again by everything that leans on it.
pub fn load(dir: &Path, problems: &mut Problems) -> Content {
    let raw = RawContent::read(dir, problems);
    let (words, first_words) = words::read(dir, problems);
    let mut content = Content { first_words, ..Content::default() };
    lists::vocabulary(&raw.vocabulary, &mut content, problems);
    content.bank.contacts = crate::rows::contacts(dir, problems);
    content.bank.words = words;
    if problems.has_errors() {
        return content;
    }
    lists::topics(&raw.topics, &mut content, problems);
    questions::questions(&raw.pages, &mut content, problems);
    safety::rules(&raw.safety, &mut content, problems);
    lists::synonyms(&raw.synonyms, &mut content, problems);
    lists::barriers(&raw.barriers, &mut content, problems);
    if !problems.has_errors() {
        lints::check(&content, problems);
        triggers::check(&content, problems);
    }
    content
}

/// Text people are shown: clean and in the house voice.
fn shown(file: &TomlFile, text: &Text, problems: &mut Problems) -> String {
    problems.keep(&file.at_of(text), in_house_voice(text.get_ref()));
    text::clean(text.get_ref())
}

/// The same for text that may be absent.
fn shown_or_empty(file: &TomlFile, text: Option<&Text>, problems: &mut Problems) -> String {
    text.map(|text| shown(file, text, problems)).unwrap_or_default()
}

/// The same for text that has to be there.
fn required(file: &TomlFile, what: &str, text: &Text, problems: &mut Problems) -> String {
    let shown = shown(file, text, problems);
    if shown.is_empty() {
        problems.error(&file.at_of(text), Fault::new(format!("{what} is empty")));
    }
    shown
}

/// Ids of one list, checked for form and for being given once.
#[derive(Default)]
struct Ids(BTreeMap<String, usize>);

impl Ids {
    fn take(&mut self, file: &TomlFile, kind: &str, id: &Text, problems: &mut Problems) -> String {
        let at = file.at_of(id);
        let name = id.get_ref().clone();
        problems.keep(&at, kebab(kind, &name));
        if let Some(line) = self.0.insert(name.clone(), at.line) {
            problems.error(
                &at,
                Fault::new(format!("the {kind} id {name:?} is taken")).hint(format!("it is first used in line {line}")),
            );
        }
        name
    }
}
