//! The tables of `content/meaning`, as written by people, read into what the program looks things up in.

use crate::phrase::{Phrases, Unusable};
use serde::Deserialize;
use std::collections::BTreeMap;

/// Why a table cannot be used.
#[derive(Clone, Debug, thiserror::Error)]
pub enum Wrong {
    /// It is no TOML, or not of the form of this table.
    #[error("{file}: {message}")]
    Form {
        /// Which.
        file: &'static str,
        /// What the reader says.
        message: String,
    },
    /// A phrase in it cannot be used.
    #[error("{file}: {phrase}")]
    Phrase {
        /// Which.
        file: &'static str,
        /// What is wrong with it.
        phrase: Unusable,
    },
    /// Something it points at does not exist.
    #[error("{file}: {what}")]
    Target {
        /// Which.
        file: &'static str,
        /// What.
        what: String,
    },
}

/// Reads a table of a given form.
pub fn table<T: for<'a> Deserialize<'a>>(file: &'static str, text: &str) -> Result<T, Wrong> {
    toml::from_str(text).map_err(|error| Wrong::Form { file, message: error.to_string() })
}

/// Adds phrases that stand for one thing.
pub fn add<T: Clone>(phrases: &mut Phrases<T>, file: &'static str, list: &[String], what: &T) -> Result<(), Wrong> {
    list.iter()
        .try_for_each(|phrase| phrases.add(phrase, what.clone()).map_err(|phrase| Wrong::Phrase { file, phrase }))
}

/// How much a phrase of `needs.toml` says.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Level {
    /// Says it by itself.
    Sure,
    /// Says it in most texts.
    Likely,
    /// Counts beside something else.
    Hint,
}

impl Level {
    /// Its name in the tables.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Sure => "sure",
            Self::Likely => "likely",
            Self::Hint => "hint",
        }
    }
}

#[derive(Deserialize)]
struct NeedsTable {
    need: BTreeMap<String, OfNeed>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct OfNeed {
    #[serde(default)]
    sure: Vec<String>,
    #[serde(default)]
    likely: Vec<String>,
    #[serde(default)]
    hint: Vec<String>,
}

#[derive(Deserialize)]
struct MentionsTable {
    need: BTreeMap<String, MentionsOf>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct MentionsOf {
    words: Vec<String>,
    #[serde(default)]
    but: Vec<String>,
}

/// The phrases of needs.
#[derive(Clone, Debug, Default)]
pub struct Lexicon {
    /// Needs that have phrases, in the order of their ids.
    pub needs: Vec<String>,
    /// Phrases, each with the position of its need and how much it says.
    pub phrases: Phrases<(usize, Level)>,
    /// Words whose mention tells a little of a need, each with its position.
    pub mentions: Phrases<usize>,
    /// Words beside which a mention tells nothing of that need.
    pub unless: Phrases<usize>,
}

impl Lexicon {
    /// Reads `needs.toml` and `ukcat_words.toml`.
    ///
    /// # Errors
    /// See [`Wrong`].
    pub fn read(needs: &str, mentions: &str) -> Result<Self, Wrong> {
        let mut lexicon = Self::of_needs(needs)?;
        lexicon.add_mentions(mentions)?;
        Ok(lexicon)
    }
    fn of_needs(text: &str) -> Result<Self, Wrong> {
        const FILE: &str = "needs.toml";
        let table: NeedsTable = table(FILE, text)?;
        let mut lexicon = Self::default();
        for (at, (need, of)) in table.need.into_iter().enumerate() {
            lexicon.needs.push(need);
            for (level, list) in [(Level::Sure, of.sure), (Level::Likely, of.likely), (Level::Hint, of.hint)] {
                add(&mut lexicon.phrases, FILE, &list, &(at, level))?;
            }
        }
        Ok(lexicon)
    }
    fn add_mentions(&mut self, text: &str) -> Result<(), Wrong> {
        const FILE: &str = "ukcat_words.toml";
        let table: MentionsTable = table(FILE, text)?;
        for (need, of) in table.need {
            let unknown = || Wrong::Target { file: FILE, what: format!("{need} has no phrases in needs.toml") };
            let at = self.needs.binary_search(&need).map_err(|_| unknown())?;
            add(&mut self.mentions, FILE, &of.words, &at)?;
            add(&mut self.unless, FILE, &of.but, &at)?;
        }
        Ok(())
    }
}
