//! The shape of the TOML sources, as written. Every table refuses fields nobody reads.

use super::toml_file::{Text, TomlFile};
use crate::problem::Problems;
use serde::Deserialize;
use std::collections::BTreeMap;
use std::path::Path;
use toml::Spanned;

/// `[[need]]`, `[[trait]]`, …
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RawEntry {
    pub id: Text,
    pub label: Text,
}

/// `[[topic]]`
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RawTopic {
    pub id: Text,
    pub label: Text,
    pub hint: Option<Text>,
    pub icon: Text,
    pub needs: Vec<Text>,
    #[serde(default)]
    pub with_trait: BTreeMap<Text, Vec<Text>>,
    #[serde(default)]
    pub if_named: Vec<Text>,
    #[serde(default)]
    pub practical: bool,
    #[serde(default)]
    pub places_welcome: bool,
}

/// `[[page]]`
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RawPage {
    pub id: Text,
    pub stage: Text,
    pub heading: Option<Text>,
    #[serde(default)]
    pub question: Vec<RawQuestion>,
}

/// `[[page.question]]`
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RawQuestion {
    pub id: Text,
    pub kind: Text,
    pub title: Text,
    pub title_helper: Option<Text>,
    pub hint: Option<Text>,
    pub why: Option<Text>,
    #[serde(default)]
    pub sensitive: bool,
    pub short: Text,
    pub when: Option<Text>,
    #[serde(default)]
    pub choice: Vec<RawChoice>,
}

/// `[[page.question.choice]]`
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RawChoice {
    pub id: Text,
    pub label: Text,
    pub hint: Option<Text>,
    #[serde(default)]
    pub exclusive: bool,
    #[serde(default)]
    pub effects: Vec<Text>,
}

/// `[review]`
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RawReview {
    pub reviewed_by: Text,
    pub reviewed_on: Text,
    pub review_due: Text,
}

/// `[[rule]]`
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RawRule {
    pub id: Text,
    pub when: Option<Text>,
    pub door: Option<Text>,
    pub heading: Text,
    pub lines: Vec<Text>,
    pub contacts: Vec<Text>,
    #[serde(default)]
    pub site_numbers: bool,
    pub placement: Option<Text>,
    pub topic: Option<Text>,
}

/// `[[barrier]]`
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RawBarrier {
    pub id: Text,
    pub when: Text,
    pub then: Vec<Text>,
    #[serde(default)]
    pub services: Vec<Text>,
    #[serde(default)]
    pub needs: Vec<Text>,
    #[serde(default)]
    pub who: Vec<Text>,
    #[serde(default)]
    pub facts: Vec<Text>,
    pub ask: Text,
}

/// One source with what was read from it.
pub struct Source<T> {
    pub file: TomlFile,
    pub read: T,
}

impl<T> Source<T> {
    fn read(dir: &Path, name: &str, problems: &mut Problems, take: impl FnOnce(&TomlFile, &mut Problems) -> T) -> Self {
        let file = TomlFile::read(dir, name, problems);
        let read = take(&file, problems);
        Self { file, read }
    }
}

/// The lists of `vocabulary.toml`, in the order of [`VOCABULARIES`].
pub type RawVocabulary = [Vec<Spanned<RawEntry>>; 6];

/// Names of the closed lists.
pub const VOCABULARIES: [&str; 6] = ["need", "interest", "trait", "access", "flag", "hint"];

/// `safety.toml`.
pub struct RawSafety {
    pub review: Option<Spanned<RawReview>>,
    pub rules: Vec<Spanned<RawRule>>,
}

/// All TOML sources, the wording aside.
pub struct RawContent {
    pub vocabulary: Source<RawVocabulary>,
    pub topics: Source<Vec<Spanned<RawTopic>>>,
    pub pages: Source<Vec<Spanned<RawPage>>>,
    pub safety: Source<RawSafety>,
    pub synonyms: Source<BTreeMap<Text, Vec<Text>>>,
    pub barriers: Source<Vec<Spanned<RawBarrier>>>,
}

impl RawContent {
    /// Reads the sources; faults of form are noted, with every other table read all the same.
    pub fn read(dir: &Path, problems: &mut Problems) -> Self {
        let vocabulary = Source::read(dir, "vocabulary.toml", problems, |file, problems| {
            let mut root = file.root(problems);
            let lists = VOCABULARIES.map(|list| file.many(&mut root, list, problems));
            file.nothing_else(&root, &VOCABULARIES, problems);
            lists
        });
        let safety = Source::read(dir, "safety.toml", problems, |file, problems| {
            let mut root = file.root(problems);
            let review = file.one(&mut root, "review", problems);
            let rules = file.many(&mut root, "rule", problems);
            file.nothing_else(&root, &["review", "rule"], problems);
            RawSafety { review, rules }
        });
        let synonyms = Source::read(dir, "synonyms.toml", problems, |file, problems| {
            let mut root = file.root(problems);
            let table: Option<Spanned<BTreeMap<_, _>>> = file.one(&mut root, "synonyms", problems);
            file.nothing_else(&root, &["synonyms"], problems);
            table.map(Spanned::into_inner).unwrap_or_default()
        });
        Self {
            vocabulary,
            topics: only(dir, "topics.toml", "topic", problems),
            pages: only(dir, "questions.toml", "page", problems),
            safety,
            synonyms,
            barriers: only(dir, "barriers.toml", "barrier", problems),
        }
    }
}

/// A source that holds one list of tables.
fn only<T: serde::de::DeserializeOwned>(
    dir: &Path,
    name: &str,
    list: &str,
    problems: &mut Problems,
) -> Source<Vec<Spanned<T>>> {
    Source::read(dir, name, problems, |file, problems| {
        let mut root = file.root(problems);
        let tables = file.many(&mut root, list, problems);
        file.nothing_else(&root, &[list], problems);
        tables
    })
}
